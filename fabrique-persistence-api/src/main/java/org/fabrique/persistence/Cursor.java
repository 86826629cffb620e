package org.fabrique.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.fabrique.persistence.query.Query;

/**
 * Where a page ended: a word to hand back, and to show to nobody.
 * <p>
 * {@code parse(cursor.toString())} gives the same cursor. It belongs to one register and one query. It gives no right:
 * whoever makes one up only reads another part of what the query finds.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u0000";
    private static final int LONGEST_TOKEN = 4_000;

    private final String register;
    private final String question;
    private final SortKey last;

    private Cursor(String register, String question, SortKey last) {
        this.register = register;
        this.question = question;
        this.last = last;
    }

    /** Returns the cursor that stands behind a thing in the list of a query. */
    public static <T, Q extends Query<T>> Cursor behind(SortKey last, Kind<?, T, Q> kind, Q query) {
        return new Cursor(kind.name(), fingerprint(query), requireNonNull(last, "last"));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws BadCursorException when the text is not a cursor, or was altered
     */
    public static Cursor parse(String token) {
        String[] parts = new String(unsealed(token), UTF_8).split(SEPARATOR, -1);
        if (parts.length != 4) {
            throw new BadCursorException();
        }
        Cursor cursor = new Cursor(parts[0], parts[1], new SortKey(parts[2], parts[3]));
        // Of several ways to write the same, and bytes that are no text, it wrote one.
        if (!cursor.toString().equals(token)) {
            throw new BadCursorException();
        }
        return cursor;
    }

    /**
     * Returns the key of the thing it stands behind.
     *
     * @throws BadCursorException when it belongs to another register or query
     */
    public <T, Q extends Query<T>> SortKey position(Kind<?, T, Q> kind, Q query) {
        if (!register.equals(kind.name()) || !question.equals(fingerprint(query))) {
            throw new BadCursorException();
        }
        return last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && toString().equals(cursor.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        byte[] body = String.join(SEPARATOR, register, question, last.text(), last.id())
                .getBytes(UTF_8);
        byte[] sealed = ByteBuffer.allocate(body.length + Integer.BYTES)
                .put(body)
                .putInt(checksum(body))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] unsealed(String token) {
        byte[] sealed = decoded(token);
        byte[] body = Arrays.copyOf(sealed, sealed.length - Integer.BYTES);
        if (ByteBuffer.wrap(sealed, body.length, Integer.BYTES).getInt() != checksum(body)) {
            throw new BadCursorException();
        }
        return body;
    }

    private static byte[] decoded(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new BadCursorException();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length > Integer.BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below.
        }
        throw new BadCursorException();
    }

    private static String fingerprint(Query<?> query) {
        return Integer.toHexString(checksum(query.fingerprint().getBytes(UTF_8)));
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
