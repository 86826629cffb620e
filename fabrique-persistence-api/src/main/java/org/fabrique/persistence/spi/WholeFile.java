package org.fabrique.persistence.spi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;

/**
 * A file that is made beside its place and put there whole, or not at all: whoever finds it finds it complete. On POSIX only
 * its owner may read it.
 */
public final class WholeFile {

    /** Makes what stands in the file, and answers something about it. */
    @FunctionalInterface
    public interface Making<R> {

        /**
         * Makes it.
         *
         * @param draft an empty file that is there, in the folder of the place
         */
        R in(Path draft) throws IOException;
    }

    private final Path path;
    private final String name;

    /**
     * Names the place of a file.
     *
     * @param name how it is called in messages
     */
    public WholeFile(Path path, String name) {
        this.path = path.toAbsolutePath();
        this.name = name;
    }

    /**
     * Makes the file where there is nothing. What was put there survives a power cut.
     *
     * @return what the making answered; empty when somebody else was faster, and theirs stands there
     * @throws StorageException.Unavailable when its folder is not there
     * @throws IOException when it cannot be made; nothing is left then
     */
    public <R> Optional<R> make(Making<R> making) throws IOException {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            Message none = Message.of("son dossier n'existe pas", "its folder is not there");
            throw new StorageException.Unavailable(name, none, null);
        }
        // On POSIX, only its owner may read or write a temporary file.
        Path draft = Files.createTempFile(folder, "." + path.getFileName() + ".", ".new");
        try {
            R answer = making.in(draft);
            sync(draft, StandardOpenOption.WRITE);
            boolean put = put(draft);
            sync(folder, StandardOpenOption.READ);
            return put ? Optional.of(answer) : Optional.empty();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link, unlike a move, never replaces what somebody else put there meanwhile. */
    private boolean put(Path draft) throws IOException {
        try {
            link(draft);
            return true;
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return false;
        }
    }

    private void link(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            throw somebodyWasFaster;
        } catch (UnsupportedOperationException | IOException withoutLinks) {
            Files.move(draft, path);
        }
    }

    private static void sync(Path file, OpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(file, way)) {
            channel.force(true);
        }
    }
}
