package org.fabrique.exchange;

/** Target of the fuzzer: whole things in a list. */
public final class JsonListTarget {

    private JsonListTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.things(input, false);
    }
}
