package org.fabrique.examples.web.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.access.ActorId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The things of one kind in the eyes of one actor. What is refused is noted, and nothing is written from then on: the whole unit
 * ends with nothing.
 */
final class SeenRegister<I, T, Q extends Query<T>> implements WritableRegister<I, T, Q> {

    private static final Message TAKEN = Message.of(
            "cet identifiant est déjà celui d'autre chose", "this identity is that of something else already");

    /** The act of what is not written. */
    private static final Act NEVER = Act.of(new ActorId("nobody"), Instant.EPOCH);

    private final Kind<I, T, Q> kind;
    private final View view;
    private final @Nullable WritableRegister<I, T, Q> into;
    private final Rights rights;
    private final Refusals refusals;

    /** @param into where things are written, or null when nothing is */
    SeenRegister(
            Kind<I, T, Q> kind, View view, @Nullable WritableRegister<I, T, Q> into, Rights rights, Refusals refusals) {
        this.kind = kind;
        this.view = view;
        this.into = into;
        this.rights = rights;
        this.refusals = refusals;
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return view.register(kind).find(id).filter(this::isSeen);
    }

    private boolean isSeen(Versioned<T> kept) {
        return rights.sees(kept.value());
    }

    @Override
    public Page<Versioned<T>> list(Q query, PageRequest page) {
        Page<Versioned<T>> all = view.register(kind).list(query, page);
        return new Page<>(all.items().stream().filter(this::isSeen).toList(), all.next());
    }

    @Override
    public void each(Q query, Consumer<? super Versioned<T>> visitor) {
        view.register(kind).each(query, kept -> {
            if (isSeen(kept)) {
                visitor.accept(kept);
            }
        });
    }

    @Override
    public long count(Q query) {
        AtomicLong count = new AtomicLong();
        each(query, kept -> count.incrementAndGet());
        return count.get();
    }

    @Override
    public Versioned<T> add(T value) {
        I id = kind.id(value);
        Optional<Message> refusal = isTaken(id) ? Optional.of(TAKEN) : rights.againstAdding(value);
        refusal.ifPresent(why -> refusals.add(id, why));
        return into != null && refusals.areNone() ? into.add(value) : Versioned.first(value, NEVER);
    }

    @Override
    public Versioned<T> save(T value, long expectedVersion) {
        I id = kind.id(value);
        Versioned<T> before = find(id).orElseThrow();
        rights.againstChanging(before.value(), value).ifPresent(why -> refusals.add(id, why));
        return into != null && refusals.areNone() ? into.save(value, expectedVersion) : before.next(value, NEVER);
    }

    /** Hidden things have their identities, too. */
    @SuppressWarnings("unchecked")
    private boolean isTaken(I id) {
        return Stream.concat(Stream.of(kind), kind.rivals().stream())
                .anyMatch(each -> view.register((Kind<I, ?, ?>) each).find(id).isPresent());
    }
}
