package org.fabrique.persistence;

import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.Query;

/**
 * All there is at one moment; it never changes.
 *
 * @param unit the number of the unit of work that made it
 * @param lines the history, which all states share: this one shows it up to its own unit
 */
record MemoryState(
        long unit,
        Map<Kind<?, ?, ?>, MemoryShelf<?>> shelves,
        ConcurrentSkipListMap<Position, Change> lines,
        Map<ReceiptKey, Receipt> receipts,
        Map<String, Position> bookmarks,
        Map<StakeholderId, Erased> erasures) {

    /** Whose receipt, and under which key. */
    record ReceiptKey(ActorId by, String key) {}

    static MemoryState empty() {
        return new MemoryState(0, Map.of(), new ConcurrentSkipListMap<>(), Map.of(), Map.of(), Map.of());
    }

    /** Returns the shelf of a kind, to read only. */
    @SuppressWarnings("unchecked") // A shelf is only ever put under its own kind.
    <T, Q extends Query<T>> MemoryShelf<T> shelf(Kind<?, T, Q> kind) {
        return (MemoryShelf<T>) shelves.getOrDefault(kind, MemoryShelf.EMPTY);
    }

    NavigableMap<Position, Change> history() {
        return lines.headMap(new Position(unit, Long.MAX_VALUE), true);
    }
}
