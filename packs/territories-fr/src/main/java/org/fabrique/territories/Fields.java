package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Walks over the fields of the resource that {@code generate/generate.mjs} writes; the format is described there.
 * <p>
 * It reads bytes: most fields are numbers, or repeat the row above, and cost no string. So a cold start stays short.
 */
final class Fields {

    private static final String RESOURCE = "territories-fr.tsv.gz";
    private static final int BUFFER = 1 << 16;

    private final byte[] bytes;
    private int at;

    private Fields(byte[] bytes) {
        this.bytes = bytes;
    }

    static Fields ofResource() {
        try (InputStream resource = Fields.class.getResourceAsStream(RESOURCE)) {
            return new Fields(new GZIPInputStream(requireNonNull(resource, RESOURCE), BUFFER).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The resource %s cannot be read.".formatted(RESOURCE), e);
        }
    }

    /** Reads a field. */
    String text() {
        int start = at;
        while (bytes[at] >= ' ' || bytes[at] < 0) {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }

    /** Reads a field that may be the same as before, and then gives that very string. Both are ASCII. */
    String textAfter(String before) {
        int end = at + before.length();
        for (int index = 0; index < before.length(); index++) {
            if (bytes[at + index] != before.charAt(index)) {
                return text();
            }
        }
        if (bytes[end] >= ' ') {
            return text();
        }
        at = end + 1;
        return before;
    }

    /** Reads a number up to the character that ends it, a comma, a tab or a line feed; -1 when there are no digits. */
    int number() {
        int number = bytes[at] >= '0' ? 0 : -1;
        while (bytes[at] >= '0') {
            number = 10 * number + bytes[at++] - '0';
        }
        at++;
        return number;
    }

    /** Tells whether the number just read has another one behind it. */
    boolean isFollowed() {
        return bytes[at - 1] == ',';
    }

    /** Reads the head of a section, and returns the number of its rows. */
    int section(String name) {
        expect("[" + name + "]");
        return number();
    }

    /**
     * Reads a field that must be there.
     *
     * @throws IllegalStateException when another is
     */
    void expect(String field) {
        String found = text();
        if (!found.equals(field)) {
            throw new IllegalStateException(
                    "The resource %s has \"%s\" where \"%s\" should stand.\nMaybe generate it anew."
                            .formatted(RESOURCE, found, field));
        }
    }
}
