package org.fabrique.examples.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/** A report as a workbook (XLSX): numbers are numbers, days are days, and a text is never a formula. */
final class XlsxFile {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDTH = 24;

    private final Worksheet sheet;
    private final String days;

    private XlsxFile(Worksheet sheet, String days) {
        this.sheet = sheet;
        this.days = days;
    }

    static byte[] written(Visit visit, Drawn drawn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Fabrique", null)) {
            String days = visit.locale().equals(Locale.FRENCH) ? "dd/mm/yyyy" : "yyyy-mm-dd";
            XlsxFile file = new XlsxFile(workbook.newWorksheet(visit.say("bilan", "report")), days);
            file.write(Row.headings(visit), Row.of(visit, drawn));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void write(List<String> headings, List<Row> rows) {
        for (int at = 0; at < headings.size(); at++) {
            sheet.inlineString(0, at, headings.get(at));
            sheet.style(0, at).bold().set();
            sheet.width(at, WIDTH);
        }
        sheet.freezePane(0, 1);
        for (int at = 0; at < rows.size(); at++) {
            List<@Nullable Object> cells = rows.get(at).cells();
            for (int column = 0; column < cells.size(); column++) {
                write(at + 1, column, cells.get(column));
            }
        }
    }

    private void write(int row, int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(days).set();
        } else if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.inlineString(row, column, cell.toString());
        }
    }
}
