package org.fabrique.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.exchange.Cell.Shape;
import org.fabrique.json.Codes;
import org.jspecify.annotations.Nullable;

/** The kinds of cells there are. Texts are taken as they stand; around all others white space says nothing. */
final class Cells {

    private static final String WRONG_TYPE = "WRONG_TYPE";
    private static final String TO = "..";

    private Cells() {}

    static Cell<String> text() {
        return new Cell<>(
                Shape.TEXT,
                WRONG_TYPE,
                (text, form) -> text,
                (value, form) -> value,
                form -> Message.of("un texte est attendu", "a text is expected"),
                form -> Map.of("type", "string"));
    }

    /** A code or an identity. */
    static Cell<String> word() {
        return new Cell<>(
                Shape.TEXT,
                WRONG_TYPE,
                (text, form) -> text.strip(),
                (value, form) -> value,
                form -> Message.of("un mot est attendu", "a word is expected"),
                form -> Map.of("type", "string"));
    }

    /** Several of the same in one cell; see {@link Parts}. */
    static <V> Cell<List<V>> list(Cell<V> one) {
        return new Cell<>(
                Shape.LIST,
                one.wrong(),
                (text, form) -> Parts.of(text).stream()
                        .map(part -> one.read(part, form))
                        .toList(),
                (values, form) -> Parts.joined(
                        values.stream().map(value -> one.write(value, form)).toList()),
                one.expected(),
                form -> Map.of("type", "string"));
    }

    /** One of the codes of an enum, as JSON writes them. */
    static <E extends Enum<E>> Cell<E> code(Class<E> type) {
        Codes<E> codes = Codes.of(type);
        String listed = codes(type);
        return new Cell<>(
                Shape.TEXT,
                "UNKNOWN_CODE",
                (text, form) -> codes.find(text.strip()).orElseThrow(IllegalArgumentException::new),
                (value, form) -> written(codes, value),
                form -> Message.of(
                        "un de ces codes est attendu : " + listed, "one of these codes is expected: " + listed),
                form -> Map.of("type", "string", "constraints", Map.of("enum", List.copyOf(codes.codes()))));
    }

    /** Returns the codes of an enum, for people to read. */
    static <E extends Enum<E>> String codes(Class<E> type) {
        return String.join(", ", Codes.of(type).codes());
    }

    private static <E extends Enum<E>> String written(Codes<E> codes, E value) {
        return codes.codes().stream()
                .filter(code -> codes.find(code).orElseThrow() == value)
                .findFirst()
                .orElseThrow();
    }

    static Cell<Boolean> yesOrNo() {
        return new Cell<>(
                Shape.YES_OR_NO,
                WRONG_TYPE,
                (text, form) -> isYes(text.strip()),
                (value, form) -> written(value),
                form -> Message.of("oui ou non est attendu", "oui (yes) or non (no) is expected"),
                form -> Map.of("type", "boolean", "trueValues", List.of("oui"), "falseValues", List.of("non")));
    }

    /** Returns what stands for yes or no; null for neither. */
    static @Nullable String said(@Nullable Boolean value) {
        return value == null ? null : written(value);
    }

    private static String written(boolean value) {
        return value ? "oui" : "non";
    }

    private static boolean isYes(String text) {
        return switch (text) {
            case "oui" -> true;
            case "non" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    static Cell<BigDecimal> amount() {
        return new Cell<>(
                Shape.NUMBER,
                WRONG_TYPE,
                Numbers::read,
                Numbers::written,
                Numbers::expected,
                form -> Map.of("type", "number", "decimalChar", String.valueOf(form.decimal()), "groupChar", " "));
    }

    static Cell<LocalDate> day() {
        return new Cell<>(
                Shape.DAY,
                WRONG_TYPE,
                Days::day,
                Days::written,
                form -> expected("un jour comme ", "a day such as ", Days.written(Days.SAMPLE, form)),
                form -> Map.of(
                        "type", "date", "format", form.dates() == CsvForm.Dates.FRENCH ? "%d/%m/%Y" : "default"));
    }

    static Cell<PartialDate> partialDate() {
        return date(
                Days::partial,
                Days::written,
                "un jour, un mois ou une année comme ",
                "a day, a month or a year such as ",
                Days::partialSample);
    }

    static Cell<YearMonth> month() {
        return date(
                Days::month,
                Days::written,
                "un mois comme ",
                "a month such as ",
                form -> Days.written(YearMonth.from(Days.SAMPLE), form));
    }

    /** From the first day to the last, with two dots between; without a last one it still holds. */
    static Cell<Period> period() {
        return date(
                Cells::period,
                (period, form) -> Days.written(period.fromInclusive(), form) + TO + end(period, form),
                "un premier et un dernier jour comme ",
                "a first and a last day such as ",
                form -> Days.written(Days.SAMPLE, form) + TO + Days.written(Days.SAMPLE.plusDays(1), form));
    }

    private static Period period(String text, CsvForm form) {
        int dots = text.indexOf(TO);
        LocalDate first = Days.day(text.substring(0, Math.max(dots, 0)), form);
        String last = text.substring(dots + TO.length()).strip();
        return new Period(first, last.isEmpty() ? null : Days.day(last, form));
    }

    private static String end(Period period, CsvForm form) {
        @Nullable LocalDate last = period.toInclusive();
        return last == null ? "" : Days.written(last, form);
    }

    private static <V> Cell<V> date(
            BiFunction<String, CsvForm, V> reading,
            BiFunction<V, CsvForm, String> writing,
            String fr,
            String en,
            Function<CsvForm, String> sample) {
        return new Cell<>(
                Shape.TEXT,
                WRONG_TYPE,
                reading,
                writing,
                form -> expected(fr, en, sample.apply(form)),
                form -> Map.of("type", "string", "example", sample.apply(form)));
    }

    private static Message expected(String fr, String en, String sample) {
        return Message.of("%s%s est attendu".formatted(fr, sample), "%s%s is expected".formatted(en, sample));
    }
}
