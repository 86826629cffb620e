package org.fabrique.json;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of the domain: written in one way, and read strictly.
 * <pre>{@code
 * FabriqueJson json = FabriqueJson.standard();
 * String text = json.write(need);
 * Need same = json.read(text, Need.class);
 * }</pre>
 * A value of the domain is an object with its parts by their names, in their order. Identities and codes are texts
 * ({@code "com:23096"}), constants their code in lower case ({@code "opportunity-study"}), dates ISO 8601, years
 * numbers, amounts exact. One of several kinds says which in {@code "type"}. What is absent, and an empty list, is left
 * out. What can be worked out from the rest is not written.
 * <p>
 * Reading guesses nothing: an unknown field, a field given twice, a number between quotes or a text that cannot be kept
 * is refused, with its place and in French and English. It is not a general mapper: it knows the values of the domain,
 * and records made of them. {@link JsonSchemas} tell the form to programs in other languages.
 * <p>
 * This type is immutable and thread-safe; make one and keep it.
 */
public final class FabriqueJson {

    private static final FabriqueJson STANDARD = new FabriqueJson(Limits.standard(), Map.of());
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Limits limits;
    private final Map<Class<?>, Class<?>> forms;
    private final JsonMapper mapper;

    private FabriqueJson(Limits limits, Map<Class<?>, Class<?>> forms) {
        this.limits = limits;
        this.forms = forms;
        this.mapper = Strict.mapper(limits, forms);
    }

    /** Returns the form with the standard limits. */
    public static FabriqueJson standard() {
        return STANDARD;
    }

    /** Returns this form with other limits of reading. */
    public FabriqueJson withLimits(Limits chosen) {
        return new FabriqueJson(requireNonNull(chosen, "chosen"), forms);
    }

    /**
     * Returns this form for records beyond the domain too, whose own types carry no annotation either.
     *
     * @param mixIns for a type, the Jackson mix-in that says what its record does not: the names of closed alternatives in
     *     {@code "type"}, and what is worked out from the rest and written all the same (read-only properties)
     */
    public FabriqueJson withForms(Map<Class<?>, Class<?>> mixIns) {
        Map<Class<?>, Class<?>> all = new HashMap<>(forms);
        all.putAll(mixIns);
        return new FabriqueJson(limits, Map.copyOf(all));
    }

    /** Writes a value of the domain, or a list of them, on one line. The same value gives the same text. */
    public String write(Object value) {
        return mapper.writeValueAsString(requireNonNull(value, "value"));
    }

    /** Writes a value of the domain, or a list of them, with one part on each line, for people. */
    public String writeIndented(Object value) {
        return mapper.writer().with(Strict.indented()).writeValueAsString(requireNonNull(value, "value"));
    }

    /**
     * Reads what {@link #write} writes.
     *
     * @throws InvalidInput when the text is anything else
     */
    public <T> T read(String json, Class<T> type) {
        return type.cast(read(withoutMark(json), mapper.constructType(type)));
    }

    /**
     * Reads UTF-8 bytes, with or without a byte-order mark.
     *
     * @throws InvalidInput when they are not UTF-8, or not what {@link #write} writes
     */
    public <T> T read(byte[] utf8, Class<T> type) {
        requireNoMoreThan(utf8.length);
        String text = new String(utf8, StandardCharsets.UTF_8);
        Utf8.problem(utf8, text, null).ifPresent(FabriqueJson::refuse);
        return read(text, type);
    }

    /**
     * Reads a list of values of one type.
     *
     * @throws InvalidInput when the text is anything else
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> readList(String json, Class<T> type) {
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, type);
        return List.copyOf((List<T>) read(withoutMark(json), list));
    }

    private Object read(String json, JavaType type) {
        requireNoMoreThan(json.length() * 3L <= limits.documentBytes() ? 0 : Utf8.length(json));
        Reading reading = new Reading(Place.field(""), new Findings(null));
        Object value = new Document(mapper, () -> mapper.createParser(json), reading).read(type);
        if (value == null || !reading.findings().isEmpty()) {
            throw new InvalidInput(reading.findings().all());
        }
        return value;
    }

    /** Reads the tree of a line; null, with its problems in the reading, when it is broken. */
    @Nullable
    JsonNode tree(String line, Reading reading) {
        JavaType tree = mapper.constructType(JsonNode.class);
        return (JsonNode) new Document(mapper, () -> mapper.createParser(line), reading).read(tree);
    }

    /** Reads a domain value from a part of a tree; null, with its problems in the reading, when it is wrong. */
    <T> @Nullable T value(JsonNode node, Class<T> type, Reading reading) {
        JavaType wanted = mapper.constructType(type);
        return type.cast(new Document(mapper, () -> mapper.treeAsTokens(node), reading).read(wanted));
    }

    private void requireNoMoreThan(long bytes) {
        if (bytes > limits.documentBytes()) {
            refuse(new Problem(
                    Problems.LIMIT_EXCEEDED,
                    Place.field(""),
                    "",
                    Message.of(
                            "%d octets ; la limite est %d".formatted(bytes, limits.documentBytes()),
                            "%d bytes; the limit is %d".formatted(bytes, limits.documentBytes()))));
        }
    }

    private static void refuse(Problem problem) {
        throw new InvalidInput(List.of(problem));
    }

    static String withoutMark(String json) {
        return !json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json;
    }
}
