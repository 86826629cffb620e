package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One rule of the house about moves: it names what stands in the way, or nothing. */
@FunctionalInterface
interface MoveRule {
    /** The phases that somebody appointed must carry. */
    Set<Phase> CARRIED = EnumSet.of(Phase.HANDOVER, Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION);

    /** The rule book. */
    List<MoveRule> ALL = List.of(
            theMethodIsItsOwn(), timeDoesNotRunBack(), onlyTheActiveAdvance(), theGateIsPassed(), somebodyCarriesIt());

    Optional<Obstacle> obstacle(Initiative initiative, Method method, Move.Kind kind, Phase to, LocalDate on);

    private static MoveRule theMethodIsItsOwn() {
        return (initiative, method, kind, to, on) -> otherMethod(initiative, method);
    }

    static Optional<Obstacle> otherMethod(Initiative initiative, Method method) {
        boolean other = !initiative.method().equals(method.id())
                || method.stage(initiative.phase()).isEmpty();
        return when(
                other,
                () -> Obstacle.of(
                        "OTHER_METHOD",
                        "L'initiative suit une autre méthode (%s).".formatted(initiative.method()),
                        "The initiative follows another method (%s).".formatted(initiative.method())));
    }

    private static MoveRule timeDoesNotRunBack() {
        return (initiative, method, kind, to, on) -> lateness(initiative, on);
    }

    static Optional<Obstacle> lateness(Initiative initiative, LocalDate on) {
        return when(
                on.isBefore(initiative.journal().lastDay()),
                () -> Obstacle.of(
                        "DATE_RUNS_BACK",
                        "Le %s précède la dernière écriture du journal.".formatted(on),
                        "%s comes before the last entry of the journal.".formatted(on)));
    }

    private static MoveRule onlyTheActiveAdvance() {
        return (initiative, method, kind, to, on) -> {
            boolean goesOn = kind != Move.Kind.RESUME && kind.leadsTo().isLiving();
            return when(
                    goesOn && initiative.standing() != Standing.ACTIVE,
                    () -> Obstacle.of(
                            "NOT_ACTIVE",
                            "L'initiative n'est pas active : elle est %s."
                                    .formatted(initiative.standing().label().fr()),
                            "The initiative is not active: it is %s."
                                    .formatted(initiative.standing().label().en())));
        };
    }

    private static MoveRule theGateIsPassed() {
        return (initiative, method, kind, to, on) -> kind != Move.Kind.ADVANCE
                ? Optional.empty()
                : initiative
                        .gate(method)
                        .filter(gate -> !initiative.hasPassed(gate))
                        .map(gate -> Obstacle.of(
                                "GATE_NOT_PASSED",
                                "La décision « %s » n'est pas prise."
                                        .formatted(gate.label().fr()),
                                "The decision \"%s\" is not taken."
                                        .formatted(gate.label().en())));
    }

    private static MoveRule somebodyCarriesIt() {
        return (initiative, method, kind, to, on) -> {
            boolean carried = kind == Move.Kind.ADVANCE && CARRIED.contains(to) || kind == Move.Kind.COMPLETE;
            return when(
                    carried && !initiative.carrier().isAppointed(),
                    () -> Obstacle.of("NO_CARRIER", "Aucun porteur n'est désigné.", "No carrier is appointed."));
        };
    }

    private static Optional<Obstacle> when(boolean stands, Supplier<Obstacle> obstacle) {
        return stands ? Optional.of(obstacle.get()) : Optional.empty();
    }
}
