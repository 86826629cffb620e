package org.fabrique.examples.door;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SoakOnSqliteTest extends SoakCases {

    /** What this process has open, on Linux. */
    private static final Path OPEN = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    @BeforeEach
    void needToSeeWhatIsOpen() {
        assumeTrue(Files.isDirectory(OPEN), "SKIPPED: open files are counted on Linux alone");
    }

    @Override
    Place place() {
        return Place.file(file());
    }

    @Override
    long connections() {
        try (Stream<Path> open = Files.list(OPEN)) {
            return open.filter(each -> leadsTo(each, file())).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One may have been closed since it was listed. */
    private static boolean leadsTo(Path each, Path file) {
        try {
            return Files.readSymbolicLink(each).equals(file);
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    long logBytes() {
        try {
            return Files.size(file().resolveSibling(file().getFileName() + "-wal"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    double mostLog() {
        return 64;
    }

    private Path file() {
        return folder.toAbsolutePath().resolve("fabrique.db");
    }
}
