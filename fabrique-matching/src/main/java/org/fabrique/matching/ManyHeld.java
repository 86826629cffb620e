package org.fabrique.matching;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.Snapshot;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;

/**
 * Solutions in an index. When they are many, the candidates are those that meet the rarest words of the need best, and
 * those that speak most of the same families.
 */
final class ManyHeld implements Holdings {

    private static final int RAREST_WORDS = 12;
    private static final int CLOSEST_BY_WORDS = 400;
    private static final int CLOSEST_BY_FAMILIES = 400;

    /** From what share on a family of the need leads to solutions that speak of it. */
    private static final double LEADS = 0.15;

    private final Snapshot snapshot;
    private final IntFunction<Solution> solutions;

    /** @param solutions makes the solution of a document of the snapshot */
    ManyHeld(Snapshot snapshot, IntFunction<Solution> solutions) {
        this.snapshot = snapshot;
        this.solutions = solutions;
    }

    @Override
    public int size() {
        return snapshot.size();
    }

    @Override
    public IntStream all() {
        return snapshot.documents();
    }

    @Override
    public OptionalInt find(SolutionId id) {
        return snapshot.find(id.value());
    }

    @Override
    public SolutionId id(int number) {
        return new SolutionId(snapshot.id(number));
    }

    @Override
    public Solution solution(int number) {
        return solutions.apply(number);
    }

    @Override
    public Frequencies frequencies() {
        return snapshot.frequencies();
    }

    @Override
    public Gists gists() {
        return snapshot.gists()::of;
    }

    @Override
    public IntStream candidates(Evidence evidence, Families.Reading reading, BooleanSupplier stop) {
        return size() <= Catalogue.FEW
                ? all()
                : IntStream.concat(
                        snapshot.closest(evidence, RAREST_WORDS, CLOSEST_BY_WORDS, stop),
                        snapshot.closest(reading, LEADS, CLOSEST_BY_FAMILIES, stop));
    }

    @Override
    public Holdings without(Set<SolutionId> hidden) {
        IntStream numbers = hidden.stream().flatMapToInt(id -> find(id).stream());
        return new ManyHeld(snapshot.without(numbers), solutions);
    }
}
