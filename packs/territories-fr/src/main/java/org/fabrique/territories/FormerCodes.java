package org.fabrique.territories;

import java.util.Arrays;
import java.util.List;

/** The codes communes had before they merged or changed département, in order, and the commune each is today. */
final class FormerCodes {

    private final String[] codes;
    private final int[] communes;

    FormerCodes(String[] codes, int[] communes) {
        this.codes = codes;
        this.communes = communes;
    }

    List<String> codes() {
        return List.of(codes);
    }

    /** Returns the rank of the commune of today, or a negative number when no commune ever had the code. */
    int communeToday(String formerCode) {
        int at = Arrays.binarySearch(codes, formerCode);
        return at < 0 ? at : communes[at];
    }
}
