package org.fabrique.matching;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.jspecify.annotations.Nullable;

/** A few solutions in memory: all of them are candidates. */
record FewHeld(KeptInTurn kept, long fingerprint, Frequencies frequencies) implements Holdings {

    static FewHeld of(KeptInTurn kept) {
        return new FewHeld(kept, kept.fingerprint(), Frequencies.of(kept.all()));
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public IntStream all() {
        return IntStream.range(0, size());
    }

    @Override
    public OptionalInt find(SolutionId id) {
        return kept.find(id);
    }

    @Override
    public SolutionId id(int number) {
        return kept.id(number);
    }

    @Override
    public Solution solution(int number) {
        return kept.solution(number);
    }

    @Override
    public Gists gists() {
        return kept.gists();
    }

    @Override
    public long print(int number) {
        return kept.print(number);
    }

    @Override
    public IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop) {
        return all();
    }

    @Override
    public Holdings without(Set<SolutionId> hidden) {
        return of(kept.only(all().filter(number -> !hidden.contains(id(number))).toArray()));
    }
}
