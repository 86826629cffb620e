package org.fabrique.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file one after the other, each of bounded length. Not thread-safe. */
final class LineStream implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private int number;
    private boolean cut;

    LineStream(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /**
     * Returns the next line without its end, or null when there is none.
     *
     * @param most the longest line, in bytes: of a longer one, one byte more is returned, and the rest is no line
     */
    byte @Nullable [] next(int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        number++;
        while (one >= 0 && one != '\n' && line.size() <= most) {
            line.write(one);
            one = in.read();
        }
        cut = one < 0;
        return line.toByteArray();
    }

    /** Returns the number of the last line that was returned, from 1 on. */
    int number() {
        return number;
    }

    /** Tells whether the last line that was returned has no end. */
    boolean isCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
