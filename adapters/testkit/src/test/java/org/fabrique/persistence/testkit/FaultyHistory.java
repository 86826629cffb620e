package org.fabrique.persistence.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.WritableHistory;

/** The history of a {@link FaultyStorage}. */
final class FaultyHistory implements WritableHistory {

    private final FaultyUnit unit;

    FaultyHistory(FaultyUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Change> after(Position position, int most) {
        boolean inclusive = unit.storage.has(Fault.GIVES_A_LINE_TWICE);
        return unit.life.step(() -> lines().filter(line -> line.at().compareTo(position) > (inclusive ? -1 : 0))
                .limit(History.requireMost(most))
                .toList());
    }

    @Override
    public <I> List<Change> of(Kind<I, ?, ?> kind, I id) {
        return unit.life.step(() -> lines().filter(
                        line -> line.isOf(kind) && line.id().equals(id.toString()))
                .toList());
    }

    @Override
    public Position end() {
        return unit.life.step(
                () -> lines().map(Change::at).reduce((before, last) -> last).orElse(Position.START));
    }

    @Override
    public Position bookmark(String reader) {
        return unit.life.step(() -> bookmarks().getOrDefault(reader, Position.START));
    }

    @Override
    public void bookmark(String reader, Position position) {
        unit.life.step(() -> bookmarks().put(Receipt.requireKey(reader), position));
    }

    private Map<String, Position> bookmarks() {
        return unit.storage.has(Fault.KEEPS_A_BOOKMARK_OF_A_LOST_UNIT)
                ? unit.storage.disk().bookmarks
                : unit.seen.get().bookmarks;
    }

    /** A view knows what was kept up to its state, a unit what was kept before it. */
    Stream<Change> lines() {
        long own = unit.number();
        long last = unit.seen.get().unit;
        boolean all =
                unit.storage.has(Fault.NUMBERS_UNITS_AS_THEY_BEGIN) || unit.storage.has(Fault.NOTES_WHAT_IS_NOT_KEPT);
        return unit.storage.disk().lines.values().stream()
                .filter(line -> all || line.at().unit() <= last)
                .filter(line -> line.at().unit() != own);
    }
}
