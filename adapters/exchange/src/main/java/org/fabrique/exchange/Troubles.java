package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** The first hundred problems of a file, and how many more there were. Not thread-safe. */
final class Troubles {

    static final int MOST_TOLD = 100;

    private final String file;
    private final boolean shown;
    private final List<Problem> told = new ArrayList<>();
    private final Set<String> passedOver = new LinkedHashSet<>();
    private int more;

    Troubles(String file) {
        this(file, true);
    }

    /** @param shown whether what stands in the file may be shown: not when it is about persons */
    Troubles(String file, boolean shown) {
        this.file = file;
        this.shown = shown;
    }

    void add(Problem problem) {
        if (told.size() < MOST_TOLD) {
            told.add(shown ? problem : new Problem(problem.code(), problem.place(), "", problem.expected()));
        } else {
            more++;
        }
    }

    void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Notes what stands in the file and is not taken: what follows from the rest, or has no place here. */
    void passOver(String name) {
        if (passedOver.size() < MOST_TOLD) {
            // A problem shortens what it shows, and takes out what would move a cursor.
            passedOver.add(Problem.of("", Place.file(file), name, "", "").value());
        }
    }

    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    boolean areNone() {
        return told.isEmpty();
    }

    /** Returns the first hundred, and one more that counts the others when there are any. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(told);
        if (more > 0) {
            all.add(Problem.of(
                    "MORE_PROBLEMS",
                    Place.file(file),
                    "",
                    "et %d autres problèmes".formatted(more),
                    "and %d more problems".formatted(more)));
        }
        return all;
    }
}
