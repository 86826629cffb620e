package org.fabrique.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fabrique.core.intake.Loaded;
import org.fabrique.json.JsonDocument;
import org.fabrique.json.JsonValue;
import org.fabrique.json.Limits;

/** The rows of a file that is one JSON document: none when it cannot be read as a whole, which is noted. */
record DocumentRows(FileSource source, FileLimits limits, Troubles troubles) {

    private static final long MOST_TOKENS = 20_000_000;

    /** Returns the things of a list that is not too long, each to be read apart; none otherwise, which is noted. */
    static List<JsonValue> things(JsonValue list, FileLimits limits) {
        if (list.size() <= limits.features()) {
            return list.entries(limits.features());
        }
        list.refuse(
                "LIMIT_EXCEEDED",
                String.valueOf(list.size()),
                "%d choses ; la limite est %d".formatted(list.size(), limits.features()),
                "%d things; the limit is %d".formatted(list.size(), limits.features()));
        return List.of();
    }

    void each(Function<JsonValue, List<Row>> reading, Consumer<Row> visitor) {
        read(reading).ifPresent(rows -> rows.forEach(visitor));
    }

    /** Returns what is made of the document; nothing when something is wrong with it as a whole, which is noted. */
    <T> Optional<T> read(Function<JsonValue, T> reading) {
        Loaded<T> read = document(reading);
        troubles.addAll(read.problems());
        return read.values().stream().findFirst();
    }

    /** A document has no more tokens than bytes: a long one is not refused for its brackets. */
    private long tokens() {
        return Math.min(limits.documentBytes(), MOST_TOKENS);
    }

    private <T> Loaded<T> document(Function<JsonValue, T> reading) {
        try (InputStream in = source.open()) {
            return JsonDocument.standard()
                    .withLimits(Limits.standard()
                            .withDocumentBytes(limits.documentBytes())
                            .withTokens(tokens()))
                    .read(source.name(), in, reading);
        } catch (IOException unreadable) {
            return Loaded.refused(List.of(FileProblems.unreadable(source.name())));
        }
    }
}
