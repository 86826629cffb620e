package org.fabrique.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.intake.Loaded;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;

/** Things that are a list in one document. */
record ListOfThings<T>(Class<T> type, FileSource source, FileLimits limits, Troubles troubles)
        implements JsonThings<T> {

    @Override
    public void each(Consumer<One<T>> visitor) {
        new DocumentRows(source, limits, troubles)
                .read(root -> DocumentRows.things(root, limits).stream()
                        .map(this::one)
                        .toList())
                .ifPresent(all -> all.forEach(visitor));
    }

    private One<T> one(JsonValue value) {
        Loaded<List<T>> read = value.apart(one -> {
            JsonObject object = one.object();
            T thing = object == null ? null : object.as(type);
            return thing == null ? List.<T>of() : List.of(thing);
        });
        return One.of(value.place(), new Loaded<>(read.values().get(0), read.problems()));
    }
}
