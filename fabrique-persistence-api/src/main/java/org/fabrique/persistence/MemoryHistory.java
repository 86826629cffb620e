package org.fabrique.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.persistence.spi.UnitLife;

/** The history as one unit sees it: what was kept before it. */
final class MemoryHistory implements WritableHistory {

    private final MemoryState base;
    private final UnitLife life;
    private final Map<String, Position> moved = new HashMap<>();

    MemoryHistory(MemoryState base, UnitLife life) {
        this.base = base;
        this.life = life;
    }

    @Override
    public List<Change> after(Position position, int most) {
        return life.step(() -> {
            History.requireMost(most);
            return base.history().tailMap(position, false).values().stream()
                    .limit(most)
                    .toList();
        });
    }

    @Override
    public <I> List<Change> of(Kind<I, ?, ?> kind, I id) {
        return life.step(() -> base.history().values().stream()
                .filter(line -> line.isOf(kind) && line.id().equals(id.toString()))
                .toList());
    }

    @Override
    public Position end() {
        return life.step(
                () -> base.history().isEmpty() ? Position.START : base.history().lastKey());
    }

    @Override
    public Position bookmark(String reader) {
        return life.step(() -> bookmarks().getOrDefault(reader, Position.START));
    }

    @Override
    public void bookmark(String reader, Position position) {
        life.step(() -> moved.put(Receipt.requireKey(reader), position));
    }

    Map<String, Position> bookmarks() {
        if (moved.isEmpty()) {
            return base.bookmarks();
        }
        Map<String, Position> all = new HashMap<>(base.bookmarks());
        all.putAll(moved);
        return all;
    }
}
