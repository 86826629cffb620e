package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;

/**
 * Reads the resource into columns, section by section, in the order in which {@code generate/generate.mjs} writes them:
 * what a section refers to stands before it.
 */
final class AtlasReader {

    private static final String FORMAT = "fabrique-territories-fr";
    private static final String VERSION = "1";

    private final Fields fields;
    private final Map<Level, Layer> layers = new EnumMap<>(Level.class);
    private final Map<Level, int[]> communeOf = new EnumMap<>(Level.class);
    private final List<IntercommunalityType> types = new ArrayList<>();

    private AtlasReader(Fields fields) {
        this.fields = fields;
    }

    static AtlasParts read() {
        return new AtlasReader(Fields.ofResource()).readAll();
    }

    private AtlasParts readAll() {
        String source = readHeader();
        Memberships memberships = readLargerTerritories();
        NumberColumn populations = new NumberColumn();
        PostalCodes.Reading postalCodes = new PostalCodes.Reading();
        readCommunes(populations, memberships, postalCodes);
        NumberColumn populationsOfArrondissements = new NumberColumn();
        readParts(Level.DELEGATED_COMMUNE);
        readParts(Level.ASSOCIATED_COMMUNE);
        readParts(Level.MUNICIPAL_ARRONDISSEMENT, populationsOfArrondissements);
        return new AtlasParts(
                source,
                layers,
                memberships.groupings(),
                types,
                communeOf,
                readFormerCodes(),
                postalCodes.toPostalCodes(),
                populations,
                populationsOfArrondissements);
    }

    private Memberships readLargerTerritories() {
        RankColumn regions = new RankColumn(readSection(Level.REGION));
        RankColumn formerRegions = new RankColumn(readSection(Level.FORMER_REGION));
        Layer departments = readSection(Level.DEPARTMENT, regions, formerRegions);
        Layer collectivities = readSection(Level.OVERSEAS_COLLECTIVITY);
        Layer intercommunalities =
                readSection(Level.INTERCOMMUNALITY, each -> types.add(IntercommunalityType.valueOf(each.text())));
        return new Memberships(
                new RankColumn(intercommunalities),
                new RankColumn(intercommunalities),
                new RankColumn(departments),
                new RankColumn(collectivities),
                regions,
                formerRegions);
    }

    private void readCommunes(NumberColumn populations, Memberships memberships, PostalCodes.Reading postalCodes) {
        readSection(
                Level.COMMUNE,
                populations,
                memberships.departments(),
                memberships.collectivities(),
                memberships.epci(),
                memberships.ept(),
                postalCodes);
    }

    private String readHeader() {
        fields.expect(FORMAT);
        fields.expect(VERSION);
        fields.expect("source");
        return fields.text() + " " + fields.text();
    }

    private Layer readSection(Level level, Column... columns) {
        Layer layer = Layer.read(level, fields.section(level.prefix()), fields, columns);
        layers.put(level, layer);
        return layer;
    }

    private void readParts(Level level, Column... more) {
        RankColumn communes = new RankColumn(communes());
        readSection(level, Stream.concat(Stream.of(communes), Stream.of(more)).toArray(Column[]::new));
        communeOf.put(level, communes.toArray());
    }

    private FormerCodes readFormerCodes() {
        String[] codes = new String[fields.section("former")];
        RankColumn communes = new RankColumn(communes());
        for (int row = 0; row < codes.length; row++) {
            codes[row] = fields.text();
            communes.readFrom(fields);
        }
        return new FormerCodes(codes, communes.toArray());
    }

    private Layer communes() {
        return requireNonNull(layers.get(Level.COMMUNE));
    }
}
