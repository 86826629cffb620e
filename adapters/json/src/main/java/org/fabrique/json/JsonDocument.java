package org.fabrique.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file that is one JSON document in a form of somebody else's.
 * <pre>{@code
 * Loaded<Map> map = JsonDocument.standard().read(file, root -> Map.of(root.object()));
 * }</pre>
 * It is as strict as {@link FabriqueJson}: UTF-8 with or without a byte-order mark, one document, no field given twice, and
 * the {@link Limits}. Every fault is reported with its file and its pointer: up to a hundred, then how many more there were.
 * This type is immutable and thread-safe.
 */
public final class JsonDocument {

    private static final JsonDocument STANDARD = new JsonDocument(Limits.standard());

    private final Limits limits;
    private final FabriqueJson json;

    private JsonDocument(Limits limits) {
        this.limits = limits;
        this.json = FabriqueJson.standard().withLimits(limits);
    }

    /** Returns a reader with the standard limits. */
    public static JsonDocument standard() {
        return STANDARD;
    }

    public JsonDocument withLimits(Limits chosen) {
        return new JsonDocument(requireNonNull(chosen, "chosen"));
    }

    /** Reads a file; one that cannot be opened is a problem like another. */
    public <T> Loaded<T> read(Path file, Function<JsonValue, ? extends @Nullable T> form) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, form);
        } catch (IOException unreadable) {
            return Loaded.refused(List.of(Problems.unreadable(file.toString())));
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param name the name of the file, for messages
     * @param form makes a value of the document; null when it cannot, of which it notes why
     * @return the value, or what is wrong
     * @throws IOException when the stream breaks
     */
    public <T> Loaded<T> read(String name, InputStream in, Function<JsonValue, ? extends @Nullable T> form)
            throws IOException {
        byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
        if (bytes.length > limits.documentBytes()) {
            return Loaded.refused(List.of(Problems.tooLarge(name, limits.documentBytes())));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<Problem> encoding = Utf8.problem(bytes, text, name);
        return encoding.isPresent() ? Loaded.refused(List.of(encoding.get())) : read(name, text, form);
    }

    private <T> Loaded<T> read(String name, String text, Function<JsonValue, ? extends @Nullable T> form) {
        Findings findings = new Findings(name);
        Place root = Place.file(name);
        JsonNode tree = json.tree(FabriqueJson.withoutMark(text), new Reading(root, findings));
        T value = tree == null ? null : form.apply(new JsonValue(new Field(tree, root, findings)));
        return findings.isEmpty() && value != null
                ? new Loaded<>(List.of(value), List.of())
                : Loaded.refused(findings.all());
    }
}
