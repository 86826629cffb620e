package org.fabrique.benchmarks;

import java.util.Objects;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.evaluation.Bm25;

/** What an engine that knows nothing but words reads of a need and of a solution. */
final class Texts {

    private Texts() {}

    static Bm25.Words of(Need need) {
        return new Bm25.Words(
                need.id().value(),
                need.title(),
                Objects.requireNonNullElse(need.wording().statement(), ""));
    }

    static Bm25.Words of(Solution solution) {
        return new Bm25.Words(
                solution.id().value(), solution.name(), Objects.requireNonNullElse(solution.description(), ""));
    }
}
