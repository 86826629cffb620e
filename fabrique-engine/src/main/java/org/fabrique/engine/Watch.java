package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.alert.Alert;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.UnitOfWork;

/**
 * Keeps watch for the fabriques: tells them, without having been asked, what would be missed otherwise.
 * <pre>{@code
 * Watch watch = engine.watch().telling("mail", alert -> mailbox.send(alert));
 * watch.look();
 * }</pre>
 * A look reads what was kept since the last one, whoever kept it, and what the day brings; it keeps the alerts this raises,
 * each once, and tells the listeners. Each fabrique is told of nothing it may not see. Nothing happens between two looks: the
 * host calls them, or asks for a thread that does ({@link #every}). How far it has come is kept in the storage: it goes on
 * after a crash, and several programs may keep watch over one storage. It is immutable and thread-safe.
 */
public final class Watch {

    /** Who writes the alerts, in the history of the storage. */
    public static final ActorId ACTOR = new ActorId("fabrique-watch");

    /** How many lines of the history are read at once: what they raise is kept before the next ones are. */
    private static final int LINES = 200;

    private final FabriqueEngine engine;
    private final WatchTerms terms;
    private final Map<String, AlertListener> listeners;

    Watch(FabriqueEngine engine) {
        this(engine, WatchTerms.toStartFrom(), Map.of());
    }

    private Watch(FabriqueEngine engine, WatchTerms terms, Map<String, AlertListener> listeners) {
        this.engine = engine;
        this.terms = requireNonNull(terms, "terms");
        this.listeners = listeners;
    }

    /** Returns this watch on other terms. */
    public Watch with(WatchTerms other) {
        return new Watch(engine, other, listeners);
    }

    /**
     * Returns this watch telling one more listener, in the place of the one of that name if there is one. A name that is new to
     * the storage is told of every alert that nobody has seen yet.
     *
     * @param name under which the storage remembers what it was told of, of one line and at most 180 characters
     */
    public Watch telling(String name, AlertListener listener) {
        Map<String, AlertListener> more = new TreeMap<>(listeners);
        more.put(Telling.requireName(name), requireNonNull(listener, "listener"));
        return new Watch(engine, terms, more);
    }

    /**
     * Looks once, at what was kept since the last look and at the day.
     *
     * @throws org.fabrique.persistence.StorageException when the storage fails; the next look goes on from there
     */
    public Looked look() {
        return told(raisedByNews() + raisedBy(engine.today()));
    }

    /** Looks once, at what was kept since the last look alone. */
    Looked lookAtNews() {
        return told(raisedByNews());
    }

    LocalDate today() {
        return engine.today();
    }

    /**
     * Looks again and again on a thread of its own: at the day when it begins and whenever the day changes, and at what was
     * kept each time. It goes on whatever fails.
     *
     * @param pause from the end of a look to the next one
     * @param after is told what came of each look, on that thread
     * @return what ends it; closing the engine ends it too
     */
    public Watching every(Duration pause, Consumer<Looked> after) {
        return Watching.begin(this, pause, after, engine.life());
    }

    private Looked told(int raised) {
        int told = 0;
        List<RuntimeException> failures = new ArrayList<>();
        for (Map.Entry<String, AlertListener> each : listeners.entrySet()) {
            Telling telling = new Telling(engine.storage(), act(), each.getKey(), each.getValue());
            told += telling.all(failures);
        }
        return new Looked(raised, told, failures);
    }

    private int raisedByNews() {
        News news = new News(engine);
        int raised = 0;
        for (List<Change> lines = next(); !lines.isEmpty(); lines = next()) {
            Position last = lines.get(lines.size() - 1).at();
            List<Alert> alerts = news.of(lines);
            raised += engine.storage().<Integer>write(act(), unit -> {
                int kept = kept(unit, alerts);
                goOn(unit, last);
                return kept;
            });
        }
        return raised;
    }

    private int raisedBy(LocalDate day) {
        List<Alert> alerts = new Dates(engine, terms).on(day);
        return alerts.isEmpty() ? 0 : engine.storage().<Integer>write(act(), unit -> kept(unit, alerts));
    }

    private List<Change> next() {
        return engine.storage().read(view -> view.history().after(view.history().bookmark(ACTOR.value()), LINES));
    }

    /** Keeps those that are new; whoever else keeps watch waits. */
    private static int kept(UnitOfWork unit, Collection<Alert> alerts) {
        unit.guard(ACTOR.value());
        int kept = 0;
        for (Alert alert : alerts) {
            if (unit.alerts().find(alert.id()).isEmpty()) {
                unit.alerts().add(alert);
                kept++;
            }
        }
        return kept;
    }

    /** Whoever else keeps watch may have come further already. */
    private static void goOn(UnitOfWork unit, Position to) {
        if (unit.history().bookmark(ACTOR.value()).compareTo(to) < 0) {
            unit.history().bookmark(ACTOR.value(), to);
        }
    }

    private Act act() {
        return engine.act(ACTOR);
    }
}
