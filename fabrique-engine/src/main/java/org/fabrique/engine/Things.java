package org.fabrique.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Subject;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Register;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.Query;

/**
 * The things of one kind, as one actor reads and writes them: what all kinds have in common.
 * <p>
 * What the actor may not see is in no answer, no page and no count, and looks as if it did not exist. Each writing call is
 * one unit of work; with {@link Workshop#once} it is done once however often it is sent.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 * @param <Q> what can be asked of them
 */
public abstract class Things<I, T, Q extends Query<T>> {

    final FabriqueEngine engine;
    final Guard guard;
    private final Kind<I, T, Q> kind;
    private final Function<? super T, Subject> subject;

    Things(FabriqueEngine engine, Guard guard, Kind<I, T, Q> kind, Function<? super T, Subject> subject) {
        this.engine = engine;
        this.guard = guard;
        this.kind = kind;
        this.subject = subject;
    }

    /**
     * Returns a thing.
     *
     * @throws NotFound when there is none in the eyes of the actor
     */
    public final Versioned<T> get(I id) {
        return engine.storage().read(view -> seen(view, id));
    }

    /** Returns the things that match and that the actor sees, in the order of the register; all are in memory at once. */
    public final List<Versioned<T>> list(Q query) {
        return engine.storage().read(view -> list(view, query));
    }

    final List<Versioned<T>> list(View view, Q query) {
        return guard.visible(Pages.all(view.register(kind), query), subject);
    }

    /**
     * Returns the things that match and that the actor sees, page by page, in the order of the register.
     *
     * @throws org.fabrique.persistence.BadCursorException when the cursor comes from another list or query
     */
    public final Page<Versioned<T>> list(Q query, PageRequest request) {
        return engine.storage().read(view -> page(view.register(kind), query, request));
    }

    /** Returns how many things match and are seen by the actor. */
    public final long count(Q query) {
        return each(query, Action.READ, thing -> {});
    }

    /**
     * Gives every thing that matches and that the actor may take away to a visitor, in bounded memory, in the order of their
     * identities. All are of one state.
     *
     * @param visitor must not ask this workshop, or another, anything
     * @return how many there were
     */
    public final long export(Q query, Consumer<? super Versioned<T>> visitor) {
        return each(query, Action.EXPORT, visitor);
    }

    private long each(Q query, Action action, Consumer<? super Versioned<T>> visitor) {
        AtomicLong count = new AtomicLong();
        return engine.storage().read(view -> {
            view.register(kind).each(query, thing -> {
                if (guard.allows(action, subject.apply(thing.value()))) {
                    visitor.accept(thing);
                    count.incrementAndGet();
                }
            });
            return count.get();
        });
    }

    /**
     * Returns who brought a thing to each of its versions, and when.
     *
     * @throws NotFound when there is none in the eyes of the actor
     */
    public final List<Change> history(I id) {
        return engine.storage().read(view -> {
            seen(view, id);
            return view.history().of(kind, id);
        });
    }

    /** Keeps a new thing. */
    final Versioned<T> added(T thing) {
        return added(thing, unit -> {});
    }

    /**
     * Keeps a new thing, once what it refers to was looked at.
     *
     * @param look throws what is wrong
     */
    final Versioned<T> added(T thing, Consumer<UnitOfWork> look) {
        I id = kind.id(thing);
        return write(id, "add " + thing, unit -> {
            guard.require(Action.CREATE, subject.apply(thing), id);
            look.accept(unit);
            return unit.register(kind).add(thing);
        });
    }

    /**
     * Makes of a thing what it becomes.
     *
     * @param request tells this request from others with the same key
     */
    final Versioned<T> changed(I id, Action action, String request, UnaryOperator<T> change) {
        return write(id, request, unit -> changed(unit, id, action, change));
    }

    final Versioned<T> changed(UnitOfWork unit, I id, Action action, UnaryOperator<T> change) {
        Versioned<T> before = found(unit, id, action);
        T becomes = change.apply(before.value());
        guard.requireStays(action, subject.apply(before.value()), subject.apply(becomes), id);
        return unit.register(kind).save(becomes, before.version());
    }

    /** Replaces a thing that was read at a version. */
    final Versioned<T> replaced(T thing, long expectedVersion) {
        return replaced(thing, expectedVersion, before -> {});
    }

    /**
     * Replaces a thing that was read at a version, once what it was before was looked at.
     *
     * @param look throws what is wrong; it is not asked when somebody was faster
     */
    final Versioned<T> replaced(T thing, long expectedVersion, Consumer<T> look) {
        I id = kind.id(thing);
        return write(id, "replace %s %d".formatted(thing, expectedVersion), unit -> {
            Versioned<T> before = found(unit, id, Action.CHANGE);
            guard.requireStays(Action.CHANGE, subject.apply(before.value()), subject.apply(thing), id);
            if (before.version() == expectedVersion) {
                look.accept(before.value());
            }
            return unit.register(kind).save(thing, expectedVersion);
        });
    }

    /** Returns a thing when the actor sees it and may do this to it. */
    final Versioned<T> found(View view, I id, Action action) {
        return guard.found(view.register(kind).find(id), subject, action, id);
    }

    final Versioned<T> seen(View view, I id) {
        return found(view, id, Action.READ);
    }

    /** Does a unit of work that ends with a thing; with a key, it is told how the thing stands then. */
    private Versioned<T> write(I id, String request, Function<? super UnitOfWork, Versioned<T>> work) {
        return engine.write(guard, request, work, thing -> Long.toString(thing.version()), version -> get(id));
    }

    /** One thing more than the page holds is looked for: it tells whether there is a next page. */
    private Page<Versioned<T>> page(Register<I, T, Q> register, Q query, PageRequest request) {
        List<Versioned<T>> visible = new ArrayList<>();
        Page<Versioned<T>> page = register.list(query, request);
        addVisible(page, visible);
        while (visible.size() <= request.size() && page.next() != null) {
            page = register.list(query, request.next(page.next()));
            addVisible(page, visible);
        }
        if (visible.size() <= request.size()) {
            return new Page<>(visible, null);
        }
        List<Versioned<T>> items = visible.subList(0, request.size());
        T last = items.get(request.size() - 1).value();
        return new Page<>(items, Cursor.behind(kind.sortKey(last), kind, query));
    }

    private void addVisible(Page<Versioned<T>> page, List<Versioned<T>> visible) {
        visible.addAll(guard.visible(page.items(), subject));
    }
}
