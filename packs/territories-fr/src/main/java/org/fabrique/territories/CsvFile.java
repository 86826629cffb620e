package org.fabrique.territories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** A CSV file of the host: its name, and its bytes when they are asked for. */
final class CsvFile {

    static final int MAX_MEBIBYTES = 64;
    private static final int MAX_BYTES = MAX_MEBIBYTES << 20;

    private final String name;
    private final Source source;

    private CsvFile(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    static CsvFile at(Path path) {
        return new CsvFile(path.toString(), () -> Files.newInputStream(path));
    }

    static CsvFile of(String name, String csv) {
        return new CsvFile(name, () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the rows below the header, and what is wrong with the file, which may leave no row. */
    Loaded<CsvRow> rows(Set<String> requiredColumns) {
        try {
            return new CsvTable(name, requiredColumns).read(text(bytes()));
        } catch (InvalidInput e) {
            return Loaded.refused(e.problems());
        }
    }

    private byte[] bytes() {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw refused("TOO_LARGE", 0, MAX_MEBIBYTES + " Mio au plus", "at most " + MAX_MEBIBYTES + " MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw refused("UNREADABLE", 0, "un fichier que l'on peut lire", "a file that can be read");
        }
    }

    private String text(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw refused("NOT_UTF8", lineAt(bytes, in.position()), "un fichier en UTF-8", "a file in UTF-8");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineAt(byte[] bytes, int position) {
        byte[] before = Arrays.copyOf(bytes, position);
        return 1
                + (int) new String(before, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private InvalidInput refused(String code, int line, String fr, String en) {
        return new InvalidInput(List.of(Problem.of(code, Place.line(name, line, ""), "", fr, en)));
    }

    /** Opens the bytes. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }
}
