package org.fabrique.examples.web.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.json.Codes;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.Search;

/** What stands behind the question mark of an address; what is wrong there is a problem with the name of its parameter. */
final class Asked {

    /** How many things a page has at most. */
    static final int LARGEST_PAGE = 100;

    private static final int USUAL_PAGE = 25;

    private final Context request;

    private Asked(Context request) {
        this.request = request;
    }

    /** Returns what is asked, when all its parameters are known, and none is given twice. */
    static Asked of(Context request, Set<String> known) {
        List<Problem> problems = request.queryParamMap().entrySet().stream()
                .filter(each ->
                        !known.contains(each.getKey()) || each.getValue().size() > 1)
                .map(each -> problem(
                        each.getKey(),
                        String.join(", ", each.getValue()),
                        known.contains(each.getKey())
                                ? Message.of("une seule valeur est attendue", "a single value is expected")
                                : Message.of("ce paramètre est inconnu", "this parameter is unknown")))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Asked(request);
    }

    /** Tells whether a problem is about a parameter or a header, and not about the document that was sent. */
    static boolean isAsked(Problem problem) {
        String field = problem.place().field();
        return !field.isEmpty() && !field.startsWith("/");
    }

    /** Returns what is wrong with a parameter or a header. */
    static InvalidInput wrong(String name, String value, String fr, String en) {
        return new InvalidInput(List.of(problem(name, value, Message.of(fr, en))));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Returns what a text stands for, which refuses others with an IllegalArgumentException or a DateTimeException. */
    <T> Optional<T> read(String name, String fr, String en, Function<String, T> reading) {
        return text(name).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException none) {
                throw wrong(name, text, fr, en);
            }
        });
    }

    <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        Codes<E> codes = Codes.of(type);
        String all = String.join(", ", codes.codes());
        return text(name)
                .map(text -> codes.find(text)
                        .orElseThrow(() -> wrong(
                                name,
                                text,
                                "un de ces codes est attendu : " + all,
                                "one of these codes is expected: " + all)));
    }

    Search search() {
        return read("words", "20 mots et 500 caractères au plus", "20 words and 500 characters at most", Search::saying)
                .orElse(Search.anything());
    }

    Optional<FabriqueId> fabrique() {
        return identity("fabrique", FabriqueId::new);
    }

    Optional<ThemeCode> theme() {
        return read(
                "theme",
                "le code d'un thème est attendu, comme MOB",
                "the code of a theme is expected, such as MOB",
                ThemeCode::new);
    }

    Optional<TerritoryCode> territory() {
        return read(
                "territory",
                "un niveau et un code sont attendus, comme dep:23",
                "a level and a code are expected, such as dep:23",
                TerritoryCode::parse);
    }

    <I> Optional<I> identity(String name, Function<String, I> identity) {
        return read(name, "un identifiant est attendu", "an identity is expected", identity);
    }

    LocalDate day(String name) {
        return dayIfSaid(name).orElseThrow(() -> wrong(name, "", "un jour est attendu", "a day is expected"));
    }

    Optional<LocalDate> dayIfSaid(String name) {
        return read(
                name,
                "un jour est attendu, comme 2026-11-30",
                "a day is expected, such as 2026-11-30",
                LocalDate::parse);
    }

    /** Returns a number from 1 to the largest page. */
    Optional<Integer> size(String name) {
        return read(
                name,
                "un nombre de 1 à %d est attendu".formatted(LARGEST_PAGE),
                "a number from 1 to %d is expected".formatted(LARGEST_PAGE),
                Asked::sizeOf);
    }

    /** Returns which part of a list is asked for. */
    PageRequest page() {
        int size = size("limit").orElse(USUAL_PAGE);
        return text("after")
                .map(cursor -> PageRequest.after(Cursor.parse(cursor), size))
                .orElse(PageRequest.first(size));
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
