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
            theMethodIsItsOwn(),
            timeDoesNotRunBack(),
            onlyTheActiveAdvance(),
            theGateIsPassed(),
            theAgreementIsSigned(),
            somebodyCarriesIt());

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

    static Optional<Obstacle> ended(Initiative initiative) {
        return when(
                !initiative.standing().isLiving(),
                () -> Obstacle.of("ENDED", "L'initiative est terminée.", "The initiative has ended."));
    }

    static Optional<Obstacle> otherBody(Gate gate, GateDecision decision) {
        return when(
                gate.body() != decision.body(),
                () -> Obstacle.of(
                        "OTHER_BODY",
                        "C'est à une autre instance de décider : %s."
                                .formatted(gate.body().label().fr()),
                        "Another body decides here: the %s."
                                .formatted(gate.body().label().en())));
    }

    private static MoveRule timeDoesNotRunBack() {
        return (initiative, method, kind, to, on) -> lateness(initiative, on);
    }

    static Optional<Obstacle> lateness(Initiative initiative, LocalDate on) {
        return when(
                on.isBefore(initiative.journal().lastDay()),
                () -> Obstacle.of(
                        "DATE_RUNS_BACK",
                        "Le %s précède la dernière date du journal.".formatted(on),
                        "%s comes before the last date of the journal.".formatted(on)));
    }

    /** What happened can be written late, as long as it happened in the present phase. */
    static Optional<Obstacle> outOfPhase(Initiative initiative, LocalDate on) {
        LocalDate entered = initiative.journal().inPhaseSince();
        return when(
                on.isBefore(entered),
                () -> Obstacle.of(
                        "DATE_BEFORE_PHASE",
                        "Le %s précède l'entrée dans la phase (%s).".formatted(on, entered),
                        "%s comes before the phase was entered (%s).".formatted(on, entered)));
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
        return (initiative, method, kind, to, on) -> kind == Move.Kind.ADVANCE
                ? initiative.gate(method).flatMap(gate -> closed(gate, initiative.journal()))
                : Optional.empty();
    }

    private static Optional<Obstacle> closed(Gate gate, Journal journal) {
        Optional<GateDecision> last = journal.verdictAt(gate);
        return last.isEmpty()
                ? Optional.of(Obstacle.of(
                        "GATE_NOT_PASSED",
                        "La décision « %s » n'est pas prise."
                                .formatted(gate.label().fr()),
                        "The decision \"%s\" is not taken."
                                .formatted(gate.label().en())))
                : last.filter(decision -> decision.verdict() != GateDecision.Verdict.GO)
                        .map(MoveRule::another);
    }

    private static Obstacle another(GateDecision decision) {
        return Obstacle.of(
                "GATE_SAYS_" + decision.verdict(),
                "L'instance a décidé le %s : %s."
                        .formatted(decision.on(), decision.verdict().label().fr()),
                "The body decided on %s: %s."
                        .formatted(decision.on(), decision.verdict().label().en()));
    }

    private static MoveRule theAgreementIsSigned() {
        return (initiative, method, kind, to, on) -> {
            boolean needed = method.stage(initiative.phase())
                    .filter(stage -> stage.has(Stage.Trait.AGREEMENT))
                    .isPresent();
            boolean signed = initiative.carrier().isAppointed()
                    && initiative
                            .carrier()
                            .who()
                            .flatMap(initiative.journal()::agreement)
                            .isPresent();
            return when(
                    kind == Move.Kind.ADVANCE && needed && !signed,
                    () -> Obstacle.of(
                            "NO_AGREEMENT",
                            "Aucune convention de transmission n'est signée avec le porteur.",
                            "No handover agreement is signed with the carrier."));
        };
    }

    private static MoveRule somebodyCarriesIt() {
        return (initiative, method, kind, to, on) -> {
            boolean carried = kind == Move.Kind.ADVANCE && CARRIED.contains(to) || kind == Move.Kind.COMPLETE;
            return when(carried && !initiative.carrier().isAppointed(), MoveRule::noCarrier);
        };
    }

    static Obstacle noCarrier() {
        return Obstacle.of("NO_CARRIER", "Aucun porteur n'est désigné.", "No carrier is appointed.");
    }

    private static Optional<Obstacle> when(boolean stands, Supplier<Obstacle> obstacle) {
        return stands ? Optional.of(obstacle.get()) : Optional.empty();
    }
}
