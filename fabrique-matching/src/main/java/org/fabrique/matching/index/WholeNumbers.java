package org.fabrique.matching.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores by what a token is worth, kept as its frequency, times what it counts in the query. Both are whole numbers, so
 * their sum is exact and the same however the segments lie.
 */
final class WholeNumbers extends Similarity {

    /** The most a token or a family is worth in a text. */
    static final int WHOLE = 255;

    /** Returns a worth from 0 to 1 as a whole number, at least 1. */
    static int of(double worth) {
        return Math.max(1, (int) Math.round(worth * WHOLE));
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return boost * frequency;
            }
        };
    }
}
