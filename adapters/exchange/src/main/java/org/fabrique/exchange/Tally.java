package org.fabrique.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The lines of a store file that have gone by: how many things are held on them, and their digest. Not thread-safe. */
final class Tally {

    /** The only format there is so far. */
    static final int FORMAT = 1;

    static final String HEADER = "{\"type\":\"fabrique-store\",\"format\":%d}".formatted(FORMAT);

    /** How a last line begins. */
    static final String END = "{\"type\":\"end\",";

    private final MessageDigest digest = sha256();
    private long held;

    /** Begins with the line that names the format. */
    Tally() {
        digest(HEADER.getBytes(StandardCharsets.UTF_8));
    }

    /** Counts a line on which something is held, without its end. */
    void add(byte[] line) {
        held++;
        digest(line);
    }

    /** Returns the digest of the lines; this ends the counting. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the last line, without its end; this ends the counting. */
    String end(String digest) {
        return "%s\"held\":%d,\"sha256\":\"%s\"}".formatted(END, held, digest);
    }

    private void digest(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
