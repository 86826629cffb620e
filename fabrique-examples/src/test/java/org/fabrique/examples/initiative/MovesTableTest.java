package org.fabrique.examples.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovesTableTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);

    /** An initiative in one of the phases and standings it can be in, and the method it follows. */
    record State(Method method, Initiative initiative) {
        @Override
        public String toString() {
            return "%s, %s, %s".formatted(method.id(), initiative.phase(), initiative.standing());
        }
    }

    static Stream<State> states() {
        return Method.readyMade().stream().flatMap(MovesTableTest::states);
    }

    private static Stream<State> states(Method method) {
        List<State> states = new ArrayList<>();
        Initiative at = Initiative.open(
                new InitiativeId("i-1"), new FabriqueId("bfc"), "Conciergerie", new NeedId("n-1"), method, DAY);
        while (true) {
            states.addAll(eachStandingOf(at, method));
            if (method.after(at.phase()).isEmpty()) {
                return states.stream();
            }
            at = ready(at, method).advance(method, DAY);
        }
    }

    private static List<State> eachStandingOf(Initiative at, Method method) {
        return Stream.concat(
                        Stream.of(at),
                        at.moves(method, DAY).stream()
                                .filter(move -> move.enabled() && move.to() == at.phase())
                                .map(move -> at.take(method, move, "un motif")))
                .map(initiative -> new State(method, initiative))
                .toList();
    }

    private static Initiative ready(Initiative at, Method method) {
        Initiative decided = at.gate(method)
                .map(gate -> at.decide(method, GateDecision.of(gate, GateDecision.Verdict.GO, DAY, "oui")))
                .orElse(at);
        StakeholderId coop = new StakeholderId("coop");
        Initiative carried = decided.carriedBy(Carrier.appointed(coop, Carrier.Kind.NEW_STRUCTURE), DAY);
        return carried.phase() == Phase.HANDOVER ? carried.handOver(method, coop, DAY, List.of("un local")) : carried;
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasARowForEachMoveWithEveryReason(State state) {
        List<Move> moves = state.initiative().moves(state.method(), DAY);
        MovesTable table = MovesTable.of(moves, Locale.FRENCH);
        String[] lines = table.toString().split("\n");

        assertThat(lines).hasSize(1 + moves.size());
        for (int row = 0; row < moves.size(); row++) {
            Move move = moves.get(row);
            List<String> cells = new ArrayList<>(List.of(move.to().label().fr(), move.enabled() ? "| oui" : "| non"));
            move.blockedBy().forEach(obstacle -> cells.add("[" + obstacle.code() + "]"));

            assertThat(lines[row + 1]).startsWith(move.kind().label().fr()).contains(cells);
        }
    }

    @Test
    void standsInColumnsInBothLanguages() {
        List<Move> moves = states().findFirst().orElseThrow().initiative().moves(Method.canonical(), DAY);

        assertThat(MovesTable.of(moves, Locale.FRENCH).toString().lines())
                .startsWith(
                        "mouvement                         | phase               | possible | ce qui l'empêche",
                        "avancer                           | étude d'opportunité | non      | [GATE_NOT_PASSED] La"
                                + " décision « lancement de l'étude d'opportunité » n'est pas prise.",
                        "mettre en sommeil                 | idéation            | oui      |");
        assertThat(MovesTable.of(moves, Locale.ENGLISH).toString().lines())
                .element(1)
                .asString()
                .startsWith("advance ")
                .contains("[GATE_NOT_PASSED] The decision \"launch of the opportunity study\" is not taken.");
    }
}
