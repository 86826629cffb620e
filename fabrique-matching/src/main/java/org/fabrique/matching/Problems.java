package org.fabrique.matching;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** All that is wrong with what was given, told at once: the first hundred problems, and how many more there are. */
final class Problems {

    private static final int MOST_TOLD = 100;

    private Problems() {}

    /** @throws InvalidInput unless there is no problem */
    static void refuse(List<Problem> problems) {
        if (problems.size() > MOST_TOLD) {
            Place place = new Place(problems.get(0).place().file(), 0, "");
            Problem others = Problem.more(place, problems.size() - MOST_TOLD);
            throw new InvalidInput(Stream.concat(problems.stream().limit(MOST_TOLD), Stream.of(others))
                    .toList());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
