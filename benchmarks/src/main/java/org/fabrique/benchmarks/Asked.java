package org.fabrique.benchmarks;

import java.util.function.Consumer;
import org.fabrique.core.need.Need;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.evaluation.Bm25;

/** An engine over solutions, ready to be asked for the ten best. */
record Asked(Consumer<Need> search, Runnable end) implements AutoCloseable {

    static final int BEST = 10;

    /** Ranks. */
    static Asked of(Bm25 lucene) {
        return new Asked(need -> lucene.rank(Bm25.Words.of(need), BEST), lucene::close);
    }

    /** Explains. */
    static Asked of(Catalogue catalogue, Runnable end) {
        MatchingEngine engine = MatchingEngine.standard().keeping(BEST);
        return new Asked(need -> engine.match(need, catalogue), end);
    }

    void ask(Need need) {
        search.accept(need);
    }

    @Override
    public void close() {
        end.run();
    }
}
