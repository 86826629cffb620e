package org.fabrique.matching.index;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.fabrique.matching.text.Frequencies;

/** The counts of the large segments of an index, added up: they seldom change, and who asks looks into one table, not many. */
final class LargeSegments {

    private Set<IndexReader.CacheKey> segments = Set.of();
    private Frequencies.Counts counts = new Frequencies.Counts();

    /** Returns what these segments were written with; it is added up anew when they are others than last time. */
    Frequencies.Counts written(Map<IndexReader.CacheKey, SegmentCounts> large) {
        if (!large.keySet().equals(segments)) {
            segments = Set.copyOf(large.keySet());
            counts = new Frequencies.Counts();
            large.values().forEach(each -> counts.add(each.written()));
        }
        return counts;
    }
}
