package org.fabrique.examples.web;

import java.util.List;
import org.fabrique.core.intake.Problem;

/** What is wrong with a form, told beside the fields it is about and all together above. */
public record Problems(List<Problem> all) {

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems none() {
        return new Problems(List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns what is wrong with a field, or with one of its entries. */
    public List<Problem> of(String field) {
        return all.stream().filter(problem -> isIn(problem, field)).toList();
    }

    public boolean isWrong(String field) {
        return all.stream().anyMatch(problem -> isIn(problem, field));
    }

    /** Returns the first part of the place of a problem: the field of the form. */
    public static String field(Problem problem) {
        return problem.place().field().replaceFirst("^/", "").replaceFirst("/.*$", "");
    }

    private static boolean isIn(Problem problem, String field) {
        return field(problem).equals(field);
    }
}
