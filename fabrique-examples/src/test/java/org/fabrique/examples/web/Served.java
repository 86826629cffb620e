package org.fabrique.examples.web;

import java.net.URI;
import java.util.List;
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
        Served served = empty();
        Demonstration.tell(served.engine);
        return served;
    }

    /** Serves a store that holds nothing. */
    public static Served empty() {
        return of(new InMemoryStorage());
    }

    /** Serves a store. */
    public static Served of(Storage storage) {
        FabriqueEngine engine = FabriqueEngine.open(storage).with(PLACES);
        return new Served(engine, FrontEnd.start(House.ofPlayedRoles(engine, PLACES), FrontEnd.ANY_PORT));
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
}
