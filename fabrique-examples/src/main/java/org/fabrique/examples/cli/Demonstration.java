package org.fabrique.examples.cli;

import java.util.List;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.fabrique.territories.Overlay;

/**
 * What {@code demo} tells, as things that are kept: the starter catalogue, three needs of three fabriques, one initiative; and
 * the programme it is part of.
 */
public final class Demonstration {

    /**
     * The one row of the list of priority districts the story needs. Source: Quartiers prioritaires de la politique de
     * la ville 2024, ANCT, Licence Ouverte 2.0.
     */
    private static final String DISTRICT = """
            code,nom,communes,lat,lon
            QN03107M,Grand Mirail,31555,43.57179,1.40494
            """;

    private static final Actor KEEPER = Actor.of(new ActorId("demo"), ActorRole.SYSTEM);

    private Demonstration() {}

    /** Returns the territories of France, and the district of the story. */
    public static FrenchTerritories places() {
        return FrenchTerritories.load().withOverlays(Overlay.qpv("qpv-2024", DISTRICT));
    }

    /** Keeps all of it. Telling it again changes nothing. */
    public static void tell(FabriqueEngine engine) {
        engine.as(KEEPER).solutions().addMissing(StarterCatalogue.load());
        List<Tale> tales = Tale.all();
        tales.forEach(tale -> tale.hear(engine));
        tales.get(0).begin(engine);
        tales.get(0).join(engine);
    }
}
