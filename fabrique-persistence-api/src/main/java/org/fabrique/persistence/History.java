package org.fabrique.persistence;

import java.util.List;

/**
 * What was done in a storage: one line for each version of each thing, in an order that never changes. It is both the feed
 * of those who follow the storage and the trace of who did what; nothing personal stands in it.
 * <p>
 * Each unit of work that was kept is in it once and whole, each thing in the order of its versions; a unit that was not
 * kept is not. What a unit is writing is not in its own history yet.
 * <p>
 * A line may appear a little after its unit was kept: it waits for units that began before and are still under way, so
 * that nothing ever comes in behind a reader.
 */
public interface History {

    /** The most lines that are given at once. */
    int MOST = 1_000;

    /**
     * Returns the lines behind a position, in their order.
     *
     * @param most how many at most, from 1 to {@link #MOST}
     */
    List<Change> after(Position position, int most);

    /** Returns the lines of one thing, from its first version on; none when there is no such thing. */
    <I> List<Change> of(Kind<I, ?, ?> kind, I id);

    /** Returns where the last line stands that {@link #after} gives; {@link Position#START} when it gives none. */
    Position end();

    /** Returns how far a reader has come, as it last said; {@link Position#START} when it has said nothing. */
    Position bookmark(String reader);

    /**
     * Checks how many lines are asked for.
     *
     * @throws IllegalArgumentException when there are none, or more than {@link #MOST}
     */
    static int requireMost(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("A history gives 1 to %d lines at once, not %d.".formatted(MOST, most));
        }
        return most;
    }
}
