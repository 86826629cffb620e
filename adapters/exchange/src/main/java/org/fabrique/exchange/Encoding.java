package org.fabrique.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Tells whether a file is of the charset its form says, and not too large, before anybody reads it. Not thread-safe. */
final class Encoding {

    private static final int CHUNK = 1 << 16;
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

    private final FileSource source;
    private final CsvForm form;
    private final int mostBytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long count;
    private int line = 1;

    private Encoding(FileSource source, CsvForm form, int mostBytes) {
        this.source = source;
        this.form = form;
        this.mostBytes = mostBytes;
        this.decoder = decoder(form);
    }

    static CharsetDecoder decoder(CsvForm form) {
        return form.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns what is wrong with the bytes of the file; empty when nothing is. */
    static Optional<Problem> problem(FileSource source, CsvForm form, int mostBytes) throws IOException {
        try (InputStream in = source.open()) {
            Encoding encoding = new Encoding(source, form, mostBytes);
            byte[] first = in.readNBytes(ARCHIVE.length);
            Optional<Problem> begins = encoding.beginning(first);
            return begins.isPresent() ? begins : encoding.all(first, in);
        }
    }

    private Optional<Problem> beginning(byte[] first) {
        if (startsWith(first, ARCHIVE)) {
            return Optional.of(RowProblems.notText(source.name()));
        }
        if (startsWith(first, LITTLE_ENDIAN) || startsWith(first, BIG_ENDIAN)) {
            return Optional.of(RowProblems.utf16(source.name()));
        }
        return startsWith(first, MARK) && !isUtf8()
                ? Optional.of(RowProblems.marked(source.name(), form))
                : Optional.empty();
    }

    private Optional<Problem> all(byte[] first, InputStream in) throws IOException {
        bytes.put(first);
        count = first.length;
        boolean more = true;
        while (more) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = read >= 0;
            bytes.position(bytes.position() + Math.max(read, 0));
            count += Math.max(read, 0);
            if (count > mostBytes) {
                return Optional.of(RowProblems.tooLarge(source.name(), mostBytes));
            }
            if (isWrong(!more)) {
                return Optional.of(wrong());
            }
        }
        return Optional.empty();
    }

    private boolean isWrong(boolean last) {
        bytes.flip();
        CoderResult result;
        do {
            chars.clear();
            result = decoder.decode(bytes, chars, last);
        } while (result.isOverflow());
        for (int at = 0; at < bytes.position(); at++) {
            line += bytes.get(at) == '\n' ? 1 : 0;
        }
        bytes.compact();
        return result.isError();
    }

    private Problem wrong() {
        Place here = Place.line(source.name(), line, "");
        return isUtf8() ? RowProblems.notUtf8(here) : RowProblems.notIn(here, form);
    }

    private boolean isUtf8() {
        return form.charset().equals(StandardCharsets.UTF_8);
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
