package org.fabrique.examples.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fabrique.exchange.GeoJson;
import org.fabrique.exchange.GoGoCarto;
import org.fabrique.exchange.GoGoCartoTaxonomy;
import org.fabrique.exchange.Pair;
import org.fabrique.exchange.Positions;
import org.fabrique.territories.FrenchTerritories;
import org.fabrique.territories.Overlay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What formats with positions need to know. */
final class MapOptions {

    @Option(
            names = "--positions",
            paramLabel = "FILE",
            description = "geojson, gogocarto, pair : où sont les communes, un CSV code,lat,lon."
                    + " / where communes are, a CSV code,lat,lon.")
    private @Nullable Path positions;

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "gogocarto : les noms des catégories d'une autre carte ; à l'écriture, où écrire les nôtres."
                    + " / the names of the categories of another map; when written, where to write ours.")
    private @Nullable Path taxonomy;

    @Option(names = "--compact", description = "gogocarto : la forme courte. / the compact form.")
    private boolean compact;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "pair : sous quelle adresse sont vos choses, comme https://exemple.org/."
                    + " / under which address your things are, such as https://example.org/.")
    private @Nullable URI base;

    Pair pair(CommandSpec command) {
        try {
            return Pair.of(base == null ? URI.create("") : base).withPositions(Positions.of(places()));
        } catch (IllegalArgumentException none) {
            throw Usage.wrong(command, "--base: https://example.org/");
        }
    }

    /** Returns the territories, with the positions that were given. */
    FrenchTerritories places() {
        FrenchTerritories france = FrenchTerritories.load();
        return positions == null ? france : france.withOverlays(Overlay.centroids(positions));
    }

    GeoJson geoJson() {
        return new GeoJson(Positions.of(places()));
    }

    /** Returns the format of a map that is read, with the names its categories have. */
    GoGoCarto mapOfOthers() {
        GoGoCarto map = GoGoCarto.full(places());
        return taxonomy == null
                ? map
                : map.withTaxonomy(GoGoCartoTaxonomy.read(taxonomy).orThrow().get(0));
    }

    GoGoCarto mapOfOurs() {
        return compact ? GoGoCarto.compact(places()) : GoGoCarto.full(places());
    }

    /** Known before the map is written, so that nothing is half done. */
    void requireFreeTaxonomy(CommandSpec command, Path map) {
        boolean isFree = taxonomy == null
                || (!Files.exists(taxonomy) && !taxonomy.toAbsolutePath().equals(map.toAbsolutePath()));
        Usage.require(
                command, isFree, "--taxonomy %s: quelque chose y est déjà / something is there".formatted(taxonomy));
    }

    /** Writes the categories our themes are, where that was asked for. */
    void writeTaxonomy() {
        if (taxonomy != null) {
            GoGoCartoTaxonomy.ofThemes().write(taxonomy);
        }
    }
}
