package org.fabrique.examples.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.cli.Demonstration;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;

/** A front end on a store of its own, on a port of its own, asked as a browser asks. */
public final class Served implements AutoCloseable {

    private static final FrenchTerritories PLACES = Demonstration.places();

    private final FabriqueEngine engine;
    private final FrontEnd frontEnd;

    private Served(FabriqueEngine engine, FrontEnd frontEnd) {
        this.engine = engine;
        this.frontEnd = frontEnd;
    }

    /** Serves what the demonstration keeps: three needs of three fabriques, one initiative, the starter catalogue. */
    public static Served demonstration() {
        return demonstration(new InMemoryStorage());
    }

    /** Serves a new store that is told the demonstration. */
    public static Served demonstration(Storage storage) {
        Served served = of(storage);
        Demonstration.tell(served.engine);
        return served;
    }

    /** Serves a store that holds nothing. */
    public static Served empty() {
        return of(new InMemoryStorage());
    }

    /** Serves a store. */
    public static Served of(Storage storage) {
        return of(FabriqueEngine.open(storage).with(PLACES));
    }

    /** Serves the same store once more, by a clock that takes its time: what is written is written late. */
    public Served withASlowClock(Duration each) {
        return of(engine.with(new SlowClock(each)));
    }

    private static Served of(FabriqueEngine engine) {
        return new Served(engine, FrontEnd.start(House.ofPlayedRoles(engine, PLACES), FrontEnd.ANY_PORT));
    }

    private static final class SlowClock extends Clock {

        private final Duration each;

        private SlowClock(Duration each) {
            this.each = each;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks for another zone");
        }

        @Override
        public Instant instant() {
            LockSupport.parkNanos(each.toNanos());
            return Instant.now();
        }
    }

    public FabriqueEngine engine() {
        return engine;
    }

    /** Returns what sees and may do everything, to prepare and to look. */
    public Workshop everything() {
        return engine.as(Actor.of(new ActorId("test"), ActorRole.SYSTEM));
    }

    public URI address() {
        return frontEnd.address();
    }

    /** Returns somebody who visits, in French, in a part such as {@code fabrique_animator.fabrique-limousin}. */
    public Visitor visitor(String part) {
        return new Visitor(frontEnd.address()).being(part);
    }

    @Override
    public void close() {
        frontEnd.close();
        engine.close();
    }
}
