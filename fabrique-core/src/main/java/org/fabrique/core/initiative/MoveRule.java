package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One rule of the house about moves: it names what stands in the way, or nothing. */
@FunctionalInterface
interface MoveRule {

    Optional<Obstacle> obstacle(Initiative initiative, Method method, Move.Kind kind, Phase to, LocalDate on);

    /** The rule book. */
    static List<MoveRule> all() {
        return List.of(
                theMethodIsItsOwn(),
                timeDoesNotRunBack(),
                onlyTheActiveAdvance(),
                theGateIsPassed(),
                somebodyCarriesIt());
    }

    private static MoveRule theMethodIsItsOwn() {
        return (initiative, method, kind, to, on) -> otherMethod(initiative, method);
    }

    static Optional<Obstacle> otherMethod(Initiative initiative, Method method) {
        return when(
                !initiative.method().equals(method.id())
                        || method.stage(initiative.phase()).isEmpty(),
                "OTHER_METHOD",
                "L'initiative suit une autre méthode (%s).".formatted(initiative.method()),
                "The initiative follows another method (%s).".formatted(initiative.method()));
    }

    private static MoveRule timeDoesNotRunBack() {
        return (initiative, method, kind, to, on) -> when(
                on.isBefore(initiative.journal().lastDay()),
                "DATE_RUNS_BACK",
                "Le %s précède la dernière écriture du journal.".formatted(on),
                "%s comes before the last entry of the journal.".formatted(on));
    }

    private static MoveRule onlyTheActiveAdvance() {
        return (initiative, method, kind, to, on) -> when(
                initiative.standing() != Standing.ACTIVE
                        && kind != Move.Kind.RESUME
                        && kind.leadsTo().isLiving(),
                "NOT_ACTIVE",
                "L'initiative n'est pas active : elle est %s."
                        .formatted(initiative.standing().label().fr()),
                "The initiative is not active: it is %s."
                        .formatted(initiative.standing().label().en()));
    }

    private static MoveRule theGateIsPassed() {
        return (initiative, method, kind, to, on) -> kind != Move.Kind.ADVANCE
                ? Optional.empty()
                : method.stage(initiative.phase())
                        .flatMap(Stage::exit)
                        .filter(gate -> !initiative.hasPassed(gate))
                        .map(gate -> Obstacle.of(
                                "GATE_NOT_PASSED",
                                "La décision « %s » n'est pas prise."
                                        .formatted(gate.label().fr()),
                                "The decision \"%s\" is not taken."
                                        .formatted(gate.label().en())));
    }

    private static MoveRule somebodyCarriesIt() {
        Set<Phase> carried = EnumSet.of(Phase.HANDOVER, Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION);
        return (initiative, method, kind, to, on) -> when(
                (kind == Move.Kind.ADVANCE && carried.contains(to) || kind == Move.Kind.COMPLETE)
                        && !initiative.carrier().isAppointed(),
                "NO_CARRIER",
                "Aucun porteur n'est désigné.",
                "No carrier is appointed.");
    }

    private static Optional<Obstacle> when(boolean stands, String code, String fr, String en) {
        return stands ? Optional.of(Obstacle.of(code, fr, en)) : Optional.empty();
    }
}
