package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** JSON values as they are written, one on each line: alone, or as a list inside a document. Not thread-safe. */
final class JsonWriting {

    private final Writer out;
    private final String between;
    private final String end;
    private long count;

    /**
     * @param between stands behind each line but the last
     * @param end ends the document, behind its last line
     */
    private JsonWriting(OutputStream out, String begin, String between, String end) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.between = between;
        this.end = end;
        this.out.write(begin);
    }

    static JsonWriting lines(OutputStream out) throws IOException {
        return new JsonWriting(out, "", "\n", "\n");
    }

    static JsonWriting list(OutputStream out) throws IOException {
        return within(out, "[", "]");
    }

    /** Returns the writing of a list within a document that begins and ends like this. */
    static JsonWriting within(OutputStream out, String begin, String end) throws IOException {
        return new JsonWriting(out, begin + "\n", ",\n", "\n" + end + "\n");
    }

    /** Writes a value that is JSON on one line. */
    void add(String json) {
        try {
            out.write(count == 0 ? json : between + json);
            count++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the document and returns how many values there were; lines of none are an empty file. */
    long end() throws IOException {
        out.write(count == 0 ? end.stripLeading() : end);
        out.flush();
        return count;
    }
}
