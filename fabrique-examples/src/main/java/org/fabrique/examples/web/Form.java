package org.fabrique.examples.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.persistence.query.Search;

/** What somebody typed and chose, in a form or behind the question mark of an address: texts without white space around. */
public final class Form {

    private static final ValueRange YEARS_OF_PEOPLE = ValueRange.of(1, 9_999);

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Returns what came with a form. */
    public static Form of(Context request) {
        return new Form(request.formParamMap());
    }

    /** Returns what was asked behind the address. */
    public static Form asked(Context request) {
        return new Form(request.queryParamMap());
    }

    /** Returns a form to begin with. */
    public static Form holding(Map<String, List<String>> fields) {
        return new Form(fields);
    }

    /** Returns the names of the fields. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Returns one text; empty when there is none. */
    public String text(String field) {
        return optional(field).orElse("");
    }

    public Optional<String> optional(String field) {
        return all(field).stream().findFirst();
    }

    /** Returns all texts of a field that hold something. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns the lines of a field that hold something. */
    public List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean has(String field) {
        return optional(field).isPresent();
    }

    /** Tells whether a choice was made among those of a field. */
    public boolean chose(String field, Object choice) {
        return all(field).contains(choice.toString());
    }

    /**
     * Returns the number of a version a page was made of, or of a line on it.
     *
     * @throws InvalidInput when it is none: a form of this front end always has one
     */
    public long number(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException none) {
            throw wrong(field, "un nombre est attendu", "a number is expected");
        }
    }

    /**
     * Returns the identity of something.
     *
     * @throws InvalidInput when it can be none
     */
    public <I> I id(String field, Function<String, I> identity) {
        try {
            return identity.apply(text(field));
        } catch (IllegalArgumentException none) {
            throw wrong(field, "un identifiant est attendu", "an identity is expected");
        }
    }

    /**
     * Returns the words to search for.
     *
     * @throws InvalidInput when there is none, or too many
     */
    public Search search(String field) {
        try {
            return Search.saying(text(field));
        } catch (IllegalArgumentException none) {
            throw wrong(
                    field,
                    "de 1 à %d mots sont attendus, avec des lettres ou des chiffres".formatted(Search.MOST_WORDS),
                    "1 to %d words are expected, with letters or digits".formatted(Search.MOST_WORDS));
        }
    }

    /** @throws InvalidInput when it is no day */
    public LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(text(field));
            YEARS_OF_PEOPLE.checkValidValue(day.getYear(), ChronoField.YEAR);
            return day;
        } catch (java.time.DateTimeException none) {
            throw wrong(field, "un jour est attendu, comme 2026-11-30", "a day is expected, such as 2026-11-30");
        }
    }

    /**
     * Returns what was chosen of a closed list.
     *
     * @throws InvalidInput when it is not on it
     */
    public <E extends Enum<E>> E one(String field, Class<E> type) {
        return choice(field, type)
                .orElseThrow(() ->
                        wrong(field, "un choix est attendu : " + names(type), "a choice is expected: " + names(type)));
    }

    /** Returns what was chosen of a closed list, if anything on it was. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return constant(type, text(field));
    }

    /** Returns the constant that bears a name, if any does. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** Returns what is wrong with a field of this form. */
    public InvalidInput wrong(String field, String fr, String en) {
        return new InvalidInput(List.of(Problem.of("CONSTRAINT", Place.field("/" + field), text(field), fr, en)));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return List.of(type.getEnumConstants()).stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
