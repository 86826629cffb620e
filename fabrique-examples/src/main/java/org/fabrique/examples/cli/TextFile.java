package org.fabrique.examples.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Reads the lines of a file in UTF-8; a file that is something else is refused. */
final class TextFile {

    private TextFile() {}

    static Loaded<String> lines(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Loaded.of(text.lines().toList());
        } catch (CharacterCodingException other) {
            return refused(file, "BAD_ENCODING", "ce fichier n'est pas en UTF-8", "this file is not UTF-8");
        } catch (IOException unreadable) {
            return refused(
                    file,
                    "UNREADABLE_FILE",
                    "ce fichier n'existe pas ou ne peut être lu",
                    "this file does not exist or cannot be read");
        }
    }

    private static Loaded<String> refused(Path file, String code, String fr, String en) {
        return Loaded.refused(List.of(Problem.of(code, Place.file(file.toString()), "", fr, en)));
    }
}
