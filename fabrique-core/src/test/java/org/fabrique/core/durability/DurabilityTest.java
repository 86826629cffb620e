package org.fabrique.core.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.durability.DurabilityCheck.Anniversary.FIVE_YEARS;
import static org.fabrique.core.durability.DurabilityCheck.Anniversary.ONE_YEAR;
import static org.fabrique.core.durability.DurabilityCheck.Anniversary.THREE_YEARS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.DurabilityCheck.State;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DurabilityTest {
    private static final LocalDate OPENED = LocalDate.of(2019, 6, 1);
    private static final Outcome GARAGE = Outcome.enterprise("Garage", new StakeholderId("garage"));

    @Property
    @Domain(FabriqueDomain.class)
    void aBusinessModelSharesOutAllOrNothing(@ForAll BusinessModel model) {
        Map<RevenueKind, BigDecimal> shares = model.shares();
        boolean unknown = model.resources().stream().anyMatch(resource -> resource.euros() == null);
        BigDecimal total = model.amounts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        if (unknown || total.signum() == 0) {
            assertThat(shares).isEmpty();
        } else {
            assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            assertThat(shares.keySet()).isEqualTo(model.amounts().keySet());
        }
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aShareIsNeverATenthAway(@ForAll BusinessModel model) {
        BigDecimal total = model.amounts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        model.shares().forEach((kind, share) -> {
            BigDecimal exact = model.amounts().get(kind).scaleByPowerOfTen(2).divide(total, 12, RoundingMode.HALF_UP);
            assertThat(share.subtract(exact).abs()).isLessThan(new BigDecimal("0.1"));
        });
    }

    @Nested
    class ABusinessModel {

        @Test
        void showsTheMixOfItsMeans() {
            BusinessModel thirds = model(
                    resource(RevenueKind.NON_MONETARY, "1000.00"),
                    resource(RevenueKind.MARKET, "600"),
                    resource(RevenueKind.MARKET, "400"),
                    resource(RevenueKind.DONATION, "1000"));

            assertThat(thirds.amounts())
                    .containsExactly(
                            Map.entry(RevenueKind.MARKET, new BigDecimal("1000")),
                            Map.entry(RevenueKind.DONATION, new BigDecimal("1000")),
                            Map.entry(RevenueKind.NON_MONETARY, new BigDecimal("1000")));
            assertThat(thirds.shares())
                    .containsExactly(
                            Map.entry(RevenueKind.MARKET, new BigDecimal("33.4")),
                            Map.entry(RevenueKind.DONATION, new BigDecimal("33.3")),
                            Map.entry(RevenueKind.NON_MONETARY, new BigDecimal("33.3")));
        }

        @Test
        void leavesUnknownWhatNobodyCounted() {
            BusinessModel open = model(resource(RevenueKind.MARKET, "600"), resource(RevenueKind.DONATION, null));

            assertThat(open.amounts()).isEmpty();
            assertThat(open.shares()).isEmpty();
            assertThat(model(resource(RevenueKind.PUBLIC, "0")).shares()).isEmpty();
        }

        @Test
        void countsInCents() {
            assertThat(resource(RevenueKind.MARKET, "10.250").euros()).isEqualTo(new BigDecimal("10.25"));
            assertThatIllegalArgumentException().isThrownBy(() -> resource(RevenueKind.MARKET, "10.255"));
            assertThatIllegalArgumentException().isThrownBy(() -> resource(RevenueKind.MARKET, "-1"));
        }

        private static BusinessModel model(BusinessModel.Resource... resources) {
            return new BusinessModel(null, List.of(resources));
        }

        private static BusinessModel.Resource resource(RevenueKind kind, @Nullable String euros) {
            return new BusinessModel.Resource(kind, "x", euros == null ? null : new BigDecimal(euros));
        }
    }

    @Nested
    class AnOutcome {
        private final Outcome begun = GARAGE.begun(OPENED);

        @Test
        void isLookedAtAfterOneThreeAndFiveYears() {
            assertThat(begun.due(OPENED.plusYears(1).minusDays(1))).isEmpty();
            assertThat(begun.due(OPENED.plusYears(1))).containsExactly(ONE_YEAR);
            assertThat(begun.due(OPENED.plusYears(9))).containsExactly(ONE_YEAR, THREE_YEARS, FIVE_YEARS);
            assertThat(GARAGE.due(OPENED.plusYears(9))).isEmpty();
        }

        @Test
        void keepsWhatWasSeenInTheOrderOfTheAnniversaries() {
            Outcome seen = begun.withChecks(List.of(alive(THREE_YEARS), alive(ONE_YEAR)));

            assertThat(seen.checks()).extracting(DurabilityCheck::at).containsExactly(ONE_YEAR, THREE_YEARS);
            assertThat(seen.check(ONE_YEAR)).contains(alive(ONE_YEAR));
            assertThat(seen.check(FIVE_YEARS)).isEmpty();
            assertThat(seen.due(OPENED.plusYears(9))).containsExactly(FIVE_YEARS);
        }

        @Test
        void isNotSeenTooEarlyNorTwiceNorWithoutABeginning() {
            refuses(begun, DurabilityCheck.alive(ONE_YEAR, OPENED.plusYears(1).minusDays(1)));
            refuses(begun, alive(ONE_YEAR), alive(ONE_YEAR));
            refuses(GARAGE, alive(ONE_YEAR));
        }

        @Test
        void staysClosedOnceClosed() {
            Outcome closed = begun.withChecks(List.of(seen(ONE_YEAR, State.CLOSED)));

            assertThat(closed.due(OPENED.plusYears(9))).isEmpty();
            refuses(begun, seen(ONE_YEAR, State.CLOSED), alive(THREE_YEARS));
            refuses(begun, seen(ONE_YEAR, State.CLOSED), seen(THREE_YEARS, State.MERGED));
        }

        @Test
        void isNotSeenAliveOnItsOwnOnceItMerged() {
            refuses(begun, seen(ONE_YEAR, State.MERGED), alive(THREE_YEARS));
            assertThat(begun.withChecks(List.of(
                                    seen(ONE_YEAR, State.MERGED),
                                    seen(THREE_YEARS, State.MERGED),
                                    seen(FIVE_YEARS, State.CLOSED)))
                            .checks())
                    .hasSize(3);
        }

        @Test
        void isSeenInTheOrderOfTheAnniversaries() {
            DurabilityCheck late =
                    DurabilityCheck.alive(ONE_YEAR, OPENED.plusYears(3).plusDays(1));

            refuses(begun, late, alive(THREE_YEARS));
            assertThat(begun.withChecks(List.of(late, DurabilityCheck.alive(THREE_YEARS, late.on())))
                            .checks())
                    .hasSize(2);
        }

        @Test
        void isNotLookedAtAgainWhereALaterCheckTells() {
            assertThat(begun.withChecks(List.of(alive(THREE_YEARS))).due(OPENED.plusYears(9)))
                    .containsExactly(FIVE_YEARS);
        }

        @Test
        void hasNoJobsBeforeItBegan() {
            Jobs early = new Jobs(OPENED.minusDays(1), BigDecimal.ONE);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> begun.withJobs(List.of(early)))
                    .withMessage("What has existed since 2019-06-01 has no jobs on 2019-05-31.");
            assertThat(GARAGE.withJobs(List.of(early)).jobs()).containsExactly(early);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GARAGE.withJobs(List.of(early)).begun(OPENED));
        }

        @Test
        void hasNoAccountsThatEndBeforeItBegan() {
            BusinessModel early = accounts(Period.between(OPENED.minusYears(1), OPENED.minusDays(1)));
            BusinessModel across = accounts(Period.between(OPENED.minusYears(1), OPENED));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> begun.withAccounts(List.of(early)))
                    .withMessage("What has existed since 2019-06-01 has no accounts up to 2019-05-31.");
            assertThat(begun.withAccounts(List.of(across, accounts(null))).accounts())
                    .hasSize(2);
        }

        @Test
        void ofWhichOnlyTheYearIsKnownIsLookedAtOnceItIsSurelyOldEnough() {
            Outcome sometime = GARAGE.begun(PartialDate.parse("2019"));
            DurabilityCheck perhapsTooEarly = DurabilityCheck.alive(ONE_YEAR, LocalDate.of(2020, 1, 1));

            assertThat(sometime.due(LocalDate.of(2020, 12, 30))).isEmpty();
            assertThat(sometime.due(LocalDate.of(2020, 12, 31))).containsExactly(ONE_YEAR);
            assertThat(sometime.withChecks(List.of(perhapsTooEarly)).livedAt(ONE_YEAR))
                    .isEqualTo(Truth.YES);
            refuses(sometime, DurabilityCheck.alive(ONE_YEAR, LocalDate.of(2019, 12, 31)));
        }

        @Test
        void ofWhichOnlyTheYearIsKnownHasJobsFromTheFirstDayOfTheYearOn() {
            Outcome sometime = GARAGE.begun(PartialDate.parse("2019"));

            assertThat(sometime.withJobs(List.of(new Jobs(LocalDate.of(2019, 1, 1), BigDecimal.ONE)))
                            .jobs())
                    .hasSize(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sometime.withJobs(List.of(new Jobs(LocalDate.of(2018, 12, 31), BigDecimal.ONE))))
                    .withMessageContaining("since 2019 has no jobs on 2018-12-31");
        }

        @Test
        void closesForAReason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DurabilityCheck(ONE_YEAR, OPENED, State.CLOSED, " "));
        }

        @Test
        void keepsItsNumberItsAccountsItsJobsAndItsEffects() {
            BusinessModel accounts = new BusinessModel(Period.since(OPENED), List.of());
            Jobs jobs = new Jobs(OPENED, new BigDecimal("2.80"));
            ImpactFigure repaired = new ImpactFigure(
                    "véhicules réparés", Quantity.of(310, "véhicules"), Period.since(OPENED), "rapport d'activité");
            Outcome whole = begun.withSiret(new Siret("73282932000074"))
                    .withAccounts(List.of(accounts))
                    .withJobs(List.of(jobs))
                    .withImpact(List.of(repaired));

            assertThat(whole.siret()).hasToString("73282932000074");
            assertThat(whole.accounts()).containsExactly(accounts);
            assertThat(whole.jobs()).containsExactly(new Jobs(OPENED, new BigDecimal("2.8")));
            assertThat(whole.impact()).containsExactly(repaired);
            assertThat(whole.on()).isEqualTo(PartialDate.of(OPENED));
        }

        private static BusinessModel accounts(@Nullable Period during) {
            return new BusinessModel(during, List.of());
        }

        private static DurabilityCheck alive(Anniversary at) {
            return DurabilityCheck.alive(at, at.of(OPENED));
        }

        private static DurabilityCheck seen(Anniversary at, State state) {
            return new DurabilityCheck(at, at.of(OPENED), state, "plus de mécanicien");
        }

        private static void refuses(Outcome outcome, DurabilityCheck... checks) {
            assertThatIllegalArgumentException().isThrownBy(() -> outcome.withChecks(List.of(checks)));
        }
    }

    @Nested
    class AReviewOfInnovation {
        @Test
        void saysWhichFamiliesNobodyAnswered() {
            InnovationReview review = new InnovationReview(
                    OPENED,
                    List.of(
                            answer(InnovationReview.Family.NEEDS_AND_STAKEHOLDERS, Truth.NO),
                            answer(InnovationReview.Family.EXPERIMENT_AND_RISK, Truth.UNKNOWN)));

            assertThat(review.unanswered())
                    .containsExactly(
                            InnovationReview.Family.OTHER_POSITIVE_EFFECTS,
                            InnovationReview.Family.EXPERIMENT_AND_RISK);
            assertThat(review.answers())
                    .extracting(InnovationReview.Answer::comment)
                    .containsOnlyNulls();
        }

        private static InnovationReview.Answer answer(InnovationReview.Family family, Truth fulfilled) {
            return new InnovationReview.Answer(family, "besoin mal couvert", fulfilled, " ");
        }
    }
}
