/**
 * Who may do what to what, and why not.
 * <p>
 * The entry point is {@link org.fabrique.core.access.AccessPolicy}.
 * <pre>{@code
 * Subject hidden = new Subject(SubjectKind.NEED, new FabriqueId("bfc"), Visibility.PRIVATE);
 * Decision decision = AccessPolicy.standard().decide(Actor.anybody(), Action.READ, hidden);
 * String why = decision.reason().fr();
 * }</pre>
 */
@NullMarked
package org.fabrique.core.access;

import org.jspecify.annotations.NullMarked;
