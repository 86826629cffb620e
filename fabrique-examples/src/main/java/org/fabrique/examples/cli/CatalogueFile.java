package org.fabrique.examples.cli;

import java.nio.file.Path;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.solutions.CatalogueReader;

/**
 * A file of known solutions: the rich form of the starter catalogue, or the plain form of evaluation sets. The first
 * line that can be read decides: a solution of the rich form has a {@code name}.
 */
final class CatalogueFile {

    private CatalogueFile() {}

    static Loaded<Solution> read(Path file, Gazetteer gazetteer, IgnoredFields ignored) {
        Loaded<Boolean> named =
                PlainForm.lines().read(file, line -> line.unknownFields().contains("name"));
        boolean rich = named.values().stream().findFirst().orElse(false);
        return rich ? CatalogueReader.strict().read(file) : new PlainForm(gazetteer, ignored).solutions(file);
    }
}
