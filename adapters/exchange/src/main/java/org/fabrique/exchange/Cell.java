package org.fabrique.exchange;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fabrique.core.Message;

/**
 * What stands in the cells of a column: how it is read, how it is written, and how a Table Schema tells it.
 *
 * @param shape what it is in a format that knows more than texts
 * @param wrong the code of the problem when a cell cannot be read
 * @param reading reads a cell that is not blank; throws {@link IllegalArgumentException} or {@link
 *     java.time.DateTimeException} when it cannot
 * @param writing writes what reading gives back
 * @param expected what a cell should hold
 * @param schema the properties of a field of a Table Schema
 */
record Cell<V>(
        Shape shape,
        String wrong,
        BiFunction<String, CsvForm, V> reading,
        BiFunction<V, CsvForm, String> writing,
        Function<CsvForm, Message> expected,
        Function<CsvForm, Map<String, Object>> schema) {

    /** What a cell is in a format that knows more than texts. */
    enum Shape {
        TEXT,
        DAY,
        NUMBER,
        YES_OR_NO,
        LIST
    }

    V read(String text, CsvForm form) {
        return reading.apply(text, form);
    }

    String write(V value, CsvForm form) {
        return writing.apply(value, form);
    }
}
