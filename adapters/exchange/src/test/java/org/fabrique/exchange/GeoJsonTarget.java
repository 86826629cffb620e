package org.fabrique.exchange;

/** Target of the fuzzer: features of a map. */
public final class GeoJsonTarget {

    private GeoJsonTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.rows(input, GeoJson.withoutPositions());
    }
}
