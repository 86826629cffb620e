package org.fabrique.persistence.spi;

import java.util.List;
import java.util.Optional;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/** Puts all that another storage held into an empty one, and looks whether it fits together. */
final class Filling {

    /** What comes in which order; the seal of a line needs the thing. */
    private static final List<Class<? extends Held>> ORDER =
            List.of(Held.Thing.class, Held.Line.class, Held.Bookmark.class, Held.Answer.class, Held.Erasure.class);

    private final WholeUnit unit;
    private int stage;
    private long firstLines;
    private long things;
    private Position last = Position.START;
    private long lines;

    Filling(WholeUnit unit) {
        this.unit = unit;
    }

    void with(Contents contents) {
        requireEmpty();
        contents.forEach(this::put);
        Kind.all().forEach(this::requireWhereItsHistoryLeavesIt);
        unit.allErasures().forEach(this::requireGone);
        if (firstLines != things) {
            throw damaged("history", "");
        }
    }

    private void requireEmpty() {
        boolean empty = Kind.all().stream().allMatch(this::isEmpty)
                && unit.lines(Position.START, 1).isEmpty()
                && unit.bookmarks().isEmpty()
                && unit.allReceipts().isEmpty();
        if (!empty) {
            throw new StorageException.NotEmpty();
        }
    }

    private <I, T, Q extends Query<T>> boolean isEmpty(Kind<I, T, Q> kind) {
        return unit.register(kind)
                .list(kind.everything(), PageRequest.first(1))
                .items()
                .isEmpty();
    }

    private void put(Held held) {
        requireInOrder(held);
        if (held instanceof Held.Thing<?, ?, ?> thing) {
            place(thing);
        } else if (held instanceof Held.Line line) {
            place(line.change());
        } else if (held instanceof Held.Bookmark mark) {
            unit.history().bookmark(mark.reader(), at(mark));
        } else if (held instanceof Held.Answer answer) {
            unit.place(answer.receipt());
        } else if (held instanceof Held.Erasure erasure) {
            unit.place(erasure.erased());
        }
    }

    private void requireInOrder(Held held) {
        int now = ORDER.indexOf(held.getClass());
        if (now < stage) {
            throw damaged("store", held.getClass().getSimpleName());
        }
        stage = now;
    }

    private <I, T, Q extends Query<T>> void place(Held.Thing<I, T, Q> held) {
        try {
            unit.place(held.kind(), held.thing());
        } catch (DuplicateException twice) {
            throw damaged(held.kind().name(), held.id());
        }
    }

    /** A line comes behind the one before of the same thing, and nothing comes behind an erasure. */
    private void place(Change line) {
        Optional<Change> before = unit.lastLine(line.kind(), line.id());
        boolean follows = before.map(Change::version).orElse(0L) + 1 == line.version()
                && before.stream().noneMatch(Change::erased);
        lines++;
        if (!follows || line.at().line() != lines) {
            throw damaged(line.kind(), line.id());
        }
        firstLines += line.isFirst() ? 1 : 0;
        last = unit.place(line);
    }

    private Position at(Held.Bookmark mark) {
        if (mark.line() > lines) {
            throw damaged("bookmark", mark.reader());
        }
        return mark.line() == 0 ? Position.START : new Position(last.unit(), last.line() - lines + mark.line());
    }

    private <I, T, Q extends Query<T>> void requireWhereItsHistoryLeavesIt(Kind<I, T, Q> kind) {
        unit.register(kind).each(kind.everything(), thing -> {
            String id = kind.id(thing.value()).toString();
            things++;
            if (unit.lastLine(kind.name(), id)
                    .filter(line -> leaves(line, thing))
                    .isEmpty()) {
                throw damaged(kind.name(), id);
            }
        });
    }

    private static boolean leaves(Change line, Versioned<?> thing) {
        return line.version() == thing.version() && line.act().equals(thing.last()) && !line.erased();
    }

    private void requireGone(Erased erased) {
        String id = erased.person().toString();
        things++;
        if (unit.lastLine(Kind.PERSONS.name(), id).filter(Change::erased).isEmpty()) {
            throw damaged(Kind.PERSONS.name(), id);
        }
    }

    private static StorageException.Damaged damaged(String place, String id) {
        return new StorageException.Damaged(place, id, null);
    }
}
