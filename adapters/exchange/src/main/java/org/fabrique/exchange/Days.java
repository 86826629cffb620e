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

    /** How the two forms write one of these. */
    private record Written(DateTimeFormatter french, DateTimeFormatter iso) {

        static Written as(String french, String iso) {
            return new Written(strict(french), strict(iso));
        }

        private static DateTimeFormatter strict(String pattern) {
            return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        }

        DateTimeFormatter in(CsvForm form) {
            return form.dates() == CsvForm.Dates.FRENCH ? french : iso;
        }
    }

    private static final Written DAY = Written.as("dd/MM/uuuu", "uuuu-MM-dd");
    private static final Written MONTH = Written.as("MM/uuuu", "uuuu-MM");

    private static final int YEAR_CHARS = 4;
    private static final int MONTH_CHARS = 7;

    private Days() {}

    static LocalDate day(String cell, CsvForm form) {
        return LocalDate.parse(cell.strip(), DAY.in(form));
    }

    static String written(LocalDate day, CsvForm form) {
        return day.format(DAY.in(form));
    }

    static YearMonth month(String cell, CsvForm form) {
        return YearMonth.parse(cell.strip(), MONTH.in(form));
    }

    static String written(YearMonth month, CsvForm form) {
        return month.format(MONTH.in(form));
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
}
