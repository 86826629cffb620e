package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.View;

/**
 * One kind of thing as rows: which columns there are, how rows of a file are read, and how they are written. The {@link Format}
 * of the file is said each time.
 * <pre>{@code
 * Sheet<NeedId, Need> sheet = Sheet.needs();
 * Loaded<Need> read = sheet.read(file, CsvForm.french(), intake);
 * sheet.write(read.values()::forEach, CsvForm.french(), copy);
 * }</pre>
 * A row is not a whole thing: docs/exchange.md tells what each column carries and what a row loses. What is written comes
 * back exactly, whatever its quotes, separators and line breaks; a text that a spreadsheet would take for a formula has an
 * apostrophe in front in a CSV file, which reading takes away. Persons have no sheet: their data stand in the register of
 * persons alone.
 * <p>
 * This type is immutable and thread-safe. To keep rows in a storage there is {@link SheetImport}.
 *
 * @param <I> the identity of the things, which is their first column
 * @param <T> the things
 */
public final class Sheet<I, T> {

    /** Gives things one after the other, as {@code list::forEach} does. */
    @FunctionalInterface
    public interface Source<T> {
        void forEach(Consumer<T> visitor);
    }

    /** Makes a value of what a row says, or tells what is wrong with it. */
    @FunctionalInterface
    interface Drafting<I, T> {
        Loaded<T> from(I id, Row row, Intake intake);
    }

    private static final List<String> NAMES = List.of("title", "name", "label");

    private final String name;
    private final String title;
    private final Kind<I, T, ?> kind;
    private final Function<String, I> identity;
    private final List<Column<T, ?>> columns;
    private final List<Reference<T, ?>> references;
    private final Drafting<I, T> drafting;
    private final BinaryOperator<T> merging;
    private final Function<T, List<TerritoryCode>> whereabouts;
    private final Map<String, String> usual;

    /**
     * @param merging gives the first as it is kept, with what the second says in the columns
     * @param whereabouts where on a map a thing is
     */
    Sheet(
            String name,
            String title,
            Kind<I, T, ?> kind,
            Function<String, I> identity,
            List<Column<T, ?>> columns,
            List<Reference<T, ?>> references,
            Drafting<I, T> drafting,
            BinaryOperator<T> merging,
            Function<T, List<TerritoryCode>> whereabouts) {
        this(
                name,
                title,
                kind,
                identity,
                withIdentity(kind, columns),
                references,
                drafting,
                merging,
                whereabouts,
                Map.of());
    }

    private Sheet(
            String name,
            String title,
            Kind<I, T, ?> kind,
            Function<String, I> identity,
            List<Column<T, ?>> columns,
            List<Reference<T, ?>> references,
            Drafting<I, T> drafting,
            BinaryOperator<T> merging,
            Function<T, List<TerritoryCode>> whereabouts,
            Map<String, String> usual) {
        this.name = name;
        this.title = title;
        this.kind = kind;
        this.identity = identity;
        this.columns = columns;
        this.references = references;
        this.drafting = drafting;
        this.merging = merging;
        this.whereabouts = whereabouts;
        this.usual = Map.copyOf(usual);
    }

    /**
     * Returns this sheet for files in which a column is not said, since it is the same for all: which fabrique keeps the needs, of
     * which kind the organisations are. It says nothing of a thing that is kept, nor where a row has the column.
     *
     * @param text as it would stand in the file
     * @throws IllegalArgumentException when there is no such column among {@link #usable}
     */
    public Sheet<I, T> usually(String column, String text) {
        if (!usable().contains(column)) {
            throw new IllegalArgumentException("There is no column %s among %s.".formatted(column, usable()));
        }
        Map<String, String> more = new LinkedHashMap<>(usual);
        more.put(column, text);
        return new Sheet<>(name, title, kind, identity, columns, references, drafting, merging, whereabouts, more);
    }

    /** Returns the names of the columns that can be the same for all: neither the identity nor what follows from the rest. */
    public List<String> usable() {
        return columns.stream()
                .filter(column -> !column.derived())
                .map(Column::name)
                .skip(1)
                .toList();
    }

    private static <I, T> List<Column<T, ?>> withIdentity(Kind<I, T, ?> kind, List<Column<T, ?>> others) {
        List<Column<T, ?>> all = new ArrayList<>();
        all.add(Column.<T, String>of(
                        "id",
                        Cells.text(),
                        "identifiant",
                        "De 1 à 200 caractères sans espace ; il ne change jamais.",
                        "From 1 to 200 characters without space; it never changes.",
                        thing -> kind.id(thing).toString())
                .isRequired());
        all.addAll(others);
        return List.copyOf(all);
    }

    public static Sheet<NeedId, Need> needs() {
        return NeedRows.sheet();
    }

    public static Sheet<StakeholderId, Organisation> organisations() {
        return OrganisationRows.sheet();
    }

    /** Returns the sheet of what territories have, and of what they are known not to have. */
    public static Sheet<ResourceId, LocalResource> resources() {
        return ResourceRows.sheet();
    }

    public static Sheet<SolutionId, Solution> solutions() {
        return SolutionRows.sheet();
    }

    /**
     * Returns the sheet of initiatives: how they were opened, not what happened since.
     *
     * @param methods those an initiative may follow
     */
    public static Sheet<InitiativeId, Initiative> initiatives(List<Method> methods) {
        return InitiativeRows.sheet(methods);
    }

