package org.fabrique.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.BadCursorException;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.SortKey;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.testkit.Samples;

/**
 * A word that may be a cursor: it is refused as one, or is written as it was read, and leads to what stands behind it.
 * <p>
 * The first byte says how the word is made of the others: of themselves ({@code t}), with the checksum that belongs to them
 * ({@code s}), or as the place in the list of needs, with that checksum ({@code p}).
 */
public final class CursorTarget {

    private static final byte[] PLACE = place();
    private static final SqliteStorage STORAGE = filled();

    private CursorTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            byte[] rest = Arrays.copyOfRange(input, 1, input.length);
            Fuzzed.inTime(() -> use(token((char) input[0], rest)));
        }
    }

    private static String token(char how, byte[] rest) {
        return switch (how) {
            case 's' -> sealed(rest);
            case 'p' ->
                sealed(ByteBuffer.allocate(PLACE.length + rest.length)
                        .put(PLACE)
                        .put(rest)
                        .array());
            default -> new String(rest, ISO_8859_1);
        };
    }

    private static void use(String token) {
        try {
            Cursor cursor = Cursor.parse(token);
            Fuzzed.require(cursor.toString().equals(token), "It is written otherwise than it was read.");
            SortKey place = cursor.position(Kind.NEEDS, NeedQuery.all());
            Fuzzed.require(!(place.text() + place.id()).contains("\0"), "PostgreSQL refuses U+0000.");
            Page<Versioned<Need>> page =
                    STORAGE.read(view -> view.needs().list(NeedQuery.all(), PageRequest.after(cursor, 10)));
            page.items()
                    .forEach(need -> Fuzzed.require(
                            Kind.NEEDS.sortKey(need.value()).compareTo(place) > 0, "It does not stand behind."));
        } catch (BadCursorException refused) {
            // As it should be.
        }
    }

    private static String sealed(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        byte[] all = ByteBuffer.allocate(body.length + Integer.BYTES)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Returns how a cursor of all needs begins. */
    private static byte[] place() {
        String token =
                Cursor.behind(new SortKey("", ""), Kind.NEEDS, NeedQuery.all()).toString();
        byte[] all = Base64.getUrlDecoder().decode(token);
        return Arrays.copyOf(all, all.length - Integer.BYTES - 1);
    }

    private static SqliteStorage filled() {
        try {
            SqliteStorage storage =
                    SqliteStorage.at(Files.createTempDirectory("fuzz").resolve("fabrique.db"));
            Store.add(storage, Store.NEED, Samples.need("n-2", "Épicerie"), Samples.need("漢字", "漢字"));
            return storage;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
