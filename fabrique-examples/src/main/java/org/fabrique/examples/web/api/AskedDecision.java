package org.fabrique.examples.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** What a body decided at a gate, in the form of a {@link GateDecision}, as somebody typed it. */
record AskedDecision(
        String gate,
        Gate.Body body,
        GateDecision.Verdict verdict,
        LocalDate on,
        String reason,
        List<GateDecision.Answer> answers,
        List<String> reserves,
        @Nullable LocalDate nextReview) {

    AskedDecision {
        answers = List.copyOf(answers);
        reserves = List.copyOf(reserves);
    }

    /**
     * Returns the decision.
     *
     * @param gates those there are
     * @throws InvalidInput with all that is wrong with what was typed
     */
    GateDecision taken(Intake intake, Set<String> gates) {
        List<Problem> problems = Stream.of(gate(gates), words(intake), review().stream())
                .flatMap(problem -> problem)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new GateDecision(gate, body, verdict, on, reason, answers, reserves, nextReview);
    }

    private Stream<Problem> gate(Set<String> gates) {
        String all = String.join(", ", new TreeSet<>(gates));
        return gates.contains(gate)
                ? Stream.empty()
                : Stream.of(
                        Problem.of("UNKNOWN_CODE", Place.field("/gate"), gate, "l'un de : " + all, "one of: " + all));
    }

    private Stream<Problem> words(Intake intake) {
        return Stream.of(
                        Stream.of(intake.words("reason", reason)),
                        IntStream.range(0, reserves.size())
                                .mapToObj(at -> intake.words("reserves/" + at, reserves.get(at))),
                        IntStream.range(0, answers.size()).boxed().flatMap(at -> words(intake, at)))
                .flatMap(read -> read)
                .flatMap(read -> read.problems().stream());
    }

    private Stream<Loaded<String>> words(Intake intake, int at) {
        GateDecision.Answer answer = answers.get(at);
        Loaded<String> criterion = intake.words("answers/" + at + "/criterion", answer.criterion());
        return answer.evidence() == null
                ? Stream.of(criterion)
                : Stream.of(criterion, intake.words("answers/" + at + "/evidence", answer.evidence()));
    }

    private List<Problem> review() {
        return nextReview == null || !nextReview.isBefore(on)
                ? List.of()
                : List.of(Problem.of(
                        "CONSTRAINT",
                        Place.field("/nextReview"),
                        nextReview,
                        "un jour qui ne précède pas la décision est attendu",
                        "a day that does not come before the decision is expected"));
    }
}
