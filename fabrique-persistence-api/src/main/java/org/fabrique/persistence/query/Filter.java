package org.fabrique.persistence.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How one filter lets things through: not given, everything; given, what is in it. */
final class Filter {

    private Filter() {}

    /** Returns the set in its natural order, so that two queries that ask the same look the same. */
    static <E extends Comparable<E>> @Nullable Set<E> of(@Nullable Collection<E> wanted) {
        return wanted == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(wanted));
    }

    static <E> boolean passes(@Nullable Set<E> wanted, @Nullable E found) {
        return wanted == null || (found != null && wanted.contains(found));
    }

    static <E> boolean passesAny(@Nullable Set<E> wanted, Collection<E> found) {
        return wanted == null || found.stream().anyMatch(wanted::contains);
    }

    static <E> boolean passes(@Nullable E wanted, @Nullable E found) {
        return wanted == null || wanted.equals(found);
    }

    static String fingerprint(@Nullable Object... filters) {
        return Arrays.asList(filters).toString();
    }
}
