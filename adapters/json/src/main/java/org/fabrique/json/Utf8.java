package org.fabrique.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** Tells whether bytes are UTF-8, before anybody reads them: nothing is ever replaced by a question mark. */
final class Utf8 {

    private static final int CHUNK = 8192;

    /** Stands in a text for what could not be read, or for itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {}

    /**
     * Returns what is wrong with the encoding; empty when the bytes are UTF-8.
     *
     * @param read what was read from them, where what is not UTF-8 is replaced
     */
    static Optional<Problem> problem(byte[] bytes, String read, @Nullable String file) {
        int at = firstInvalid(bytes, read);
        return at < 0 ? Optional.empty() : Optional.of(problem(bytes, at, new Place(file, lineOf(bytes, at), "")));
    }

    /** Returns what is wrong with the encoding of a line that stands at a place; empty when the bytes are UTF-8. */
    static Optional<Problem> lineProblem(byte[] line, String read, Place place) {
        int at = firstInvalid(line, read);
        return at < 0 ? Optional.empty() : Optional.of(problem(line, at, place));
    }

    /** Returns the number of bytes of the byte-order mark at the start: three or none. */
    static int bomLength(byte[] bytes) {
        boolean marked = bytes.length >= BOM.length && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
        return marked ? BOM.length : 0;
    }

    /** Returns where the first byte stands that is not of UTF-8; -1 when all are. Of most texts what was read tells it. */
    private static int firstInvalid(byte[] bytes, String read) {
        return read.indexOf(REPLACEMENT) >= 0 ? sought(bytes) : -1;
    }

    private static int sought(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    /** Returns the number of characters a text takes in UTF-8 bytes. */
    static long length(CharSequence text) {
        return text.chars().mapToLong(Utf8::bytes).sum();
    }

    private static int bytes(int unit) {
        if (unit < 0x80) {
            return 1;
        }
        return unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3;
    }

    private static Problem problem(byte[] bytes, int at, Place place) {
        String encoding = looksLike(bytes);
        return Problem.of(
                Problems.BAD_ENCODING,
                place,
                "",
                "octet %d : ce n'est pas de l'UTF-8 ; cela ressemble à %s : enregistrez-le en UTF-8"
                        .formatted(at, encoding),
                "byte %d: this is not UTF-8; it looks like %s: save it as UTF-8".formatted(at, encoding));
    }

    private static String looksLike(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return marked ? "UTF-16" : "Windows-1252";
    }

    private static int lineOf(byte[] bytes, int at) {
        int line = 1;
        for (int before = 0; before < at; before++) {
            line += bytes[before] == '\n' ? 1 : 0;
        }
        return line;
    }
}
