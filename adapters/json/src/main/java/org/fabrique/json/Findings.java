package org.fabrique.json;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/** The problems met while something is read: the first hundred, and how many more there were. Not thread-safe. */
final class Findings {

    static final int MOST = 100;

    private final @Nullable String file;
    private final List<Problem> first = new ArrayList<>();
    private int count;

    Findings(@Nullable String file) {
        this.file = file;
    }

    void add(Problem problem) {
        count++;
        if (count <= MOST) {
            first.add(problem);
        }
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Problem> all() {
        List<Problem> told = new ArrayList<>(first);
        if (count > MOST) {
            told.add(Problem.more(new Place(file, 0, ""), count - MOST));
        }
        return List.copyOf(told);
    }
}
