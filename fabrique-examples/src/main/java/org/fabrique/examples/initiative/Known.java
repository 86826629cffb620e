package org.fabrique.examples.initiative;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.fabrique.core.PartialDate;

/**
 * A moment as far as the sources know it, and the day under which the journal keeps it.
 * <p>
 * The rule is plain: a month, a half-year or a year is kept under its first day, the end of a year under the first day of
 * December, its beginning under the first of January. A step without any date is kept under the day of the next dated
 * step, which could not be without it. The day is a place in the journal; what is told is the words.
 *
 * @param words what the sources say
 * @param when the same as far as it is known, for what needs no day
 * @param on the day that stands for it
 */
record Known(String words, PartialDate when, LocalDate on) {

    static Known year(int year) {
        return in(year, Integer.toString(year), Year.of(year).atDay(1));
    }

    static Known beginningOf(int year) {
        return in(year, "début " + year, Year.of(year).atDay(1));
    }

    static Known endOf(int year) {
        return in(year, "fin " + year, LocalDate.of(year, 12, 1));
    }

    static Known firstHalfOf(int year) {
        return in(year, "1er semestre " + year, Year.of(year).atDay(1));
    }

    static Known month(String words, YearMonth month) {
        return new Known(words, PartialDate.of(month), month.atDay(1));
    }

    /** Returns the moment of a step of which only this is known, that the next one could not be without it. */
    static Known before(Known next) {
        return new Known("date inconnue", next.when, next.on);
    }

    private static Known in(int year, String words, LocalDate on) {
        return new Known(words, PartialDate.of(Year.of(year)), on);
    }
}
