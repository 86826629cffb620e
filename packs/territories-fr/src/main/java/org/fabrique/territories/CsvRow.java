package org.fabrique.territories;

import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/**
 * One row of a CSV file, and where it stands.
 *
 * @param line the line it begins on, from 1
 * @param columns the position of each column, by its name
 */
record CsvRow(String file, int line, Map<String, Integer> columns, List<String> fields) {

    /** Returns the field without the space around it; empty when the file does not have the column. */
    String get(String column) {
        Integer position = columns.get(column);
        return position == null ? "" : fields.get(position).strip();
    }

    Problem problem(String code, String column, String value, Message expected) {
        return new Problem(code, Place.line(file, line, column), value, expected);
    }
}
