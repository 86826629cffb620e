package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fabrique.core.PartialDate;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;

/** The rows of a workbook with one worksheet, as they are written, in bounded memory. Not thread-safe. */
final class XlsxWriting<T> {

    private static final int WIDTH = 24;
    private static final int KEPT_IN_MEMORY = 100;
    private static final int MOST_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Sheet<?, T> sheet;
    private final CsvForm texts;
    private final String days;
    private int row;

    XlsxWriting(Sheet<?, T> sheet, XlsxForm form) {
        this.sheet = sheet;
        this.texts = form.texts();
        this.days = form.dates() == CsvForm.Dates.FRENCH ? "dd/mm/yyyy" : "yyyy-mm-dd";
    }

    /** Writes a row for each thing behind one that names the columns, and returns how many there were. */
    long all(Sheet.Source<T> things, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Fabrique", null)) {
            Worksheet worksheet = workbook.newWorksheet(sheet.name());
            begin(worksheet);
            things.forEach(thing -> row(thing, worksheet));
        }
        return row;
    }

    private void begin(Worksheet worksheet) {
        List<String> names = sheet.columns();
        for (int at = 0; at < names.size(); at++) {
            worksheet.inlineString(0, at, names.get(at));
            worksheet.style(0, at).bold().set();
            worksheet.width(at, WIDTH);
        }
        worksheet.freezePane(0, 1);
    }

    private void row(T thing, Worksheet worksheet) {
        row++;
        if (row >= Worksheet.MAX_ROWS) {
            throw new InvalidInput(
                    List.of(RowProblems.limit(Place.field(id(thing)), Worksheet.MAX_ROWS - 1L, "lignes", "rows")));
        }
        for (int at = 0; at < sheet.parts().size(); at++) {
            cell(thing, sheet.parts().get(at), at, worksheet);
        }
        if (row % KEPT_IN_MEMORY == 0) {
            flush(worksheet);
        }
    }

    private void cell(T thing, Column<T, ?> column, int at, Worksheet worksheet) {
        Object value = column.part().apply(thing);
        if (value instanceof PartialDate date && date.earliest().equals(date.latest())) {
            value = date.earliest();
        }
        if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
            worksheet.value(row, at, day);
            worksheet.style(row, at).format(days).set();
        } else if (value instanceof BigDecimal number
                && number.stripTrailingZeros().precision() <= MOST_DIGITS) {
            worksheet.value(row, at, number);
        } else if (value != null) {
            worksheet.inlineString(row, at, text(column.write(thing, texts), thing, column));
        }
    }

    private String text(String meant, T thing, Column<T, ?> column) {
        int most = FileLimits.standard().cellChars();
        if (meant.length() > most) {
            throw new InvalidInput(
                    List.of(RowProblems.tooLongCell(Place.field(id(thing) + ", " + column.name()), most)));
        }
        return XlsxText.written(meant);
    }

    private String id(T thing) {
        return sheet.parts().get(0).write(thing, texts);
    }

    private static void flush(Worksheet worksheet) {
        try {
            worksheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
