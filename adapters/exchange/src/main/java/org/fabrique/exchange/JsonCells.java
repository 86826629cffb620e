package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.exchange.Cell.Shape;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What the fields of a JSON object say in the columns of a sheet, as the texts of their cells. */
final class JsonCells {

    /** More than any column may hold, so that it is the column that is told. */
    private static final int MOST = 1_000;

    private final Map<String, Shape> shapes;
    private final Codes<String> names;
    private final List<String> derived;

    JsonCells(Sheet<?, ?> sheet) {
        this.shapes = sheet.shapes();
        this.names = Codes.of(sheet.columns(), name -> name);
        this.derived = sheet.derivedColumns();
    }

    /** Returns the texts of the columns an object has; a field that is no column is refused. */
    Map<String, String> of(JsonObject object) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : object.names()) {
            if (shapes.containsKey(name)) {
                cells.put(name, text(object.value(name), shapes.get(name)));
            } else {
                refuseUnknown(object, name, names.closest(name));
            }
        }
        return cells;
    }

    /** Returns which fields of an object say nothing. */
    List<String> passedOver(JsonObject object) {
        return object.names().stream().filter(derived::contains).toList();
    }

    /** @param meant the names somebody may have meant */
    static void refuseUnknown(JsonObject object, String name, List<String> meant) {
        Message unknown = RowProblems.unknown("ce champ est inconnu", "this field is unknown", meant);
        object.refuse("UNKNOWN_FIELD", name, "", unknown.fr(), unknown.en());
    }

    /** Returns the text of a cell, in the plain form of CSV; null, and what is no value of its kind, which is noted, say nothing. */
    static String text(@Nullable JsonValue value, @Nullable Shape shape) {
        if (value == null || shape == null) {
            return "";
        }
        return switch (shape) {
            case TEXT, DAY -> said(value.text());
            case NUMBER -> said(Numbers.plain(value.number()));
            case YES_OR_NO -> said(Cells.said(value.yesOrNo()));
            case LIST -> Parts.joined(texts(value));
        };
    }

    /** Returns an identity or a name, which is a text for some and a number for others; null for anything else. */
    static @Nullable String word(@Nullable JsonValue value) {
        if (value == null || value.isObject() || value.isList()) {
            return null;
        }
        return value.isText() ? value.text() : value.json();
    }

    private static List<String> texts(JsonValue value) {
        List<String> texts = new ArrayList<>();
        value.elements(MOST).forEach(one -> texts.add(said(one.text())));
        return texts;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
