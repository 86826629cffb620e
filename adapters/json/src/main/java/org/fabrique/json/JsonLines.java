package org.fabrique.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/**
 * Reads files that hold one JSON object on each line, in UTF-8.
 * <pre>{@code
 * Loaded<Query> queries = JsonLines.standard().read(file, line -> {
 *     String id = line.requiredId("id");
 *     String text = line.requiredText("text");
 *     line.refuseUnknownFields();
 *     return new Query(id, text);
 * });
 * }</pre>
 * Every fault is reported with its file, its line and its field: up to a hundred, then how many more there were. The
 * lines without fault are there as well; {@link Loaded#orThrow()} is for those who want all or nothing. A file that is
 * not UTF-8 is refused before anything of it is read. A byte-order mark at the start is accepted, blank lines are
 * skipped, and a name that ends in {@code .gz} means a compressed file.
 * <p>
 * A file may have 50 MB once decompressed, and a line 10 MB, unless set otherwise. It is read into memory; {@link #readLine}
 * is for larger ones. This type is immutable and thread-safe.
 */
public final class JsonLines {

    private static final int STANDARD_FILE_BYTES = 50_000_000;
    private static final int MOST_FILE_BYTES = 2_000_000_000;

    private final int fileBytes;
    private final Limits limits;
    private final FabriqueJson json;

    private JsonLines(int fileBytes, Limits limits) {
        this.fileBytes = fileBytes;
        this.limits = limits;
        this.json = FabriqueJson.standard().withLimits(limits);
    }

    /** Returns a reader of files of at most 50 MB once decompressed, with the standard limits for each line. */
    public static JsonLines standard() {
        return new JsonLines(STANDARD_FILE_BYTES, Limits.standard());
    }

    /**
     * Returns this reader for files of at most so many bytes once decompressed.
     *
     * @param most from 1 to 2,000,000,000
     */
    public JsonLines withFileBytes(int most) {
        if (most < 1 || most > MOST_FILE_BYTES) {
            throw new IllegalArgumentException(
                    "The limit of a file (%d bytes) must be from 1 to %d.".formatted(most, MOST_FILE_BYTES));
        }
        return new JsonLines(most, limits);
    }

    /** Returns this reader with other limits for each line. */
    public JsonLines withLimits(Limits ofALine) {
        return new JsonLines(fileBytes, ofALine);
    }

    /** Reads a file; one that cannot be opened is a problem like another. */
    public <T> Loaded<T> read(Path file, JsonForm<T> form) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, form);
        } catch (IOException unreadable) {
            return Loaded.refused(List.of(Problems.unreadable(file.toString())));
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name the name of the file, for messages; when it ends in {@code .gz} the stream is decompressed
     * @throws IOException when the stream breaks
     */
    public <T> Loaded<T> read(String name, InputStream in, JsonForm<T> form) throws IOException {
        try {
            byte[] bytes = decompressed(name, in).readNBytes(fileBytes + 1);
            return checked(name, bytes, form);
        } catch (ZipException | EOFException broken) {
            return Loaded.refused(List.of(brokenArchive(name)));
        }
    }

    /**
     * Reads one line of a file that the caller goes through, such as one that is too large for the memory. It is not skipped
     * when it is blank, nor may it begin with a byte-order mark.
     *
     * @param name the name of the file, for messages
     * @param number which line it is, from 1 on
     * @param line without its end
     */
    public <T> Loaded<T> readLine(String name, int number, byte[] line, JsonForm<T> form) {
        return new LineReading<>(json, limits, name, form).readLine(line, number);
    }

    private <T> Loaded<T> checked(String name, byte[] bytes, JsonForm<T> form) {
        if (bytes.length > fileBytes) {
            return Loaded.refused(List.of(Problems.tooLarge(name, fileBytes)));
        }
        Optional<Problem> encoding = Utf8.problem(bytes, new String(bytes, StandardCharsets.UTF_8), name);
        return encoding.isPresent()
                ? Loaded.refused(List.of(encoding.get()))
                : new LineReading<>(json, limits, name, form).read(bytes);
    }

    private static InputStream decompressed(String name, InputStream in) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Problem brokenArchive(String name) {
        return Problem.of(
                Problems.MALFORMED_INPUT,
                Place.file(name),
                "",
                "ce fichier .gz est abîmé ou incomplet",
                "this .gz file is damaged or cut");
    }
}
