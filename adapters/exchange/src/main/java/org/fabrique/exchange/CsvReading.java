package org.fabrique.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** One reading of a CSV file, row by row. What is wrong with the file as a whole is noted, and ends it. Not thread-safe. */
final class CsvReading {

    private static final char MARK = '\uFEFF';
    private static final int SPARE = 1_000;

    private final FileSource source;
    private final CsvForm form;
    private final FileLimits limits;
    private final Header header;
    private final Troubles troubles;
    private List<String> names = List.of();
    private int next = 1;
    private int rows;

    /** @param header the columns that are known */
    CsvReading(FileSource source, CsvForm form, FileLimits limits, Header header, Troubles troubles) {
        this.source = source;
        this.form = form;
        this.limits = limits;
        this.header = header;
        this.troubles = troubles;
    }

    /** Gives each row that is not blank; those with another number of cells have that problem. */
    void each(Consumer<Row> visitor) {
        try {
            Optional<Problem> wrong = Encoding.problem(source, form, limits.fileBytes());
            if (wrong.isPresent()) {
                troubles.add(wrong.get());
            } else {
                read(visitor);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            troubles.add(FileProblems.unreadable(source.name()));
        }
    }

    private void read(Consumer<Row> visitor) throws IOException {
        try (CsvReader<CsvRecord> reader = reader(text())) {
            Iterator<CsvRecord> records = reader.iterator();
            CsvRecord first = following(records);
            if (first == null) {
                whenNothingWasNoted(RowProblems.empty(source.name()));
            } else if (isHeader(first)) {
                rows(records, visitor);
            }
        }
    }

    private void whenNothingWasNoted(Problem problem) {
        if (troubles.areNone()) {
            troubles.add(problem);
        }
    }

    private boolean isHeader(CsvRecord first) {
        names = first.getFields().stream().map(String::strip).toList();
        Place line = Place.line(source.name(), (int) first.getStartingLineNumber(), "");
        List<Problem> wrong = names.size() > limits.columns()
                ? List.of(RowProblems.tooManyColumns(line, limits.columns()))
                : header.problems(names, line, form);
        troubles.addAll(wrong);
        header.passedOver(names).forEach(troubles::passOver);
        return wrong.isEmpty();
    }

    private void rows(Iterator<CsvRecord> records, Consumer<Row> visitor) {
        for (CsvRecord one = following(records); one != null; one = following(records)) {
            if (!isBlank(one)) {
                rows++;
                if (rows > limits.rows()) {
                    troubles.add(RowProblems.tooManyRows(line(one), limits.rows()));
                    return;
                }
                visitor.accept(row(one));
            }
        }
    }

    private Row row(CsvRecord one) {
        List<Problem> wrong = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        if (one.getFieldCount() != names.size()) {
            wrong.add(RowProblems.otherWidth(line(one), one.getFieldCount(), names.size()));
        }
        names.forEach(name -> cells.put(name, ""));
        for (int at = 0; at < Math.min(one.getFieldCount(), names.size()); at++) {
            if (one.getField(at).length() > limits.cellChars()) {
                Place cell = Place.line(source.name(), line(one).line(), names.get(at));
                wrong.add(RowProblems.tooLongCell(cell, limits.cellChars()));
            }
            cells.put(names.get(at), Formula.meant(one.getField(at)));
        }
        Place line = line(one);
        return new Row(line, column -> Place.line(source.name(), line.line(), column), cells, form, wrong);
    }

    /** Returns the record that follows; null at the end, or where the text is no CSV any more, which is noted. */
    private @Nullable CsvRecord following(Iterator<CsvRecord> records) {
        try {
            CsvRecord one = records.hasNext() ? records.next() : null;
            next = one == null ? next : (int) one.getStartingLineNumber() + 1 + lineEnds(one);
            return one;
        } catch (CsvParseException broken) {
            troubles.add(RowProblems.malformed(Place.line(source.name(), next, "")));
            return null;
        }
    }

    private static int lineEnds(CsvRecord one) {
        return one.getFields().stream()
                .mapToInt(
                        cell -> (int) cell.chars().filter(sign -> sign == '\n').count())
                .sum();
    }

    private Place line(CsvRecord one) {
        return Place.line(source.name(), (int) one.getStartingLineNumber(), "");
    }

    private static boolean isBlank(CsvRecord one) {
        return one.getFields().stream().allMatch(Text::isBlank);
    }

    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(form.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(limits.cellChars() + SPARE, 1 << 20))
                .ofCsvRecord(text);
    }

    private Reader text() throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(source.open(), Encoding.decoder(form)));
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }
}
