package org.fabrique.json;

import java.util.function.Supplier;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One document, from its first token to its end: neither empty nor null, and alone. What is right is read in one go;
 * only what is wrong is looked at again, part by part, to find all that is wrong with it.
 */
final class Document {

    private final JsonMapper mapper;
    private final Supplier<JsonParser> source;
    private final Reading reading;

    Document(JsonMapper mapper, Supplier<JsonParser> source, Reading reading) {
        this.mapper = mapper;
        this.source = source;
        this.reading = reading;
    }

    /** Returns the value, or null with at least one problem in the reading. */
    @Nullable
    Object read(JavaType type) {
        try (JsonParser at = source.get()) {
            return read(at, type);
        }
    }

    private @Nullable Object read(JsonParser at, JavaType type) {
        try {
            return begin(at, type);
        } catch (DatabindException refusal) {
            diagnose(type, refusal);
        } catch (JacksonException broken) {
            reading.findings().add(reading.broken(broken, at));
        } catch (NumberFormatException tooLarge) {
            reading.findings().add(reading.tooLarge(at));
        }
        return null;
    }

    private @Nullable Object begin(JsonParser at, JavaType type) {
        JsonToken first = at.nextToken();
        if (first == null) {
            return refuse(Problem.of(
                    Problems.MALFORMED_INPUT, reading.start(), "", "le texte est vide", "the text is empty"));
        }
        if (first == JsonToken.VALUE_NULL) {
            return refuse(new Problem(Problems.WRONG_TYPE, reading.start(), "null", Expected.VALUE));
        }
        Object value = mapper.readValue(at, type);
        return endsHere(at) ? value : refuse(trailing(at));
    }

    private void diagnose(JavaType type, DatabindException refusal) {
        int before = reading.findings().count();
        JsonNode tree = tree();
        if (tree != null) {
            new Diagnosis(mapper, reading.findings()).look(tree, type, reading.start());
        }
        if (reading.findings().count() == before) {
            reading.findings().add(Reading.refusal(refusal, reading.start(), tree));
        }
    }

    private @Nullable JsonNode tree() {
        try (JsonParser again = source.get()) {
            return tree(again);
        }
    }

    /** Returns the tree of the document; null, with a problem, when it is not even JSON further on. */
    private @Nullable JsonNode tree(JsonParser again) {
        try {
            return mapper.readTree(again);
        } catch (JacksonException broken) {
            reading.findings().add(reading.broken(broken, again));
        } catch (NumberFormatException tooLarge) {
            reading.findings().add(reading.tooLarge(again));
        }
        return null;
    }

    private static boolean endsHere(JsonParser at) {
        try {
            return at.nextToken() == null;
        } catch (JacksonException garbage) {
            return false;
        }
    }

    private Problem trailing(JsonParser at) {
        int line = Math.max(at.currentLocation().getLineNr(), 1);
        int column = Math.max(at.currentTokenLocation().getColumnNr(), 1);
        Place start = reading.start();
        return Problem.of(
                Problems.TRAILING_DATA,
                new Place(start.file(), Math.max(start.line(), line), start.field()),
                "",
                "colonne %d : il y a du texte après le document".formatted(column),
                "column %d: there is text after the document".formatted(column));
    }

    private @Nullable Object refuse(Problem problem) {
        reading.findings().add(problem);
        return null;
    }
}
