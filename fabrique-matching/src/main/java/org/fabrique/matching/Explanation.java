package org.fabrique.matching;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;

/** A match told to a person, one line per reason and per requirement. Programs read the match itself. */
final class Explanation {

    private static final Message IN_DOUBT = Message.of("règle non jugée", "rule not judged");

    private Explanation() {}

    static String of(Match match, Locale locale) {
        Stream<String> head = Stream.of("%d/%d  %s — %s"
                .formatted(
                        match.score(),
                        match.outOf(),
                        match.solution().name(),
                        match.verdict().label().in(locale)));
        Stream<String> reasons = match.contributions().stream().map(each -> reason(each, locale));
        Stream<String> gaps = match.gaps().stream().map(gap -> gap(gap, locale));
        Stream<String> rules = match.unjudged().stream().map(ruling -> rule(ruling, locale));
        return Stream.of(head, reasons, gaps, rules).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private static String reason(Contribution each, Locale locale) {
        String points = each.known() ? "%+d".formatted(each.points()) : "?";
        return "  %4s/%-3d  %s".formatted(points, each.outOf(), each.reason().in(locale));
    }

    private static String rule(Ruling ruling, Locale locale) {
        return "  ? %s — %s".formatted(IN_DOUBT.in(locale), ruling.reason().in(locale));
    }

    private static String gap(Gap gap, Locale locale) {
        String mark = gap.requirement().essential() ? "!" : "·";
        return Message.of("  %s %s — %s : %s", "  %s %s — %s: %s")
                .in(locale)
                .formatted(
                        mark,
                        gap.state().label().in(locale),
                        gap.requirement().kind().label().in(locale),
                        gap.requirement().text());
    }
}
