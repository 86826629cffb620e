package org.fabrique.examples.web.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.PhaseFlow;
import org.fabrique.core.indicator.Survival;
import org.fabrique.core.indicator.Unanswered;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/** What a report tells beside its figures: the phases, what lived on, and the needs without an answer. */
final class Tables {

    private static final Message NO_STAY = Message.of(
            "Aucune initiative n'est entrée dans une phase pendant la période, ni ne l'a quittée.",
            "No initiative entered a phase during the period, or left one.");
    private static final Message NO_ANNIVERSARY = Message.of(
            "Aucune création connue n'a d'anniversaire pendant la période.",
            "No known creation has an anniversary within the period.");
    private static final Message NO_NEED =
            Message.of("Aucun besoin entendu n'attend de réponse.", "No need that was heard waits for an answer.");

    private final Visit visit;

    private Tables(Visit visit) {
        this.visit = visit;
    }

    static List<Table> of(Visit visit, AnnualReport report) {
        Tables tables = new Tables(visit);
        return List.of(
                tables.phases(report.funnel()),
                tables.survival(report.survival()),
                tables.unanswered(report.unanswered()));
    }

    private Table phases(List<PhaseFlow> funnel) {
        Function<PhaseFlow, String> name = flow -> visit.say(flow.phase().label());
        return new Table(
                "phases",
                visit.say("D'une phase à l'autre", "From phase to phase"),
                visit.say(PhaseFlow.COUNTING),
                visit.say(NO_STAY),
                List.of(visit.say("Phase", "Phase")),
                labels(Measure.OF_A_PHASE),
                lines(funnel, flow -> List.of(Table.Name.of(name.apply(flow))), Measure.OF_A_PHASE),
                chart(funnel, name, Measure.OF_A_PHASE));
    }

    private Table survival(List<Survival> survival) {
        Function<Survival, String> name = it -> visit.count(it.years(), "an", "ans", "year", "years");
        return new Table(
                "survival",
                visit.say("Ce qui vit encore", "What lives on"),
                visit.say(Survival.COUNTING),
                visit.say(NO_ANNIVERSARY),
                List.of(visit.say("Après", "After")),
                labels(Measure.OF_AN_ANNIVERSARY),
                lines(survival, it -> List.of(Table.Name.of(name.apply(it))), Measure.OF_AN_ANNIVERSARY),
                chart(survival, name, Measure.OF_AN_ANNIVERSARY));
    }

    private Table unanswered(List<Unanswered> cells) {
        return new Table(
                "unanswered",
                visit.say("Les besoins sans réponse", "The needs without an answer"),
                visit.say(Unanswered.COUNTING),
                visit.say(NO_NEED),
                List.of(visit.say("Thème", "Theme"), visit.say("Territoire", "Territory")),
                labels(Measure.OF_NEEDS),
                lines(cells, cell -> List.of(Table.Name.of(theme(cell)), place(cell.territory())), Measure.OF_NEEDS),
                new Chart(keys(Measure.OF_NEEDS), byTheme(cells)));
    }

    /** The territories of a theme add up, as a need names one; the themes of a territory do not. */
    private List<Chart.Bar> byTheme(List<Unanswered> cells) {
        Map<String, Integer> themes =
                cells.stream().collect(groupingBy(this::theme, LinkedHashMap::new, summingInt(Unanswered::needs)));
        return themes.entrySet().stream()
                .map(theme -> new Chart.Bar(theme.getKey(), List.of(theme.getValue())))
                .toList();
    }

    private String theme(Unanswered cell) {
        ThemeCode theme = cell.theme();
        return theme == null ? visit.say("thème inconnu", "unknown theme") : visit.theme(theme);
    }

    private Table.Name place(@Nullable TerritoryCode territory) {
        return new Table.Name(visit.place(territory), territory == null ? null : "fr");
    }

    private <T> List<String> labels(List<Measure<T>> measures) {
        return measures.stream().map(Measure::label).map(visit::say).toList();
    }

    private static <T> List<Table.Line> lines(
            List<T> things, Function<T, List<Table.Name>> names, List<Measure<T>> measures) {
        return things.stream()
                .map(thing -> new Table.Line(
                        names.apply(thing),
                        measures.stream()
                                .map(measure -> measure.of().apply(thing))
                                .toList()))
                .toList();
    }

    private <T> Chart chart(List<T> things, Function<T, String> name, List<Measure<T>> measures) {
        List<Measure<T>> drawn =
                measures.stream().filter(measure -> measure.style() != null).toList();
        return new Chart(
                keys(drawn),
                things.stream()
                        .map(thing -> new Chart.Bar(
                                name.apply(thing),
                                drawn.stream()
                                        .map(measure -> measure.certain(thing))
                                        .toList()))
                        .toList());
    }

    private <T> List<Chart.Key> keys(List<Measure<T>> drawn) {
        return drawn.stream()
                .map(measure -> new Chart.Key(requireNonNull(measure.style()), visit.say(measure.label())))
                .toList();
    }
}
