package org.fabrique.examples.web.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Form;
import org.fabrique.json.Codes;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.Search;

/**
 * What stands behind the question mark of an address, read one by one: what is wrong is gathered, each problem with the name of
 * its parameter, and told all at once. A parameter that is wrong is empty, and so is one that may be left out and was.
 */
final class Asked {

    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 25;

    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    private Asked(Form form) {
        this.form = form;
    }

    /** Returns what is asked, when all its parameters are known, and none is given twice. */
    static Asked of(Context request, Set<String> known) {
        List<Problem> problems = request.queryParamMap().entrySet().stream()
                .filter(each ->
                        !known.contains(each.getKey()) || each.getValue().size() != 1)
                .map(each -> problem(
                        each.getKey(),
                        String.join(", ", each.getValue()),
                        known.contains(each.getKey())
                                ? Message.of("une seule valeur est attendue", "a single value is expected")
                                : oneOf(known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Asked(Form.asked(request));
    }

    private static Message oneOf(Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return known.isEmpty()
                ? Message.of("aucun paramètre n'est attendu", "no parameter is expected")
                : Message.of(
                        "un de ces paramètres est attendu : " + all, "one of these parameters is expected: " + all);
    }

    /** Tells whether a problem is about a parameter or a header, and not about the document that was sent. */
    static boolean isAsked(Problem problem) {
        String field = problem.place().field();
        return !field.isEmpty() && !field.startsWith("/");
    }

    /** Returns what is wrong with a header. */
    static InvalidInput wrong(String header, String value, String fr, String en) {
        return new InvalidInput(List.of(problem(header, value, Message.of(fr, en))));
    }

    /** Reads the words to search for; without any, everything is found. */
    Search search() {
        return readIfSaid("words", form::search).orElse(Search.anything());
    }

    Optional<FabriqueId> fabrique() {
        return identity("fabrique", FabriqueId::new);
    }

    Optional<ThemeCode> theme() {
        return readIfSaid(
                "theme",
                name -> parsed(
                        name,
                        ThemeCode::new,
                        "le code d'un thème est attendu, comme MOB",
                        "the code of a theme is expected, such as MOB"));
    }

    Optional<TerritoryCode> territory() {
        return readIfSaid(
                "territory",
                name -> parsed(
                        name,
                        TerritoryCode::parse,
                        "un niveau et un code sont attendus, comme dep:23",
                        "a level and a code are expected, such as dep:23"));
    }

    <I> Optional<I> identity(String name, Function<String, I> identity) {
        return readIfSaid(name, field -> form.id(field, identity));
    }

    /** Reads the code of a constant. */
    <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        Codes<E> codes = Codes.of(type);
        String all = String.join(", ", codes.codes());
        return readIfSaid(
                name,
                field -> codes.find(form.text(field))
                        .orElseThrow(() -> form.wrong(
                                field,
                                "un de ces codes est attendu : " + all,
                                "one of these codes is expected: " + all)));
    }

    /** Reads a day that must be there. */
    Optional<LocalDate> day(String name) {
        return read(name, form::day);
    }

    Optional<LocalDate> dayIfSaid(String name) {
        return readIfSaid(name, form::day);
    }

    /** Reads how many things are told at most. */
    Optional<Integer> size(String name) {
        return readIfSaid(
                name,
                field -> parsed(
                        field,
                        Asked::sizeOf,
                        "un nombre de 1 à %d est attendu".formatted(LARGEST_PAGE),
                        "a number from 1 to %d is expected".formatted(LARGEST_PAGE)));
    }

    /**
     * Reads which part of a list is asked for.
     *
     * @throws org.fabrique.persistence.BadCursorException when it follows nothing
     */
    PageRequest page() {
        int size = size("limit").orElse(USUAL_PAGE);
        return form.optional("after")
                .map(cursor -> PageRequest.after(Cursor.parse(cursor), size))
                .orElse(PageRequest.first(size));
    }

    /** Notes what is wrong with a parameter unless it is right. */
    void check(boolean right, String name, String fr, String en) {
        if (!right) {
            note(name, form.wrong(name, fr, en));
        }
    }

    /** Makes something of what was asked, none of which is wrong. */
    <T> T make(Supplier<T> made) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return made.get();
    }

    private <T> Optional<T> readIfSaid(String name, Function<String, T> reading) {
        return form.has(name) ? read(name, reading) : Optional.empty();
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(name));
        } catch (InvalidInput wrong) {
            note(name, wrong);
            return Optional.empty();
        }
    }

    private <T> T parsed(String name, Function<String, T> parsing, String fr, String en) {
        try {
            return parsing.apply(form.text(name));
        } catch (IllegalArgumentException none) {
            throw form.wrong(name, fr, en);
        }
    }

    private void note(String name, InvalidInput wrong) {
        wrong.problems().forEach(each -> problems.add(problem(name, each.value(), each.expected())));
    }

    private static int sizeOf(String text) {
        int size = Integer.parseInt(text);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException(text);
        }
        return size;
    }

    private static Problem problem(String name, String value, Message expected) {
        return new Problem("CONSTRAINT", Place.field(name), value, expected);
    }
}
