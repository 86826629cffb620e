package org.fabrique.exchange;

import java.util.List;

/**
 * What was written to a file.
 *
 * @param written how many things
 * @param unlocated the identities of those a map cannot show, since nobody told where they are: they are written all the
 *     same, without a position; none in a format without positions
 */
public record ExportReport(long written, List<String> unlocated) {

    public ExportReport {
        unlocated = List.copyOf(unlocated);
    }

    static ExportReport of(long written) {
        return new ExportReport(written, List.of());
    }
}
