package org.fabrique.exchange;

/** Target of the fuzzer: linked data in the words of PAIR. */
public final class PairTarget {

    private PairTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.rows(input, Tables.PAIR);
    }
}
