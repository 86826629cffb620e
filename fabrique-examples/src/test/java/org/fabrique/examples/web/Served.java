package org.fabrique.examples.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
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
    private final House house;
    private final FrontEnd frontEnd;

    private Served(FabriqueEngine engine, House house, FrontEnd frontEnd) {
        this.engine = engine;
        this.house = house;
        this.frontEnd = frontEnd;
    }

    /** Serves what the demonstration keeps: three needs of three fabriques, one initiative, the starter catalogue. */
    public static Served demonstration() {
        return empty().tell();
    }

    /** Serves what the demonstration keeps, on a day. */
    public static Served demonstrationOn(LocalDate day) {
        return emptyOn(day).tell();
    }

    /** Serves a store that holds nothing. */
    public static Served empty() {
        return of(new InMemoryStorage());
    }

    /** Serves a store that holds nothing, on a day. */
    public static Served emptyOn(LocalDate day) {
        Clock noon = Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return of(new InMemoryStorage(), house -> house.with(noon));
    }

    /** Serves a store. */
    public static Served of(Storage storage) {
        return of(storage, house -> house);
    }

    private static Served of(Storage storage, UnaryOperator<House> settled) {
        FabriqueEngine engine = FabriqueEngine.open(storage).with(PLACES);
        return of(engine, settled.apply(House.ofPlayedRoles(engine, storage, PLACES)));
    }

    private static Served of(FabriqueEngine engine, House house) {
        return new Served(engine, house, FrontEnd.start(house, FrontEnd.ANY_PORT));
    }

    /** Adds what the demonstration keeps. */
    public Served tell() {
        Demonstration.tell(engine);
        return this;
    }

    /** Serves the same store once more, by a clock that takes its time: what is written is written late. */
    public Served withASlowClock(Duration each) {
        FabriqueEngine slow = engine.with(new SlowClock(each));
        return of(slow, House.ofPlayedRoles(slow, house.storage(), PLACES));
    }

    public FabriqueEngine engine() {
        return engine;
    }

    /** Returns what sees and may do everything, to prepare and to look. */
    public Workshop everything() {
        return engine.as(Actor.of(new ActorId("test"), ActorRole.SYSTEM));
    }

    /** Returns what is answered: the method and the path of each route. */
    public List<String> routes() {
        return frontEnd.routes();
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
}