    /** Returns the sheet of fabriques, without their referents. */
    public static Sheet<FabriqueId, Fabrique> fabriques() {
        return FabriqueRows.sheet();
    }

    /** Returns the six sheets; initiatives follow one of the ready-made methods. What others name comes first. */
    public static List<Sheet<?, ?>> all() {
        return List.of(
                organisations(), fabriques(), needs(), resources(), solutions(), initiatives(Method.readyMade()));
    }

    /** Returns the plural of the kind, such as {@code needs}, as a command or an address says it. */
    public String name() {
        return name;
    }

    /** Returns the names of the columns, in the order they are written in. A file may leave out all but the first. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** Reads a file within the standard limits, as {@link #read(Path, Format, FileLimits, Intake)} does. */
    public Loaded<T> read(Path file, Format format, Intake intake) {
        return read(file, format, FileLimits.standard(), intake);
    }

    /**
     * Reads a file into memory, whatever a storage keeps: the rows in which nothing is wrong, and up to a hundred problems with
     * file, line and column, then how many more there were. A file that is not what the form says is refused as a whole.
     */
    public Loaded<T> read(Path file, Format format, FileLimits limits, Intake intake) {
        return read(FileSource.of(file), format, limits, intake);
    }

    /**
     * Reads a stream to its end, without closing it, as a file.
     *
     * @param name what it is called in messages
     * @throws IOException when the stream breaks
     */
    public Loaded<T> read(String name, InputStream in, Format format, FileLimits limits, Intake intake)
            throws IOException {
        byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
        return read(FileSource.of(name, bytes), format, limits, intake);
    }

    private Loaded<T> read(FileSource source, Format format, FileLimits limits, Intake intake) {
        Troubles troubles = new Troubles(source.name());
        List<T> values = new ArrayList<>();
        RowLoading<I, T> loading = new RowLoading<>(this, intake);
        Codec.of(format).rows(this, source, limits, troubles).each(row -> {
            loading.load(row, loading.identity(row)).ifPresent(values::add);
            troubles.addAll(row.problems());
        });
        return new Loaded<>(values, troubles.problems());
    }

    /**
     * Writes a file where there is nothing yet, whole or not at all: each thing, in the order given. On POSIX only its owner may
     * read the file.
     *
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     * @throws InvalidInput when a thing cannot be written: a character that the charset has not, a text of more than 32,000
     *     characters in a table; it tells the identity and the column
     */
    public ExportReport write(Source<T> things, Format format, Path file) {
        requireNonNull(things, "things");
        return new NewFile(file).write(out -> Codec.of(format).write(this, things, out));
    }

    /** Writes all things of the kind that a view holds, in the order of their identities. */
    public ExportReport write(View view, Format format, Path file) {
        return write(all(view), format, file);
    }

    /** Returns all things of the kind that a view holds, as long as it lasts, in the order of their identities. */
    public Source<T> all(View view) {
        return Everything.of(kind, view);
    }

    /** Returns how many things of the kind a view holds. */
    public long count(View view) {
        return Everything.count(kind, view);
    }

    /**
     * Returns the Table Schema of the files of a form, as JSON: the columns, what stands in them, and which must be there for a
     * new thing. It is version 1 of the specification (Frictionless Data).
     */
    public String schema(CsvForm form) {
        return TableSchema.of(name, title, columns, form);
    }

    /** Returns what a thing says in each column, by the names of the columns. */
    Map<String, String> cells(T thing, CsvForm form) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(column.name(), column.write(thing, form)));
        return cells;
    }

    /** Returns what stands in each column, in the order they are written in. */
    List<Column<T, ?>> parts() {
        return columns;
    }

    /** Returns the kind its things are kept as. */
    public Kind<I, T, ?> kind() {
        return kind;
    }

    /** Returns the column that says what a thing is called. */
    String nameColumn() {
        return columns().stream().filter(NAMES::contains).findFirst().orElseThrow();
    }

    String identityOf(T thing) {
        return kind.id(thing).toString();
    }

    /** Returns the identity that stands in a text; empty when none can. */
    Optional<I> identity(String text) {
        try {
            return Optional.of(identity.apply(text.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Loaded<T> draft(I id, Row row, Intake intake) {
        return drafting.from(id, row, intake);
    }

    T merged(T kept, T said) {
        return merging.apply(kept, said);
    }

    /** Returns the names of the columns that follow from the rest. */
    List<String> derivedColumns() {
        return columns.stream().filter(Column::derived).map(Column::name).toList();
    }

    /** Returns what each cell of the columns is, by their names. */
    Map<String, Cell.Shape> shapes() {
        Map<String, Cell.Shape> shapes = new LinkedHashMap<>();
        columns.forEach(column -> shapes.put(column.name(), column.cell().shape()));
        return shapes;
    }

    /** Returns what a thing says in each column as JSON values, by the names of the columns; nothing for what it does not say. */
    Map<String, Object> told(T thing) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Column<T, ?> column : columns) {
            Object told = column.told(thing);
            if (told != null) {
                said.put(column.name(), told);
            }
        }
        return said;
    }

    /** Returns the territories where a thing is, works or is wanted; none when nobody has said. */
    List<TerritoryCode> whereabouts(T thing) {
        return whereabouts.apply(thing);
    }

    /** Returns what new things say in columns that their rows have not. */
    Map<String, String> usual() {
        return usual;
    }

    List<Column<T, ?>> fixedColumns() {
        return columns.stream().filter(Column::fixed).toList();
    }

    List<Reference<T, ?>> references() {
        return references;
    }
}
