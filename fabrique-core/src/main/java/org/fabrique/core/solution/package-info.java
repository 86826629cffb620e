/**
 * Solutions known to work somewhere: models, where they run, what they require.
 * <p>
 * The entry point is {@link org.fabrique.core.solution.Solution}.
 * <pre>{@code
 * Solution shop = Solution.of(new SolutionId("epicerie-participative"), "Épicerie participative")
 *         .withThemes(List.of(new ThemeCode("COR")))
 *         .withRequirements(List.of(Requirement.essential(RequirementKind.PREMISES, "un local au bourg")
 *                 .withThreshold(Threshold.atLeast(Quantity.of(40, "m2")))));
 * RecordQuality quality = RecordQuality.of(shop, YearMonth.of(2026, 11));
 * }</pre>
 */
@NullMarked
package org.fabrique.core.solution;

import org.jspecify.annotations.NullMarked;
