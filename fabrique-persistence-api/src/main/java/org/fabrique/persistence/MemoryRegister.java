package org.fabrique.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** One kind of thing, as one unit sees it. */
final class MemoryRegister<I, T, Q extends Query<T>> implements WritableRegister<I, T, Q> {

    private final Kind<I, T, Q> kind;
    private final MemoryUnit unit;
    private final UnitLife life;

    MemoryRegister(Kind<I, T, Q> kind, MemoryUnit unit, UnitLife life) {
        this.kind = kind;
        this.unit = unit;
        this.life = life;
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return life.step(() -> Optional.ofNullable(unit.shelf(kind).get(id.toString())));
    }

    @Override
    public Page<Versioned<T>> list(Q query, PageRequest page) {
        return life.step(() -> {
            SortKey after = page.after() == null ? null : page.after().position(kind, query);
            return cut(matching(query, after, page.size() + 1), query, page.size());
        });
    }

    @Override
    public void each(Q query, Consumer<? super Versioned<T>> visitor) {
        List<Versioned<T>> all = life.step(() -> unit.shelf(kind).byIdentity());
        all.stream().filter(thing -> kind.wants(query, thing)).forEach(thing -> visitor.accept(life.step(() -> thing)));
    }

    @Override
    public long count(Q query) {
        return life.step(() -> unit.shelf(kind).after(null).values().stream()
                .filter(thing -> kind.wants(query, thing))
                .count());
    }

    @Override
    public Versioned<T> add(T value) {
        return life.step(() -> {
            requireFree(kind.id(value).toString());
            return put(Versioned.first(value, unit.act()));
        });
    }

    @Override
    public Versioned<T> save(T value, long expectedVersion) {
        return life.step(() -> put(current(value, expectedVersion).next(value, unit.act())));
    }

    /** Puts a thing in as it is, and notes nothing. */
    void place(Versioned<T> thing) {
        requireFree(kind.id(thing.value()).toString());
        unit.ownShelf(kind).put(kind.sortKey(thing.value()), thing);
    }

    private List<Versioned<T>> matching(Q query, @Nullable SortKey after, int most) {
        return unit.shelf(kind).after(after).values().stream()
                .filter(thing -> kind.wants(query, thing))
                .limit(most)
                .toList();
    }

    /** One thing more than the page holds was looked for: it tells whether there is a next page. */
    private Page<Versioned<T>> cut(List<Versioned<T>> found, Q query, int size) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        SortKey last = kind.sortKey(found.get(size - 1).value());
        return new Page<>(found.subList(0, size), Cursor.behind(last, kind, query));
    }

    private void requireFree(String id) {
        boolean taken = unit.shelf(kind).get(id) != null
                || kind.rivals().stream().anyMatch(rival -> unit.shelf(rival).get(id) != null)
                || (kind.isOfStakeholders() && unit.isErased(id));
        if (taken) {
            throw new DuplicateException(kind, id);
        }
    }

    private Versioned<T> current(T value, long expectedVersion) {
        String id = kind.id(value).toString();
        Versioned<T> expected = new Versioned<>(value, expectedVersion, unit.act());
        Versioned<T> found = unit.shelf(kind).get(id);
        if (found == null) {
            throw new MissingException(kind, id);
        }
        if (found.version() != expected.version()) {
            throw new StaleWriteException(kind, id, expectedVersion, found.version(), found.last());
        }
        return found;
    }

    private Versioned<T> put(Versioned<T> thing) {
        unit.ownShelf(kind).put(kind.sortKey(thing.value()), thing);
        unit.note(kind, kind.id(thing.value()).toString(), thing.version());
        return thing;
    }
}
