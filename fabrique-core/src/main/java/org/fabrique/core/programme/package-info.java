/**
 * What a funder and several fabriques undertake together.
 * <p>
 * The entry point is {@link org.fabrique.core.programme.Programme}.
 * <pre>{@code
 * Period year = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
 * Programme ageing = Programme.of(new ProgrammeId("bien-vieillir"), "Bien vieillir")
 *         .withDuring(year)
 *         .withFunding(Funding.by(new StakeholderId("mutuelle")))
 *         .withThemes(List.of(new ThemeCode("SEN")))
 *         .withTargets(List.of(Target.of("trois études", Indicator.STUDIES_COMPLETED, 3)));
 * AnnualReport report = AnnualReport.of(Scope.of(ageing.id()), year, Facts.none());
 * Target.Progress progress = ageing.targets().get(0).in(report);
 * }</pre>
 */
@NullMarked
package org.fabrique.core.programme;

import org.jspecify.annotations.NullMarked;
