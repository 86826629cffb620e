package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.json.FabriqueJson;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.View;

/**
 * Whole things of one kind as JSON, in the form of the domain: one on each line, or a list of them in one document.
 * <pre>{@code
 * JsonFile<NeedId, Need> needs = JsonFile.lines(Kind.NEEDS);
 * ImportReport done = needs.into(storage, act, file);
 * }</pre>
 * Nothing is lost: unlike the row of a {@link Sheet}, what is read takes the place of what is kept, with its history. So it is for
 * programs; {@link StoreFile} carries a whole store. {@link org.fabrique.json.JsonSchemas} has a schema of each kind.
 * <p>
 * <strong>Persons are personal data</strong>: on POSIX only its owner may read a file that is written, and no value stands in the
 * problems of one that is read. This type is immutable and thread-safe.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 */
public final class JsonFile<I, T> {

    /** How things follow one another in a file. */
    private enum Layout {
        LINES,
        LIST
    }

    private final Kind<I, T, ?> kind;
    private final Layout layout;
    private final FileLimits limits;

    private JsonFile(Kind<I, T, ?> kind, Layout layout, FileLimits limits) {
        this.kind = requireNonNull(kind, "kind");
        this.layout = layout;
        this.limits = requireNonNull(limits, "limits");
    }

    /** Returns JSON Lines: a thing on each line, read and written in bounded memory; blank lines say nothing. */
    public static <I, T> JsonFile<I, T> lines(Kind<I, T, ?> kind) {
        return new JsonFile<>(kind, Layout.LINES, FileLimits.standard());
    }

    /** Returns one document that is a list of things, and is read into memory. */
    public static <I, T> JsonFile<I, T> list(Kind<I, T, ?> kind) {
        return new JsonFile<>(kind, Layout.LIST, FileLimits.standard());
    }

    /** Returns this for files of at most so much: bytes and rows of lines, bytes and features of a document. */
    public JsonFile<I, T> within(FileLimits most) {
        return new JsonFile<>(kind, layout, most);
    }

    /** Reads a file into memory: the things in which nothing is wrong, and up to a hundred problems. */
    public Loaded<T> read(Path file) {
        Troubles troubles = troubles(file);
        List<T> values = new ArrayList<>();
        Map<I, Place> places = new HashMap<>();
        reading(file, troubles).each(thing -> {
            troubles.addAll(thing.problems());
            thing.values().forEach(value -> take(value, thing, places, values, troubles));
        });
        return new Loaded<>(values, troubles.problems());
    }

    private void take(T value, JsonThings.One<T> one, Map<I, Place> places, List<T> values, Troubles troubles) {
        Place first = places.putIfAbsent(kind.id(value), one.start());
        if (first == null) {
            values.add(value);
        } else {
            troubles.add(RowProblems.twice(one.at("/id"), first));
        }
    }

    /**
     * Tells what would become of the things of a file, and writes nothing.
     *
     * @throws StorageException when the storage cannot be read
     */
    public ImportReport check(Path file, Storage storage) {
        return storage.<ImportReport>read(view -> pass(file, troubles -> Taking.dry(kind, view, troubles)));
    }

    /**
     * Takes the things of a file into a storage in one unit of work, which ends with nothing when one of them is refused. A thing
     * that is kept becomes what the file says; one that is equal is not written. What a thing names must be kept, be in the file,
     * or have been named by it before.
     *
     * @throws InvalidInput with the problems {@link #check} tells, when there is one; nothing is written then
     * @throws StorageException when the storage fails, or an identity was that of a person who was erased; nothing is written
     */
    public ImportReport into(Storage storage, Act act, Path file) {
        return storage.<ImportReport>write(
                act,
                unit -> pass(file, troubles -> Taking.into(kind, unit, troubles))
                        .orThrow());
    }

    private ImportReport pass(Path file, Function<Troubles, Taking<I, T>> taking) {
        Troubles troubles = troubles(file);
        return new ThingsPass<>(kind, taking.apply(troubles), troubles).over(reading(file, troubles));
    }

    private Troubles troubles(Path file) {
        return new Troubles(file.toString(), kind != Kind.PERSONS);
    }

    private JsonThings<T> reading(Path file, Troubles troubles) {
        return layout == Layout.LINES
                ? new LinesOfThings<>(kind.type(), file, limits, troubles)
                : new ListOfThings<>(kind.type(), FileSource.of(file), limits, troubles);
    }

    /**
     * Writes a file where there is nothing yet, whole or not at all, in bounded memory.
     *
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     */
    public ExportReport write(Sheet.Source<T> things, Path file) {
        requireNonNull(things, "things");
        return new NewFile(file).write(out -> {
            JsonWriting writing = layout == Layout.LINES ? JsonWriting.lines(out) : JsonWriting.list(out);
            things.forEach(thing -> writing.add(FabriqueJson.standard().write(thing)));
            return ExportReport.of(writing.end());
        });
    }

    /** Writes all things of the kind that a view holds, in the order of their identities. */
    public ExportReport write(View view, Path file) {
        return write(all(view), file);
    }

    /** Returns all things of the kind that a view holds, as long as it lasts, in the order of their identities. */
    public Sheet.Source<T> all(View view) {
        return Everything.of(kind, view);
    }
}
