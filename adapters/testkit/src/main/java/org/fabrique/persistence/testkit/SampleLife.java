package org.fabrique.persistence.testkit;

import java.time.Instant;
import java.util.List;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;

/**
 * What may happen to a storage: a thing of every kind, a save, an erasure with a mention, a request that was answered, two
 * readers. Whatever is to carry a storage has all of it to carry.
 */
public final class SampleLife {

    static final Act OTHER = Act.of(new ActorId("officer"), Instant.parse("2026-11-29T08:00:00.000001Z"));
    static final Need FIRST = Samples.need("n-first", "Besoin");
    static final Person GONE = Samples.person("p-gone");
    static final Once REQUEST = Once.of("k-1", "body");

    private SampleLife() {}

    /** Lets a storage that is empty live all of it, the same each time. */
    public static void live(Storage storage) {
        storage.write(Bench.ACT, unit -> {
            UnitCases.ADDS.forEach(add -> add.accept(unit));
            unit.needs().add(Samples.needs().get(0));
            unit.persons().add(GONE);
            return unit.needs().add(FIRST);
        });
        storage.write(OTHER, unit -> unit.needs().save(Samples.need("n-first", "Devenu"), 1));
        storage.write(Bench.ACT, unit -> {
            List<Change> lines = unit.history().after(Position.START, 5);
            unit.history().bookmark("map", lines.get(4).at());
            unit.history().bookmark("new", Position.START);
            return lines;
        });
        REQUEST.write(storage, Bench.ACT, unit -> "n-first");
        storage.write(
                Bench.ACT, unit -> unit.needs().add(Samples.need("n-named", "Vu avec %s".formatted(GONE.name()))));
        storage.erase(GONE.id(), OTHER);
    }
}
