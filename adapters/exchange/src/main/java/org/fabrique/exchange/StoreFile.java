package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.StorageException;

/**
 * All that a storage holds, in one file: to carry it to another storage, or to keep it in a form that needs no database.
 * <pre>{@code
 * storage.read(view -> StoreFile.write(view.contents(), file));
 * Contents contents = StoreFile.read(file);
 * other.write(act, unit -> { unit.fill(contents); return true; });
 * }</pre>
 * It is text in UTF-8, one JSON object on each line: a line that names the format; what is held, in the order of {@link
 * Contents}; and a last line with their number and the SHA-256 digest of all lines before. Storages that hold the same give
 * the same lines, hence the same digest.
 * <p>
 * <strong>Personal data are in it</strong>, unencrypted: the persons a storage keeps, and whatever people wrote. On POSIX only
 * its owner may read it. It does not forget who is erased later: whoever keeps one deletes it in time. The digest tells
 * whether the file was cut or altered by accident; whoever can write the file can write another digest.
 */
public final class StoreFile {

    private StoreFile() {}

    /**
     * Writes a file where there is nothing yet, whole or not at all. It goes through what is held once, in bounded memory.
     *
     * @return the digest, as {@link #digest}
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     * @throws StorageException when what is held cannot be read
     */
    public static String write(Contents contents, Path file) {
        requireNonNull(contents, "contents");
        return new NewFile(file).write(out -> Lines.write(contents, out));
    }

    /**
     * Checks a file from its beginning to its end, and returns what it holds: each line, their number and their digest. What
     * is returned reads the file, and checks it, again each time it is asked: a unit of work that fills from a file which was
     * altered meanwhile fails, and keeps nothing.
     * <p>
     * Whether the things fit together is for {@link org.fabrique.persistence.UnitOfWork#fill} to say.
     *
     * @throws InvalidInput with the first hundred problems, when the file is anything but what {@link #write} writes
     */
    public static Contents read(Path file) {
        Contents contents = new FileContents(requireNonNull(file, "file"));
        contents.forEach(held -> {});
        return contents;
    }

    /**
     * Returns the SHA-256 digest of what is held, as 64 hexadecimal digits: that of the file {@link #write} would write. Two
     * storages have the same exactly when they hold the same, whatever they are.
     * <p>
     * Who knows all but one short record can guess that one by it: it is as confidential as the storage.
     */
    public static String digest(Contents contents) {
        return Lines.digest(contents);
    }
}
