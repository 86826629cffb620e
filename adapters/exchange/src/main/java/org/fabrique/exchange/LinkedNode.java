package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabrique.core.intake.Place;

/** One thing of a document, with all that is said of it anywhere in it. Not thread-safe. */
final class LinkedNode {

    private static final String NAMELESS = "_:";

    private final String address;
    private final Map<String, List<LinkedValue>> fields = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Set<String>> turned = new LinkedHashMap<>();
    private Place place;

    LinkedNode(String address, Place place) {
        this.address = address;
        this.place = place;
    }

    /** Returns an address for a node that has none, by where it stands. */
    static String nameless(Place place) {
        return NAMELESS + place.field();
    }

    String address() {
        return address;
    }

    /** Tells whether its address holds beyond the document. */
    boolean hasIdentity() {
        return !address.startsWith(NAMELESS);
    }

    /** Returns where it is described first; where it is named, when it is described nowhere. */
    Place place() {
        return place;
    }

    void isDescribedAt(Place here) {
        this.place = here;
    }

    void isA(String type) {
        types.add(type);
    }

    Set<String> types() {
        return types;
    }

    void says(String word, LinkedValue value) {
        fields.computeIfAbsent(word, none -> new ArrayList<>()).add(value);
    }

    /** Notes a field that is kept with the things it names, the other way round. */
    void isSaidOf(String word, String address) {
        turned.computeIfAbsent(word, none -> new LinkedHashSet<>()).add(address);
    }

    /** Returns the addresses of the things with which fields are kept, by the words that stand here. */
    Map<String, Set<String>> turned() {
        return turned;
    }

    Set<String> words() {
        return fields.keySet();
    }

    List<LinkedValue> values(String word) {
        return fields.getOrDefault(word, List.of());
    }

    /** Notes a field whose name stands for nothing. */
    void saysUnknown(String name) {
        unknown.add(name);
    }

    Set<String> unknown() {
        return unknown;
    }

    boolean saysNothing() {
        return types.isEmpty() && fields.isEmpty() && unknown.isEmpty() && turned.isEmpty();
    }
}
