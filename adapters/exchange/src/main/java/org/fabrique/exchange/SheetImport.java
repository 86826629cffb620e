package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;

/**
 * Takes the rows of a file into a storage: all of them, or none.
 * <pre>{@code
 * SheetImport<NeedId, Need> needs = SheetImport.of(Sheet.needs(), CsvForm.french(), intake);
 * ImportReport would = needs.check(file, storage);
 * ImportReport done = needs.into(storage, act, file);
 * }</pre>
 * A row whose identity nobody has adds a thing; another changes the thing that has it, or leaves it when they are equal. Of a
 * thing that is kept, what the file has no column for stays as it is, and so does all that no column carries: the status of a
 * need and its history, the journal of an initiative, what a solution requires. A column that is there and empty says that
 * there is nothing. What a row names must be kept, unless the thing named it before.
 * <p>
 * A file is gone through row by row, in bounded memory. Who may do this is not asked: it is for
 * whoever looks after the storage. This type is immutable, and as thread-safe as its intake.
 */
public final class SheetImport<I, T> {

    private final Sheet<I, T> sheet;
    private final Format format;
    private final FileLimits limits;
    private final Intake intake;
    private final IntConsumer told;

    private SheetImport(Sheet<I, T> sheet, Format format, FileLimits limits, Intake intake, IntConsumer told) {
        this.sheet = requireNonNull(sheet, "sheet");
        this.format = requireNonNull(format, "format");
        this.limits = requireNonNull(limits, "limits");
        this.intake = requireNonNull(intake, "intake");
        this.told = requireNonNull(told, "told");
    }

    /** Returns an import within the standard limits. */
    public static <I, T> SheetImport<I, T> of(Sheet<I, T> sheet, Format format, Intake intake) {
        return new SheetImport<>(sheet, format, FileLimits.standard(), intake, rows -> {});
    }

    /** Returns this import for files of at most so much. */
    public SheetImport<I, T> within(FileLimits most) {
        return new SheetImport<>(sheet, format, most, intake, told);
    }

    /** Returns this import that tells, after each row, how many it has gone through: for those who wait. */
    public SheetImport<I, T> telling(IntConsumer rows) {
        return new SheetImport<>(sheet, format, limits, intake, rows);
    }

    /**
     * Tells what would become of the rows, and writes nothing.
     *
     * @throws StorageException when the storage cannot be read
     */
    public ImportReport check(Path file, Storage storage) {
        return storage.<ImportReport>read(view -> pass(file).check(view));
    }

    /**
     * Takes the rows into the storage in one unit of work, which ends with nothing when one of them is refused: all that is wrong
     * is told first. A thing that is equal to its row is not written. Other writers may wait meanwhile: {@link #check} before
     * makes none wait.
     *
     * @throws InvalidInput with the problems {@link #check} tells, when there is one; nothing is written then
     * @throws StorageException when the storage fails, or an identity was that of a person who was erased; nothing is written
     */
    public ImportReport into(Storage storage, Act act, Path file) {
        return storage.<ImportReport>write(act, unit -> pass(file).into(unit).orThrow());
    }

    /**
     * Writes the rows of a table that are refused to a CSV file where there is nothing yet, as they are, with what is wrong in a last
     * column; once mended they can be taken in, for that column says nothing. Of a file that cannot be read as a whole there are no
     * rows. It is written as the file was said to be; from a workbook, with semicolons and marked UTF-8.
     *
     * @param told the language of the last column
     * @return how many rows there are
     * @throws StorageException.Unavailable when something is there, or the file cannot be written
     * @throws IllegalStateException when the format is no table: a row would say that there is nothing in columns of which its
     *     feature or node does not speak
     */
    public long rejects(Path file, Storage storage, Path target, Locale told) {
        Codec codec = Codec.of(format);
        if (!codec.isTable()) {
            throw new IllegalStateException("There are no rows to write from %s.".formatted(format));
        }
        return storage.<Long>read(view -> new NewFile(target).write(out -> {
            Rejects rejects = new Rejects(out, codec.rejects(), told);
            pass(file).visiting(rejects::row).check(view);
            return rejects.end(sheet.columns());
        }));
    }

    private ImportPass<I, T> pass(Path file) {
        AtomicInteger rows = new AtomicInteger();
        return new ImportPass<>(sheet, format, limits, intake, FileSource.of(file))
                .visiting(row -> told.accept(rows.incrementAndGet()));
    }
}
