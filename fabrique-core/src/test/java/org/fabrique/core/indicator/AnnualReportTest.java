package org.fabrique.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.initiative.Move.Kind.ABANDON;
import static org.fabrique.core.initiative.Move.Kind.ADVANCE;
import static org.fabrique.core.initiative.Move.Kind.COMPLETE;
import static org.fabrique.core.initiative.Move.Kind.GO_BACK;
import static org.fabrique.core.initiative.Move.Kind.HOLD;
import static org.fabrique.core.initiative.Move.Kind.RESUME;
import static org.fabrique.core.initiative.Phase.CARRIER_SEARCH;
import static org.fabrique.core.initiative.Phase.FOLLOW_UP;
import static org.fabrique.core.initiative.Phase.IDEATION;
import static org.fabrique.core.initiative.Phase.OPPORTUNITY_STUDY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.Truth;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnualReportTest {
    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final Method FREE = new Method(
            "free",
            Message.of("sans jalon", "without gates"),
            List.of(
                    Stage.of(IDEATION).and(Stage.Trait.RETURN),
                    Stage.of(OPPORTUNITY_STUDY).and(Stage.Trait.RETURN),
                    Stage.of(CARRIER_SEARCH),
                    Stage.of(FOLLOW_UP)));
    private static final Period YEAR = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final @Nullable PartialDate NEVER = null;

    @Nested
    class ASession {
        @Test
        void countsInItsYear() {
            Facts facts = sessions(session("a", BESANCON), session("b", BESANCON.plusYears(1)));

            assertThat(figure(Indicator.CREATIVITY_SESSIONS, facts))
                    .isEqualTo(Figure.counted(Indicator.CREATIVITY_SESSIONS, YEAR, 1));
        }

        @Test
        void withoutADateIsToldBesideAndNotCounted() {
            Facts facts = sessions(session("a", BESANCON), session("b", NEVER));

            assertThat(figure(Indicator.CREATIVITY_SESSIONS, facts).value()).isEqualTo(BigDecimal.ONE);
            assertThat(figure(Indicator.CREATIVITY_SESSIONS, facts).unknown()).isEqualTo(1);
        }

        @Test
        void leavesTheFigureUnknownWhenNoneHasADate() {
            assertThat(figure(Indicator.CREATIVITY_SESSIONS, sessions(session("a", NEVER)))
                            .reading())
                    .isEqualTo(Figure.Reading.UNKNOWN);
        }

        @Test
        void ofWhichOnlyTheYearIsKnownCountsWhereThePeriodHoldsTheWholeYear() {
            Facts facts = sessions(session("a", PartialDate.parse("2018"), 1, 2));
            Period spring = Period.between(BESANCON, BESANCON.plusMonths(2));

            assertThat(figure(Indicator.CREATIVITY_SESSIONS, facts))
                    .isEqualTo(Figure.counted(Indicator.CREATIVITY_SESSIONS, YEAR, 1));
            assertThat(figure(Indicator.PARTNERS, facts)).isEqualTo(Figure.counted(Indicator.PARTNERS, YEAR, 2));
            assertThat(AnnualReport.of(Scope.network(), spring, facts).figures())
                    .filteredOn(figure -> figure.unknown() == 1)
                    .extracting(Figure::indicator)
                    .containsExactly(Indicator.CREATIVITY_SESSIONS, Indicator.PARTNERS);
        }

        @Test
        void isNotCountedTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sessions(session("a", BESANCON), session("a", BESANCON)));
        }
    }

    @Nested
    class APartner {
        @Test
        void countsOnceHoweverOftenItComes() {
            Facts facts = sessions(session("a", BESANCON, 1, 2, 3), session("b", BESANCON, 2, 3, 4));

            assertThat(figure(Indicator.PARTNERS, facts).value()).isEqualTo(new BigDecimal(4));
        }

        @Test
        void ofTwoMembersIsNotAddedUp() {
            Facts one = sessions(session("a", BESANCON, 1, 2, 3, 4, 5));
            Facts other = sessions(session("b", BESANCON, 1, 2, 3, 4, 5));

            assertThat(figure(Indicator.PARTNERS, one.and(other)).value()).isEqualTo(new BigDecimal(5));
        }

        @Test
        void alsoComesWithARoleInALivingInitiative() {
            Initiative living = opened("a", BESANCON).withCoalition(coalition(7, BESANCON));

            assertThat(figure(Indicator.PARTNERS, initiatives(living)).value()).isEqualTo(BigDecimal.ONE);
        }

        @Test
        void leavesWithTheInitiative() {
            LocalDate before = BESANCON.minusYears(2);
            Initiative ended =
                    moved(opened("a", before), ABANDON, before.plusDays(9)).withCoalition(coalition(7, before));

            assertThat(figure(Indicator.PARTNERS, initiatives(ended)).value()).isEqualTo(BigDecimal.ZERO);
        }

        @Test
        void countsWhileItHoldsItsRole() {
            Role past =
                    new Role(partner(7), RoleKind.PEER, Period.between(BESANCON.minusYears(3), BESANCON.minusYears(2)));
            Initiative living =
                    opened("a", BESANCON).withCoalition(Coalition.empty().with(past));

            assertThat(figure(Indicator.PARTNERS, initiatives(living)).value()).isEqualTo(BigDecimal.ZERO);
        }

        @Test
        void isUnknownWhenNobodyNotedWhenItHeldItsRole() {
            Role sometime = new Role(partner(7), RoleKind.PEER, null);
            Initiative living =
                    opened("a", BESANCON).withCoalition(coalition(8, BESANCON).with(sometime));

            assertThat(figure(Indicator.PARTNERS, initiatives(living))
                            .sentence()
                            .en())
                    .isEqualTo("partners gathered: 1 (2018; 1 not counted)");
        }

        @Test
        void isCountedAndNotUnknownWhenItAlsoCameOnAKnownDay() {
            Role sometime = new Role(partner(7), RoleKind.PEER, null);
            Initiative living = opened("a", BESANCON)
                    .withCoalition(Coalition.empty().with(sometime).with(sometime));
            Facts facts = initiatives(living).and(sessions(session("a", BESANCON, 7)));

            assertThat(figure(Indicator.PARTNERS, facts)).isEqualTo(Figure.counted(Indicator.PARTNERS, YEAR, 1));
            assertThat(figure(Indicator.PARTNERS, initiatives(living)).unknown())
                    .isEqualTo(1);
        }

        @Test
        void isUnknownOnlyWhereSomebodyCame() {
            assertThat(figure(Indicator.PARTNERS, sessions(session("a", NEVER))).unknown())
                    .isZero();
            assertThat(figure(Indicator.PARTNERS, sessions(session("a", NEVER, 1)))
                            .unknown())
                    .isEqualTo(1);
        }

        @Test
        void isNotShownInASmallGroup() {
            Facts facts = sessions(session("a", BESANCON, 1, 2, 3, 4));

            assertThat(figure(Indicator.PARTNERS, facts).published().sentence().fr())
                    .isEqualTo("partenaires réunis : masqué (2018)");
            assertThat(figure(Indicator.PARTNERS, sessions(session("a", BESANCON, 1, 2, 3, 4, 5)))
                            .published()
                            .sentence()
                            .fr())
                    .isEqualTo("partenaires réunis : 5 (2018)");
        }

        private Coalition coalition(int who, LocalDate since) {
            return Coalition.empty().with(new Role(partner(who), RoleKind.PEER, Period.since(since)));
        }
    }

    @Nested
    class AnOpportunityStudy {
        private final LocalDate before = BESANCON.minusYears(1);

        @Test
        void isAdvancedWhileItIsWorkedOn() {
            Initiative studying = moved(opened("a", before), ADVANCE, before);

            assertThat(known(Indicator.STUDIES_ADVANCED, studying)).isEqualTo(1);
            assertThat(known(Indicator.STUDIES_COMPLETED, studying)).isZero();
        }

        @Test
        void isNotAdvancedWhileItSleepsAllYear() {
            Initiative asleep = moved(moved(opened("a", before), ADVANCE, before), HOLD, before.plusDays(1));

            assertThat(known(Indicator.STUDIES_ADVANCED, asleep)).isZero();
            assertThat(known(Indicator.STUDIES_ADVANCED, moved(asleep, RESUME, BESANCON)))
                    .isEqualTo(1);
        }

        @Test
        void isCompletedWhenTheInitiativeGoesOn() {
            Initiative gone = moved(moved(opened("a", before), ADVANCE, before), ADVANCE, BESANCON);

            assertThat(known(Indicator.STUDIES_ADVANCED, gone)).isEqualTo(1);
            assertThat(known(Indicator.STUDIES_COMPLETED, gone)).isEqualTo(1);
        }

        @Test
        void isNotSaidToBeCompletedWhenTheInitiativeStopsInIt() {
            Initiative stopped = moved(moved(opened("a", before), ADVANCE, before), ABANDON, BESANCON);
            Figure completed = figure(Indicator.STUDIES_COMPLETED, initiatives(stopped));

            assertThat(completed.reading()).isEqualTo(Figure.Reading.UNKNOWN);
            assertThat(completed.unknown()).isEqualTo(1);
        }

        @Test
        void isCompletedOnceEvenIfItIsTakenUpAgainAndStopped() {
            Initiative gone = moved(moved(opened("a", before), ADVANCE, before), ADVANCE, BESANCON);
            Initiative stopped = moved(moved(gone, GO_BACK, BESANCON.plusDays(1)), ABANDON, BESANCON.plusDays(2));

            assertThat(figure(Indicator.STUDIES_COMPLETED, initiatives(stopped)))
                    .isEqualTo(Figure.counted(Indicator.STUDIES_COMPLETED, YEAR, 1));
        }

        @Test
        void isNotCompletedByGoingBack() {
            Initiative back = moved(moved(opened("a", before), ADVANCE, before), GO_BACK, BESANCON);

            assertThat(figure(Indicator.STUDIES_COMPLETED, initiatives(back)))
                    .isEqualTo(Figure.counted(Indicator.STUDIES_COMPLETED, YEAR, 0));
        }
    }

    @Nested
    class TheFunnel {
        private final Initiative wentOn = moved(opened("a", BESANCON), ADVANCE, BESANCON.plusDays(10));
        private final Initiative stopped = moved(opened("b", BESANCON), ABANDON, BESANCON.plusDays(20));
        private final Initiative waiting = opened("c", BESANCON);
        private final Initiative later = moved(opened("d", BESANCON), ADVANCE, BESANCON.plusYears(1));

        @Test
        void saysWhatBecameOfThoseThatEntered() {
            PhaseFlow ideation = report(initiatives(wentOn, stopped, waiting, later))
                    .flow(IDEATION)
                    .orElseThrow();

            assertThat(ideation).isEqualTo(new PhaseFlow(IDEATION, 1, 0, 1, 2, List.of(20, 10)));
            assertThat(ideation.entered()).isEqualTo(4);
            assertThat(ideation.conversion()).hasValue(25);
        }

        @Test
        void tellsTheTimeOfTheStaysThatEnded() {
            PhaseFlow ideation =
                    report(initiatives(wentOn, stopped)).flow(IDEATION).orElseThrow();

            assertThat(ideation.medianDays()).hasValue(10);
            assertThat(ideation.longestDays()).hasValue(20);
        }

        @Test
        void countsAStayForEachReturn() {
            Initiative returned = moved(moved(wentOn, GO_BACK, BESANCON.plusDays(11)), ADVANCE, BESANCON.plusDays(12));
            AnnualReport report = report(initiatives(returned));

            assertThat(report.flow(IDEATION)).contains(new PhaseFlow(IDEATION, 2, 0, 0, 0, List.of(1, 10)));
            assertThat(report.flow(OPPORTUNITY_STUDY))
                    .contains(new PhaseFlow(OPPORTUNITY_STUDY, 0, 1, 0, 1, List.of(1)));
        }

        @Test
        void countsTheTimeOnHold() {
            Initiative held = moved(moved(waiting, HOLD, BESANCON.plusDays(5)), RESUME, BESANCON.plusDays(25));

            assertThat(report(initiatives(moved(held, ADVANCE, BESANCON.plusDays(30))))
                            .flow(IDEATION)
                            .orElseThrow()
                            .days())
                    .containsExactly(30);
        }

        @Test
        void countsACompletionAsGoingOn() {
            Initiative carried = waiting.carriedBy(Carrier.appointed(partner(1), Carrier.Kind.ENTREPRENEUR), BESANCON);
            Initiative done = moved(
                    moved(moved(moved(carried, ADVANCE, BESANCON), ADVANCE, BESANCON), ADVANCE, BESANCON),
                    COMPLETE,
                    BESANCON.plusDays(40));

            assertThat(report(initiatives(done)).flow(FOLLOW_UP))
                    .contains(new PhaseFlow(FOLLOW_UP, 1, 0, 0, 0, List.of(40)));
        }

        @Test
        void saysNothingOfAPhaseNobodyEntered() {
            PhaseFlow search = report(Facts.none()).flow(CARRIER_SEARCH).orElseThrow();

            assertThat(search.conversion()).isEmpty();
            assertThat(search.medianDays()).isEmpty();
            assertThat(search.longestDays()).isEmpty();
        }
    }

    @Nested
    class AnInitiative {
        private final LocalDate aYearBeforeTheEnd = LocalDate.of(2017, 12, 31);

        @Test
        void isStalledWhenNothingHappenedForMoreThanAYear() {
            AnnualReport report =
                    report(initiatives(opened("b", aYearBeforeTheEnd.minusDays(1)), opened("a", aYearBeforeTheEnd)));

            assertThat(report.stalled()).containsExactly(new InitiativeId("b"));
            assertThat(report.figure(Indicator.STALLED_INITIATIVES))
                    .contains(Figure.counted(Indicator.STALLED_INITIATIVES, YEAR, 1));
        }

        @Test
        void wasStalledEvenIfItMovedAfterTheEnd() {
            Initiative late = moved(opened("a", aYearBeforeTheEnd.minusDays(1)), ADVANCE, LocalDate.of(2019, 1, 1));

            assertThat(known(Indicator.STALLED_INITIATIVES, late)).isEqualTo(1);
        }

        @Test
        void isStalledWhileItSleeps() {
            Initiative asleep = moved(opened("a", BESANCON), HOLD, BESANCON.plusDays(1));

            assertThat(known(Indicator.STALLED_INITIATIVES, asleep)).isEqualTo(1);
            assertThat(known(Indicator.STALLED_INITIATIVES, moved(asleep, RESUME, BESANCON.plusDays(2))))
                    .isZero();
        }

        @Test
        void isNotStalledOnceItHasEnded() {
            Initiative ended = moved(opened("a", BESANCON.minusYears(5)), ABANDON, BESANCON.minusYears(4));

            assertThat(known(Indicator.STALLED_INITIATIVES, ended)).isZero();
        }
    }

    @Nested
    class ANeedWithoutAnAnswer {
        private final Need shop = need("shop").withThemes(List.of(new ThemeCode("COR"), new ThemeCode("SEN")));

        @Test
        void standsUnderEachOfItsThemesInItsTerritory() {
            TerritoryCode creuse = TerritoryCode.department("23");
            Facts facts = needs(
                    shop.withTerritory(creuse),
                    need("bus").withTerritory(creuse).withThemes(List.of(new ThemeCode("SEN"))),
                    need("other"));

            assertThat(report(facts).unanswered())
                    .containsExactly(
                            new Unanswered(new ThemeCode("COR"), creuse, 1),
                            new Unanswered(new ThemeCode("SEN"), creuse, 2),
                            new Unanswered(null, null, 1));
            assertThat(figure(Indicator.UNANSWERED_NEEDS, facts).value()).isEqualTo(new BigDecimal(3));
        }

        @Test
        void isForgottenInNoStatusButAnsweredOrMerged() {
            Need answered =
                    shop.qualified("un commerce").become(NeedStatus.IN_PROGRESS).become(NeedStatus.ANSWERED);
            Need asleep = need("bus").become(NeedStatus.DORMANT);
            Need other = need("other");
            Need merged = Grouping.proposed(shop.id(), List.of(other.id()), BESANCON, null)
                    .confirmed(new StakeholderId("s-1"), BESANCON)
                    .merge(other);

            assertThat(figure(Indicator.UNANSWERED_NEEDS, needs(answered, asleep, merged))
                            .value())
                    .isEqualTo(BigDecimal.ONE);
        }

        @Test
        void heardAfterThePeriodIsNotOfTheReport() {
            Need later = shop.withCapture(Capture.on(LocalDate.of(2019, 1, 1)));
            Need undated = need("bus").withCapture(Capture.unknown());

            assertThat(figure(Indicator.UNANSWERED_NEEDS, needs(later)))
                    .isEqualTo(Figure.counted(Indicator.UNANSWERED_NEEDS, YEAR, 0));
            assertThat(figure(Indicator.UNANSWERED_NEEDS, needs(later, undated)).reading())
                    .isEqualTo(Figure.Reading.UNKNOWN);
        }
    }

    @Nested
    class ADateOfWhichOnlyTheYearIsKnown {
        private final PartialDate year = PartialDate.parse("2018");
        private final Period spring = Period.between(BESANCON, BESANCON.plusMonths(2));

        @Test
        void isOfAPeriodThatHoldsTheWholeYear() {
            Facts facts = creations(creation(year, "2.5"));

            assertThat(figure(Indicator.CREATIONS, facts)).isEqualTo(Figure.counted(Indicator.CREATIONS, YEAR, 1));
            assertThat(figure(Indicator.JOBS, facts).value()).isEqualByComparingTo("2.5");
        }

        @Test
        void isToldBesideWhereThePeriodHoldsAPartOfTheYear() {
            AnnualReport report = AnnualReport.of(
                    Scope.network(),
                    spring,
                    creations(
                            creation(year, "2.5"), creation(BESANCON, "1"), creation(PartialDate.parse("2017"), "9")));

            assertThat(report.figure(Indicator.CREATIONS)
                            .orElseThrow()
                            .sentence()
                            .en())
                    .isEqualTo("enterprises or activities created: 1 (2018-03-28 to 2018-05-28; 1 not counted)");
            assertThat(report.figure(Indicator.JOBS).orElseThrow().sentence().en())
                    .isEqualTo("jobs created: 1 (2018-03-28 to 2018-05-28; 1 not counted)");
        }

        @Test
        void hasItsAnniversaryInAPeriodThatHoldsTheWholeYearAfter() {
            Creation old = creation(PartialDate.parse("2017"), "1", new Creation.Check(1, Truth.YES));

            assertThat(report(creations(old)).survival()).contains(new Survival(1, 1, 0, 0));
            assertThat(AnnualReport.of(Scope.network(), spring, creations(old)).survival())
                    .contains(new Survival(1, 0, 0, 0));
        }

        @Test
        void leavesOpenWhetherANeedWasHeardByTheEnd() {
            Facts facts = needs(need("bus").withCapture(Capture.on(year)));
            Figure heard = AnnualReport.of(Scope.network(), spring, facts)
                    .figure(Indicator.UNANSWERED_NEEDS)
                    .orElseThrow();

            assertThat(heard.reading()).isEqualTo(Figure.Reading.UNKNOWN);
            assertThat(heard.unknown()).isEqualTo(1);
            assertThat(figure(Indicator.UNANSWERED_NEEDS, facts).value()).isEqualTo(BigDecimal.ONE);
        }
    }

    @Nested
    class ACreation {
        @Test
        void bringsItsJobsInItsYear() {
            Facts facts = creations(
                    creation(BESANCON, "2.5"), creation(BESANCON, "4"), creation(BESANCON.minusYears(1), "40"));

            assertThat(figure(Indicator.CREATIONS, facts).value()).isEqualTo(new BigDecimal(2));
            assertThat(figure(Indicator.JOBS, facts).sentence().fr()).isEqualTo("emplois créés : 6,5 (2018)");
        }

        @Test
        void ofUnknownJobsOrDayIsToldBeside() {
            Facts facts = creations(
                    creation(BESANCON, "6"),
                    creation(BESANCON, null),
                    creation(NEVER, "3"),
                    creation(BESANCON.minusYears(1), null));

            assertThat(figure(Indicator.CREATIONS, facts).unknown()).isEqualTo(1);
            assertThat(figure(Indicator.JOBS, facts).sentence().en())
                    .isEqualTo("jobs created: 6 (2018; 2 not counted)");
        }

        @Test
        void isCountedWithItsInitiativeAndNotBesideIt() {
            StakeholderId regie = new StakeholderId("regie");
            Initiative opened = Initiative.open(
                            new InitiativeId("a"), LIMOUSIN, "Conserverie", new NeedId("n"), FREE, BESANCON)
                    .carriedBy(Carrier.appointed(regie, Carrier.Kind.EXISTING_ENTERPRISE), BESANCON);
            Initiative takenOver = opened.take(FREE, Move.asked(Move.Kind.PASS_ON, IDEATION, BESANCON), "reprise")
                    .withOutcomes(List.of(Outcome.activity("Conserverie", regie).begun(BESANCON)));

            assertThat(figure(Indicator.CREATIONS, initiatives(takenOver)).value())
                    .isEqualTo(BigDecimal.ONE);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> initiatives(takenOver).and(creations(creation(BESANCON, "1"))))
                    .withMessageContaining("What a ended as");
        }

        @Test
        void isLookedAtOneThreeAndFiveYearsLater() {
            LocalDate threeYearsAgo = BESANCON.minusYears(3);
            Facts facts = creations(
                    creation(threeYearsAgo, "1", new Creation.Check(1, Truth.YES), new Creation.Check(3, Truth.YES)),
                    creation(threeYearsAgo, "1", new Creation.Check(3, Truth.NO)),
                    creation(threeYearsAgo, "1", new Creation.Check(1, Truth.YES)),
                    creation(NEVER, "1", new Creation.Check(3, Truth.YES)));

            assertThat(report(facts).survival())
                    .containsExactly(new Survival(1, 0, 0, 0), new Survival(3, 1, 1, 1), new Survival(5, 0, 0, 0));
            assertThat(report(facts).survival().get(1).due()).isEqualTo(3);
            assertThat(report(facts).survival().get(1).percentAlive()).hasValue(50);
            assertThat(report(facts).survival().get(0).percentAlive()).isEmpty();
        }

        @Test
        void isCheckedOnceForEachAge() {
            Creation.Check check = new Creation.Check(1, Truth.YES);

            assertThatIllegalArgumentException().isThrownBy(() -> creation(BESANCON, "1", check, check));
            assertThatIllegalArgumentException().isThrownBy(() -> new Creation.Check(0, Truth.YES));
        }
    }

    @Nested
    class AReport {
        @Test
        void onOneMemberTellsNothingOfAnother() {
            Scope other = Scope.of(new FabriqueId("bfc"));
            Facts facts = needs(Need.captured(new NeedId("n"), LIMOUSIN, "x"));
            Facts ideas =
                    initiatives(Initiative.open(new InitiativeId("a"), LIMOUSIN, "x", new NeedId("n"), FREE, BESANCON));

            assertThat(AnnualReport.of(Scope.of(LIMOUSIN), YEAR, facts.and(ideas))
                            .scope()
                            .fabrique())
                    .isEqualTo(LIMOUSIN);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnnualReport.of(other, YEAR, facts))
                    .withMessage("A report on bfc tells nothing of limousin.");
            assertThatIllegalArgumentException().isThrownBy(() -> AnnualReport.of(other, YEAR, ideas));
        }

        @Test
        void coversAPeriodWithALastDay() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AnnualReport.of(Scope.network(), Period.since(BESANCON), Facts.none()));
        }

        @Test
        void tellsEachFigureOnce() {
            Figure sessions = Figure.counted(Indicator.CREATIVITY_SESSIONS, YEAR, 299);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AnnualReport(
                            Scope.network(),
                            YEAR,
                            List.of(sessions, sessions),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        @Test
        void isOfTheNetworkAMemberAProgrammeOrATerritory() {
            assertThat(List.of(
                            Scope.network(),
                            Scope.of(LIMOUSIN),
                            Scope.of(new ProgrammeId("bien-vieillir")),
                            Scope.of(TerritoryCode.department("23"))))
                    .doesNotHaveDuplicates();
        }

        @Test
        void hasEveryIndicatorEvenWhenNothingHappened() {
            assertThat(report(Facts.none()).figures())
                    .extracting(Figure::indicator)
                    .containsExactly(Indicator.values());
        }
    }

    private static AnnualReport report(Facts facts) {
        return AnnualReport.of(Scope.of(LIMOUSIN), YEAR, facts);
    }

    private static Figure figure(Indicator indicator, Facts facts) {
        return report(facts).figure(indicator).orElseThrow();
    }

    private static int known(Indicator indicator, Initiative initiative) {
        BigDecimal value = figure(indicator, initiatives(initiative)).value();
        assertThat(value).isNotNull();
        return value.intValueExact();
    }

    private static Initiative opened(String id, LocalDate on) {
        return Initiative.open(new InitiativeId(id), LIMOUSIN, "Un commerce", new NeedId("shop"), FREE, on);
    }

    private static Initiative moved(Initiative from, Move.Kind kind, LocalDate on) {
        Move move = from.moves(FREE, on).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
        return from.take(FREE, move, kind.needsMotive() ? "motif" : null);
    }

    private static Need need(String id) {
        return Need.captured(new NeedId(id), LIMOUSIN, "Un besoin").withCapture(Capture.on(BESANCON));
    }

    private static CreativitySession session(String id, LocalDate on, int... who) {
        return session(id, PartialDate.of(on), who);
    }

    private static CreativitySession session(String id, PartialDate on, int... who) {
        return new CreativitySession(
                new GatheringId(id),
                on,
                IntStream.of(who).mapToObj(AnnualReportTest::partner).toList());
    }

    private static StakeholderId partner(int number) {
        return new StakeholderId("s-" + number);
    }

    private static Creation creation(LocalDate on, String jobs, Creation.Check... checks) {
        return creation(PartialDate.of(on), jobs, checks);
    }

    private static Creation creation(PartialDate on, String jobs, Creation.Check... checks) {
        return new Creation(new InitiativeId("a"), on, jobs == null ? null : new BigDecimal(jobs), List.of(checks));
    }

    private static Facts sessions(CreativitySession... sessions) {
        return new Facts(List.of(sessions), List.of(), List.of(), List.of());
    }

    private static Facts needs(Need... needs) {
        return new Facts(List.of(), List.of(needs), List.of(), List.of());
    }

    private static Facts initiatives(Initiative... initiatives) {
        return new Facts(List.of(), List.of(), List.of(initiatives), List.of());
    }

    private static Facts creations(Creation... creations) {
        return new Facts(List.of(), List.of(), List.of(), List.of(creations));
    }
}
