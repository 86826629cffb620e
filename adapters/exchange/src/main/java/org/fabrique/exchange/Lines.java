package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fabrique.persistence.Contents;

/** The lines of a store file, as they are written. */
final class Lines {

    private Lines() {}

    /** Writes all lines and returns their digest. */
    static String write(Contents contents, OutputStream out) throws IOException {
        Tally tally = new Tally();
        line(Tally.HEADER.getBytes(StandardCharsets.UTF_8), out);
        contents.forEach(held -> {
            byte[] line = HeldJson.write(held);
            tally.add(line);
            lineUnchecked(line, out);
        });
        String digest = tally.digest();
        line(tally.end(digest).getBytes(StandardCharsets.UTF_8), out);
        return digest;
    }

    static String digest(Contents contents) {
        Tally tally = new Tally();
        contents.forEach(held -> tally.add(HeldJson.write(held)));
        return tally.digest();
    }

    private static void lineUnchecked(byte[] line, OutputStream out) {
        try {
            line(line, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void line(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
