package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a day, a month or a year, such as {@code 2018-03-28}, {@code 2018-03} or {@code 2018}.
 * <p>
 * It is not a period: something happened on one day, which lies between the earliest and the latest. No day is made up
 * where a source names a year only. {@code parse(date.toString())} gives the same date; the text is that of ISO 8601.
 *
 * @param earliest the first day it can be, from the year 0 on
 * @param latest the last day it can be: the same day, or the end of the month or of the year, up to the year 9999
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

    private static final Pattern TEXT = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        requireNonNull(earliest, "earliest");
        requireNonNull(latest, "latest");
        if (!TEXT.matcher(written(earliest, latest)).matches()) {
            throw new IllegalArgumentException(
                    "From %s to %s is neither a day, nor a month, nor a year.".formatted(earliest, latest));
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    public static PartialDate of(Year year) {
        return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is not a day, a month or a year of the calendar
     */
    public static PartialDate parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The date (%s) must be a year, a month or a day, such as 2018, 2018-03 or 2018-03-28."
                            .formatted(text));
        }
        try {
            return read(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("The date (%s) is not in the calendar.".formatted(text), none);
        }
    }

    /** Tells whether the day itself is known. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Tells whether it lies on the day or before it: unknown while both can be. */
    public Truth isBy(LocalDate day) {
        if (!latest.isAfter(day)) {
            return Truth.YES;
        }
        return earliest.isAfter(day) ? Truth.NO : Truth.UNKNOWN;
    }

    /** Tells whether it lies in the period: unknown while it can lie in it or not. */
    public Truth in(Period during) {
        if (during.contains(earliest) && during.contains(latest)) {
            return Truth.YES;
        }
        return during.overlaps(Period.between(earliest, latest)) ? Truth.UNKNOWN : Truth.NO;
    }

    private static PartialDate read(String text) {
        return switch (text.length()) {
            case 4 -> of(Year.parse(text));
            case 7 -> of(YearMonth.parse(text));
            default -> of(LocalDate.parse(text));
        };
    }

    private static String written(LocalDate earliest, LocalDate latest) {
        YearMonth month = YearMonth.from(earliest);
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        if (earliest.equals(month.atDay(1)) && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        boolean year = earliest.getDayOfYear() == 1
                && latest.equals(month.withMonth(12).atEndOfMonth());
        return year ? month.toString().substring(0, month.toString().length() - 3) : "";
    }

    @Override
    public String toString() {
        return written(earliest, latest);
    }
}
