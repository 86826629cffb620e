package org.fabrique.matching;

import java.util.OptionalInt;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.Snapshot;

/** Solutions that are read from an index when they are asked for. */
record KeptInIndex(Snapshot snapshot, SolutionCodec codec) implements Kept {

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
        return codec.read(snapshot.content(number));
    }

    @Override
    public long print(int number) {
        return snapshot.print(number);
    }

    @Override
    public Gists gists() {
        return snapshot.gists()::of;
    }
}
