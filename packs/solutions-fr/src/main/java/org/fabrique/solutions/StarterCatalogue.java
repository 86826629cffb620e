package org.fabrique.solutions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.Solution;

/**
 * The solutions that come with the library: written for this project from public pages, each with its sources.
 * <p>
 * It is a start, not a survey. What a record does not say is unknown.
 */
public final class StarterCatalogue {

    private static final String FILE = "solutions.jsonl";
    private static final String LICENCE = "Apache-2.0";

    private StarterCatalogue() {}

    /** Reads the solutions anew, in the order of the file. They are public, under the licence of the project. */
    public static List<Solution> load() {
        try (InputStream in = StarterCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file %s is missing from the jar.".formatted(FILE));
            }
            return CatalogueReader.strict().read(FILE, in).orThrow().stream()
                    .map(StarterCatalogue::licensed)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Solution licensed(Solution record) {
        Provenance said = record.provenance();
        return record.withProvenance(new Provenance(said.sources(), LICENCE, said.lastVerified()));
    }
}
