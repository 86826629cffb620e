package org.fabrique.json;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object somebody handed over, read field by field: what is wrong is noted with its place, and reading goes on.
 * <p>
 * A field that is missing or wrong gives a stand-in: an empty text, an empty list, false, zero or null. The value made
 * of it is thrown away. A text is a text between quotes and nothing else. Null is the same as absent, except where a
 * field is required and inside a list. It is not thread-safe, and lives as long as its line is read.
 */
public final class JsonObject {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Field self;
    private final Map<String, Integer> identities;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonObject(Field self, Map<String, Integer> identities) {
        this.self = self;
        this.identities = identities;
    }

    /** Tells whether the field is there, and not null. It then counts as asked for. */
    public boolean has(String field) {
        return find(field) != null;
    }

    /** Returns an identity: a text that must be there, not blank, and that no other line of the file gives. */
    public String requiredId(String field) {
        String id = requiredText(field);
        Integer first = id.isEmpty() ? null : identities.putIfAbsent(id, place().line());
        if (first != null) {
            refuse(
                    Problems.DUPLICATE_ID,
                    field,
                    id,
                    "cet identifiant est déjà donné à la ligne %d".formatted(first),
                    "this identity is already given on line %d".formatted(first));
        }
        return id;
    }

    /** Returns a text that must be there and not blank. */
    public String requiredText(String field) {
        return requiredText(field, NO_LIMIT);
    }

    /** Returns a text that must be there, not blank, and of at most so many characters. */
    public String requiredText(String field, int longest) {
        Field value = required(field);
        String text = value == null ? null : value.line(longest);
        return text == null ? "" : text;
    }

    /** Returns a text, or null when it is absent or blank. */
    public @Nullable String optionalText(String field) {
        return optionalText(field, NO_LIMIT);
    }

    /** Returns a text of at most so many characters, or null when it is absent or blank. */
    public @Nullable String optionalText(String field, int longest) {
        Field value = find(field);
        String text = value == null ? null : value.text(longest);
        return Text.optional(text, field) == null ? null : text;
    }

    /** Returns a text that must be there, as it is: it may be blank. */
    public String requiredTextAsItIs(String field) {
        Field value = required(field);
        String text = value == null ? null : value.text(NO_LIMIT);
        return text == null ? "" : text;
    }

    /** Returns a list of texts, none of them blank; empty when it is absent. */
    public List<String> texts(String field) {
        return texts(field, NO_LIMIT, NO_LIMIT);
    }

    /** Returns a list of at most so many texts of at most so many characters; empty when it is absent. */
    public List<String> texts(String field, int most, int longest) {
        return each(field, most, element -> element.line(longest));
    }

    /** Returns true or false, which must be there. */
    public boolean requiredYesOrNo(String field) {
        Field value = required(field);
        Boolean said = value == null ? null : value.yesOrNo();
        return said != null && said;
    }

    /** Returns true or false, or null when it is absent. */
    public @Nullable Boolean optionalYesOrNo(String field) {
        Field value = find(field);
        return value == null ? null : value.yesOrNo();
    }

    /** Returns an exact number, or null when it is absent. */
    public @Nullable BigDecimal optionalNumber(String field) {
        Field value = find(field);
        return value == null ? null : value.number();
    }

