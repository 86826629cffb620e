package org.fabrique.territories;

import java.util.Arrays;
import java.util.List;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** The official territories of one level, each told by its rank in the order of the codes. */
final class Layer {

    private final Level level;
    private final String[] codes;
    private final String[] names;

    /** Made when first asked for. Two threads may both make one, which does no harm: a territory is immutable. */
    private final @Nullable Territory[] made;

    private Layer(Level level, String[] codes, String[] names) {
        this.level = level;
        this.codes = codes;
        this.names = names;
        this.made = new Territory[codes.length];
    }

    /** Takes rows in the order of the codes; the first field is the code, the second the name. */
    static Layer of(Level level, List<String[]> rows) {
        return new Layer(level, column(rows, 0), column(rows, 1));
    }

    private static String[] column(List<String[]> rows, int field) {
        return rows.stream().map(row -> row[field]).toArray(String[]::new);
    }

    Level level() {
        return level;
    }

    int size() {
        return codes.length;
    }

    String code(int rank) {
        return codes[rank];
    }

    String name(int rank) {
        return names[rank];
    }

    /** Returns the rank of the code, or a negative number when the layer does not have it. */
    int rank(String code) {
        return Arrays.binarySearch(codes, code);
    }

    Territory territory(int rank) {
        Territory known = made[rank];
        return known == null ? make(rank) : known;
    }

    private Territory make(int rank) {
        Territory territory = Territory.of(new TerritoryCode(level, codes[rank]), names[rank]);
        made[rank] = territory;
        return territory;
    }
}
