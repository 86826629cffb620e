package org.fabrique.exchange;

/** Target of the fuzzer: rows of a CSV file. */
public final class CsvTarget {

    private CsvTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.rows(input, CsvForm.french());
    }
}
