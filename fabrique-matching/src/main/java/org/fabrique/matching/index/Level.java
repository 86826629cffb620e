package org.fabrique.matching.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Collects all documents that have one score; those below it are passed over. */
final class Level implements CollectorManager<Level.Documents, int[]> {

    private final float score;

    Level(float score) {
        this.score = score;
    }

    @Override
    public Documents newCollector() {
        return new Documents();
    }

    @Override
    public int[] reduce(Collection<Documents> collected) {
        return collected.stream().flatMapToInt(each -> each.documents.build()).toArray();
    }

    /** The documents one thread found. */
    final class Documents implements Collector {

        private final IntStream.Builder documents = IntStream.builder();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            return new OfOneSegment(leaf.docBase);
        }

        /** The documents of one segment. */
        private final class OfOneSegment implements LeafCollector {

            private final int base;
            private @Nullable Scorable scorer;

            OfOneSegment(int base) {
                this.base = base;
            }

            @Override
            public void setScorer(Scorable current) throws IOException {
                scorer = current;
                current.setMinCompetitiveScore(score);
            }

            @Override
            public void collect(int document) throws IOException {
                if (requireNonNull(scorer).score() == score) {
                    documents.add(base + document);
                }
            }
        }
    }
}
