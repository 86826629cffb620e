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
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.NeedId;
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
            at = passed(at, method).advance(method, BESANCON);
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
                    .withAdaptedFrom(new SolutionId("conciergerie"))
                    .withTerritory(TerritoryCode.commune("67482"))
                    .withCoalition(Coalition.empty())
                    .withNeeds(List.of(new NeedId("n-1"), new NeedId("n-2"), new NeedId("n-1")))
                    .withVisibility(Visibility.NETWORK);

            assertThat(changed.needs()).containsExactly(new NeedId("n-1"), new NeedId("n-2"));
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

            assertThatThrownBy(() -> decided.advance(CANONICAL, BESANCON)).isInstanceOf(MoveRefused.class);
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
        void isFinal() {
            Initiative ended = conciergerie.take(
                    CANONICAL, new Move(Move.Kind.PASS_ON, Phase.IDEATION, BESANCON, List.of()), "reprise");

            assertThatThrownBy(() -> ended.carriedBy(REGIE, BESANCON)).isInstanceOf(MoveRefused.class);
            assertThatThrownBy(() -> ended.advance(CANONICAL, BESANCON)).isInstanceOf(MoveRefused.class);
        }

        @Test
        void isCompleteOnlyOnceItLives() {
            Initiative living = Initiative.openAt(
                            new InitiativeId("i"),
                            new FabriqueId("f"),
                            "x",
                            new NeedId("n"),
                            CANONICAL,
                            Phase.FOLLOW_UP,
                            BESANCON)
                    .carriedBy(REGIE, BESANCON);
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
            refuses(List.of(opened, new Entry.CarrierChanged(BESANCON.minusDays(1), REGIE)));
        }

        @Test
        void holdsNothingAfterTheEnd() {
            refuses(List.of(opened, abandoned, new Entry.CarrierChanged(BESANCON, REGIE)));
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
            assertThat(InitiativeModel.SHORT.before(Phase.LAUNCH)).containsExactly(Phase.IDEATION, Phase.FEASIBILITY);
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

    private static Initiative passed(Initiative at, Method method) {
        return at.gate(method)
                .map(gate -> at.decide(
                        method,
                        GateDecision.of(
                                gate, GateDecision.Verdict.GO, at.journal().lastDay(), "concluant")))
                .orElse(at);
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
