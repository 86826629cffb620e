package org.fabrique.examples.web.report;

import java.util.List;
import java.util.Optional;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;

/**
 * A report that was drawn.
 *
 * @param tables what it tells beside its figures, in the words of the visitor
 * @param stalled the initiatives that stall; none when the report is to be published
 */
public record Drawn(Question question, AnnualReport report, List<Table> tables, List<Initiative> stalled) {

    static Drawn of(Visit visit, Question question) {
        AnnualReport report = question.draw(visit);
        List<Initiative> stalled = report.stalled().stream()
                .map(id -> Seen.by(() -> visit.workshop().initiatives().get(id)))
                .flatMap(Optional::stream)
                .map(Versioned::value)
                .toList();
        return new Drawn(question, report, Tables.of(visit, report), stalled);
    }

    /** Tells whether there is nothing at all to tell of the period. */
    public boolean isNothing() {
        return report.figures().stream().allMatch(Drawn::isNothing)
                && tables.stream().allMatch(Table::isNothing);
    }

    private static boolean isNothing(Figure figure) {
        return figure.unknown() == 0 && figure.value() != null && figure.value().signum() == 0;
    }
}
