package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.json.Codes;

/** The columns a sheet knows, and what a first line may be. */
final class Header {

    private final String identity;
    private final Codes<String> names;
    private final List<String> derived;

    /** What was wrong with a row, in a file of those that were refused: it says nothing when it is read. */
    static final String PROBLEM = "problem";

    /**
     * @param columns their names, that of the identity first
     * @param derived the names of those that say nothing when they are read
     */
    Header(List<String> columns, List<String> derived) {
        this.identity = columns.get(0);
        this.names = Codes.of(columns, name -> name);
        this.derived = List.copyOf(derived);
    }

    /** Returns which names of a first line say nothing. */
    List<String> passedOver(List<String> first) {
        return first.stream().filter(derived::contains).toList();
    }

    /** Returns what is wrong with the first line of a text: another separator, or what else can be wrong with a first line. */
    List<Problem> problems(List<String> first, Place line, CsvForm form) {
        return first.size() == 1 && names.find(first.get(0)).isEmpty()
                ? List.of(RowProblems.otherSeparator(line, form))
                : problems(first, line);
    }

    /** Returns what is wrong with a first line: unknown columns, some that are there twice, the identity that is missing. */
    List<Problem> problems(List<String> first, Place line) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : first) {
            if (names.find(name).isEmpty() && !name.equals(PROBLEM)) {
                problems.add(RowProblems.unknownColumn(line, name, names.closest(name)));
            } else if (!seen.add(name)) {
                problems.add(RowProblems.columnTwice(line, name));
            }
        }
        if (!seen.contains(identity)) {
            problems.add(RowProblems.missingColumn(line, identity));
        }
        return problems;
    }
}
