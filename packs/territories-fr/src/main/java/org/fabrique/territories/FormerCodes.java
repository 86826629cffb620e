package org.fabrique.territories;

import java.util.Arrays;
import java.util.List;

/** The codes communes had before they merged or changed département, and the commune each is today. */
final class FormerCodes {

    private final String[] codes;
    private final int[] communes;

    private FormerCodes(String[] codes, int[] communes) {
        this.codes = codes;
        this.communes = communes;
    }

    /** Takes rows in the order of the former codes: the former code, and the code of today. */
    static FormerCodes of(List<String[]> rows, Layer communes) {
        return new FormerCodes(
                rows.stream().map(row -> row[0]).toArray(String[]::new),
                rows.stream().mapToInt(row -> communes.rank(row[1])).toArray());
    }

    int size() {
        return codes.length;
    }

    /** Returns the rank of the commune of today, or a negative number when no commune ever had the code. */
    int communeToday(String formerCode) {
        int at = Arrays.binarySearch(codes, formerCode);
        return at < 0 ? at : communes[at];
    }
}
