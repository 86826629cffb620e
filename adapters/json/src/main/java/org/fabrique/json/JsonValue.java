package org.fabrique.json;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value somebody handed over, at its place: for documents of others, in which one field may be a text here and a
 * list there.
 * <p>
 * What it is not is noted as a problem and answered by null or by nothing, and reading goes on. It is not thread-safe.
 */
public final class JsonValue {

    private final Field self;

    JsonValue(Field self) {
        this.self = self;
    }

    public boolean isText() {
        return self.node().isString();
    }

    /** Tells whether it is a number, whole or not. */
    public boolean isNumber() {
        return self.node().isNumber();
    }

    public boolean isYesOrNo() {
        return self.node().isBoolean();
    }

    public boolean isNull() {
        return self.node().isNull();
    }

    public boolean isList() {
        return self.node().isArray();
    }

    public boolean isObject() {
        return self.node().isObject();
    }

    /** Returns the text it is; one that cannot be kept is no text. */
    public @Nullable String text() {
        return self.text(Integer.MAX_VALUE);
    }

    /** Returns the exact number it is. */
    public @Nullable BigDecimal number() {
        return self.number();
    }

    public @Nullable Boolean yesOrNo() {
        return self.yesOrNo();
    }

    /** Returns how many values the list has that it is; none when it is none. */
    public int size() {
        return self.node().isArray() ? self.node().size() : 0;
    }

    /** Returns the values of the list it is, of at most so many, none of them null. */
    public List<JsonValue> elements(int most) {
        return self.elements(most).stream().map(JsonValue::new).toList();
    }

    /** Returns the values of the list it is, of at most so many; null ones too, so that each keeps its place. */
    public List<JsonValue> entries(int most) {
        return self.entries(most).stream().map(JsonValue::new).toList();
    }

    /** Returns the object it is. */
    public @Nullable JsonObject object() {
        return self.isObject() ? new JsonObject(self, new HashMap<>()) : null;
    }

    /**
     * Reads it with problems of its own, which are not those of the document: for one of many, of which the others are read all
     * the same.
     *
     * @param form makes something of it, also when it notes problems
     */
    public <T> Loaded<T> apart(Function<JsonValue, T> form) {
        Findings own = new Findings(place().file());
        T made = form.apply(new JsonValue(new Field(self.node(), place(), own)));
        return new Loaded<>(List.of(made), own.all());
    }

    /** Returns it as JSON on one line. */
    public String json() {
        return self.node().toString();
    }

    /** Returns where it stands. */
    public Place place() {
        return self.place();
    }

    /** Notes a problem of the reader's own about it. */
    public void refuse(String code, String value, String fr, String en) {
        self.findings().add(Problem.of(code, place(), value, fr, en));
    }
}
