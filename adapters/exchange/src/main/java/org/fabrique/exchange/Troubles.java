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
    private final List<Problem> told = new ArrayList<>();
    private final Set<String> passedOver = new LinkedHashSet<>();
    private int more;

    Troubles(String file) {
        this.file = file;
    }

    void add(Problem problem) {
        if (told.size() < MOST_TOLD) {
            told.add(problem);
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
            passedOver.add(name);
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
