package org.fabrique.jdbc;

import java.time.Instant;

/** A moment as a column has it: microseconds since 1970. */
final class Moment {

    private static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private Moment() {}

    /** Returns the last microsecond that does not lie behind a moment of the years 1 to 9999. */
    static long micros(Instant moment) {
        return moment.getEpochSecond() * MICROS + moment.getNano() / NANOS;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    /** Returns the first microsecond that does not lie before a moment, whichever. */
    static long ceiling(Instant moment) {
        if (Math.abs(moment.getEpochSecond()) > Long.MAX_VALUE / MICROS - 1) {
            return moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long micros = micros(moment);
        return instant(micros).isBefore(moment) ? micros + 1 : micros;
    }
}
