package org.fabrique.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import tools.jackson.databind.JsonNode;

/** One reading of one file, line by line. Not thread-safe. */
final class LineReading<T> {

    private final FabriqueJson json;
    private final Limits limits;
    private final String file;
    private final JsonForm<T> form;
    private final Findings findings;
    private final List<T> values = new ArrayList<>();
    private final Map<String, Integer> identities = new HashMap<>();

    LineReading(FabriqueJson json, Limits limits, String file, JsonForm<T> form) {
        this.json = json;
        this.limits = limits;
        this.file = file;
        this.form = form;
        this.findings = new Findings(file);
    }

    /** Reads bytes that are known to be UTF-8. */
    Loaded<T> read(byte[] bytes) {
        int number = 1;
        int start = Utf8.bomLength(bytes);
        while (start < bytes.length) {
            int end = endOfLine(bytes, start);
            line(bytes, start, end, number++);
            start = end + 1;
        }
        return new Loaded<>(values, findings.all());
    }

    /** Reads the only line that is read. */
    Loaded<T> readLine(byte[] line, int number) {
        Place place = Place.line(file, number, "");
        if (line.length > limits.documentBytes()) {
            findings.add(tooLong(line.length, number));
        } else {
            String text = new String(line, StandardCharsets.UTF_8);
            Utf8.lineProblem(line, text, place).ifPresentOrElse(findings::add, () -> object(text, place));
        }
        return new Loaded<>(values, findings.all());
    }

    private void line(byte[] bytes, int start, int end, int number) {
        if (end - start > limits.documentBytes()) {
            findings.add(tooLong(end - start, number));
            return;
        }
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (!line.isBlank()) {
            object(line, Place.line(file, number, ""));
        }
    }

    private void object(String line, Place place) {
        int before = findings.count();
        JsonNode tree = json.tree(line, new Reading(place, findings));
        T value = tree == null ? null : JsonObject.made(new Field(tree, place, findings), form, identities);
        if (value != null && findings.count() == before) {
            values.add(value);
        }
    }

    private Problem tooLong(int bytes, int number) {
        return Problem.of(
                Problems.LIMIT_EXCEEDED,
                Place.line(file, number, ""),
                "",
                "%d octets ; la limite d'une ligne est %d".formatted(bytes, limits.documentBytes()),
                "%d bytes; the limit of a line is %d".formatted(bytes, limits.documentBytes()));
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
