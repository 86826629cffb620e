package org.fabrique.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.json.FabriqueJson;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet: reading, writing and the Table Schema all go by it.
 *
 * @param name stands in the first line of a file
 * @param title what people call it
 * @param tells what its cells say
 * @param part where that is in a thing; null when it is not said
 * @param required whether a new thing must have it
 * @param fixed whether it stays what it is once the thing is kept
 * @param derived whether it follows from the rest: it is written for people to see, and says nothing when it is read
 */
record Column<T, V>(
        String name,
        Cell<V> cell,
        String title,
        Message tells,
        Function<? super T, ? extends @Nullable V> part,
        boolean required,
        boolean fixed,
        boolean derived) {

    static <T, V> Column<T, V> of(
            String name,
            Cell<V> cell,
            String title,
            String fr,
            String en,
            Function<? super T, ? extends @Nullable V> part) {
        return new Column<>(name, cell, title, Message.of(fr, en), part, false, false, false);
    }

    /** Returns this column of which nothing is said when there is nothing in the list. */
    static <T, E> Column<T, List<E>> many(
            String name, Cell<E> entry, String title, String fr, String en, Function<? super T, List<E>> parts) {
        return of(name, Cells.list(entry), title, fr, en, thing -> said(parts.apply(thing)));
    }

    private static <E> @Nullable List<E> said(List<E> parts) {
        return parts.isEmpty() ? null : parts;
    }

    Column<T, V> isRequired() {
        return new Column<>(name, cell, title, tells, part, true, fixed, derived);
    }

    Column<T, V> isFixed() {
        return new Column<>(name, cell, title, tells, part, required, true, derived);
    }

    /** It takes the place of nothing: what it says is read nowhere. */
    Column<T, V> isDerived() {
        return new Column<>(name, cell, title, tells, part, required, fixed, true);
    }

    /** Returns what stands in its cell for a thing. */
    String write(T thing, CsvForm form) {
        V value = part.apply(thing);
        return value == null ? "" : cell.write(value, form);
    }

    /** Returns what stands for it in a format that knows lists, numbers, yes and no; null when nothing is said. */
    @Nullable
    Object told(T thing) {
        V value = part.apply(thing);
        if (value == null) {
            return null;
        }
        String text = cell.write(value, CsvForm.plain());
        return switch (cell.shape()) {
            case TEXT, DAY -> text;
            case NUMBER, YES_OR_NO -> value;
            case LIST -> Parts.of(text);
        };
    }

    boolean isSame(T one, T other) {
        return Objects.equals(part.apply(one), part.apply(other));
    }

    /** Returns the field of a Table Schema. */
    String schema(CsvForm form) {
        Map<String, Object> properties = new TreeMap<>(cell.schema().apply(form));
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("title", title);
        field.put("description", derived ? tells.fr() + " Se déduit du reste : ne dit rien à la lecture." : tells.fr());
        field.put("type", properties.remove("type"));
        field.putAll(properties);
        if (required) {
            field.put("constraints", withRequired(properties.get("constraints")));
        }
        return FabriqueJson.standard().write(field);
    }

    private static Map<String, Object> withRequired(@Nullable Object others) {
        Map<String, Object> constraints = new TreeMap<>();
        if (others instanceof Map<?, ?> more) {
            more.forEach((key, value) -> constraints.put(String.valueOf(key), value));
        }
        constraints.put("required", true);
        return constraints;
    }
}
