package org.fabrique.exchange;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** One row of a file: what stands in its cells, and what was wrong with them so far. Not thread-safe. */
final class Row {

    private final Place start;
    private final Function<String, Place> places;
    private final Map<String, String> cells;
    private final CsvForm form;
    private final List<Problem> problems;

    /**
     * @param start where the row begins
     * @param places where each column stands
     * @param cells what each column says, by its name; a column the file has not is not there
     * @param problems what was wrong with the row as such
     */
    Row(Place start, Function<String, Place> places, Map<String, String> cells, CsvForm form, List<Problem> problems) {
        this.start = start;
        this.places = places;
        this.cells = cells;
        this.form = form;
        this.problems = new ArrayList<>(problems);
    }

    /** Returns this row with the cells of another behind those it has itself. */
    Row over(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(cells);
        return new Row(start, places, all, form, problems);
    }

    /** Returns where the row begins. */
    Place start() {
        return start;
    }

    /** Returns where a column stands, or would stand. */
    Place at(String column) {
        return places.apply(column);
    }

    /** Returns how the texts of its cells are written. */
    CsvForm form() {
        return form;
    }

    /** Returns what each column of the file says, by its name. */
    Map<String, String> cells() {
        return cells;
    }

    /** Returns what stands in a cell as it is; empty when the file has no such column. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Returns what a column says; null when it says nothing, or what cannot be read, which is noted. */
    <V> @Nullable V get(Column<?, V> column) {
        String text = text(column.name());
        if (Text.isBlank(text)) {
            return null;
        }
        try {
            return column.cell().read(text, form);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            problems.add(new Problem(
                    column.cell().wrong(),
                    at(column.name()),
                    text,
                    column.cell().expected().apply(form)));
            return null;
        }
    }

    /** Returns what a column of several says; empty when it says nothing. */
    <E> List<E> all(Column<?, List<E>> column) {
        List<E> said = get(column);
        return said == null ? List.of() : said;
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    /** Notes what was found wrong with a row made of this one. */
    void refuseWhatIsWrongWith(Row other) {
        other.problems.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
    }

    /** Notes the problems of a draft, each at its column, but for those of a cell that could not even be read. */
    void refuseDraft(List<Problem> found) {
        List<Place> known = problems.stream().map(Problem::place).toList();
        found.stream()
                .map(this::placed)
                .filter(problem -> !known.contains(problem.place()))
                .forEach(problems::add);
    }

    /** The field of a draft is a JSON pointer, which begins with the name of its column. */
    private Problem placed(Problem problem) {
        String column = problem.place().field().split("/", 3)[1];
        return new Problem(problem.code(), at(column), problem.value(), problem.expected());
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Tells whether the cells of the file say just the same as these. */
    boolean saysNothingElseThan(Map<String, String> others) {
        return cells.entrySet().stream().allMatch(cell -> cell.getValue().equals(others.get(cell.getKey())));
    }
}
