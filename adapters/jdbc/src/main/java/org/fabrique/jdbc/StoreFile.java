package org.fabrique.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/**
 * The file of a store, looked at before it is opened: whose it is and which format it has stand in its first bytes.
 * <p>
 * A new store is made beside its place and moved there whole, so that a file of ours always says so.
 */
final class StoreFile {

    static final int FORMAT = 1;
    static final int OURS =
            ByteBuffer.wrap("Fabr".getBytes(StandardCharsets.US_ASCII)).getInt();

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int FORMAT_AT = 60;
    private static final int OWNER_AT = 68;
    private static final String MIGRATIONS = "classpath:org/fabrique/jdbc/migration";

    private final Path path;
    private boolean prepared;

    StoreFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    static String url(Path path) {
        return "jdbc:sqlite:" + path;
    }

    /** Makes the store when there is no file, and refuses a file that is not a store of ours. */
    synchronized void prepare() {
        if (prepared) {
            return;
        }
        try {
            if (Files.notExists(path)) {
                create();
            }
            check(header());
            prepared = true;
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private void create() throws IOException {
        Path made = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(made);
        Files.createFile(made, ownerOnly(made));
        migrate(made);
        Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void migrate(Path store) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url(store));
        Flyway.configure(StoreFile.class.getClassLoader())
                .dataSource(source)
                .locations(MIGRATIONS)
                .load()
                .migrate();
    }

    private void check(byte[] header) {
        if (header.length == 0) {
            throw new StorageException.NotAFabriqueStore(toString(), Message.of("fichier vide", "empty file"));
        }
        if (header.length < HEADER || !Arrays.equals(SQLITE, Arrays.copyOf(header, SQLITE.length))) {
            throw new StorageException.NotAFabriqueStore(
                    toString(), Message.of("ce n'est pas un fichier SQLite", "it is not an SQLite file"));
        }
        if (number(header, OWNER_AT) != OURS) {
            throw new StorageException.NotAFabriqueStore(
                    toString(),
                    Message.of("base SQLite d'une autre application", "SQLite file of another application"));
        }
        if (number(header, FORMAT_AT) > FORMAT) {
            throw new StorageException.TooNew(toString(), number(header, FORMAT_AT), FORMAT);
        }
    }

    private byte[] header() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEADER);
        }
    }

    private StorageException unreachable(IOException cause) {
        return new StorageException.Unavailable(
                toString(),
                Message.of("dossier absent ou fichier illisible", "no such folder, or a file that cannot be read"),
                cause);
    }

    private static int number(byte[] header, int at) {
        return ByteBuffer.wrap(header).getInt(at);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
