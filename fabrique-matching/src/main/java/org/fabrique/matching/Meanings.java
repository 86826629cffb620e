package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.Stop;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the solutions of a catalogue, worked out once by the model of the host.
 * <pre>{@code
 * Meanings meanings = Meanings.of(catalogue, embedder);
 * MatchingEngine engine = MatchingEngine.standard().comparing(meanings, 200);
 * }</pre>
 * A solution is read by its name, its problem and its description, a need by its title and what is missing. Every vector is
 * compared with that of the need, in full. This type is immutable, and thread-safe if the embedder is.
 */
public final class Meanings {

    private final TextEmbedder embedder;
    private final SortedMap<SolutionId, Told> told;
    private final long print;

    private Meanings(TextEmbedder embedder, SortedMap<SolutionId, Told> told) {
        this.embedder = requireNonNull(embedder, "embedder");
        this.told = told;
        this.print = told.values().stream().mapToLong(Told::print).sum();
    }

    /** A text, its vector, and what tells whose it is and its numbers from others. */
    private record Told(String text, MeaningVector vector, long print) {

        static Told of(Solution solution, MeaningVector vector) {
            return new Told(
                    text(solution),
                    vector,
                    Fingerprint.print(List.of(solution.id().value(), vector.print())));
        }

        boolean isOf(Solution solution) {
            return text.equals(text(solution));
        }

        private static String text(Solution solution) {
            return joined(Stream.of(solution.name(), solution.problem(), solution.description()));
        }
    }

    /** A solution by how close it is. */
    private record Close(SolutionId solution, double closeness) {

        static final Comparator<Close> CLOSEST_FIRST =
                Comparator.comparingDouble(Close::closeness).reversed().thenComparing(Close::solution);
    }

    /** The closest so far, the farthest of them at the head. */
    private record Closest(int atMost, PriorityQueue<Close> all) {

        /** Tells whether one is close at all, and closer than one of them when there is no room left. */
        boolean admits(Close close) {
            boolean closer = all.size() < atMost || Close.CLOSEST_FIRST.compare(close, all.element()) < 0;
            return close.closeness() > 0 && closer;
        }

        void add(Close close) {
            all.add(close);
            if (all.size() > atMost) {
                all.remove();
            }
        }

        Set<SolutionId> solutions() {
            return all.stream().map(Close::solution).collect(Collectors.toSet());
        }
    }

    /**
     * Returns the vectors of these solutions.
     *
     * @throws InvalidInput with each vector that is none, up to 100 of them, then how many more there are: of another
     *     dimension, with a number that is not finite, or all 0
     */
    public static Meanings of(Catalogue catalogue, TextEmbedder embedder) {
        return new Meanings(embedder, new TreeMap<>()).of(catalogue);
    }

    /**
     * Returns the vectors of another state of the catalogue. Only what is new or told in other words is read again.
     *
     * @throws InvalidInput as {@link #of(Catalogue, TextEmbedder)} does
     */
    public Meanings of(Catalogue catalogue) {
        SortedMap<SolutionId, Told> next = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Solution solution : catalogue.solutions()) {
            told(solution, problems).ifPresent(each -> next.put(solution.id(), each));
        }
        Problems.refuse(problems);
        return new Meanings(embedder, next);
    }

    /** Returns the vector of a need; empty when its words were withdrawn. */
    Optional<MeaningVector> vector(Need need) {
        return need.wording().isRedacted()
                ? Optional.empty()
                : Optional.of(read(joined(Stream.of(need.title(), Topic.text(need))), "the need " + need.id()));
    }

    /** Returns the vector of a solution, read now when it is not known or was told in other words. */
    MeaningVector vector(Solution solution) {
        Told known = told.get(solution.id());
        return known != null && known.isOf(solution) ? known.vector() : read(Told.text(solution), named(solution));
    }

    /** Returns what tells these vectors from others. */
    long print() {
        return print;
    }

    /**
     * Returns the solutions of the catalogue that are closest to a vector, at most so many, of those that are at all close.
     *
     * @param stop asked now and then whether the search should end
     */
    Set<SolutionId> closest(MeaningVector asked, Catalogue catalogue, int atMost, @Nullable BooleanSupplier stop) {
        Closest closest = new Closest(atMost, new PriorityQueue<>(Close.CLOSEST_FIRST.reversed()));
        int looked = 0;
        for (Map.Entry<SolutionId, Told> entry : told.entrySet()) {
            Stop.check(looked++, stop);
            Told each = entry.getValue();
            Close close = new Close(entry.getKey(), each.vector().closeness(asked));
            if (closest.admits(close)
                    && catalogue.find(close.solution()).filter(each::isOf).isPresent()) {
                closest.add(close);
            }
        }
        return closest.solutions();
    }

    private Optional<Told> told(Solution solution, List<Problem> problems) {
        Told known = told.get(solution.id());
        return known != null && known.isOf(solution)
                ? Optional.of(known)
                : MeaningVector.of(Told.text(solution), named(solution), embedder, problems)
                        .map(vector -> Told.of(solution, vector));
    }

    private MeaningVector read(String text, String of) {
        List<Problem> problems = new ArrayList<>();
        return MeaningVector.of(text, of, embedder, problems).orElseThrow(() -> new InvalidInput(problems));
    }

    private static String named(Solution solution) {
        return "the solution " + solution.id();
    }

    private static String joined(Stream<@Nullable String> texts) {
        return texts.filter(text -> text != null && !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
