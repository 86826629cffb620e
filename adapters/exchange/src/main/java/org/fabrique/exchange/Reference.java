package org.fabrique.exchange;

import java.util.List;
import java.util.function.Function;
import org.fabrique.persistence.Kind;

/**
 * A column whose cells name other things that must be kept.
 *
 * @param kinds where they may be kept
 * @param named what a thing names; nothing when it names none
 */
record Reference<T, I>(String column, List<Kind<I, ?, ?>> kinds, Function<? super T, List<I>> named) {

    /** Notes what a thing names and nobody keeps; what it named before may be gone since. */
    void check(T thing, List<T> before, Row row, Kept things) {
        List<I> known =
                before.stream().flatMap(kept -> named.apply(kept).stream()).toList();
        named.apply(thing).stream()
                .filter(id -> !known.contains(id) && kinds.stream().noneMatch(kind -> things.has(kind, id)))
                .map(id -> RowProblems.missing(row.at(column)))
                .forEach(row::refuse);
    }
}
