/**
 * Ideas on their way to a lasting activity, with or without somebody to carry them.
 * <p>
 * The entry point is {@link org.fabrique.core.initiative.Initiative}.
 * <pre>{@code
 * Method method = Method.canonical();
 * Initiative idea = Initiative.open(
 *         new InitiativeId("i-1"), new FabriqueId("bfc"), "Conserverie", new NeedId("n-1"), method, DAY);
 * List<Move> next = idea.moves(method, DAY);
 * String why = next.get(0).blockedBy().get(0).sentence().fr();
 * }</pre>
 */
@NullMarked
package org.fabrique.core.initiative;

import org.jspecify.annotations.NullMarked;
