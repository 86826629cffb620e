package org.fabrique.examples.web.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fabrique.core.Period;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.programme.Programme;
import org.fabrique.engine.Things;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;

/**
 * A programme, what is done under it, and how far its goals are.
 *
 * @param needs those the visitor sees
 * @param initiatives those the visitor sees
 * @param gatherings those the visitor sees
 * @param years those of which there is a report to draw, the latest first; none when the visitor may draw none
 */
public record ProgrammePage(
        Programme programme,
        List<Need> needs,
        List<Initiative> initiatives,
        List<Gathering> gatherings,
        Goals goals,
        List<Integer> years) {

    private static final int MOST_YEARS = 10;

    static ProgrammePage of(Visit visit, Programme programme) {
        Reporters reporters = Reporters.of(visit);
        return new ProgrammePage(
                programme,
                seen(programme.attached().needs(), visit.workshop().needs()),
                seen(programme.attached().initiatives(), visit.workshop().initiatives()),
                seen(programme.attached().gatherings(), visit.workshop().gatherings()),
                Goals.of(visit, reporters, programme),
                reporters.isNobody()
                        ? List.of()
                        : years(programme, visit.house().today()));
    }

    /** What is attached and not shown to the visitor is not there. */
    private static <I, T> List<T> seen(List<I> ids, Things<I, T, ?> things) {
        return ids.stream()
                .map(id -> Seen.by(() -> things.get(id)))
                .flatMap(Optional::stream)
                .map(Versioned::value)
                .toList();
    }

    private static List<Integer> years(Programme programme, LocalDate today) {
        Period during = Optional.ofNullable(programme.during()).orElse(Period.since(today));
        int last = Goals.lastDay(during, today).getYear();
        return IntStream.rangeClosed(0, last - during.fromInclusive().getYear())
                .limit(MOST_YEARS)
                .mapToObj(before -> last - before)
                .toList();
    }
}
