package org.fabrique.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.DurabilityCheck.State;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.CameAs;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Participant;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

/** What happened, and the form in which a report counts it. */
class CountedFormsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final StakeholderId WHO = new StakeholderId("s-1");
    private static final Gathering SESSION = Gathering.of(
                    new GatheringId("g-1"), GatheringKind.CREATIVITY_SESSION, "Séance", DAY, new FabriqueId("bfc"))
            .withParticipants(List.of(Participant.of(WHO, CameAs.values()[0])));
    private static final Outcome ENTERPRISE =
            Outcome.enterprise("Conserverie", WHO).begun(DAY);

    @Test
    void aCreativitySessionIsCountedWithItsDayAndThoseWhoCame() {
        assertThat(CreativitySession.of(SESSION))
                .isEqualTo(new CreativitySession(new GatheringId("g-1"), PartialDate.of(DAY), List.of(WHO)));
    }

    @Test
    void aSessionOfWhichOnlyTheYearIsKnownKeepsItsYear() {
        Gathering sometime = new Gathering(
                SESSION.id(),
                SESSION.kind(),
                SESSION.title(),
                PartialDate.of(Year.of(2018)),
                SESSION.host(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                Visibility.PRIVATE);

        assertThat(CreativitySession.of(sometime).on()).hasToString("2018");
    }

    @Test
    void anotherKindOfGatheringIsNoSession() {
        Gathering visit = Gathering.of(
                new GatheringId("g-2"), GatheringKind.LEARNING_VISIT, "Visite", DAY, new FabriqueId("bfc"));

        assertThatIllegalArgumentException().isThrownBy(() -> CreativitySession.of(visit));
    }

    @Test
    void anOutcomeThatClosedDidNotLiveLaterEither() {
        Outcome closed = ENTERPRISE.withChecks(List.of(
                DurabilityCheck.alive(Anniversary.ONE_YEAR, DAY.plusYears(1)),
                new DurabilityCheck(Anniversary.THREE_YEARS, DAY.plusYears(3), State.CLOSED, "plus de débouché")));

        assertThat(Anniversary.values()).extracting(closed::livedAt).containsExactly(Truth.YES, Truth.NO, Truth.NO);
    }

    @Test
    void whatMergedLivesAndLivedBeforeAndWhatNobodySawSinceIsUnknown() {
        Outcome merged = ENTERPRISE.withChecks(
                List.of(new DurabilityCheck(Anniversary.THREE_YEARS, DAY.plusYears(3), State.MERGED, "dans une SCIC")));

        assertThat(Anniversary.values())
                .extracting(merged::livedAt)
                .containsExactly(Truth.YES, Truth.YES, Truth.UNKNOWN);
    }

    @Test
    void whatWasFoundClosedLaterTellsNothingOfBefore() {
        Outcome closed = ENTERPRISE.withChecks(List.of(
                new DurabilityCheck(Anniversary.THREE_YEARS, DAY.plusYears(3), State.CLOSED, "plus de débouché")));

        assertThat(Anniversary.values()).extracting(closed::livedAt).containsExactly(Truth.UNKNOWN, Truth.NO, Truth.NO);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aCreationTellsOfEveryAnniversaryWhatItsOutcomeTells(@ForAll Outcome outcome) {
        Creation creation =
                Creation.of(takenOver().withOutcomes(List.of(outcome))).get(0);

        assertThat(Anniversary.values())
                .allSatisfy(at -> assertThat(creation.aliveAfter(at.years())).isEqualTo(outcome.livedAt(at)));
    }

    @Test
    void aCreationLivedUntilItWasFoundAliveAndNeverLivesAgain() {
        Creation.Check alive = new Creation.Check(3, Truth.YES);
        Creation.Check closed = new Creation.Check(5, Truth.NO);

        assertThat(List.of(1, 3, 4, 5, 9))
                .extracting(creation(alive, closed)::aliveAfter)
                .containsExactly(Truth.YES, Truth.YES, Truth.UNKNOWN, Truth.NO, Truth.NO);
        assertThatIllegalArgumentException().isThrownBy(() -> creation(alive, new Creation.Check(1, Truth.NO)));
    }

    @Property
    @Domain(FabriqueDomain.class)
    void everyOutcomeOfAnInitiativeIsOneCreation(@ForAll Initiative initiative) {
        List<Creation> creations = Creation.of(initiative);

        assertThat(creations).hasSameSizeAs(initiative.outcomes());
        assertThat(creations).allMatch(creation -> creation.initiative().equals(initiative.id()));
        assertThat(creations)
                .extracting(Creation::on)
                .containsExactlyElementsOf(
                        initiative.outcomes().stream().map(Outcome::on).toList());
    }

    @Test
    void theJobsAreThoseFirstCounted() {
        Outcome grown = ENTERPRISE.withJobs(
                List.of(new Jobs(DAY.plusYears(2), new BigDecimal("7")), new Jobs(DAY, new BigDecimal("2.5"))));
        Initiative initiative = takenOver().withOutcomes(List.of(grown));

        assertThat(Creation.of(initiative))
                .singleElement()
                .satisfies(creation -> assertThat(creation.jobs()).isEqualByComparingTo("2.5"));
    }

    private static Creation creation(Creation.Check... checks) {
        return new Creation(new InitiativeId("i-1"), PartialDate.of(DAY), null, List.of(checks));
    }

    private static Initiative takenOver() {
        Method method = Method.canonical();
        Carrier existing = Carrier.appointed(new StakeholderId("regie"), Carrier.Kind.EXISTING_ENTERPRISE);
        Initiative open = Initiative.open(
                        new InitiativeId("i-1"), new FabriqueId("bfc"), "Conserverie", new NeedId("n-1"), method, DAY)
                .carriedBy(existing, DAY);
        Move passOn = open.moves(method, DAY).stream()
                .filter(move -> move.kind() == Move.Kind.PASS_ON)
                .findFirst()
                .orElseThrow();
        return open.take(method, passOn, "une structure existante la reprend");
    }
}
