package org.fabrique.core.initiative;

import static org.fabrique.core.initiative.Obstacle.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One rule of the house about moves: it names what stands in the way, or nothing. */
@FunctionalInterface
interface MoveRule {
    /** The phases that somebody appointed must carry. */
    Set<Phase> CARRIED = EnumSet.of(Phase.HANDOVER, Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION);

    /** The rules that hold whatever the method. */
    List<MoveRule> ALWAYS =
            List.of(timeDoesNotRunBack(), onlyTheActiveAdvance(), somebodyCarriesIt(), onlyWhatExistsTakesOver());

    Optional<Obstacle> obstacle(Course course, Move move);

    /** The rules of a method, for an initiative that follows it. */
    static List<MoveRule> of(Method method) {
        return List.of(theGateIsPassed(method), theAgreementIsSigned(method));
    }

    private static MoveRule timeDoesNotRunBack() {
        return (course, move) -> when(move.on().isBefore(course.last()), () -> Obstacles.dateRunsBack(move.on()));
    }

    private static MoveRule onlyTheActiveAdvance() {
        return (course, move) -> {
            boolean goesOn =
                    move.kind() != Move.Kind.RESUME && move.kind().leadsTo().isLiving();
            return when(goesOn && course.standing() != Standing.ACTIVE, () -> Obstacles.notActive(course.standing()));
        };
    }

    private static MoveRule somebodyCarriesIt() {
        return (course, move) -> {
            boolean carried = move.kind() == Move.Kind.ADVANCE && CARRIED.contains(move.to())
                    || move.kind() == Move.Kind.COMPLETE;
            return when(carried && !course.carrier().isAppointed(), Obstacles::noCarrier);
        };
    }

    private static MoveRule onlyWhatExistsTakesOver() {
        return (course, move) -> {
            boolean exists = course.carrier() instanceof Carrier.Appointed appointed
                    && appointed.kind().existedBefore();
            return when(move.kind() == Move.Kind.PASS_ON && !exists, Obstacles::noExistingStructure);
        };
    }

    private static MoveRule theGateIsPassed(Method method) {
        return (course, move) -> move.kind().asksForTheWorkDone()
                ? method.gate(course.phase()).flatMap(gate -> closed(gate, course))
                : Optional.empty();
    }

    private static Optional<Obstacle> closed(Gate gate, Course course) {
        Optional<GateDecision> last = course.verdictAt(gate);
        return last.isEmpty()
                ? Optional.of(Obstacles.gateNotPassed(gate))
                : last.filter(decision -> decision.verdict() != GateDecision.Verdict.GO)
                        .map(Obstacles::gateSays);
    }

    private static MoveRule theAgreementIsSigned(Method method) {
        return (course, move) -> {
            boolean needed = move.kind().asksForTheWorkDone()
                    && method.stage(course.phase())
                            .filter(stage -> stage.has(Stage.Trait.AGREEMENT))
                            .isPresent();
            return when(needed && !course.handedOver(), Obstacles::noAgreement);
        };
    }
}
