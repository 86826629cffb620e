package org.fabrique.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** The things of a JSON file, gone through once. What is wrong with the file as a whole is noted, and ends it. */
@FunctionalInterface
interface JsonThings<T> {

    /** Gives each thing with its place, or what is wrong with it. */
    void each(Consumer<One<T>> visitor);

    /**
     * One of them.
     *
     * @param values the thing; none when something is wrong
     */
    record One<T>(Place start, List<T> values, List<Problem> problems) {

        static <T> One<T> of(Place start, Loaded<T> read) {
            return new One<>(start, read.problems().isEmpty() ? read.values() : List.of(), read.problems());
        }

        Place at(String pointer) {
            return start.within(pointer);
        }
    }
}
