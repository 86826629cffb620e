package org.fabrique.exchange;

/** Target of the fuzzer: whole things, one on each line. */
public final class JsonLinesTarget {

    private JsonLinesTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.things(input, true);
    }
}
