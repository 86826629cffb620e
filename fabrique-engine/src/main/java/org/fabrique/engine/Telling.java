package org.fabrique.engine;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;

/** Tells one listener of the alerts that were raised since it was last told, and notes how far it has come. */
final class Telling {

    private static final String READER = Watch.ACTOR.value() + "/";

    private final Storage storage;
    private final Act act;
    private final String reader;
    private final AlertListener listener;
    private Position at = Position.START;
    private int told;

    Telling(Storage storage, Act act, String name, AlertListener listener) {
        this.storage = storage;
        this.act = act;
        this.reader = READER + name;
        this.listener = listener;
    }

    static String requireName(String name) {
        Receipt.requireKey(READER + name);
        return name;
    }

    /** Returns how many alerts it was told of; what it threw ends it, and is added to the failures. */
    int all(List<RuntimeException> failures) {
        at = storage.read(view -> view.history().bookmark(reader));
        Position before = at;
        try {
            while (tellSome()) {
                before = note(before);
            }
        } catch (ListenerFailed failed) {
            failures.add(failed.why);
            note(before);
        }
        return told;
    }

    /** What the listener threw, apart from what a storage throws. */
    private static final class ListenerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException why;

        ListenerFailed(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }

    private record Line(Position at, Optional<Alert> alert) {}

    private boolean tellSome() {
        List<Line> lines = storage.read(this::next);
        lines.forEach(this::tell);
        return !lines.isEmpty();
    }

    private List<Line> next(View view) {
        return view.history().after(at, History.MOST).stream()
                .map(line -> new Line(line.at(), alert(view, line)))
                .toList();
    }

    /** An alert is told of when it is raised, unless somebody has seen it meanwhile. */
    private static Optional<Alert> alert(View view, Change line) {
        return line.isOf(Kind.ALERTS) && line.isFirst()
                ? view.alerts()
                        .find(new AlertId(line.id()))
                        .map(kept -> kept.value())
                        .filter(alert -> !alert.isSeen())
                : Optional.empty();
    }

    private void tell(Line line) {
        line.alert().ifPresent(alert -> {
            try {
                listener.told(alert);
            } catch (RuntimeException why) {
                throw new ListenerFailed(why);
            }
            told++;
        });
        at = line.at();
    }

    private Position note(Position before) {
        if (at.compareTo(before) > 0) {
            storage.<Void>write(act, unit -> {
                unit.history().bookmark(reader, at);
                return null;
            });
        }
        return at;
    }
}
