package org.fabrique.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** The rows of a CSV file, as they are written. Not thread-safe. */
final class CsvWriting {

    private static final char MARK = '\uFEFF';

    private final CsvForm form;
    private final List<String> columns;
    private final CharsetEncoder encoder;
    private final Writer text;
    private final CsvWriter rows;
    private final int longest;
    private long count;

    /** Begins with the line that names the columns. */
    CsvWriting(OutputStream out, CsvForm form, List<String> columns) throws IOException {
        this(out, form, columns, FileLimits.standard().cellChars());
    }

    /** Returns the writing of cells that were read somewhere, however long they are. */
    static CsvWriting ofAnyLength(OutputStream out, CsvForm form, List<String> columns) throws IOException {
        return new CsvWriting(out, form, columns, Integer.MAX_VALUE);
    }

    private CsvWriting(OutputStream out, CsvForm form, List<String> columns, int longest) throws IOException {
        this.longest = longest;
        this.form = form;
        this.columns = columns;
        this.encoder = form.charset().newEncoder();
        this.text = new OutputStreamWriter(out, form.charset());
        if (form.writesMark()) {
            text.write(MARK);
        }
        this.rows = CsvWriter.builder()
                .fieldSeparator(form.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        rows.writeRecord(columns);
    }

    /** Writes a row for each thing and returns how many there were. */
    <T> long all(Sheet<?, T> sheet, Sheet.Source<T> things) throws IOException {
        things.forEach(thing -> row(sheet.cells(thing, form)));
        return end();
    }

    /** Writes a row, with what it says in each column. */
    void row(Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(cell(cells.getOrDefault(column, ""), column, cells)));
        rows.writeRecord(row);
        count++;
    }

    long end() throws IOException {
        rows.flush();
        text.flush();
        return count;
    }

    private String cell(String meant, String column, Map<String, String> cells) {
        String cell = Formula.guarded(meant);
        Place place = Place.field(cells.getOrDefault("id", "") + ", " + column);
        if (cell.length() > longest) {
            throw refused(RowProblems.tooLongCell(place, longest));
        }
        if (!encoder.canEncode(cell)) {
            throw refused(RowProblems.notWritable(place, form));
        }
        return cell;
    }

    private static InvalidInput refused(Problem problem) {
        return new InvalidInput(List.of(problem));
    }
}
