package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import org.fabrique.persistence.query.Query;

/** Something that a storage holds, as {@link Contents} gives it. */
public sealed interface Held {

    /** A thing, at its version. */
    record Thing<I, T, Q extends Query<T>>(Kind<I, T, Q> kind, Versioned<T> thing) implements Held {
        public Thing {
            requireNonNull(kind, "kind");
            requireNonNull(thing, "thing");
        }

        public String id() {
            return kind.id(thing.value()).toString();
        }

        /** Tells the kind, the identity and the version alone. */
        @Override
        public String toString() {
            return "%s %s, %d".formatted(kind.name(), id(), thing.version());
        }
    }

    /**
     * A line of the history.
     *
     * @param change its position counts the lines from 1 on, as if one unit had written all of them: numbers of units mean
     *     nothing to another storage
     */
    record Line(Change change) implements Held {
        public Line {
            requireNonNull(change, "change");
        }

        /** Returns a line by its number, from 1 on. */
        public static Line of(long number, Change change) {
            return new Line(new Change(
                    Held.at(number), change.kind(), change.id(), change.version(), change.erased(), change.act()));
        }
    }

    /**
     * How far a reader of the history has come.
     *
     * @param line the number of the last line it is done with, or 0
     */
    record Bookmark(String reader, long line) implements Held {
        public Bookmark {
            reader = Receipt.requireKey(reader);
            if (line < 0) {
                throw new IllegalArgumentException("A reader is done with 0 lines or more, not %d.".formatted(line));
            }
        }
    }

    /** What was answered to a request that may come twice. */
    record Answer(Receipt receipt) implements Held {
        public Answer {
            requireNonNull(receipt, "receipt");
        }
    }

    /** That a person was erased. It is told as complete: the record lies in no file of the storage it is carried to. */
    record Erasure(Erased erased) implements Held {
        public Erasure {
            erased = erased.completed();
        }
    }

    private static Position at(long number) {
        return new Position(1, number);
    }
}
