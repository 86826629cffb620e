package org.fabrique.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.WholeFile;
import org.jspecify.annotations.Nullable;

/** A file that is written where there is nothing, whole or not at all. */
final class NewFile {

    /** Writes what stands in the file, and answers something about it. */
    @FunctionalInterface
    interface Writing<R> {
        R to(OutputStream out) throws IOException;
    }

    private final Path path;

    NewFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Writes the file where there is nothing.
     *
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     */
    <R> R write(Writing<R> writing) {
        if (Files.exists(path)) {
            throw somethingIsThere();
        }
        try {
            return new WholeFile(path, path.toString())
                    .make(draft -> fill(draft, writing))
                    .orElseThrow(this::somethingIsThere);
        } catch (IOException | UncheckedIOException failure) {
            throw unavailable("le fichier ne peut être écrit", "the file cannot be written", failure);
        }
    }

    private static <R> R fill(Path draft, Writing<R> writing) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            return writing.to(out);
        }
    }

    private StorageException somethingIsThere() {
        return unavailable("quelque chose y est déjà", "something is there already", null);
    }

    private StorageException unavailable(String fr, String en, @Nullable Throwable cause) {
        return new StorageException.Unavailable(path.toString(), Message.of(fr, en), cause);
    }
}
