package org.fabrique.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.network.MembershipStatus.CANDIDATE;
import static org.fabrique.core.network.MembershipStatus.EXPERIMENTING;
import static org.fabrique.core.network.MembershipStatus.LABELLED;
import static org.fabrique.core.network.MembershipStatus.LEFT;
import static org.fabrique.core.network.MembershipStatus.MEMBER;
import static org.fabrique.core.network.MembershipStatus.SUSPENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class MembershipTest {
    private static final Map<MembershipStatus, Set<MembershipStatus>> ALLOWED = Map.of(
            CANDIDATE, Set.of(MEMBER, EXPERIMENTING, LABELLED, LEFT),
            MEMBER, Set.of(EXPERIMENTING, LABELLED, SUSPENDED, LEFT),
            EXPERIMENTING, Set.of(LABELLED, SUSPENDED, LEFT),
            LABELLED, Set.of(SUSPENDED, LEFT),
            SUSPENDED, Set.of(MEMBER, EXPERIMENTING, LABELLED, LEFT),
            LEFT, Set.of(CANDIDATE));
    private static final Set<MembershipStatus> IN = Set.of(EXPERIMENTING, LABELLED);
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final NetworkId FAI = new NetworkId("fai");
    private static final FabriqueId FINISTERE = new FabriqueId("tag29");
    private static final ExperimentationGroupId GROUP = new ExperimentationGroupId("g-2018");

    @Property
    void aStepIsAllowedExactlyWhenTheTableSaysSo(
            @ForAll Membership membership, @ForAll MembershipStatus next, @ForAll PartialDate on) {
        MembershipStep last = membership.steps().get(membership.steps().size() - 1);
        MembershipStep step = MembershipStep.of(next, on);
        boolean runsBack = membership.steps().stream()
                .anyMatch(earlier -> on.latest().isBefore(earlier.on().earliest()));

        if (ALLOWED.getOrDefault(last.status(), Set.of()).contains(next) && !runsBack) {
            assertThat(membership.then(step).steps())
                    .startsWith(membership.steps().toArray(MembershipStep[]::new))
                    .endsWith(step);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> membership.then(step));
        }
    }

    @Property
    void whereEveryDayIsKnownTheStatusIsThatOfTheLastStepTakenByThen(
            @ForAll Membership membership, @ForAll LocalDate day) {
        Membership exact = dated(membership);
        Optional<MembershipStatus> expected = Optional.empty();
        for (MembershipStep step : exact.steps()) {
            if (!step.on().latest().isAfter(day)) {
                expected = Optional.of(step.status());
            }
        }

        assertThat(exact.statusOn(day)).isEqualTo(expected);
        for (MembershipStatus status : MembershipStatus.values()) {
            Truth said = expected.map(had -> tells(had, status)).orElse(before(exact, status));
            assertThat(exact.had(status, day)).isEqualTo(said);
        }
    }

    /** Whoever experiments or is labelled is a member; of a member nobody knows which. */
    private static Truth tells(MembershipStatus had, MembershipStatus asked) {
        if (had == asked || asked == MEMBER && IN.contains(had)) {
            return Truth.YES;
        }
        return had == MEMBER && IN.contains(asked) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Before a first step that is not the beginning, nobody knows. */
    private static Truth before(Membership membership, MembershipStatus status) {
        MembershipStatus first = membership.steps().get(0).status();
        boolean begins = first == status || first == MEMBER && IN.contains(status);
        return begins || first == CANDIDATE ? Truth.NO : Truth.UNKNOWN;
    }

    @Property
    void whatIsSaidWithLessPreciseDatesIsNeverWrong(@ForAll Membership membership, @ForAll LocalDate day) {
        Membership truth = dated(membership);

        membership
                .statusOn(day)
                .ifPresent(status -> assertThat(truth.statusOn(day)).contains(status));
        for (MembershipStatus status : MembershipStatus.values()) {
            assertThat(membership.had(status, day)).isIn(truth.had(status, day), Truth.UNKNOWN);
        }
    }

    /** One way it can have happened: every step on the first day that its date and those before allow. */
    private static Membership dated(Membership membership) {
        List<MembershipStep> steps = new ArrayList<>();
        LocalDate notBefore = LocalDate.MIN;
        for (MembershipStep step : membership.steps()) {
            LocalDate first = step.on().earliest();
            notBefore = first.isAfter(notBefore) ? first : notBefore;
            steps.add(MembershipStep.of(step.status(), notBefore));
        }
        return new Membership(membership.network(), membership.fabrique(), steps);
    }

    @Nested
    class ACandidateOf2018 {
        private final Membership membership = Membership.begin(FAI, FINISTERE, MembershipStep.of(CANDIDATE, BESANCON))
                .then(MembershipStep.experimenting(GROUP, PartialDate.of(BESANCON.plusMonths(3))))
                .then(MembershipStep.of(LABELLED, BESANCON.plusYears(1))
                        .because("  ")
                        .decidedBy(new StakeholderId("avise")));

        @Test
        void isLabelledAYearLater() {
            assertThat(membership.statusOn(BESANCON.minusDays(1))).isEmpty();
            assertThat(membership.statusOn(BESANCON)).contains(CANDIDATE);
            assertThat(membership.statusOn(BESANCON.plusYears(1).minusDays(1))).contains(EXPERIMENTING);
            assertThat(membership.statusOn(BESANCON.plusYears(9))).contains(LABELLED);
        }

        @Test
        void hasAHistoryWithAFirstStep() {
            assertThat(membership.steps().get(2).motive()).isNull();
            assertThat(membership.steps().get(2).decidedBy()).isEqualTo(new StakeholderId("avise"));
            assertThatIllegalArgumentException().isThrownBy(() -> new Membership(FAI, FINISTERE, List.of()));
        }
    }

    @Nested
    class AMemberSinceAYear {
        private final Membership membership = Membership.begin(
                        FAI, FINISTERE, MembershipStep.of(CANDIDATE, PartialDate.parse("2015")))
                .then(MembershipStep.of(LABELLED, PartialDate.parse("2016")));

        @Test
        void isLabelledForSureWhenThatYearIsOver() {
            assertThat(membership.statusOn(LocalDate.of(2016, 12, 31))).contains(LABELLED);
            assertThat(membership.had(LABELLED, LocalDate.of(2016, 12, 31))).isEqualTo(Truth.YES);
        }

        @Test
        void hasAnUnknownStatusWithinThatYear() {
            LocalDate within = LocalDate.of(2016, 6, 1);

            assertThat(membership.statusOn(within)).isEmpty();
            assertThat(membership.had(LABELLED, within)).isEqualTo(Truth.UNKNOWN);
            assertThat(membership.had(CANDIDATE, within)).isEqualTo(Truth.UNKNOWN);
            assertThat(membership.had(LEFT, within)).isEqualTo(Truth.NO);
        }

        @Test
        void mayHaveBeenACandidateBeforeItsFirstKnownStep() {
            Membership known = Membership.begin(FAI, FINISTERE, MembershipStep.of(LABELLED, PartialDate.parse("2016")));

            assertThat(known.had(CANDIDATE, LocalDate.of(2015, 6, 1))).isEqualTo(Truth.UNKNOWN);
            assertThat(known.had(LABELLED, LocalDate.of(2015, 6, 1))).isEqualTo(Truth.NO);
            assertThat(membership.had(LABELLED, LocalDate.of(2014, 6, 1))).isEqualTo(Truth.NO);
        }

        @Test
        void needNotBeSaidToBeLabelled() {
            LocalDate later = LocalDate.of(2018, 3, 28);
            Membership said = Membership.begin(FAI, FINISTERE, MembershipStep.of(MEMBER, PartialDate.parse("2016")));

            assertThat(said.had(MEMBER, later)).isEqualTo(Truth.YES);
            assertThat(said.had(LABELLED, later)).isEqualTo(Truth.UNKNOWN);
            assertThat(said.had(SUSPENDED, later)).isEqualTo(Truth.NO);
            assertThat(said.had(LABELLED, LocalDate.of(2015, 12, 31))).isEqualTo(Truth.NO);
            assertThat(membership.had(MEMBER, later)).isEqualTo(Truth.YES);
        }

        @Test
        void cannotBeSuspendedBeforeAnyOfItsSteps() {
            Membership within = membership.then(MembershipStep.of(SUSPENDED, PartialDate.parse("2016")));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> within.then(MembershipStep.of(LABELLED, LocalDate.of(2015, 12, 31))))
                    .withMessageContaining("2015-12-31");
        }
    }

    @Test
    void itIsAskedForInEachNetwork() {
        Membership one = Membership.begin(FAI, FINISTERE, MembershipStep.of(LABELLED, BESANCON));
        Membership other = Membership.begin(new NetworkId("autre"), FINISTERE, MembershipStep.of(CANDIDATE, BESANCON));

        assertThat(one.then(MembershipStep.of(LEFT, BESANCON.plusYears(1))).network())
                .isEqualTo(FAI);
        assertThat(other.statusOn(BESANCON)).contains(CANDIDATE);
        assertThat(one.statusOn(BESANCON)).contains(LABELLED);
    }

    @Test
    void onlyExperimentingFabriquesAreInAGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MembershipStep(LABELLED, PartialDate.of(BESANCON), null, null, GROUP))
                .withMessageContaining("g-2018");
    }

    @Nested
    class AFabrique {
        private final Fabrique fabrique =
                Fabrique.of(FINISTERE, "TAg29", new StakeholderId("a"), TerritoryCode.department("29"));

        @Test
        void canBeCarriedByAConsortium() {
            assertThat(fabrique.isConsortium()).isFalse();
            assertThat(fabrique.withHosts(List.of(new StakeholderId("a"), new StakeholderId("b")))
                            .isConsortium())
                    .isTrue();
            assertThat(fabrique.withHosts(List.of(new StakeholderId("a"), new StakeholderId("a")))
                            .isConsortium())
                    .isFalse();
        }

        @Test
        void canBeKnownBeforeItsHostIs() {
            assertThat(Fabrique.named(FINISTERE, "Finistère").hosts()).isEmpty();
        }

        @Test
        void hasWordsOfItsOwnBesideThoseOfTheNetwork() {
            Fabrique brand = fabrique.withVocabulary(Map.of(Term.PROJECT_OFFICER, " révélateur "));

            assertThat(brand.word(Term.PROJECT_OFFICER, Locale.ENGLISH)).isEqualTo("révélateur");
            assertThat(brand.word(Term.NEED, Locale.FRENCH)).isEqualTo("besoin");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fabrique.withVocabulary(Map.of(Term.NEED, "un\ndéfi")));
        }

        @Test
        void namesTheReferentsOfATerritoryOnADay() {
            TerritoryCode department = TerritoryCode.department("29");
            StakeholderId ann = new StakeholderId("p-1");
            StakeholderId bob = new StakeholderId("p-2");
            Fabrique known = fabrique.withReferents(List.of(
                    new Referent(ann, department, Period.between(BESANCON, BESANCON.plusDays(9))),
                    new Referent(bob, department, Period.since(BESANCON.plusDays(10))),
                    new Referent(ann, TerritoryCode.zone("brest"), Period.since(BESANCON)),
                    new Referent(new StakeholderId("p-3"), department, null)));

            assertThat(known.referentsOf(department, BESANCON)).containsExactly(ann);
            assertThat(known.referentsOf(department, BESANCON.plusDays(10))).containsExactly(bob);
            assertThat(known.referentsOf(department, BESANCON.minusDays(1))).isEmpty();
        }

        @Test
        void coversSeveralTerritoriesOnceEach() {
            TerritoryCode department = TerritoryCode.department("29");

            assertThat(fabrique.withTerritories(List.of(department, TerritoryCode.zone("brest"), department))
                            .territories())
                    .containsExactly(department, TerritoryCode.zone("brest"));
        }
    }
}
