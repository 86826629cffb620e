package org.fabrique.persistence.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;

/** A unit of work that can give all that its storage holds, and take all that another one held. */
public abstract class WholeUnit extends ErasingUnit {

    private static final Comparator<Receipt> BY_ACTOR_AND_KEY = Comparator.comparing(
                    (Receipt receipt) -> receipt.act().by().value())
            .thenComparing(Receipt::key);

    /** Does a step of this unit: once one has failed, the unit is lost. */
    protected abstract <R extends @Nullable Object> R step(Supplier<R> step);

    /** Returns the lines of the history behind a position, those a reader has to wait for included. */
    protected abstract List<Change> lines(Position after, int most);

    /** Returns the last line of a thing, those of this unit included. */
    protected abstract Optional<Change> lastLine(String kind, String id);

    /** Returns how far each reader has come. */
    protected abstract Map<String, Position> bookmarks();

    /** Returns the receipts of all actors. */
    protected abstract List<Receipt> allReceipts();

    /** Returns everybody who was erased. */
    protected abstract List<Erased> allErasures();

    /**
     * Puts a thing in as it is, without a line in the history.
     *
     * @throws org.fabrique.persistence.DuplicateException when its identity is taken
     */
    protected abstract <I, T, Q extends Query<T>> void place(Kind<I, T, Q> kind, Versioned<T> thing);

    /** Adds a line to the history as it is, but for its position, which this returns. */
    protected abstract Position place(Change line);

    /** Puts a receipt in, whoever it belongs to. */
    protected abstract void place(Receipt receipt);

    /** Puts an erasure in, complete, without a line in the history. */
    protected abstract void place(Erased erasure);

    @Override
    public final Contents contents() {
        return visitor -> {
            Kind.all().forEach(kind -> things(kind, visitor));
            history(visitor);
            allReceipts().stream()
                    .sorted(BY_ACTOR_AND_KEY)
                    .map(Held.Answer::new)
                    .forEach(visitor);
            allErasures().stream()
                    .sorted(Comparator.comparing(Erased::person))
                    .map(Held.Erasure::new)
                    .forEach(visitor);
        };
    }

    private <I, T, Q extends Query<T>> void things(Kind<I, T, Q> kind, Consumer<? super Held> visitor) {
        register(kind).each(kind.everything(), thing -> visitor.accept(new Held.Thing<>(kind, thing)));
    }

    /** Gives the lines, and behind them how far each reader has come. */
    private void history(Consumer<? super Held> visitor) {
        Map<String, Position> marks = bookmarks();
        Map<String, Long> done = new TreeMap<>();
        marks.keySet().forEach(reader -> done.put(reader, 0L));
        long number = 0;
        Position at = Position.START;
        List<Change> some = lines(at, History.MOST);
        while (!some.isEmpty()) {
            for (Change line : some) {
                number++;
                at = line.at();
                visitor.accept(Held.Line.of(number, line));
                move(done, marks, at, number);
            }
            some = lines(at, History.MOST);
        }
        done.forEach((reader, line) -> visitor.accept(new Held.Bookmark(reader, line)));
    }

    private static void move(Map<String, Long> done, Map<String, Position> marks, Position at, long number) {
        marks.forEach((reader, mark) -> {
            if (at.compareTo(mark) <= 0) {
                done.put(reader, number);
            }
        });
    }

    @Override
    public final void fill(Contents contents) {
        this.<@Nullable Object>step(() -> {
            new Filling(this).with(contents);
            return null;
        });
    }
}
