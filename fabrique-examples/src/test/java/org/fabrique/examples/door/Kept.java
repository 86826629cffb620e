package org.fabrique.examples.door;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.Storage;

/** All that a storage holds: things at their versions, history, receipts, erasures. */
record Kept(List<Held> all) {

    static Kept of(Storage storage) {
        List<Held> all = new ArrayList<>();
        storage.read(view -> {
            view.contents().forEach(all::add);
            return true;
        });
        return new Kept(List.copyOf(all));
    }

    int size() {
        return all.size();
    }
}
