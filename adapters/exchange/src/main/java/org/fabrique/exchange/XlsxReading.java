package org.fabrique.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** One reading of a workbook, row by row. What is wrong with the file as a whole is noted, and ends it. Not thread-safe. */
final class XlsxReading {

    private final String worksheet;
    private final FileSource source;
    private final CsvForm form;
    private final FileLimits limits;
    private final Header header;
    private final Troubles troubles;
    private List<String> names = List.of();
    private int rows;

    /** @param form how texts are read */
    XlsxReading(Sheet<?, ?> sheet, FileSource source, CsvForm form, FileLimits limits, Troubles troubles) {
        this.worksheet = sheet.name();
        this.source = source;
        this.form = form;
        this.limits = limits;
        this.header = new Header(sheet.columns(), sheet.derivedColumns());
        this.troubles = troubles;
    }

    /** Gives each row that is not blank. */
    void each(Consumer<Row> visitor) {
        Optional<byte[]> bytes = bytes();
        Optional<Problem> wrong = bytes.flatMap(this::problem);
        wrong.ifPresent(troubles::add);
        if (bytes.isPresent() && wrong.isEmpty()) {
            read(bytes.get(), visitor);
        }
    }

    private Optional<byte[]> bytes() {
        try (InputStream in = source.open()) {
            return Optional.of(in.readNBytes(limits.fileBytes() + 1));
        } catch (IOException unreadable) {
            troubles.add(FileProblems.unreadable(source.name()));
            return Optional.empty();
        }
    }

    private Optional<Problem> problem(byte[] bytes) {
        return bytes.length > limits.fileBytes()
                ? Optional.of(RowProblems.tooLarge(source.name(), limits.fileBytes()))
                : new WorkbookCheck(source.name(), bytes, limits).problem();
    }

    private void read(byte[] bytes, Consumer<Row> visitor) {
        try (WorksheetRows lines = new WorksheetRows(source.name(), bytes, worksheet, troubles)) {
            List<TypedCell> first = following(lines);
            if (!first.isEmpty()) {
                header(first, line(lines));
                rows(lines, visitor);
            } else if (troubles.areNone()) {
                troubles.add(RowProblems.empty(source.name()));
            }
        } catch (IOException unreadable) {
            troubles.add(FileProblems.unreadable(source.name()));
        }
    }

    private void header(List<TypedCell> first, Place line) {
        names = first.stream().map(cell -> cell.text().strip()).toList();
        troubles.addAll(
                names.size() > limits.columns()
                        ? List.of(RowProblems.tooManyColumns(line, limits.columns()))
                        : header.problems(names, line));
        header.passedOver(names).forEach(troubles::passOver);
    }

    private void rows(WorksheetRows lines, Consumer<Row> visitor) {
        if (!troubles.areNone()) {
            return;
        }
        for (List<TypedCell> one = following(lines); !one.isEmpty(); one = following(lines)) {
            rows++;
            if (rows > limits.rows()) {
                troubles.add(RowProblems.tooManyRows(line(lines), limits.rows()));
                return;
            }
            visitor.accept(row(one, line(lines)));
        }
    }

    /** Returns the cells of the next row up to the last that says something; none behind the last row. */
    private List<TypedCell> following(WorksheetRows lines) {
        for (var one = lines.next(); one != null; one = lines.next()) {
            List<TypedCell> cells = new ArrayList<>();
            one.forEach(cell -> cells.add(TypedCell.of(cell, form)));
            int end = IntStream.range(0, cells.size())
                    .filter(at -> !cells.get(at).isBlank())
                    .map(at -> at + 1)
                    .max()
                    .orElse(0);
            if (end > 0) {
                return cells.subList(0, end);
            }
        }
        return List.of();
    }

    private Row row(List<TypedCell> found, Place line) {
        List<Problem> wrong = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        if (found.size() > names.size()) {
            wrong.add(RowProblems.otherWidth(line, found.size(), names.size()));
        }
        names.forEach(name -> cells.put(name, ""));
        for (int at = 0; at < Math.min(found.size(), names.size()); at++) {
            check(found.get(at), Place.line(source.name(), line.line(), names.get(at)), wrong);
            cells.put(names.get(at), found.get(at).text());
        }
        return new Row(line, column -> Place.line(source.name(), line.line(), column), cells, form, wrong);
    }

    private void check(TypedCell cell, Place place, List<Problem> wrong) {
        Optional.ofNullable(cell.wrong()).map(problem -> problem.apply(place)).ifPresent(wrong::add);
        if (cell.text().length() > limits.cellChars()) {
            wrong.add(RowProblems.tooLongCell(place, limits.cellChars()));
        }
    }

    private Place line(WorksheetRows lines) {
        return Place.line(source.name(), lines.number(), "");
    }
}
