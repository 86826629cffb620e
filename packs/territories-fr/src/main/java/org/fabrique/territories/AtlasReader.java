package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;

/** Turns the rows of the resource into columns. */
final class AtlasReader {

    private static final int TYPE_OF_EPCI = 2;
    private static final int REGION_OF_DEPARTMENT = 2;
    private static final int DEPARTMENTS_OF_FORMER_REGION = 2;
    private static final int COMMUNE_OF_PART = 2;
    private static final int POPULATION_OF_ARRONDISSEMENT = 3;
    private static final int POPULATION = 2;
    private static final int DEPARTMENT = 3;
    private static final int EPCI = 4;
    private static final int EPT = 5;
    private static final int POSTAL_CODES = 6;

    private final Sections sections;
    private final Map<Level, Layer> layers = new EnumMap<>(Level.class);

    private AtlasReader(Sections sections) {
        this.sections = sections;
        Stream.of(Level.values())
                .filter(level -> sections.has(level.prefix()))
                .forEach(level -> layers.put(level, Layer.of(level, rows(level))));
    }

    static AtlasParts read() {
        return new AtlasReader(Sections.read()).parts();
    }

    private AtlasParts parts() {
        Grouping epci = grouping(Level.INTERCOMMUNALITY, EPCI);
        return new AtlasParts(
                sections.source(),
                layers,
                epci,
                groupings(epci),
                types(),
                communesOfParts(),
                FormerCodes.of(sections.rows("former"), layer(Level.COMMUNE)),
                postalCodes(),
                populations(Level.COMMUNE, POPULATION),
                populations(Level.MUNICIPAL_ARRONDISSEMENT, POPULATION_OF_ARRONDISSEMENT));
    }

    private List<Grouping> groupings(Grouping epci) {
        Grouping departments = grouping(Level.DEPARTMENT, DEPARTMENT);
        return List.of(
                epci,
                grouping(Level.INTERCOMMUNALITY, EPT),
                departments,
                grouping(Level.OVERSEAS_COLLECTIVITY, DEPARTMENT),
                departments.above(layer(Level.REGION), ranks(Level.DEPARTMENT, REGION_OF_DEPARTMENT, Level.REGION)),
                departments.above(layer(Level.FORMER_REGION), formerRegionOfDepartments()));
    }

    private Grouping grouping(Level level, int field) {
        return new Grouping(layer(level), ranks(Level.COMMUNE, field, level));
    }

    /** Returns, for each row of a level, the rank of the territory whose code stands in a field; negative when none. */
    private int[] ranks(Level level, int field, Level target) {
        Layer targets = layer(target);
        return rows(level).stream().mapToInt(row -> targets.rank(row[field])).toArray();
    }

    private int[] formerRegionOfDepartments() {
        Layer departments = layer(Level.DEPARTMENT);
        int[] regions = new int[departments.size()];
        List<String[]> rows = rows(Level.FORMER_REGION);
        for (int region = 0; region < rows.size(); region++) {
            for (String department : rows.get(region)[DEPARTMENTS_OF_FORMER_REGION].split(",")) {
                regions[departments.rank(department)] = region;
            }
        }
        return regions;
    }

    private List<IntercommunalityType> types() {
        return rows(Level.INTERCOMMUNALITY).stream()
                .map(row -> IntercommunalityType.valueOf(row[TYPE_OF_EPCI]))
                .toList();
    }

    private Map<Level, int[]> communesOfParts() {
        Map<Level, int[]> communes = new EnumMap<>(Level.class);
        Stream.of(Level.DELEGATED_COMMUNE, Level.ASSOCIATED_COMMUNE, Level.MUNICIPAL_ARRONDISSEMENT)
                .forEach(level -> communes.put(level, ranks(level, COMMUNE_OF_PART, Level.COMMUNE)));
        return communes;
    }

    private Index postalCodes() {
        Index index = new Index();
        List<String[]> communes = rows(Level.COMMUNE);
        for (int commune = 0; commune < communes.size(); commune++) {
            for (String code : communes.get(commune)[POSTAL_CODES].split(",")) {
                index.add(code, commune);
            }
        }
        return index;
    }

    private int[] populations(Level level, int field) {
        return rows(level).stream()
                .mapToInt(row -> row[field].isEmpty() ? -1 : Integer.parseInt(row[field]))
                .toArray();
    }

    private List<String[]> rows(Level level) {
        return sections.rows(level.prefix());
    }

    private Layer layer(Level level) {
        return requireNonNull(layers.get(level), level.prefix());
    }
}
