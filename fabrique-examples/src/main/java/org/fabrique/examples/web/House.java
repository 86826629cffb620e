package org.fabrique.examples.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.ThemeTagger;
import org.fabrique.persistence.Storage;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

/**
 * What all pages are made of.
 *
 * @param engine the library, knowing the places and the themes
 * @param storage where the engine keeps things: what no door of the engine takes, such as a table of many rows, is written there
 * @param places the territories that can be named in a form
 * @param signIn tells who visits
 * @param clock tells the day that is written when somebody decides
 */
public record House(
        FabriqueEngine engine,
        Storage storage,
        FrenchTerritories places,
        ThemeScheme themes,
        SignIn signIn,
        Clock clock) {

    public House {
        requireNonNull(engine, "engine");
        requireNonNull(storage, "storage");
        requireNonNull(places, "places");
        requireNonNull(themes, "themes");
        requireNonNull(signIn, "signIn");
        requireNonNull(clock, "clock");
    }

    /**
     * Returns the house in which each visitor chooses who to be, to show what each role sees.
     *
     * @param storage that of the engine
     */
    public static House ofPlayedRoles(FabriqueEngine engine, Storage storage, FrenchTerritories places) {
        return new House(
                engine.with(places),
                storage,
                places,
                ThemeScheme.carrefour(),
                new PlayedRoles(engine),
                Clock.systemDefaultZone());
    }

    /** Returns this house with another clock. */
    public House with(Clock other) {
        return new House(engine, storage, places, themes, signIn, other);
    }

    /** Returns what proposes themes for words, knowing the starter catalogue. */
    public ThemeTagger tagger() {
        return Tagger.READY;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Made when the first words are typed. */
    private static final class Tagger {

        static final ThemeTagger READY = ThemeTagger.carrefour().learning(Catalogue.of(StarterCatalogue.load()));
    }
}
