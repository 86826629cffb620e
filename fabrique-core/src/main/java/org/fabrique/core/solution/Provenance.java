package org.fabrique.core.solution;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param sources the pages it was read from, in the order given
 * @param licence the licence under which the record may be used again, or null when unknown
 * @param lastVerified the month it was last compared with its sources, or null when it never was
 */
public record Provenance(
        List<URI> sources,
        @Nullable String licence,
        @Nullable YearMonth lastVerified) {

    public Provenance {
        sources = List.copyOf(sources);
        licence = Text.optionalLine(licence, "licence");
    }

    public static Provenance unknown() {
        return new Provenance(List.of(), null, null);
    }

    /** Returns this provenance once the record was compared with its sources. */
    public Provenance verified(YearMonth month) {
        return new Provenance(sources, licence, month);
    }
}
