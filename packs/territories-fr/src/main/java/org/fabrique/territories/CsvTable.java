package org.fabrique.territories;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Reads one CSV text, once: a header that has the required columns, then rows of as many fields. */
final class CsvTable {

    private final String file;
    private final Set<String> required;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CsvTable(String file, Set<String> requiredColumns) {
        this.file = file;
        this.required = requiredColumns;
    }

    /** Returns the rows that could be read; none when the header is wrong. */
    Loaded<CsvRow> read(String text) {
        List<Problem> malformed = new ArrayList<>();
        List<CsvRecord> records = records(text, malformed);
        readHeader(records.isEmpty() ? List.of() : records.get(0).getFields());
        List<CsvRow> rows = problems.isEmpty() ? rows(records) : List.of();
        problems.addAll(malformed);
        return new Loaded<>(rows, problems);
    }

    private List<CsvRecord> records(String text, List<Problem> malformed) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            reader().ofCsvRecord(text).forEach(records::add);
        } catch (CsvParseException e) {
            malformed.add(problem(
                    "BAD_CSV",
                    lineAfter(records),
                    "",
                    "des guillemets fermés, suivis d'une virgule ou d'une fin de ligne",
                    "closed quotes, followed by a comma or the end of the line"));
        }
        return records;
    }

    /** Lets rows of any length through, and empty lines too: they are judged here, with their place. */
    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false);
    }

    private void readHeader(List<String> header) {
        for (String column : header) {
            if (columns.putIfAbsent(column.strip(), columns.size()) != null) {
                problems.add(problem("DUPLICATE_COLUMN", 1, column, "une seule colonne de ce nom", "one such column"));
            }
        }
        required.stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> problem(
                        "MISSING_COLUMN", 1, column, "cette colonne, dans la première ligne", "this column, in line 1"))
                .forEach(problems::add);
    }

    private List<CsvRow> rows(List<CsvRecord> records) {
        List<CsvRow> rows = new ArrayList<>();
        records.stream().skip(1).filter(CsvTable::holdsSomething).forEach(row -> {
            if (row.getFieldCount() == columns.size()) {
                rows.add(new CsvRow(file, line(row), columns, row.getFields()));
            } else {
                problems.add(wrongFieldCount(row));
            }
        });
        return rows;
    }

    private static boolean holdsSomething(CsvRecord row) {
        return row.getFields().stream().anyMatch(field -> !field.isBlank());
    }

    private Problem wrongFieldCount(CsvRecord row) {
        int expected = columns.size();
        return Problem.of(
                "WRONG_FIELD_COUNT",
                Place.line(file, line(row), ""),
                row.getFieldCount(),
                expected + " champs, comme la première ligne",
                expected + " fields, as in the first line");
    }

    private Problem problem(String code, int line, String column, String fr, String en) {
        return Problem.of(code, Place.line(file, line, column), "", fr, en);
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    /** Returns the line on which the record after the last one begins. */
    private static int lineAfter(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return 1;
        }
        CsvRecord last = records.get(records.size() - 1);
        long breaks = last.getFields().stream()
                .flatMapToInt(String::chars)
                .filter(character -> character == '\n')
                .count();
        return line(last) + 1 + (int) breaks;
    }
}
