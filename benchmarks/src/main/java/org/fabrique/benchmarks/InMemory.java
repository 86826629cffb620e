package org.fabrique.benchmarks;

import java.util.List;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.evaluation.Bm25;

/** Held in memory: the solutions are made before, and no engine waits for them. */
final class InMemory implements Engines {

    @Override
    public Solutions made(Pages pages, int count) {
        List<Solution> all = pages.solutions(count).toList();
        return all::stream;
    }

    @Override
    public Asked lucene(Solutions solutions) {
        return Asked.of(Bm25.over(solutions.all().parallel().map(Bm25.Words::of)));
    }

    @Override
    public Asked fabrique(Solutions solutions) {
        return Asked.of(Catalogue.of(solutions.all().toList()), () -> {});
    }
}
