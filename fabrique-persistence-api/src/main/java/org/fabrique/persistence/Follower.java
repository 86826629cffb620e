package org.fabrique.persistence;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Follows the history of a storage and does something for each line, exactly once: what it writes and how far it has come
 * are kept in one unit. When the unit fails it goes on from where it was, now or after a restart.
 * <p>
 * What it does outside of the unit is not undone, and may come twice. What it writes in the unit is in the history like
 * anything else, and comes to it too.
 *
 * @param name the reader the bookmark is kept for; two followers of one name share the work
 * @param most how many lines it takes in one unit, from 1 to {@link History#MOST}
 */
public record Follower(String name, int most) {

    private static final int COMMON = 100;

    public Follower {
        name = Receipt.requireKey(name);
        History.requireMost(most);
    }

    public static Follower named(String name) {
        return new Follower(name, COMMON);
    }

    /**
     * Does something for the next lines, in one unit.
     *
     * @return how many there were; 0 when nothing has happened since
     */
    public int step(Storage storage, Act act, BiConsumer<? super UnitOfWork, ? super Change> effect) {
        boolean nothing = storage.read(view -> next(view.history(), 1).isEmpty());
        return nothing ? 0 : storage.<Integer>write(act, unit -> follow(unit, effect));
    }

    private int follow(UnitOfWork unit, BiConsumer<? super UnitOfWork, ? super Change> effect) {
        List<Change> lines = next(unit.history(), most);
        lines.forEach(line -> effect.accept(unit, line));
        if (!lines.isEmpty()) {
            unit.history().bookmark(name, lines.get(lines.size() - 1).at());
        }
        return lines.size();
    }

    private List<Change> next(History history, int lines) {
        return history.after(history.bookmark(name), lines);
    }
}
