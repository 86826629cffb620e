package org.fabrique.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.access.ActorId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.testkit.SampleLife;

/** What the tests do with storages and their files. */
final class Stores {

    static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));

    private Stores() {}

    /** Returns a storage in memory that has lived. */
    static Storage lived() {
        Storage storage = new InMemoryStorage();
        SampleLife.live(storage);
        return storage;
    }

    static String write(Storage storage, Path file) {
        return storage.<String>read(view -> StoreFile.write(view.contents(), file));
    }

    static void fill(Storage storage, Contents contents) {
        storage.write(ACT, unit -> {
            unit.fill(contents);
            return true;
        });
    }

    static String digest(Storage storage) {
        return storage.<String>read(view -> StoreFile.digest(view.contents()));
    }

    static List<Held> held(Storage storage) {
        return storage.<List<Held>>read(view -> held(view.contents()));
    }

    static List<Held> held(Contents contents) {
        List<Held> all = new ArrayList<>();
        contents.forEach(all::add);
        return all;
    }
}
