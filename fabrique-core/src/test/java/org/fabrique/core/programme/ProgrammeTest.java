package org.fabrique.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Facts;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class ProgrammeTest {
    private static final GatheringId GATHERING = new GatheringId("besancon-2018");
    private static final ProgrammeId ID = new ProgrammeId("bien-vieillir");
    private static final Period DATES = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31));
    private static final ThemeCode SENIORS = new ThemeCode("SEN");
    private static final Programme AGEING_WELL = Programme.of(ID, "Bien vieillir")
            .withDuring(DATES)
            .withFunding(Funding.by(new StakeholderId("insurer")))
            .withThemes(List.of(SENIORS));

    @Property
    void eachTargetIsSetAgainstTheReportInItsPlace(@ForAll Programme programme, @ForAll Facts facts) {
        AnnualReport report = AnnualReport.of(Scope.of(programme.id()), DATES, facts);

        assertThat(programme.progress(report))
                .extracting(Target.Progress::target)
                .containsExactlyElementsOf(programme.targets());
        assertThat(programme.progress(report))
                .allSatisfy(progress -> assertThat(progress.reached() == Truth.YES)
                        .isEqualTo(progress.figure() != null
                                && progress.figure().value() != null
                                && progress.figure()
                                                .value()
                                                .compareTo(progress.target().atLeast())
                                        >= 0));
    }

    @Property
    void aPrivateProgrammeNamesItsFabrique(@ForAll Programme programme) {
        assertThat(programme.fabrique() != null || programme.visibility() != Visibility.PRIVATE)
                .isTrue();
    }

    @Nested
    class Progress {
        private final Target fiveStudies = Target.of("5 études", Indicator.STUDIES_ADVANCED, 5);
        private final Target tenCreations = Target.of("10 activités", Indicator.CREATIONS, 10);
        private final Target territories = new Target("57 territoires", null, new BigDecimal(57));
        private final Programme programme = AGEING_WELL.withTargets(List.of(fiveStudies, tenCreations, territories));
        private final Figure studies = Figure.counted(Indicator.STUDIES_ADVANCED, DATES, 6);
        private final Figure creations = Figure.counted(Indicator.CREATIONS, DATES, 2);

        @Test
        void isReachedNotReachedOrUnknown() {
            assertThat(programme.progress(report(Scope.of(ID), studies, creations)))
                    .containsExactly(
                            new Target.Progress(fiveStudies, Truth.YES, studies),
                            new Target.Progress(tenCreations, Truth.NO, creations),
                            new Target.Progress(territories, Truth.UNKNOWN, null));
        }

        @Test
        void isUnknownWithoutAFigure() {
            assertThat(programme.progress(report(Scope.of(ID), creations)))
                    .extracting(Target.Progress::reached)
                    .containsExactly(Truth.UNKNOWN, Truth.NO, Truth.UNKNOWN);
            assertThatIllegalArgumentException().isThrownBy(() -> new Target.Progress(territories, Truth.YES, null));
        }

        @Test
        void isNotReadInTheReportOfSomethingElse() {
            assertThatIllegalArgumentException().isThrownBy(() -> programme.progress(report(Scope.network(), studies)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> programme.progress(report(Scope.of(new ProgrammeId("qpv")), studies)));
        }

        private AnnualReport report(Scope scope, Figure... figures) {
            return new AnnualReport(scope, DATES, List.of(figures), List.of(), List.of(), List.of(), List.of());
        }
    }

    @Nested
    class ATarget {
        @Test
        void isMoreThanNothing() {
            assertThatIllegalArgumentException().isThrownBy(() -> Target.of("rien", Indicator.JOBS, 0));
        }

        @Test
        void isNothingOneWouldRatherHaveLessOf() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Target.of("pannes", Indicator.STALLED_INITIATIVES, 3));
        }
    }

    @Nested
    class ACall {
        private final LocalDate first = LocalDate.of(2018, 12, 1);
        private final LocalDate last = LocalDate.of(2019, 2, 15);
        private final Call themed = new Call("Appel 2019", Period.between(first, last), List.of(SENIORS), false);

        @Test
        void acceptsItsThemesUntilItsLastDay() {
            assertThat(themed.accepts(List.of(new ThemeCode("MOB"), SENIORS), last))
                    .isTrue();
            assertThat(themed.accepts(List.of(SENIORS), last.plusDays(1))).isFalse();
            assertThat(themed.accepts(List.of(new ThemeCode("MOB")), first)).isFalse();
        }

        @Test
        void withAnOpenTopicAcceptsAnything() {
            Call open = new Call("Appel 2019", Period.between(first, last), List.of(SENIORS), true);

            assertThat(open.accepts(List.of(new ThemeCode("MOB")), first)).isTrue();
            assertThat(open.accepts(List.of(), first)).isTrue();
        }

        @Test
        void isAboutSomethingOrOpen() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Call("Appel", Period.since(first), List.of(), false));
        }
    }

    @Nested
    class AProgramme {
        @Test
        void ofTheNetworkCannotBePrivateToNobody() {
            assertThatIllegalArgumentException().isThrownBy(() -> AGEING_WELL.keptBy(null, Visibility.PRIVATE));
            assertThat(AGEING_WELL
                            .keptBy(new FabriqueId("tag29"), Visibility.PRIVATE)
                            .fabrique())
                    .isEqualTo(new FabriqueId("tag29"));
        }

        @Test
        void canBeToldWhenOnlyItsNameIsKnown() {
            Programme named = Programme.of(ID, " Bien vieillir ");

            assertThat(named.name()).isEqualTo("Bien vieillir");
            assertThat(named.during()).isNull();
            assertThat(named.funding()).isEqualTo(Funding.unknown());
            assertThat(named.coalition()).isEqualTo(Coalition.empty());
            assertThat(named.visibility()).isEqualTo(Visibility.NETWORK);
        }

        @Test
        void hasACoalitionBesideThoseWhoPay() {
            StakeholderId insurer = new StakeholderId("insurer");
            LocalDate last = LocalDate.of(2020, 12, 31);
            Programme led = AGEING_WELL.withCoalition(
                    Coalition.empty().with(new Role(insurer, RoleKind.STEERING_MEMBER, DATES)));

            assertThat(led.coalition().heldBy(insurer, last)).containsExactly(RoleKind.STEERING_MEMBER);
            assertThat(led.coalition().heldBy(insurer, last.plusDays(1))).isEmpty();
            assertThat(led.funding()).isEqualTo(AGEING_WELL.funding());
        }

        @Test
        void attachesEachThingOnce() {
            Attached twice =
                    new Attached(List.of(new NeedId("n"), new NeedId("n")), List.of(GATHERING, GATHERING), List.of());

            assertThat(AGEING_WELL.withAttached(twice).attached())
                    .isEqualTo(new Attached(List.of(new NeedId("n")), List.of(GATHERING), List.of()));
        }

        @Test
        void mayBePaidInSomethingElseThanMoney() {
            assertThat(Funding.by(new StakeholderId("patron"), new StakeholderId("patron")))
                    .isEqualTo(new Funding(List.of(new StakeholderId("patron")), null));
            assertThatIllegalArgumentException().isThrownBy(() -> new Funding(List.of(), new BigDecimal("-1")));
        }

        @Test
        void changesOnePartAtATime() {
            Programme changed = AGEING_WELL.withPerimeter(List.of(TerritoryCode.department("23")));

            assertThat(changed.perimeter()).containsExactly(TerritoryCode.department("23"));
            assertThat(changed)
                    .usingRecursiveComparison()
                    .ignoringFields("perimeter")
                    .isEqualTo(AGEING_WELL);
        }
    }
}
