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

    /** There are at most so many tokens for each byte that is allowed: a long document is not refused for its brackets. */
    private static final int BYTES_OF_A_TOKEN = 2;

    void each(Function<JsonValue, List<Row>> reading, Consumer<Row> visitor) {
        read(reading).ifPresent(rows -> rows.forEach(visitor));
    }

    /** Returns what is made of the document; nothing when something is wrong with it as a whole, which is noted. */
    <T> Optional<T> read(Function<JsonValue, T> reading) {
        Loaded<T> read = document(reading);
        troubles.addAll(read.problems());
        return read.values().stream().findFirst();
    }

    private <T> Loaded<T> document(Function<JsonValue, T> reading) {
        try (InputStream in = source.open()) {
            return JsonDocument.standard()
                    .withLimits(Limits.standard()
                            .withDocumentBytes(limits.documentBytes())
                            .withTokens(limits.documentBytes() / BYTES_OF_A_TOKEN))
                    .read(source.name(), in, reading);
        } catch (IOException unreadable) {
            return Loaded.refused(List.of(FileProblems.unreadable(source.name())));
        }
    }
}
