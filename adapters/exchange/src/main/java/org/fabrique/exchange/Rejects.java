package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** The rows that were refused, as they are, with what is wrong in a last column. Not thread-safe. */
final class Rejects {

    private static final int LONGEST = 30_000;

    private final OutputStream out;
    private final CsvForm form;
    private final Locale locale;
    private @Nullable CsvWriting writing;

    Rejects(OutputStream out, CsvForm form, Locale locale) {
        this.out = out;
        this.form = form;
        this.locale = locale;
    }

    /** Writes a row when something is wrong with it. */
    void row(Row row) {
        if (!row.isClean()) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            cells.put(Header.PROBLEM, told(row));
            begun(row.cells().keySet()).row(cells);
        }
    }

    /** Ends the file; one without rows names these columns. */
    long end(List<String> columns) throws IOException {
        return begun(columns).end();
    }

    private CsvWriting begun(Iterable<String> columns) {
        CsvWriting ready = writing == null ? begin(columns) : writing;
        writing = ready;
        return ready;
    }

    private CsvWriting begin(Iterable<String> columns) {
        List<String> all = new ArrayList<>();
        columns.forEach(all::add);
        all.remove(Header.PROBLEM);
        all.add(Header.PROBLEM);
        try {
            return CsvWriting.ofAnyLength(out, form, all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String told(Row row) {
        String told = row.problems().stream().map(this::told).collect(Collectors.joining("\n"));
        return new String(shortened(told).getBytes(form.charset()), form.charset());
    }

    /** Spreadsheets cut longer cells; the first problems are enough to begin with. */
    private static String shortened(String told) {
        return told.length() <= LONGEST ? told : told.substring(0, told.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private String told(Problem problem) {
        Place column = Place.field(problem.place().field());
        return new Problem(problem.code(), column, problem.value(), problem.expected()).in(locale);
    }
}
