package org.fabrique.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at noon of a day until it is told of another one. */
final class Days extends Clock {

    private volatile LocalDate today;

    Days(LocalDate today) {
        this.today = today;
    }

    void turnTo(LocalDate day) {
        today = day;
    }

    @Override
    public Instant instant() {
        return today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
