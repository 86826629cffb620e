package org.fabrique.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that end where there are too many of them. Not thread-safe. */
final class Unpacked extends FilterInputStream {

    private long left;

    /** @param most how many there may be */
    Unpacked(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = left < 0 ? -1 : super.read(bytes, from, most);
        left -= Math.max(read, 0);
        return read;
    }

    /** Returns how many more there may be; less than none once there were too many. */
    long left() {
        return left;
    }
}
