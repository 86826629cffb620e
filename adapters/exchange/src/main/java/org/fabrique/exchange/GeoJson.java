package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.fabrique.core.solution.Solution;

/**
 * Things as points on a map: a FeatureCollection of GeoJSON (RFC 7946), of which each feature is a thing and has the columns of its
 * sheet as properties.
 * <p>
 * A point says where the territory of a thing is, not where somebody lives. A thing of several territories has several
 * points, one of none has no geometry and is counted in the {@link ExportReport}. What is read is the properties: a geometry
 * is checked, and says nothing.
 *
 * @param positions tell where territories are
 */
public record GeoJson(Positions positions) implements Format {

    public GeoJson {
        requireNonNull(positions, "positions");
    }

    /**
     * Writes where solutions run, where there is nothing yet: a feature for each implementation that is known, with what it was
     * and came to. It is not read: the identities of solutions are in {@code solution}.
     *
     * @throws org.fabrique.persistence.StorageException.Unavailable when something is there, or the file cannot be written
     */
    public ExportReport writeImplementations(Sheet.Source<Solution> solutions, Path file) {
        return new NewFile(file).write(out -> {
            GeoJsonWriting writing = new GeoJsonWriting(out, positions);
            solutions.forEach(solution -> Implementations.of(solution)
                    .forEach(there -> writing.feature(there.id(), there.whereabouts(), there.properties())));
            return writing.end();
        });
    }

    /** Returns the format with nothing known of positions: nothing is located, and points are checked by their form alone. */
    public static GeoJson withoutPositions() {
        return new GeoJson(Positions.none());
    }
}
