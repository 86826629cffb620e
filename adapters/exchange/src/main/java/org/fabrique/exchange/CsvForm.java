package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a CSV file is written: said by whoever reads or writes one, never guessed from what stands in it.
 *
 * @param separator stands between two cells: {@code ;}, {@code ,} or a tab
 * @param charset UTF-8 or Windows-1252
 * @param marked whether a file in UTF-8 is written with a byte-order mark, by which spreadsheets know it; reading accepts both
 * @param decimal stands before the fraction of a number: a comma, with which spaces may group the digits, or a point
 * @param dates how a day is written
 */
public record CsvForm(char separator, Charset charset, boolean marked, char decimal, Dates dates) implements Format {

    /** Windows-1252, in which older spreadsheets write French. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Set<Charset> CHARSETS = Set.of(StandardCharsets.UTF_8, WINDOWS_1252);

    /** How a day, a month and a year are written. */
    public enum Dates {
        /** {@code 28/03/2018}, {@code 03/2018}, {@code 2018}. */
        FRENCH,
        /** {@code 2018-03-28}, {@code 2018-03}, {@code 2018}. */
        ISO
    }

    public CsvForm {
        requireNonNull(dates, "dates");
        if (";,\t".indexOf(separator) < 0) {
            throw new IllegalArgumentException("The separator (%s) must be ; or , or a tab.".formatted(separator));
        }
        if (!CHARSETS.contains(requireNonNull(charset, "charset"))) {
            throw new IllegalArgumentException("The charset (%s) must be UTF-8 or windows-1252.".formatted(charset));
        }
        if (",.".indexOf(decimal) < 0) {
            throw new IllegalArgumentException("The decimal sign (%s) must be a comma or a point.".formatted(decimal));
        }
    }

    /** Returns the form of French spreadsheets: semicolons, marked UTF-8, {@code 1 200,50} and {@code 28/03/2018}. */
    public static CsvForm french() {
        return new CsvForm(';', StandardCharsets.UTF_8, true, ',', Dates.FRENCH);
    }

    /** Returns the form of programs: commas, UTF-8 without a mark, {@code 1200.50} and {@code 2018-03-28}. */
    public static CsvForm plain() {
        return new CsvForm(',', StandardCharsets.UTF_8, false, '.', Dates.ISO);
    }

    /**
     * Returns a text as it stands in a cell, for whoever writes a table of their own: one that a spreadsheet would take for a
     * formula has an apostrophe in front. All tables written here are so kept.
     */
    public static String guarded(String text) {
        return Formula.guarded(text);
    }

    public CsvForm withSeparator(char between) {
        return new CsvForm(between, charset, marked, decimal, dates);
    }

    public CsvForm withCharset(Charset bytes) {
        return new CsvForm(separator, bytes, marked, decimal, dates);
    }

    public CsvForm withDecimal(char sign) {
        return new CsvForm(separator, charset, marked, sign, dates);
    }

    public CsvForm withDates(Dates days) {
        return new CsvForm(separator, charset, marked, decimal, days);
    }

    /** Tells whether a file is written with a byte-order mark: only UTF-8 has one. */
    boolean writesMark() {
        return marked && charset.equals(StandardCharsets.UTF_8);
    }
}
