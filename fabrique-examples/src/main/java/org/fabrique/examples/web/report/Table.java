package org.fabrique.examples.web.report;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report, in the words of the visitor, and the chart that shows it.
 *
 * @param id names it on the page
 * @param counting how it is counted
 * @param nothing what is said when there is nothing to count
 * @param names what the lines are called by
 * @param measures what is counted of each
 */
public record Table(
        String id,
        String title,
        String counting,
        String nothing,
        List<String> names,
        List<String> measures,
        List<Line> lines,
        Chart chart) {

    /** A line: what it is about, and a number for each measure; none where there is nothing to count. */
    public record Line(List<Name> names, List<OptionalInt> numbers) {

        boolean isNothing() {
            return numbers.stream().allMatch(number -> number.orElse(0) == 0);
        }
    }

    /** A name, and the language it is in when that is not the one of the page. */
    public record Name(String text, @Nullable String language) {

        static Name of(String text) {
            return new Name(text, null);
        }
    }

    public boolean isNothing() {
        return lines.stream().allMatch(Line::isNothing);
    }
}
