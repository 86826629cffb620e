package org.fabrique.exchange;

import org.fabrique.core.territory.Gazetteer;

/** Target of the fuzzer: elements of a GoGoCarto map. */
public final class GoGoCartoTarget {

    private GoGoCartoTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.rows(input, GoGoCarto.full(Gazetteer.empty()));
    }
}
