package org.fabrique.persistence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The things of one kind, by identity and in their order. Once published it is not changed: a writer copies it. */
final class MemoryShelf<T> {

    static final MemoryShelf<?> EMPTY = new MemoryShelf<>(new HashMap<>(), new TreeMap<>());

    private final Map<String, SortKey> places;
    private final NavigableMap<SortKey, Versioned<T>> things;

    private MemoryShelf(Map<String, SortKey> places, NavigableMap<SortKey, Versioned<T>> things) {
        this.places = places;
        this.things = things;
    }

    MemoryShelf<T> copy() {
        return new MemoryShelf<>(new HashMap<>(places), new TreeMap<>(things));
    }

    @Nullable
    Versioned<T> get(String id) {
        SortKey place = places.get(id);
        return place == null ? null : things.get(place);
    }

    void put(SortKey place, Versioned<T> thing) {
        SortKey before = places.put(place.id(), place);
        if (before != null) {
            things.remove(before);
        }
        things.put(place, thing);
    }

    void remove(String id) {
        SortKey place = places.remove(id);
        if (place != null) {
            things.remove(place);
        }
    }

    /** Returns the things in order, from behind a key or from the beginning. */
    NavigableMap<SortKey, Versioned<T>> after(@Nullable SortKey key) {
        return key == null ? things : things.tailMap(key, false);
    }

    /** Returns the things in the order of their identities, which a database compares code point by code point, too. */
    List<Versioned<T>> byIdentity() {
        return places.values().stream()
                .sorted(Comparator.comparing(place -> new SortKey("", place.id())))
                .<Versioned<T>>map(things::get)
                .toList();
    }
}
