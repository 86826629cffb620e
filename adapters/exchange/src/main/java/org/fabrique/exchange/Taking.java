package org.fabrique.exchange;

import java.util.Optional;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/** Takes the things of a file into what a storage keeps, one after the other, and counts what becomes of them. Not thread-safe. */
final class Taking<I, T> {

    /** What is done with a thing that is new, or becomes something else; nothing any more once one was refused. */
    @FunctionalInterface
    interface Step<T> {
        void take(T value, @Nullable Versioned<T> kept);
    }

    private final Kind<I, T, ?> kind;
    private final View view;
    private final Kept things;
    private final boolean isEmpty;
    private final Troubles troubles;
    private final Step<T> step;
    private int added;
    private int changed;
    private int same;
    private int refused;

    private Taking(Kind<I, T, ?> kind, View view, Troubles troubles, Step<T> step) {
        this.kind = kind;
        this.view = view;
        this.things = new Kept(view);
        this.isEmpty = Everything.count(kind, view) == 0;
        this.troubles = troubles;
        this.step = step;
    }

    /** Returns one that tells what would become of things, and keeps nothing. */
    static <I, T> Taking<I, T> dry(Kind<I, T, ?> kind, View view, Troubles troubles) {
        return new Taking<>(kind, view, troubles, (value, kept) -> {});
    }

    /** Returns one that keeps things in a unit of work, as long as none was refused. */
    static <I, T> Taking<I, T> into(Kind<I, T, ?> kind, UnitOfWork unit, Troubles troubles) {
        return new Taking<>(kind, unit, troubles, (value, kept) -> keep(kind, unit, value, kept));
    }

    private static <I, T> void keep(Kind<I, T, ?> kind, UnitOfWork unit, T value, @Nullable Versioned<T> kept) {
        if (kept == null) {
            unit.register(kind).add(value);
        } else {
            unit.register(kind).save(value, kept.version());
        }
    }

    /** Returns what is kept under an identity. Where nothing was kept at the beginning, a file that says each once finds nothing. */
    Optional<Versioned<T>> find(I id) {
        return isEmpty ? Optional.empty() : view.register(kind).find(id);
    }

    /** Returns which things are kept that others name. */
    Kept things() {
        return things;
    }

    /** Tells whether an identity is that of another kind of thing. Rivals share their identities, and so the type of them. */
    @SuppressWarnings("unchecked")
    boolean isTaken(I id) {
        return kind.rivals().stream().anyMatch(rival -> things.has((Kind<I, ?, ?>) rival, id));
    }

    /** Takes a thing in which nothing is wrong. */
    void take(T value, @Nullable Versioned<T> kept) {
        if (kept != null && kept.value().equals(value)) {
            same++;
            return;
        }
        added += kept == null ? 1 : 0;
        changed += kept == null ? 0 : 1;
        if (troubles.areNone()) {
            step.take(value, kept);
        }
    }

    /** Counts a thing that is refused. */
    void refuse() {
        refused++;
    }

    /**
     * Counts a thing as refused that was taken before all was known.
     *
     * @param isNew whether it was counted as one that is added, not changed
     */
    void refuseAfterAll(boolean isNew) {
        refused++;
        added -= isNew ? 1 : 0;
        changed -= isNew ? 0 : 1;
    }

    ImportReport report() {
        return new ImportReport(added, changed, same, refused, troubles.passedOver(), troubles.problems());
    }
}