    /** Returns an exact number, which must be there. */
    public BigDecimal requiredNumber(String field) {
        Field value = required(field);
        BigDecimal number = value == null ? null : value.number();
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Returns a whole number, which must be there. */
    public long requiredWholeNumber(String field) {
        Field value = required(field);
        Long number = value == null ? null : value.longNumber();
        return number == null ? 0 : number;
    }

    /** Returns a whole number, or null when it is absent. */
    public @Nullable Integer optionalWholeNumber(String field) {
        Field value = find(field);
        return value == null ? null : value.wholeNumber(Expected.WHOLE_NUMBER);
    }

    /** Returns a year from 1000 to 9999, or null when it is absent. */
    public @Nullable Year optionalYear(String field) {
        Field value = find(field);
        Integer year = value == null ? null : value.wholeNumber(Expected.YEAR);
        if (value == null || year == null) {
            return null;
        }
        return year >= 1000 && year <= 9999 ? Year.of(year) : value.wrongType(Expected.YEAR);
    }

    /**
     * Returns what a text that must be there stands for.
     *
     * @param expected what is expected, for the message when {@code parse} throws an IllegalArgumentException or a
     *     DateTimeException
     */
    @SuppressWarnings("NullAway") // the stand-in of a field that is wrong
    public <T> T required(String field, Message expected, Function<String, ? extends T> parse) {
        Field value = required(field);
        return value == null ? null : value.parsed(expected, parse);
    }

    /** Returns what a text stands for, or null when it is absent. */
    public <T> @Nullable T optional(String field, Message expected, Function<String, ? extends T> parse) {
        Field value = find(field);
        return value == null ? null : value.parsed(expected, parse);
    }

    /** Returns what the texts of a list of at most so many stand for; empty when it is absent. */
    public <T> List<T> all(String field, int most, Message expected, Function<String, ? extends T> parse) {
        return each(field, most, element -> element.parsed(expected, parse));
    }

    /** Returns what the code of a closed list stands for, which must be there. */
    @SuppressWarnings("NullAway") // the stand-in of a field that is wrong
    public <T> T requiredCode(String field, Codes<T> codes) {
        Field value = required(field);
        return value == null ? null : value.code(codes);
    }

    /** Returns what the code of a closed list stands for, or null when it is absent. */
    public <T> @Nullable T optionalCode(String field, Codes<T> codes) {
        Field value = find(field);
        return value == null ? null : value.code(codes);
    }

    /** Returns what the codes of a list stand for; empty when it is absent. */
    public <T> List<T> codes(String field, Codes<T> codes) {
        return codes(field, NO_LIMIT, codes);
    }

    /** Returns what the codes of a list of at most so many stand for; empty when it is absent. */
    public <T> List<T> codes(String field, int most, Codes<T> codes) {
        return each(field, most, element -> element.code(codes));
    }

    /** Returns what an object stands for, or null when it is absent. */
    public <T> @Nullable T object(String field, JsonForm<T> form) {
        Field value = find(field);
        return value == null ? null : made(value, form, identities);
    }

    /** Returns what an object that must be there stands for. */
    @SuppressWarnings("NullAway") // the stand-in of a field that is wrong
    public <T> T requiredObject(String field, JsonForm<T> form) {
        Field value = required(field);
        return value == null ? null : made(value, form, identities);
    }

    /** Returns what the objects of a list of at most so many stand for; empty when it is absent. */
    public <T> List<T> objects(String field, int most, JsonForm<T> form) {
        return each(field, most, element -> made(element, form, identities));
    }

    /** Returns the names of all fields, in the order written; null ones too. */
    public List<String> names() {
        return List.copyOf(self.node().propertyNames());
    }

    /** Returns whatever stands in a field; null when it is absent. */
    public @Nullable JsonValue value(String field) {
        Field value = find(field);
        return value == null ? null : new JsonValue(value);
    }

    /** Returns the fields that nobody has asked for so far, in the order written. */
    public List<String> unknownFields() {
        return self.node().propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .toList();
    }

    /** Notes as a problem every field nobody has asked for so far. */
    public void refuseUnknownFields() {
        unknownFields().forEach(name -> self.findings().add(Problems.unknownField(self.within(name), name, asked)));
    }

    /**
     * Notes a problem of the reader's own.
     *
     * @param field the field it is about; empty for the whole object
     * @param value what was found
     */
    public void refuse(String code, String field, String value, String fr, String en) {
        Place where = field.isEmpty() ? place() : self.within(field);
        self.findings().add(Problem.of(code, where, value, fr, en));
    }

    /** Returns where the object stands. */
    public Place place() {
        return self.place();
    }

    /** Reads the whole object in the form {@link FabriqueJson} writes. */
    @SuppressWarnings("NullAway") // the stand-in of an object that is wrong
    public <T> T as(Class<T> type) {
        asked.addAll(self.node().propertyNames());
        return FabriqueJson.standard().value(self.node(), type, new Reading(place(), self.findings()));
    }

    /** Returns what the form makes of an object, or null with at least one problem noted. */
    static <T> @Nullable T made(Field value, JsonForm<T> form, Map<String, Integer> identities) {
        if (!value.isObject()) {
            return null;
        }
        int before = value.findings().count();
        try {
            T made = form.read(new JsonObject(value, identities));
            return value.findings().count() == before ? made : null;
        } catch (RuntimeException refusal) {
            noteUnlessExplained(value, before, refusal);
            return null;
        }
    }

    /** A stand-in that nobody wants is explained already; without one, only the domain's own refusals are input. */
    private static void noteUnlessExplained(Field value, int before, RuntimeException refusal) {
        if (value.findings().count() > before) {
            return;
        }
        if (!(refusal instanceof IllegalArgumentException)) {
            throw refusal;
        }
        value.note(Problems.CONSTRAINT, "", Problems.rule(refusal));
    }

    private <T> List<T> each(String field, int most, Function<Field, @Nullable T> read) {
        Field value = find(field);
        List<T> all = new ArrayList<>();
        for (Field element : value == null ? List.<Field>of() : value.elements(most)) {
            T one = read.apply(element);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private @Nullable Field find(String field) {
        asked.add(field);
        JsonNode value = self.node().get(field);
        return value == null || value.isNull() ? null : new Field(value, self.within(field), self.findings());
    }

    private @Nullable Field required(String field) {
        Field value = find(field);
        if (value == null) {
            boolean written = self.node().has(field);
            self.findings()
                    .add(
                            written
                                    ? new Problem(Problems.WRONG_TYPE, self.within(field), "null", Expected.VALUE)
                                    : Problems.missing(self.within(field)));
        }
        return value;
    }
}
