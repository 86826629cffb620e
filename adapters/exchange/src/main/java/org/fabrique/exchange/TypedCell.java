package org.fabrique.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a workbook says, as the text that would stand in a CSV file: what somebody typed, never what was computed.
 *
 * @param wrong what is wrong with it; null when nothing is
 */
record TypedCell(String text, @Nullable Function<Place, Problem> wrong) {

    private static final TypedCell BLANK = said("");

    /** Spreadsheets keep fifteen digits of a number; what follows is dust of its binary form. */
    private static final MathContext KEPT = new MathContext(15);

    private static final int LARGEST_SCALE = 100;

    /** Before them spreadsheets disagree on the days: some know a 29 February 1900. */
    private static final BigDecimal MARCH_1900 = BigDecimal.valueOf(61);

    private static final BigDecimal YEAR_10_000 = BigDecimal.valueOf(2_958_466);

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    static TypedCell of(@Nullable Cell cell, CsvForm form) {
        if (cell == null) {
            return BLANK;
        }
        if (cell.getType() == CellType.FORMULA) {
            return new TypedCell("", WorkbookProblems::formula);
        }
        if (cell.getType() == CellType.ERROR) {
            return new TypedCell("", WorkbookProblems::error);
        }
        return cell.getValue() == null ? BLANK : value(cell, form);
    }

    boolean isBlank() {
        return wrong == null && Text.isBlank(text);
    }

    private static TypedCell said(String text) {
        return new TypedCell(text, null);
    }

    private static TypedCell value(Cell cell, CsvForm form) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, form);
            case BOOLEAN -> said(Cells.yesOrNo().write(cell.asBoolean(), form));
            default -> said(XlsxText.meant(cell.getText()));
        };
    }

    private static TypedCell number(Cell cell, CsvForm form) {
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        Shown shown = Shown.by(cell.getDataFormatString());
        boolean isDay = number.compareTo(MARCH_1900) >= 0 && number.compareTo(YEAR_10_000) < 0;
        return shown == Shown.NUMBER || !isDay
                ? number(number, cell.getDataFormatString(), form)
                : said(day(cell.asDate(), shown, form));
    }

    private static TypedCell number(BigDecimal number, @Nullable String format, CsvForm form) {
        boolean isWhole = number.scale() <= 0;
        boolean isRounded = isWhole && number.precision() > KEPT.getPrecision();
        if (isRounded || Math.abs((long) number.scale()) > LARGEST_SCALE) {
            return new TypedCell("", WorkbookProblems::rounded);
        }
        String text = Numbers.written(number.round(KEPT).stripTrailingZeros(), form);
        return said(
                isWhole
                                && number.signum() >= 0
                                && format != null
                                && ZEROS.matcher(format).matches()
                        ? filled(text, format)
                        : text);
    }

    /** A format of zeros alone is that of codes: what is seen begins with as many zeros as it takes. */
    private static String filled(String digits, String zeros) {
        return zeros.substring(Math.min(digits.length(), zeros.length())) + digits;
    }

    private static String day(LocalDateTime when, Shown shown, CsvForm form) {
        LocalDate day = when.toLocalDate();
        return switch (shown) {
            case YEAR -> String.valueOf(day.getYear());
            case MONTH -> Days.written(YearMonth.from(day), form);
            default ->
                Days.written(day, form)
                        + (when.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + when.toLocalTime());
        };
    }
}
