package org.fabrique.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fabrique.persistence.Change;
import org.jspecify.annotations.Nullable;

/** Hashes (SHA-256) by which a line of the history that was altered, taken out or moved is told, or another row altered. */
final class Seal {

    /** Before the first line of a thing. */
    static final String NONE = "";

    private Seal() {}

    /**
     * Returns the seal of a line.
     *
     * @param before the seal of the line before, of the same thing
     * @param digest the digest of what was written, or null for a person
     */
    static String of(String before, Change line, @Nullable String digest) {
        return over(List.of(
                before,
                line.at().toString(),
                line.kind(),
                line.id(),
                Long.toString(line.version()),
                line.erased() ? "erased" : "written",
                line.act().by().value(),
                Long.toString(Moment.micros(line.act().at())),
                digest == null ? "-" : digest));
    }

    static String digest(String document) {
        return over(List.of(document));
    }

    /** The length of each part goes in before it, so that nothing moves from one part to the next unseen. */
    static String over(List<String> parts) {
        MessageDigest sum = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            sum.update((bytes.length + ":").getBytes(UTF_8));
            sum.update(bytes);
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
