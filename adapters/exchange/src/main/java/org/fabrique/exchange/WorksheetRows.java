package org.fabrique.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, one after the other. Whatever the reader of workbooks throws is one problem. Not thread-safe. */
final class WorksheetRows implements AutoCloseable {

    /** Formats tell which numbers are days; a number that is none is an error of its cell alone. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** Something of the reader, which may fail in many ways. */
    @FunctionalInterface
    private interface Reading<R> {
        R read() throws IOException;
    }

    private final String file;
    private final Troubles troubles;
    private @Nullable ReadableWorkbook workbook;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private int number;

    /**
     * Opens a workbook.
     *
     * @param name of the worksheet, when there are several
     */
    WorksheetRows(String file, byte[] bytes, String name, Troubles troubles) {
        this.file = file;
        this.troubles = troubles;
        this.workbook = tried(() -> new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS))
                .orElse(null);
        if (workbook != null) {
            ReadableWorkbook opened = workbook;
            tried(() -> named(opened, name)).ifPresent(this::begin);
        }
    }

    private void begin(Optional<Sheet> worksheet) {
        worksheet.ifPresent(
                one -> rows = tried(() -> one.openStream().iterator()).orElse(rows));
    }

    private Optional<Sheet> named(ReadableWorkbook opened, String name) {
        List<Sheet> all = opened.getSheets().toList();
        if (all.size() == 1) {
            return opened.getSheet(0);
        }
        Optional<Sheet> found = all.stream()
                .filter(one -> one.getName().strip().equalsIgnoreCase(name))
                .findFirst();
        if (found.isEmpty()) {
            troubles.add(problem(all.stream().map(Sheet::getName).toList(), name));
        }
        return found;
    }

    private Problem problem(List<String> names, String name) {
        return names.isEmpty()
                ? WorkbookProblems.damaged(Place.file(file))
                : WorkbookProblems.severalWorksheets(file, names, name);
    }

    /** Returns the next row; null behind the last one, or where the workbook is damaged, which is noted. */
    @Nullable
    Row next() {
        Optional<Row> next = tried(() -> rows.hasNext() ? Optional.of(rows.next()) : Optional.<Row>empty())
                .flatMap(one -> one);
        next.ifPresent(row -> number = Math.max(number + 1, row.getRowNum()));
        return next.orElse(null);
    }

    /** Returns the number of the last row that was returned, as a spreadsheet shows it. Some files tell none: they are counted. */
    int number() {
        return number;
    }

    private <R> Optional<R> tried(Reading<R> reading) {
        try {
            return Optional.of(reading.read());
        } catch (IOException | RuntimeException damaged) {
            troubles.add(WorkbookProblems.damaged(Place.line(file, number, "")));
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
