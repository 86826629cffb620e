package org.fabrique.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitiativeTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final Method CANONICAL = Method.canonical();
    private static final Carrier REGIE =
            Carrier.appointed(new StakeholderId("regie"), Carrier.Kind.EXISTING_ENTERPRISE);

    private static final List<String> TERMS = List.of("un local pour trois ans");

    private final Initiative conciergerie = Initiative.open(
            new InitiativeId("i-1"),
            new FabriqueId("alsace"),
            "Conciergerie d'Ampère",
            new NeedId("n-1"),
            CANONICAL,
            BESANCON);

    static Stream<Method> methods() {
        return Stream.concat(Method.readyMade().stream(), Stream.of(InitiativeModel.SHORT));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyPhaseIsReachedOneByOne(Method method) {
        Initiative at = Initiative.open(
                        new InitiativeId("i-1"), new FabriqueId("bfc"), "x", new NeedId("n-1"), method, BESANCON)
                .carriedBy(REGIE, BESANCON);
        List<Phase> reached = new ArrayList<>(List.of(at.phase()));
        while (reached.size() < InitiativeModel.order(method.id()).size()) {
            at = handedOver(passed(at, method), method).advance(method, BESANCON);
            reached.add(at.phase());
        }

        assertThat(reached).isEqualTo(InitiativeModel.order(method.id()));
    }

    @Property
    @Domain(FabriqueDomain.class)
    void aJournalMadeOfTheSameEntriesIsTheSame(@ForAll Initiative initiative) {
        Journal again = new Journal(new ArrayList<>(initiative.journal().entries()));

        assertThat(again).isEqualTo(initiative.journal());
        assertThat(again.inPhaseSince()).isBetween(again.openedOn(), again.lastDay());
        assertThat(again.decisions())
                .allMatch(decision -> initiative.journal().decisions().contains(decision));
    }

    @Property
    @Domain(FabriqueDomain.class)
    void withdrawnWordsChangeNothingThatHappened(@ForAll Initiative initiative) {
        Initiative redacted = initiative.redacted();

        assertThat(redacted.redacted()).isEqualTo(redacted);
        assertThat(redacted.title()).isEqualTo(Text.WITHDRAWN);
        assertThat(redacted.outcomes()).extracting(Outcome::name).allMatch(Text.WITHDRAWN::equals);
        assertThat(redacted.phase()).isEqualTo(initiative.phase());
        assertThat(redacted.standing()).isEqualTo(initiative.standing());
        assertThat(redacted.carrier()).isEqualTo(initiative.carrier());
        assertThat(redacted.adaptedFrom()).isEqualTo(initiative.adaptedFrom());
        assertThat(redacted.outcomes())
                .extracting(Outcome::checks)
                .extracting(List::size)
                .isEqualTo(initiative.outcomes().stream()
                        .map(outcome -> outcome.checks().size())
                        .toList());
    }

    @Nested
    class JustOpened {
        @Test
        void existsWithoutAnybodyToCarryIt() {
            assertThat(conciergerie.carrier()).isEqualTo(Carrier.none());
            assertThat(conciergerie.carrier().who()).isEmpty();
            assertThat(conciergerie.phase()).isEqualTo(Phase.IDEATION);
            assertThat(conciergerie.standing()).isEqualTo(Standing.ACTIVE);
            assertThat(conciergerie.visibility()).isEqualTo(Visibility.PRIVATE);
        }

        @Test
        void tellsWhyItCannotAdvance() {
            assertThat(conciergerie.moves(CANONICAL, BESANCON))
                    .filteredOn(move -> move.kind() == Move.Kind.ADVANCE)
                    .singleElement()
                    .satisfies(move -> assertThat(move.blockedBy())
                            .extracting(Obstacle::code)
                            .containsExactly("GATE_NOT_PASSED"));
        }

        @Test
        void isNotBegunWhereItsMethodDoesNotSaySo() {
            assertThat(CANONICAL.entries())
                    .containsExactly(Phase.IDEATION, Phase.OPPORTUNITY_STUDY, Phase.CARRIER_SEARCH);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Initiative.openAt(
                            new InitiativeId("i"),
                            new FabriqueId("f"),
                            "x",
                            new NeedId("n"),
                            CANONICAL,
                            Phase.LAUNCH,
                            BESANCON));
        }

        @Test
        void tellsAllReasonsAtOnce() {
            Initiative searching = Initiative.openAt(
                    new InitiativeId("i-2"),
                    new FabriqueId("alsace"),
                    "Conciergerie",
                    new NeedId("n-1"),
                    CANONICAL,
                    Phase.CARRIER_SEARCH,
                    BESANCON);

            MoveRefused refused =
                    catchThrowableOfType(MoveRefused.class, () -> searching.advance(CANONICAL, BESANCON.minusDays(1)));

            assertThat(refused.obstacles())
                    .extracting(Obstacle::code)
                    .containsExactlyInAnyOrder("DATE_RUNS_BACK", "GATE_NOT_PASSED", "NO_CARRIER");
            assertThat(refused.code()).isEqualTo("RULE_VIOLATION");
            assertThat(refused.in(Locale.FRENCH)).startsWith("i-2 : ").contains("Aucun porteur n'est désigné.");
        }

        @Test
        void answersANeed() {
            assertThatIllegalArgumentException().isThrownBy(() -> conciergerie.withNeeds(List.of()));
        }

        @Test
        void isNotOpenedInAPhaseItsMethodDoesNotHave() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Initiative.openAt(
                            new InitiativeId("i"),
                            new FabriqueId("f"),
                            "x",
                            new NeedId("n"),
                            InitiativeModel.SHORT,
                            Phase.HANDOVER,
                            BESANCON));
        }

        @Test
        void changesOnePartAtATime() {
            Initiative changed = conciergerie
                    .withBlueprint(Blueprint.adapting(new SolutionId("conciergerie")))
                    .withPlace(new ResourceId("ampere"))
                    .withTerritory(TerritoryCode.commune("67482"))
                    .withCoalition(Coalition.empty())
                    .withNeeds(List.of(new NeedId("n-1"), new NeedId("n-2"), new NeedId("n-1")))
                    .withVisibility(Visibility.NETWORK);

            assertThat(changed.needs()).containsExactly(new NeedId("n-1"), new NeedId("n-2"));
            assertThat(changed.adaptedFrom()).contains(new SolutionId("conciergerie"));
            assertThat(conciergerie.adaptedFrom()).isEmpty();
            assertThat(changed.journal()).isEqualTo(conciergerie.journal());
        }
    }

    @Nested
    class AtAGate {
        @Test
        void advancesOnceTheCommitteeSaysGo() {
            assertThat(passed(conciergerie, CANONICAL)
                            .advance(CANONICAL, BESANCON.plusDays(1))
                            .phase())
                    .isEqualTo(Phase.OPPORTUNITY_STUDY);
        }

        @ParameterizedTest
        @EnumSource(value = GateDecision.Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "GO")
        void staysWhenTheLastWordIsAnother(GateDecision.Verdict verdict) {
            Initiative decided = passed(conciergerie, CANONICAL).decide(CANONICAL, decision(verdict));

            assertThat(catchThrowableOfType(MoveRefused.class, () -> decided.advance(CANONICAL, BESANCON))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .containsExactly("GATE_SAYS_" + verdict);
        }

        @Test
        void staysWhenTheGoIsRevokedAndKeepsItsTrace() {
            Initiative revoked = passed(conciergerie, CANONICAL).revoke(1, BESANCON, "quorum non atteint");

            assertThatThrownBy(() -> revoked.advance(CANONICAL, BESANCON)).isInstanceOf(MoveRefused.class);
            assertThat(revoked.journal().entries()).hasSize(3);
            assertThat(revoked.journal().decisions()).isEmpty();
            assertThatThrownBy(() -> revoked.revoke(1, BESANCON, "encore")).isInstanceOf(MoveRefused.class);
        }

        @Test
        void asksAgainAfterAWayBack() {
            Initiative back = passed(conciergerie, CANONICAL)
                    .advance(CANONICAL, BESANCON)
                    .take(CANONICAL, new Move(Move.Kind.GO_BACK, Phase.IDEATION, BESANCON, List.of()), "à reprendre");

            assertThatThrownBy(() -> back.advance(CANONICAL, BESANCON)).isInstanceOf(MoveRefused.class);
        }

        @Test
        void remembersItsGoThroughASleep() {
            Initiative awake = passed(conciergerie, CANONICAL)
                    .take(CANONICAL, new Move(Move.Kind.HOLD, Phase.IDEATION, BESANCON, List.of()), "élections")
                    .take(CANONICAL, new Move(Move.Kind.RESUME, Phase.IDEATION, BESANCON, List.of()), null);

            assertThat(awake.advance(CANONICAL, BESANCON).phase()).isEqualTo(Phase.OPPORTUNITY_STUDY);
        }

        @Test
        void hearsNoOtherBodyAndNoOtherGate() {
            GateDecision jury = new GateDecision(
                    "study-launched",
                    Gate.Body.JURY,
                    GateDecision.Verdict.GO,
                    BESANCON,
                    "oui",
                    List.of(),
                    List.of(),
                    null);
            GateDecision later = new GateDecision(
                    "feasible",
                    Gate.Body.ENGAGEMENT_COMMITTEE,
                    GateDecision.Verdict.GO,
                    BESANCON,
                    "oui",
                    List.of(),
                    List.of(),
                    null);

            assertThat(catchThrowableOfType(MoveRefused.class, () -> conciergerie.decide(CANONICAL, jury))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .containsExactly("OTHER_BODY");
            assertThat(catchThrowableOfType(MoveRefused.class, () -> conciergerie.decide(CANONICAL, later))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .contains("OTHER_GATE");
        }

        @Test
        void knowsOnlyItsOwnMethod() {
            assertThat(catchThrowableOfType(
                                    MoveRefused.class,
                                    () -> conciergerie.decide(
                                            Method.feasibilityFirst(), decision(GateDecision.Verdict.GO)))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .contains("OTHER_METHOD");
            assertThat(conciergerie.moves(Method.feasibilityFirst(), BESANCON)).noneMatch(Move::enabled);
        }

        @Test
        void keepsWhatTheCommitteeLookedAt() {
            GateDecision decision = decision(GateDecision.Verdict.REWORK)
                    .withAnswers(List.of(new GateDecision.Answer("ancrage", Truth.UNKNOWN, " ")))
                    .withReserves(List.of("revoir le modèle"))
                    .withNextReview(BESANCON.plusMonths(3));

            assertThat(decision.answers().get(0).evidence()).isNull();
            assertThatIllegalArgumentException().isThrownBy(() -> decision.withNextReview(BESANCON.minusDays(1)));
        }
    }

    @Nested
    class WrittenLate {
        private final Initiative held = conciergerie.decide(
                CANONICAL, GateDecision.of(gate(), GateDecision.Verdict.HOLD, BESANCON.plusDays(20), "après les vœux"));

        @Test
        void takesItsPlaceByItsOwnDate() {
            Initiative late = held.decide(
                    CANONICAL, GateDecision.of(gate(), GateDecision.Verdict.GO, BESANCON.plusDays(5), "oui"));

            assertThat(late.journal().lastDay()).isEqualTo(BESANCON.plusDays(20));
            assertThat(catchThrowableOfType(MoveRefused.class, () -> late.advance(CANONICAL, BESANCON.plusDays(20)))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .containsExactly("GATE_SAYS_HOLD");
        }

        @Test
        void isRefusedBeforeThePhase() {
            assertThat(codes(() -> held.carriedBy(REGIE, BESANCON.minusDays(1))))
                    .containsExactly("DATE_BEFORE_PHASE");
        }

        @Test
        void neverMovesNorRevokes() {
            Move back = new Move(Move.Kind.HOLD, Phase.IDEATION, BESANCON.plusDays(19), List.of());

            assertThat(codes(() -> held.take(CANONICAL, back, "élections"))).containsExactly("DATE_RUNS_BACK");
            assertThat(codes(() -> held.revoke(1, BESANCON.plusDays(19), "erreur")))
                    .containsExactly("DATE_RUNS_BACK");
        }

        @Test
        void leavesTheLaterCarrierInPlace() {
            Initiative late = held.carriedBy(REGIE, BESANCON.plusDays(9))
                    .carriedBy(Carrier.prospective(new StakeholderId("coop")), BESANCON.plusDays(3));

            assertThat(late.carrier()).isEqualTo(REGIE);
            assertThat(late.journal().carrierOn(BESANCON.plusDays(8)).who()).contains(new StakeholderId("coop"));
            assertThat(late.journal().carrierOn(BESANCON)).isEqualTo(Carrier.none());
        }

        private Gate gate() {
            return conciergerie.gate(CANONICAL).orElseThrow();
        }
    }

    @Nested
    class FindingItsCarrier {
        private final StakeholderId coop = new StakeholderId("coop");
        private final Carrier chosen = Carrier.appointed(coop, Carrier.Kind.NEW_STRUCTURE);
        private final Initiative filed =
                conciergerie.assess(Assessment.of(coop, Assessment.Step.WRITTEN_FILE, BESANCON, true)
                        .withAnswers(List.of(new Assessment.Answer(Assessment.Criterion.FIT, Truth.YES, " "))));

        @Test
        void hearsOnlyThoseWhoseFileWasRetained() {
            Assessment heard = Assessment.of(coop, Assessment.Step.HEARING, BESANCON, true);

            assertThat(codes(() -> conciergerie.assess(heard))).containsExactly("FILE_NOT_RETAINED");
            assertThat(filed.assess(heard).carriedBy(chosen, BESANCON).carrier())
                    .isEqualTo(chosen);
        }

        @Test
        void appointsNoCandidateWhoWasNotHeardOrNotRetained() {
            Initiative turnedDown = filed.assess(Assessment.of(coop, Assessment.Step.HEARING, BESANCON, false));

            assertThat(codes(() -> filed.carriedBy(chosen, BESANCON))).containsExactly("NOT_SELECTED");
            assertThat(codes(() -> turnedDown.carriedBy(chosen, BESANCON))).containsExactly("NOT_SELECTED");
            assertThat(turnedDown.carriedBy(REGIE, BESANCON).carrier()).isEqualTo(REGIE);
            assertThat(turnedDown
                            .carriedBy(Carrier.prospective(coop), BESANCON)
                            .carrier()
                            .who())
                    .contains(coop);
        }

        @Test
        void keepsWhatWasLookedAt() {
            assertThat(filed.journal().assessment(coop, Assessment.Step.WRITTEN_FILE, BESANCON))
                    .hasValueSatisfying(found -> assertThat(found.answers())
                            .containsExactly(new Assessment.Answer(Assessment.Criterion.FIT, Truth.YES, null)));
            assertThat(filed.journal().assessment(coop, Assessment.Step.WRITTEN_FILE, BESANCON.minusDays(1)))
                    .isEmpty();
        }

        @Test
        void handsOverOnlyToWhoeverIsAppointed() {
            StakeholderId regie = new StakeholderId("regie");
            Initiative handingOver = handingOver();
            Initiative handedOver = handingOver.handOver(CANONICAL, regie, BESANCON.plusDays(1), TERMS);
            Initiative alone = handingOver.carriedBy(Carrier.prospective(regie), BESANCON);

            assertThat(codes(() -> handingOver.handOver(CANONICAL, coop, BESANCON, TERMS)))
                    .containsExactly("OTHER_CARRIER");
            assertThat(codes(() -> alone.handOver(CANONICAL, regie, BESANCON, TERMS)))
                    .containsExactly("NO_CARRIER");
            assertThat(handedOver.journal().agreement(regie))
                    .contains(new Entry.HandedOver(BESANCON.plusDays(1), regie, TERMS));
            assertThat(handedOver.journal().agreement(coop)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Entry.HandedOver(BESANCON, coop, List.of()))
                    .withMessageContaining("coop");
        }

        @Test
        void isNotHandedOverBeforeThePhaseOfItsMethod() {
            Initiative carried = conciergerie.carriedBy(REGIE, BESANCON);
            Initiative open = Initiative.open(
                            conciergerie.id(),
                            conciergerie.fabrique(),
                            "x",
                            new NeedId("n-1"),
                            InitiativeModel.SHORT,
                            BESANCON)
                    .carriedBy(REGIE, BESANCON);
            StakeholderId regie = new StakeholderId("regie");

            assertThat(codes(() -> carried.handOver(CANONICAL, regie, BESANCON, TERMS)))
                    .containsExactly("HANDOVER_TOO_EARLY");
            assertThat(codes(() -> carried.handOver(InitiativeModel.SHORT, regie, BESANCON, TERMS)))
                    .containsExactly("OTHER_METHOD");
            assertThat(open.handOver(InitiativeModel.SHORT, regie, BESANCON, TERMS)
                            .journal()
                            .agreement(regie))
                    .isPresent();
        }

        private Initiative handingOver() {
            Initiative at = passed(conciergerie, CANONICAL).carriedBy(REGIE, BESANCON);
            while (at.phase() != Phase.HANDOVER) {
                at = passed(at, CANONICAL).advance(CANONICAL, BESANCON);
            }
            return at;
        }

        @Test
        void leavesTheHandoverOnlyWithAnAgreementWithThePresentCarrier() {
            Initiative other = handedOver(handingOver(), CANONICAL).carriedBy(chosen, BESANCON);

            assertThat(codes(() -> other.advance(CANONICAL, BESANCON))).containsExactly("NO_AGREEMENT");
            assertThat(handedOver(other, CANONICAL).advance(CANONICAL, BESANCON).phase())
                    .isEqualTo(Phase.FEASIBILITY);
        }
    }

    @Nested
    class Ending {
        @Test
        void saysWhy() {
            Move abandon = new Move(Move.Kind.ABANDON, Phase.IDEATION, BESANCON, List.of());

            assertThat(catchThrowableOfType(MoveRefused.class, () -> conciergerie.take(CANONICAL, abandon, " "))
                            .obstacles())
                    .extracting(Obstacle::code)
                    .containsExactly("NO_MOTIVE");
            assertThat(conciergerie
                            .take(CANONICAL, abandon, "pas de modèle économique")
                            .standing())
                    .isEqualTo(Standing.ABANDONED);
        }

        @Test
        void canGiveSeveralOffers() {
            List<Outcome> offers = Stream.of("épicerie solidaire", "groupement d'achats", "atelier de cuisine")
                    .map(name -> Outcome.activity(name, new StakeholderId("regie")))
                    .toList();

            assertThat(launched().withOutcomes(offers).outcomes()).isEqualTo(offers);
            assertThatIllegalArgumentException().isThrownBy(() -> conciergerie.withOutcomes(offers));
        }

        @Test
        void canGiveAnOfferWithoutLaunchWhenItIsTakenOver() {
            Initiative takenOver = conciergerie
                    .carriedBy(REGIE, BESANCON)
                    .take(CANONICAL, Move.asked(Move.Kind.PASS_ON, Phase.IDEATION, BESANCON), "reprise");
            Outcome activity = Outcome.activity("conciergerie", new StakeholderId("regie"));

            assertThat(takenOver.withOutcomes(List.of(activity)).outcomes()).containsExactly(activity);
        }

        @ParameterizedTest
        @EnumSource(Carrier.Kind.class)
        void isTakenOverOnlyByAStructureThatExists(Carrier.Kind kind) {
            Move passOn = Move.asked(Move.Kind.PASS_ON, Phase.IDEATION, BESANCON);
            Initiative carried = conciergerie.carriedBy(Carrier.appointed(new StakeholderId("regie"), kind), BESANCON);
            boolean exists = kind == Carrier.Kind.EXISTING_ENTERPRISE || kind == Carrier.Kind.PUBLIC_BODY;

            assertThat(codes(() -> conciergerie.take(CANONICAL, passOn, "reprise")))
                    .containsExactly("NO_EXISTING_STRUCTURE");
            assertThat(carried.moves(CANONICAL, BESANCON))
                    .filteredOn(passOn::isSameAs)
                    .extracting(Move::enabled)
                    .containsExactly(exists);
        }

        @Test
        void isCompleteWhereItsMethodEnds() {
            Initiative handedOver = handedOver(
                    Initiative.openAt(
                                    conciergerie.id(),
                                    conciergerie.fabrique(),
                                    "x",
                                    new NeedId("n-1"),
                                    InitiativeModel.HANDED,
                                    Phase.OPPORTUNITY_STUDY,
                                    BESANCON)
                            .carriedBy(REGIE, BESANCON)
                            .advance(InitiativeModel.HANDED, BESANCON),
                    InitiativeModel.HANDED);
            Move complete = Move.asked(Move.Kind.COMPLETE, Phase.HANDOVER, BESANCON);
            Outcome shop = Outcome.enterprise("conciergerie", new StakeholderId("regie"));
            Initiative completed = handedOver.take(InitiativeModel.HANDED, complete, null);

            assertThat(completed.standing()).isEqualTo(Standing.COMPLETED);
            assertThat(completed.withOutcomes(List.of(shop)).outcomes()).containsExactly(shop);
        }

        @Test
        void sharesAPlaceWithAnother() {
            ResourceId place = new ResourceId("ancien-hotel");
            Initiative other = Initiative.open(
                    new InitiativeId("i-2"),
                    new FabriqueId("alsace"),
                    "Café associatif",
                    new NeedId("n-2"),
                    CANONICAL,
                    BESANCON);

            assertThat(List.of(conciergerie.withPlace(place), other.withPlace(place)))
                    .extracting(Initiative::place)
                    .containsOnly(place);
        }

        @Test
        void isFinal() {
            Initiative ended = conciergerie
                    .carriedBy(REGIE, BESANCON)
                    .take(CANONICAL, Move.asked(Move.Kind.PASS_ON, Phase.IDEATION, BESANCON), "reprise");

            assertThatThrownBy(() -> ended.carriedBy(REGIE, BESANCON)).isInstanceOf(MoveRefused.class);
            assertThatThrownBy(() -> ended.advance(CANONICAL, BESANCON)).isInstanceOf(MoveRefused.class);
        }

        @Test
        void isCompleteOnlyOnceItLives() {
            Initiative living = launched().advance(CANONICAL, BESANCON);
            Move complete = new Move(Move.Kind.COMPLETE, Phase.FOLLOW_UP, BESANCON, List.of());

            assertThat(living.take(CANONICAL, complete, null).standing()).isEqualTo(Standing.COMPLETED);
            assertThatThrownBy(() -> conciergerie.take(CANONICAL, complete, null))
                    .isInstanceOf(MoveRefused.class);
        }
    }

    @Nested
    class AJournal {
        private final Entry opened = new Entry.Opened(BESANCON, Phase.IDEATION);
        private final Entry abandoned = new Entry.Moved(BESANCON, Move.Kind.ABANDON, Phase.IDEATION, "pas de modèle");

        @Test
        void beginsWithTheOpeningAndOpensOnce() {
            refuses(List.of());
            refuses(List.of(abandoned));
            refuses(List.of(opened, opened));
        }

        @Test
        void neverGoesBack() {
            Entry later = new Entry.CarrierChanged(BESANCON.plusDays(9), REGIE);
            Entry earlier = new Entry.CarrierChanged(BESANCON, Carrier.none());

            refuses(List.of(opened, new Entry.CarrierChanged(BESANCON.minusDays(1), REGIE)));
            refuses(List.of(opened, later, abandoned));
            refuses(List.of(
                    opened,
                    new Entry.Moved(BESANCON.plusDays(2), Move.Kind.ADVANCE, Phase.FEASIBILITY, null),
                    earlier));
            assertThat(new Journal(List.of(opened, later, earlier)).carrier()).isEqualTo(REGIE);
        }

        @Test
        void holdsNothingAfterTheEnd() {
            refuses(List.of(opened, abandoned, new Entry.CarrierChanged(BESANCON, REGIE)));
        }

        @Test
        void saysWhyAndLeadsSomewhere() {
            refuses(List.of(opened, new Entry.Moved(BESANCON, Move.Kind.ABANDON, Phase.IDEATION, null)));
            refuses(List.of(opened, new Entry.Moved(BESANCON, Move.Kind.ABANDON, Phase.FEASIBILITY, "x")));
            refuses(List.of(opened, new Entry.Moved(BESANCON, Move.Kind.GO_BACK, Phase.IDEATION, "x")));
            refuses(List.of(opened, new Entry.Moved(BESANCON, Move.Kind.RESUME, Phase.IDEATION, null)));
            refuses(List.of(
                    opened,
                    new Entry.Moved(BESANCON, Move.Kind.HOLD, Phase.IDEATION, "élections"),
                    new Entry.Moved(BESANCON, Move.Kind.ADVANCE, Phase.FEASIBILITY, null)));
        }

        @Test
        void launchesAndHandsOverOnlyWithWhoeverIsAppointed() {
            Entry launch = new Entry.Moved(BESANCON, Move.Kind.ADVANCE, Phase.LAUNCH, null);
            Entry agreed = new Entry.HandedOver(BESANCON, new StakeholderId("regie"), TERMS);
            Entry appointed = new Entry.CarrierChanged(BESANCON, REGIE);
            Entry takenOver = new Entry.Moved(BESANCON, Move.Kind.PASS_ON, Phase.IDEATION, "reprise");

            refuses(List.of(opened, launch));
            refuses(List.of(opened, agreed));
            refuses(List.of(opened, takenOver));
            assertThat(new Journal(List.of(opened, appointed, agreed, takenOver)).entries())
                    .hasSize(4);
        }

        @Test
        void appointsAndHearsOnlyThoseWhoWereRetained() {
            StakeholderId coop = new StakeholderId("coop");
            Entry heard = new Entry.Assessed(Assessment.of(coop, Assessment.Step.HEARING, BESANCON, true));
            Entry filed = new Entry.Assessed(Assessment.of(coop, Assessment.Step.WRITTEN_FILE, BESANCON, true));
            Entry chosen = new Entry.CarrierChanged(BESANCON, Carrier.appointed(coop, Carrier.Kind.COLLECTIVE));

            refuses(List.of(opened, heard));
            refuses(List.of(opened, filed, chosen));
            assertThat(new Journal(List.of(opened, filed, heard, chosen)).entries())
                    .hasSize(4);
        }

        @Test
        void tellsTheEntryAndAllThatIsWrongWithIt() {
            Entry launch = new Entry.Moved(BESANCON.minusDays(1), Move.Kind.ADVANCE, Phase.LAUNCH, null);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Journal(List.of(opened, launch)))
                    .withMessage("The entry 1 of the journal (2018-03-27) cannot stand there. 2018-03-27 comes before"
                            + " the last date of the journal. No carrier is appointed.");
        }

        @Test
        void losesItsWordsButNotWhatHappened() {
            StakeholderId coop = new StakeholderId("coop");
            Initiative told = conciergerie
                    .assess(Assessment.of(coop, Assessment.Step.WRITTEN_FILE, BESANCON, true)
                            .withAnswers(List.of(
                                    new Assessment.Answer(Assessment.Criterion.FIT, Truth.YES, "un mot secret"))))
                    .decide(
                            CANONICAL,
                            decision(GateDecision.Verdict.GO)
                                    .withAnswers(
                                            List.of(new GateDecision.Answer("secret", Truth.UNKNOWN, "un mot secret")))
                                    .withReserves(List.of("un mot secret")))
                    .revoke(2, BESANCON, "un mot secret")
                    .carriedBy(REGIE, BESANCON)
                    .withBlueprint(Blueprint.blank()
                            .withAdaptation(
                                    Adaptation.of(new SolutionId("known")).withKept("un mot secret")))
                    .take(CANONICAL, Move.asked(Move.Kind.ABANDON, Phase.IDEATION, BESANCON), "un mot secret");

            Initiative redacted = told.redacted();

            assertThat(redacted.toString()).doesNotContain("secret", "Ampère");
            assertThat(redacted.adaptedFrom()).contains(new SolutionId("known"));
            assertThat(redacted.journal().entries())
                    .extracting(Entry::on)
                    .containsExactlyElementsOf(
                            told.journal().entries().stream().map(Entry::on).toList());
            assertThat(redacted.standing()).isEqualTo(Standing.ABANDONED);
            assertThat(redacted.redacted()).isEqualTo(redacted);
        }

        @Test
        void doesNotShowWhatIsSaidOfACandidate() {
            assertThat(new Assessment.Answer(Assessment.Criterion.FIT, Truth.YES, "un mot secret"))
                    .hasToString("Answer[criterion=FIT, favourable=YES]");
        }

        @Test
        void revokesOnlyADecisionMadeBefore() {
            refuses(List.of(opened, new Entry.Revoked(BESANCON, 0, "erreur")));
            refuses(List.of(
                    opened,
                    new Entry.Revoked(BESANCON, 2, "erreur"),
                    new Entry.Decided(decision(GateDecision.Verdict.GO))));
            refuses(List.of(opened, new Entry.Revoked(BESANCON, -1, "erreur")));
        }

        @Test
        void knowsSinceWhenThePhaseLasts() {
            Initiative later = passed(conciergerie, CANONICAL)
                    .advance(CANONICAL, BESANCON.plusDays(10))
                    .carriedBy(Carrier.prospective(new StakeholderId("regie")), BESANCON.plusDays(20));

            assertThat(later.journal().inPhaseSince()).isEqualTo(BESANCON.plusDays(10));
            assertThat(later.journal().openedOn()).isEqualTo(BESANCON);
            assertThat(later.journal().lastDay()).isEqualTo(BESANCON.plusDays(20));
            assertThat(later.carrier().isAppointed()).isFalse();
            assertThat(later.carrier().who()).contains(new StakeholderId("regie"));
        }

        private void refuses(List<Entry> entries) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Journal(entries));
        }
    }

    @Nested
    class AMethod {
        @Test
        void hasEachOfItsPhasesOnce() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Method("x", Message.of("x", "x"), List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Method(
                            "x", Message.of("x", "x"), List.of(Stage.of(Phase.LAUNCH), Stage.of(Phase.LAUNCH))));
        }

        @Test
        void mayLeaveOutAnOptionalPhase() {
            assertThat(InitiativeModel.SHORT.after(Phase.IDEATION)).containsExactly(Phase.FEASIBILITY, Phase.LAUNCH);
            assertThat(InitiativeModel.SHORT.before(Phase.LAUNCH)).containsExactly(Phase.IDEATION);
            assertThat(InitiativeModel.SHORT.entries()).containsExactly(Phase.IDEATION, Phase.FEASIBILITY);
            assertThat(InitiativeModel.SHORT.after(Phase.FOLLOW_UP)).isEmpty();
        }

        @Test
        void hasItsOwnWords() {
            assertThat(Stage.of(Phase.IDEATION)
                            .labelled("réveil des territoires", "awakening")
                            .label()
                            .fr())
                    .isEqualTo("réveil des territoires");
        }
    }

    /** The initiative, carried by the régie and gone through all that comes before its launch. */
    private Initiative launched() {
        Initiative at = conciergerie.carriedBy(REGIE, BESANCON);
        while (at.phase() != Phase.LAUNCH) {
            at = handedOver(passed(at, CANONICAL), CANONICAL).advance(CANONICAL, BESANCON);
        }
        return at;
    }

    private static Initiative handedOver(Initiative at, Method method) {
        return at.phase() == Phase.HANDOVER
                ? at.handOver(method, at.carrier().who().orElseThrow(), BESANCON, TERMS)
                : at;
    }

    private static Initiative passed(Initiative at, Method method) {
        return at.gate(method)
                .map(gate -> at.decide(
                        method,
                        GateDecision.of(
                                gate, GateDecision.Verdict.GO, at.journal().lastDay(), "concluant")))
                .orElse(at);
    }

    private static List<String> codes(ThrowingCallable refused) {
        return catchThrowableOfType(MoveRefused.class, refused).obstacles().stream()
                .map(Obstacle::code)
                .toList();
    }

    private static GateDecision decision(GateDecision.Verdict verdict) {
        return new GateDecision(
                "study-launched",
                Gate.Body.STEERING_COMMITTEE,
                verdict,
                BESANCON,
                "une raison",
                List.of(),
                List.of(),
                null);
    }
}
