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
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/** What is held, and one solution more, which is not among it. */
record WithOneMore(Holdings others, Solution one, Gist gist, Frequencies frequencies) implements Holdings {

    private static final int ITS_NUMBER = -1;

    static WithOneMore of(Holdings others, Solution one, Gist gist) {
        Frequencies all = others.frequencies().and(new Frequencies.Counts().add(gist, 1));
        return new WithOneMore(others, one, gist, all);
    }

    @Override
    public int size() {
        return others.size() + 1;
    }

    @Override
    public IntStream all() {
        return IntStream.concat(IntStream.of(ITS_NUMBER), others.all());
    }

    @Override
    public OptionalInt find(SolutionId id) {
        return id.equals(one.id()) ? OptionalInt.of(ITS_NUMBER) : others.find(id);
    }

    @Override
    public SolutionId id(int number) {
        return number == ITS_NUMBER ? one.id() : others.id(number);
    }

    @Override
    public Solution solution(int number) {
        return number == ITS_NUMBER ? one : others.solution(number);
    }

    @Override
    public Gists gists() {
        Gists read = others.gists();
        return number -> number == ITS_NUMBER ? gist : read.of(number);
    }

    @Override
    public long print(int number) {
        return number == ITS_NUMBER ? Fingerprint.print(one) : others.print(number);
    }

    @Override
    public long fingerprint() {
        return others.fingerprint() + print(ITS_NUMBER);
    }

    @Override
    public IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop) {
        return IntStream.concat(IntStream.of(ITS_NUMBER), others.candidates(evidence, reading, stop));
    }

    @Override
    public Holdings without(Set<SolutionId> hidden) {
        Holdings left = others.without(hidden);
        return hidden.contains(one.id()) ? left : WithOneMore.of(left, one, gist);
    }
}
