package org.fabrique.examples.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Reads the lines of a file in UTF-8, with a byte-order mark or not; a file that is something else is refused. */
final class TextFile {

    private static final String MARK = "\uFEFF";

    private TextFile() {}

    static Loaded<String> lines(Path file) {
        try {
            return decoded(file, ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            return refused(
                    "UNREADABLE_FILE",
                    Place.file(file.toString()),
                    "ce fichier n'existe pas ou ne peut être lu",
                    "this file does not exist or cannot be read");
        }
    }

    private static Loaded<String> decoded(Path file, ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Loaded.of(
                    text.substring(text.startsWith(MARK) ? 1 : 0).lines().toList());
        } catch (CharacterCodingException other) {
            Place place = Place.line(file.toString(), lineOf(bytes), "");
            return refused("BAD_ENCODING", place, "ce fichier n'est pas en UTF-8", "this file is not UTF-8");
        }
    }

    /** The line of the byte at which reading stopped. */
    private static int lineOf(ByteBuffer bytes) {
        return 1
                + (int) IntStream.range(0, bytes.position())
                        .filter(at -> bytes.get(at) == '\n')
                        .count();
    }

    private static Loaded<String> refused(String code, Place place, String fr, String en) {
        return Loaded.refused(List.of(Problem.of(code, place, "", fr, en)));
    }
}
