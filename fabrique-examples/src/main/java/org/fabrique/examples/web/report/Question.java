package org.fabrique.examples.web.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Answers;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.PlaceField;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Which report was asked for.
 *
 * @param during the year, as far as it has gone
 * @param forItself whether with what is not to be published: small groups of people, and the initiatives that stall
 */
public record Question(Scope scope, int year, Period during, boolean forItself) {

    private static final int FIRST_YEAR = 1900;
    private static final String ITSELF = "itself";

    /** @throws org.fabrique.core.intake.InvalidInput with all that is wrong with what was asked */
    static Question of(Visit visit, Reporters reporters, Form asked) {
        LocalDate today = visit.house().today();
        Answers answers = new Answers(asked, visit.house().engine().intake());
        int year = year(answers, today);
        TerritoryCode territory = territory(visit, answers);
        return answers.make(() -> new Question(
                new Scope(
                        id(asked, "fabrique", FabriqueId::new)
                                .or(reporters::unsaid)
                                .orElse(null),
                        id(asked, "programme", ProgrammeId::new).orElse(null),
                        territory),
                year,
                during(year, today),
                asked.chose("for", ITSELF)));
    }

    private static int year(Answers answers, LocalDate today) {
        int year = answers.form()
                .optional("year")
                .map(text -> text.matches("\\d{4}") ? Integer.parseInt(text) : 0)
                .orElse(today.getYear());
        answers.check(
                year >= FIRST_YEAR && year <= today.getYear(),
                "year",
                "une année est attendue, de %d à %d".formatted(FIRST_YEAR, today.getYear()),
                "a year is expected, from %d to %d".formatted(FIRST_YEAR, today.getYear()));
        return year;
    }

    /** What a year that still goes on will bring nobody knows: it ends today. */
    private static Period during(int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return Period.between(LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last);
    }

    private static <I> Optional<I> id(Form asked, String field, Function<String, I> identity) {
        return asked.optional(field).map(said -> asked.id(field, identity));
    }

    private static @Nullable TerritoryCode territory(Visit visit, Answers answers) {
        Optional<String> typed = answers.form().optional("territory");
        TerritoryCode code = typed.flatMap(text -> place(visit, text)).orElse(null);
        answers.check(
                typed.isEmpty() || code != null,
                "territory",
                "un territoire connu est attendu, et un seul : son nom, ou son code, comme dep:23",
                "a known territory is expected, and only one: its name, or its code, such as dep:23");
        return code;
    }

    private static Optional<TerritoryCode> place(Visit visit, String typed) {
        String code = PlaceField.code(visit.house().places(), typed);
        try {
            return visit.house().places().find(TerritoryCode.parse(code)).map(Territory::code);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Draws the report, counted from what the visitor sees. */
    AnnualReport draw(Visit visit) {
        AnnualReport report = visit.workshop().reports().annual(scope, during);
        return forItself ? report : report.published();
    }

    /** Returns what stands behind the question mark of the addresses at which this is answered. */
    public String query() {
        return "?year=" + year
                + part("fabrique", scope.fabrique())
                + part("programme", scope.programme())
                + part("territory", scope.territory())
                + part("for", forItself ? ITSELF : null);
    }

    private static String part(String field, @Nullable Object value) {
        return value == null ? "" : "&" + field + "=" + Visit.url(value);
    }
}
