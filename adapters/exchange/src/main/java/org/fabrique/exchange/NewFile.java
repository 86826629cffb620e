package org.fabrique.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/** A file that is made beside its place and put there whole, or not at all; on POSIX only its owner may read it. */
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
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unavailable("son dossier n'existe pas", "its folder is not there", null);
        }
        if (Files.exists(path)) {
            throw somethingIsThere(null);
        }
        try {
            return writeIn(folder, writing);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            throw somethingIsThere(somebodyWasFaster);
        } catch (IOException | UncheckedIOException failure) {
            throw unavailable("le fichier ne peut être écrit", "the file cannot be written", failure);
        }
    }

    private <R> R writeIn(Path folder, Writing<R> writing) throws IOException {
        // On POSIX, only its owner may read or write a temporary file.
        Path draft = Files.createTempFile(folder, "." + path.getFileName() + ".", ".new");
        try {
            R answer = fill(draft, writing);
            put(draft);
            sync(folder, StandardOpenOption.READ);
            return answer;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static <R> R fill(Path draft, Writing<R> writing) throws IOException {
        R answer;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            answer = writing.to(out);
        }
        sync(draft, StandardOpenOption.WRITE);
        return answer;
    }

    /** A link, unlike a move, never replaces what somebody else put there meanwhile. */
    private void put(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            throw somebodyWasFaster;
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            Files.move(draft, path);
        }
    }

    private static void sync(Path file, StandardOpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(file, way)) {
            channel.force(true);
        }
    }

    private StorageException somethingIsThere(@Nullable Throwable cause) {
        return unavailable("quelque chose y est déjà", "something is there already", cause);
    }

    private StorageException unavailable(String fr, String en, @Nullable Throwable cause) {
        return new StorageException.Unavailable(path.toString(), Message.of(fr, en), cause);
    }
}
