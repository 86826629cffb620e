package org.fabrique.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** The direction in which a text points. */
final class MeaningVector {

    private static final String CODE = "BAD_VECTOR";

    private final float[] numbers;
    private final double length;

    private MeaningVector(float[] numbers) {
        this.numbers = numbers;
        this.length = Math.sqrt(dot(numbers, numbers));
    }

    /**
     * Returns the vector of a text; empty when it is none, and says why.
     *
     * @param of what the text is of, for the problem
     */
    static Optional<MeaningVector> of(String text, String of, TextEmbedder embedder, List<Problem> problems) {
        float[] numbers =
                Optional.ofNullable(embedder.embed(text)).map(float[]::clone).orElse(new float[0]);
        Optional<Problem> problem = problem(numbers, of, embedder.dimension());
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : Optional.of(new MeaningVector(numbers));
    }

    /** Returns the cosine of two vectors, 0 when they point away from each other: computed in full, never estimated. */
    double closeness(MeaningVector other) {
        double cosine = dot(numbers, other.numbers) / (length * other.length);
        return Math.max(0, Math.min(1, cosine));
    }

    /** Returns what tells its numbers from others. */
    int print() {
        return Arrays.hashCode(numbers);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += (double) one[at] * other[at];
        }
        return sum;
    }

    private static Optional<Problem> problem(float[] numbers, String of, int dimension) {
        if (numbers.length != dimension) {
            return Optional.of(Problem.of(
                    CODE,
                    Place.field("vector of " + of),
                    numbers.length,
                    "%d nombres sont attendus".formatted(dimension),
                    "%d numbers are expected".formatted(dimension)));
        }
        return IntStream.range(0, numbers.length)
                .filter(at -> !Float.isFinite(numbers[at]))
                .mapToObj(at -> Problem.of(
                        CODE,
                        Place.field("vector of %s, number %d".formatted(of, at + 1)),
                        numbers[at],
                        "un nombre fini est attendu",
                        "a finite number is expected"))
                .findFirst()
                .or(() -> dot(numbers, numbers) > 0
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                CODE,
                                Place.field("vector of " + of),
                                0,
                                "un nombre au moins doit différer de 0",
                                "at least one number must differ from 0")));
    }
}
