package org.fabrique.persistence;

import java.util.Comparator;

/**
 * Where a line of the {@link History} stands. Later lines stand further, and no line ever comes in before one that was
 * shown.
 *
 * @param unit the unit of work; numbers have gaps
 * @param line which line of that unit
 */
public record Position(long unit, long line) implements Comparable<Position> {

    /** Before everything. */
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::unit).thenComparingLong(Position::line);

    public Position {
        if (unit < 0 || line < 0) {
            throw new IllegalArgumentException("A position (%d.%d) is not negative.".formatted(unit, line));
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + "." + line;
    }
}
