/**
 * What a territory lacks: heard, questioned, and never lost.
 * <p>
 * The entry point is {@link org.fabrique.core.need.Need}.
 * <pre>{@code
 * Need asked = Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "La commune veut un tiers-lieu");
 * Need missing = asked.qualified("Les jeunes actifs n'ont nulle part où travailler près de chez eux.");
 * Grouping alike = Grouping.proposed(new NeedId("n-2"), List.of(missing.id()), DAY, "même bassin de vie")
 *         .confirmed(new StakeholderId("p-1"), DAY);
 * Need grouped = alike.merge(missing);
 * }</pre>
 */
@NullMarked
package org.fabrique.core.need;

import org.jspecify.annotations.NullMarked;
