package org.fabrique.examples.web.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.programme.Target;
import org.fabrique.examples.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a programme, set against what is counted.
 *
 * @param during when it is counted, or null when nothing is
 * @param part the fabrique whose part alone is counted, or null
 * @param obstacle why nothing is counted, or null
 */
public record Goals(
        List<Target.Progress> goals,
        @Nullable Period during,
        @Nullable FabriqueId part,
        @Nullable Message obstacle) {

    private static final Message NOT_BEGUN =
            Message.of("Le programme n'a pas commencé.", "The programme has not begun.");

    static Goals of(Visit visit, Reporters reporters, Programme programme) {
        LocalDate today = visit.house().today();
        Period dates = programme.during();
        if (reporters.isNobody()) {
            return uncounted(programme, reporters.network().reason());
        }
        if (dates != null && dates.fromInclusive().isAfter(today)) {
            return uncounted(programme, NOT_BEGUN);
        }
        Period during =
                dates == null ? Period.between(today.withDayOfYear(1), today) : dates.until(lastDay(dates, today));
        return reporters
                .unsaid()
                .map(part -> ofAPart(visit, programme, part, during))
                .orElseGet(() -> whole(visit, programme, during));
    }

    private static Goals whole(Visit visit, Programme programme, Period during) {
        AnnualReport report = visit.workshop().reports().annual(Scope.of(programme.id()), during);
        return new Goals(programme.progress(report), during, null, null);
    }

    /** What a fabrique sees of a programme does not tell whether the whole reaches its goals. */
    private static Goals ofAPart(Visit visit, Programme programme, FabriqueId part, Period during) {
        AnnualReport report = visit.workshop().reports().annual(new Scope(part, programme.id(), null), during);
        List<Target.Progress> goals = programme.targets().stream()
                .map(target -> target.in(report))
                .map(it -> new Target.Progress(it.target(), Truth.UNKNOWN, it.figure()))
                .toList();
        return new Goals(goals, during, part, null);
    }

    private static Goals uncounted(Programme programme, Message why) {
        List<Target.Progress> goals = programme.targets().stream()
                .map(target -> new Target.Progress(target, Truth.UNKNOWN, null))
                .toList();
        return new Goals(goals, null, null, why);
    }

    /** Returns the last day that can be counted: the present one, or the one on which it ended. */
    static LocalDate lastDay(Period dates, LocalDate today) {
        return Optional.ofNullable(dates.toInclusive()).filter(today::isAfter).orElse(today);
    }
}
