package org.fabrique.examples.web.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fabrique.examples.web.Visit;
import org.fabrique.exchange.CsvForm;
import org.jspecify.annotations.Nullable;

/** A report as a CSV file for a spreadsheet: in the form the exchange gives it, and always marked as UTF-8. */
final class CsvFile {

    static final String TYPE = "text/csv; charset=utf-8";

    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final CsvForm form;

    private CsvFile(CsvForm form) {
        this.form = form;
    }

    static byte[] written(Visit visit, Drawn drawn) {
        CsvFile file = new CsvFile(visit.locale().equals(Locale.FRENCH) ? CsvForm.french() : CsvForm.plain());
        return file.written(Row.headings(visit), Row.of(visit, drawn)).getBytes(StandardCharsets.UTF_8);
    }

    private String written(List<String> headings, List<Row> rows) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter cells = CsvWriter.builder()
                .fieldSeparator(form.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            cells.writeRecord(headings);
            rows.forEach(row ->
                    cells.writeRecord(row.cells().stream().map(this::cell).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }

    private String cell(@Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            return form.dates() == CsvForm.Dates.FRENCH ? FRENCH_DAY.format(day) : day.toString();
        } else if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', form.decimal());
        }
        return cell == null ? "" : CsvForm.guarded(cell.toString());
    }
}
