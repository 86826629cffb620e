package org.fabrique.territories;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The public files that lie beside the repository, in {@code ../shared/data} from its root, or where the system property
 * {@code fabrique.data} says. Without them a test is skipped, and says so.
 */
final class SharedData {

    private SharedData() {}

    static Path territories(String file) {
        Path path = folder().resolve("territories").resolve(file);
        if (!Files.isReadable(path)) {
            String reason = "SKIPPED: %s is not there; maybe set -Dfabrique.data=FOLDER.".formatted(path);
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return path;
    }

    private static Path folder() {
        String told = System.getProperty("fabrique.data");
        return told == null ? root().resolveSibling("shared").resolve("data") : Path.of(told);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
