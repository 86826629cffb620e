package org.fabrique.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.matching.evaluation.Run;

/** Writes a run whole or not at all: beside its place first, then moved there in one step. */
final class RunFile {

    private RunFile() {}

    static void write(Path file, Run run, String tag) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw cannotWrite(file);
        }
        Path beside = beside(file);
        try {
            Files.write(beside, (Iterable<String>) run.toTrec(tag)::iterator);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            discard(beside);
            throw cannotWrite(file);
        }
    }

    private static Path beside(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            return Files.createTempFile(folder, ".run", ".part");
        } catch (IOException failed) {
            throw cannotWrite(file);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InvalidInput cannotWrite(Path file) {
        return new InvalidInput(List.of(Problem.of(
                "CANNOT_WRITE",
                Place.file(file.toString()),
                "",
                "ce fichier ne peut pas être écrit.",
                "this file cannot be written.")));
    }
}
