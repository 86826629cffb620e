package org.fabrique.examples.web.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Period;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * One number of a report as it stands in a file, with all that is needed to understand it alone, in the words of the visitor.
 *
 * @param value the number, or null when the reading says why there is none
 * @param unknown how much could not be counted
 */
record Row(
        String scope,
        String table,
        String line,
        String measure,
        @Nullable BigDecimal value,
        String reading,
        int unknown,
        Period during,
        String counting) {

    static List<String> headings(Visit visit) {
        return List.of(
                visit.say("bilan", "report on"),
                visit.say("tableau", "table"),
                visit.say("ligne", "line"),
                visit.say("mesure", "measure"),
                visit.say("valeur", "value"),
                visit.say("lecture", "reading"),
                visit.say("non comptés", "not counted"),
                visit.say("du", "from"),
                visit.say("au", "to"),
                visit.say("comment c'est compté", "how it is counted"));
    }

    /** Returns the report, number by number. */
    static List<Row> of(Visit visit, Drawn drawn) {
        String scope = Told.scope(visit, drawn.question().scope());
        return Stream.concat(
                        drawn.report().figures().stream().map(figure -> of(visit, scope, figure)),
                        drawn.tables().stream().flatMap(table -> of(visit, scope, drawn, table)))
                .toList();
    }

    private static Row of(Visit visit, String scope, Figure figure) {
        Indicator indicator = figure.indicator();
        return new Row(
                scope,
                visit.say("Les chiffres", "The figures"),
                visit.say(indicator.label()),
                indicator == Indicator.JOBS
                        ? visit.say("équivalents temps plein", "full-time equivalents")
                        : visit.say("nombre", "number"),
                figure.value(),
                visit.say(figure.reading().label()),
                figure.unknown(),
                figure.during(),
                visit.say(indicator.definition()) + " " + visit.say(indicator.counting())
                        + visit.say(" Non comptés : ", " Not counted: ") + visit.say(indicator.gaps()));
    }

    private static Stream<Row> of(Visit visit, String scope, Drawn drawn, Table table) {
        return table.lines().stream()
                .flatMap(line -> IntStream.range(0, line.numbers().size())
                        .mapToObj(at -> new Row(
                                scope,
                                table.title(),
                                line.names().stream().map(Table.Name::text).collect(joining(", ")),
                                table.measures().get(at),
                                number(line.numbers().get(at)),
                                reading(visit, line.numbers().get(at)),
                                0,
                                drawn.question().during(),
                                table.counting())));
    }

    private static @Nullable BigDecimal number(OptionalInt number) {
        return number.isPresent() ? BigDecimal.valueOf(number.getAsInt()) : null;
    }

    private static String reading(Visit visit, OptionalInt number) {
        return number.isPresent()
                ? visit.say(Figure.Reading.COUNTED.label())
                : visit.say("rien à compter", "nothing to count");
    }

    /** Returns what stands below the headings: texts, numbers, days; null where there is no number. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                scope,
                table,
                line,
                measure,
                value,
                reading,
                BigDecimal.valueOf(unknown),
                during.fromInclusive(),
                during.toInclusive(),
                counting);
    }
}
