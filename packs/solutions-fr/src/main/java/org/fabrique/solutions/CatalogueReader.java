package org.fabrique.solutions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.solution.Solution;
import org.fabrique.json.JsonLines;

/**
 * Reads a catalogue in the rich form, one solution a line; {@code docs/catalogue-format.md} describes it.
 * <p>
 * Every problem is told with its line and its field. A strict reader keeps nothing of a file with a problem; a lenient
 * one keeps the lines without one.
 */
public final class CatalogueReader {

    private final boolean keepsTheRest;

    private CatalogueReader(boolean keepsTheRest) {
        this.keepsTheRest = keepsTheRest;
    }

    /** Returns a reader that keeps all or nothing. */
    public static CatalogueReader strict() {
        return new CatalogueReader(false);
    }

    /** Returns a reader that keeps the lines without a problem. */
    public static CatalogueReader lenient() {
        return new CatalogueReader(true);
    }

    /** Reads a file; {@code .gz} is accepted. */
    public Loaded<Solution> read(Path file) {
        return kept(JsonLines.standard().read(file, new RichForm()));
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name the name of the file, for the problems
     * @throws IOException when the stream breaks
     */
    public Loaded<Solution> read(String name, InputStream in) throws IOException {
        return kept(JsonLines.standard().read(name, in, new RichForm()));
    }

    private Loaded<Solution> kept(Loaded<Solution> read) {
        return keepsTheRest || read.isClean() ? read : new Loaded<>(List.of(), read.problems());
    }
}
