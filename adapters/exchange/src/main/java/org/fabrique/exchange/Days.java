package org.fabrique.exchange;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.fabrique.core.PartialDate;

/** Days, months and years, as the form of a file writes them. No day is made up where less is known. */
final class Days {

    static final LocalDate SAMPLE = LocalDate.of(2018, 3, 28);

    private static final int YEAR_CHARS = 4;
    private static final int MONTH_CHARS = 7;

    private Days() {}

    static LocalDate day(String cell, CsvForm form) {
        return LocalDate.parse(cell.strip(), pattern("dd/MM/uuuu", "uuuu-MM-dd", form));
    }

    static String written(LocalDate day, CsvForm form) {
        return day.format(pattern("dd/MM/uuuu", "uuuu-MM-dd", form));
    }

    static YearMonth month(String cell, CsvForm form) {
        return YearMonth.parse(cell.strip(), pattern("MM/uuuu", "uuuu-MM", form));
    }

    static String written(YearMonth month, CsvForm form) {
        return month.format(pattern("MM/uuuu", "uuuu-MM", form));
    }

    static PartialDate partial(String cell, CsvForm form) {
        String text = cell.strip();
        return switch (text.length()) {
            case YEAR_CHARS -> PartialDate.of(Year.parse(text));
            case MONTH_CHARS -> PartialDate.of(month(text, form));
            default -> PartialDate.of(day(text, form));
        };
    }

    static String written(PartialDate date, CsvForm form) {
        String iso = date.toString();
        return switch (iso.length()) {
            case YEAR_CHARS -> iso;
            case MONTH_CHARS -> written(YearMonth.parse(iso), form);
            default -> written(date.earliest(), form);
        };
    }

    static String partialSample(CsvForm form) {
        return "%s, %s, %d".formatted(written(SAMPLE, form), written(YearMonth.from(SAMPLE), form), SAMPLE.getYear());
    }

    private static DateTimeFormatter pattern(String french, String iso, CsvForm form) {
        String pattern = form.dates() == CsvForm.Dates.FRENCH ? french : iso;
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
