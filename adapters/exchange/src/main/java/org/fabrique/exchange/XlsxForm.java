package org.fabrique.exchange;

/**
 * How a workbook (XLSX) is read and written: its cells have types of their own, so only texts that stand for a number or a day
 * need to be told about.
 * <p>
 * A number, a day or a truth that stands in a cell as such is read as such, whatever this form says.
 *
 * @param decimal stands before the fraction of a number in a text: a comma, with which spaces may group the digits, or a point
 * @param dates how a day stands in a text, and how days are shown
 */
public record XlsxForm(char decimal, CsvForm.Dates dates) implements Format {

    public XlsxForm {
        // The same two are allowed as in a CSV file.
        CsvForm.plain().withDecimal(decimal).withDates(dates);
    }

    /** Returns the form of French spreadsheets: {@code 1 200,50} and {@code 28/03/2018}. */
    public static XlsxForm french() {
        return new XlsxForm(',', CsvForm.Dates.FRENCH);
    }

    /** Returns the form of programs: {@code 1200.50} and {@code 2018-03-28}. */
    public static XlsxForm plain() {
        return new XlsxForm('.', CsvForm.Dates.ISO);
    }

    /** Returns how texts are read, and how the same would stand in a CSV file. */
    CsvForm texts() {
        CsvForm alike = decimal == ',' ? CsvForm.french() : CsvForm.plain();
        return alike.withDecimal(decimal).withDates(dates);
    }
}
