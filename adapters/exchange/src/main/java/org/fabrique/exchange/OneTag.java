package org.fabrique.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of XML that end within a tag of attributes by the ten thousand, which a parser would read to its end first. A tag
 * has an equals sign for each; no text that a cell can hold has so many. Not thread-safe.
 */
final class OneTag extends FilterInputStream {

    /** As many as a cell of nothing else, and the attributes around it. */
    private static final int MOST = 33_000;

    private int signs;

    OneTag(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = isTooLong() ? -1 : super.read(bytes, from, most);
        for (int at = from; at < from + read; at++) {
            signs += bytes[at] == '=' ? 1 : 0;
        }
        return read;
    }

    /** Begins anew: a tag, or a text, was read to its end. */
    void next() {
        signs = 0;
    }

    boolean isTooLong() {
        return signs > MOST;
    }
}
