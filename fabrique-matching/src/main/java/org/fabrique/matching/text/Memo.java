package org.fabrique.matching.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers some of what was worked out, each under a number that is a hash already: so many at most, of two that want one
 * place the last. Many threads may use it.
 */
public final class Memo<T> {

    private final AtomicReferenceArray<@Nullable Entry<T>> entries;
    private final int mask;

    private record Entry<T>(long key, T value) {}

    /** @param most a power of two */
    public Memo(int most) {
        this.entries = new AtomicReferenceArray<>(most);
        this.mask = most - 1;
    }

    @Nullable
    T get(long key) {
        Entry<T> entry = entries.get((int) key & mask);
        return entry == null || entry.key() != key ? null : entry.value();
    }

    void put(long key, T value) {
        entries.set((int) key & mask, new Entry<>(key, value));
    }
}
