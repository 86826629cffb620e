package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.privacy.RetentionPolicy;

/**
 * After how long the {@link Watch} finds something worth telling.
 *
 * @param stallsAfterMonths how long an active initiative may have nothing new in its journal, from 1 to 1200
 * @param staleAfterMonths how long the record of a solution holds since it was last compared with its sources, from 1 to 1200
 * @param retention how long personal data are kept before they are looked at again
 */
public record WatchTerms(int stallsAfterMonths, int staleAfterMonths, RetentionPolicy retention) {

    private static final int LONGEST = 1200;

    public WatchTerms {
        requireMonths(stallsAfterMonths, "An initiative stalls");
        requireMonths(staleAfterMonths, "A record is stale");
        requireNonNull(retention, "retention");
    }

    /** Returns values to start from: six months, two years, and {@link RetentionPolicy#toStartFrom()}. */
    public static WatchTerms toStartFrom() {
        return new WatchTerms(6, 24, RetentionPolicy.toStartFrom());
    }

    private static void requireMonths(int months, String what) {
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException("%s after 1 to %d months, not %d.".formatted(what, LONGEST, months));
        }
    }
}
