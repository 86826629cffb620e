package org.fabrique.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;

/** Target of the fuzzer: the file of a store, of which the first and the last line are right; what is read can be filled into a store, or is refused. */
public final class StoreFileTarget {

    private StoreFileTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedFile.inTime(() -> FuzzedFile.inAFile(sealed(input), file -> {
            try {
                Contents contents = StoreFile.read(file);
                fill(contents);
            } catch (InvalidInput told) {
                FuzzedFile.requireTold(told.problems());
            }
        }));
    }

    private static void fill(Contents contents) {
        try (Storage storage = new InMemoryStorage()) {
            Stores.fill(storage, contents);
            FuzzedFile.require(
                    Stores.digest(storage).equals(StoreFile.digest(contents)), "It is not held as it was read.");
        } catch (StorageException told) {
            FuzzedFile.require(!told.in(Locale.ENGLISH).isEmpty(), "It tells nothing.");
        }
    }

    private static byte[] sealed(byte[] lines) {
        Tally tally = new Tally();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        write(Tally.HEADER.getBytes(StandardCharsets.UTF_8), all);
        for (String line : new String(lines, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            tally.add(bytes);
            write(bytes, all);
        }
        write(tally.end(tally.digest()).getBytes(StandardCharsets.UTF_8), all);
        return all.toByteArray();
    }

    private static void write(byte[] line, ByteArrayOutputStream all) {
        all.writeBytes(line);
        all.write('\n');
    }
}
