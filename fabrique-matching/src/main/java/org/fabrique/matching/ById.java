package org.fabrique.matching;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts things in the order of their identities. */
final class ById {

    private ById() {}

    /**
     * Returns the things by their identities.
     *
     * @param what what one of them is, for the message
     * @throws IllegalArgumentException when an identity stands twice
     */
    static <K extends Comparable<? super K>, T> SortedMap<K, T> of(
            Collection<T> things, Function<T, K> identity, String what) {
        SortedMap<K, T> byId = new TreeMap<>();
        for (T each : things) {
            if (byId.put(identity.apply(each), each) != null) {
                throw new IllegalArgumentException("The %s %s stands twice.".formatted(what, identity.apply(each)));
            }
        }
        return byId;
    }
}
