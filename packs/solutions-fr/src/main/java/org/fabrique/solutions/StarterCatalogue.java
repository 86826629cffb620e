package org.fabrique.solutions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fabrique.core.solution.Solution;

/**
 * The solutions that come with the library: written for this project from public pages, each with its sources.
 * <p>
 * It is a start, not a survey. What a record does not say is unknown.
 */
public final class StarterCatalogue {

    private static final String FILE = "solutions.jsonl";

    private StarterCatalogue() {}

    /** Reads the solutions anew, in the order of the file. */
    public static List<Solution> load() {
        try (InputStream in = StarterCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file %s is missing from the jar.".formatted(FILE));
            }
            return CatalogueReader.strict().read(FILE, in).orThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
