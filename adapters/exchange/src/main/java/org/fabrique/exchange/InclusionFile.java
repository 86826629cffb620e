package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.persistence.StorageException;

/**
 * The structures and services of data·inclusion (schema 1.0): what already exists around a need.
 * <pre>{@code
 * List<Listing> around = InclusionFile.of(gazetteer).read(file).orThrow();
 * SupplyCheck.of(need, around.stream().map(Listing::service).toList(), context);
 * }</pre>
 * A file is a JSON list, or a page of the API ({@code {"items":[…]}}), of structures or of services, or of both. Subjects become
 * themes of the Carrefour, zones territories, and the whole country its regions. What is wrong with one of them is told, and the others
 * are read. Whom to call stands there too: these are personal data, and are left where they are unless asked for.
 * <p>
 * Source of names and codes: the schema of data·inclusion, 1.0.8 of 27 April 2026. This type is immutable, and as thread-safe
 * as its gazetteer.
 */
public final class InclusionFile {

    private final Gazetteer places;
    private final boolean contacts;
    private final FileLimits limits;

    private InclusionFile(Gazetteer places, boolean contacts, FileLimits limits) {
        this.places = requireNonNull(places, "places");
        this.contacts = contacts;
        this.limits = requireNonNull(limits, "limits");
    }

    /** Returns a reader that leaves out whom to call. */
    public static InclusionFile of(Gazetteer places) {
        return new InclusionFile(places, false, FileLimits.standard());
    }

    /** Returns this reader with whom to call. */
    public InclusionFile withContacts() {
        return new InclusionFile(places, true, limits);
    }

    /** Returns this reader for documents of at most so many bytes and features. */
    public InclusionFile within(FileLimits most) {
        return new InclusionFile(places, contacts, most);
    }

    /** Reads a file: those in which nothing is wrong, and up to a hundred problems with their place. */
    public Loaded<Listing> read(Path file) {
        return read(FileSource.of(file));
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name what it is called in messages
     * @throws IOException when the stream breaks
     */
    public Loaded<Listing> read(String name, InputStream in) throws IOException {
        return read(FileSource.of(name, in.readNBytes(limits.documentBytes() + 1)));
    }

    private Loaded<Listing> read(FileSource source) {
        Troubles troubles = new Troubles(source.name());
        List<Listing> listings = new ArrayList<>();
        InclusionReading reading = new InclusionReading(places, contacts, limits);
        Optional<List<Loaded<Listing>>> all = new DocumentRows(source, limits, troubles).read(reading::all);
        for (Loaded<Listing> one : all.orElse(List.of())) {
            listings.addAll(one.values());
            troubles.addAll(one.problems());
        }
        return new Loaded<>(listings, troubles.problems());
    }

    /**
     * Writes organisations as structures where there is nothing yet, whole or not at all: their identity, name, SIRET and
     * commune. What the schema calls a source is whoever answers for the list.
     *
     * @param source a slug of who publishes, such as {@code fabrique-creuse}
     * @param updated the day the list was last looked after
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     * @throws InvalidInput when the name of an organisation is not of 3 to 150 characters
     * @throws IllegalArgumentException when the source is no slug
     */
    public static ExportReport write(
            Sheet.Source<Organisation> organisations, String source, LocalDate updated, Path file) {
        InclusionStructures structures = new InclusionStructures(source, updated);
        return new NewFile(file).write(out -> {
            JsonWriting writing = JsonWriting.list(out);
            organisations.forEach(organisation -> writing.add(structures.json(organisation)));
            return ExportReport.of(writing.end());
        });
    }
}
