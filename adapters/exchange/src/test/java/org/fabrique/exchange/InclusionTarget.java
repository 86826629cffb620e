package org.fabrique.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fabrique.core.intake.Loaded;
import org.fabrique.territories.FrenchTerritories;

/** Target of the fuzzer: structures and services of data·inclusion. */
public final class InclusionTarget {

    private static final InclusionFile FILE =
            InclusionFile.of(FrenchTerritories.load()).withContacts();

    private InclusionTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.inTime(() -> {
            try {
                Loaded<Listing> read = FILE.read("file", new ByteArrayInputStream(input));
                FuzzedFile.requireTold(read.problems());
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
    }
}
