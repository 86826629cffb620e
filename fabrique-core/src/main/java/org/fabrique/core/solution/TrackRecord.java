package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import java.time.Year;
import java.util.List;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a solution works: where it runs, since when, and what came of it.
 *
 * @param evidence the facts in a few words, or null when there are none
 * @param evidenceYear the year the facts speak of, or null when unknown
 * @param since the year of the first one, or null when unknown
 * @param implementations where it runs, in the order given
 */
public record TrackRecord(
        EvidenceLevel level,
        @Nullable String evidence,
        @Nullable Year evidenceYear,
        @Nullable Year since,
        List<Implementation> implementations) {

    public TrackRecord {
        requireNonNull(level, "level");
        evidence = Text.optional(evidence, "evidence");
        implementations = List.copyOf(implementations);
    }

    public static TrackRecord unknown() {
        return new TrackRecord(EvidenceLevel.UNKNOWN, null, null, null, List.of());
    }

    public static TrackRecord of(List<Implementation> implementations) {
        return new TrackRecord(EvidenceLevel.UNKNOWN, null, null, null, implementations);
    }
}
