package org.fabrique.examples.web.catalogue;

import java.net.URI;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.solution.RecordQuality;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.WatchTerms;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.WaitingNeed;

/**
 * A known solution, with all that its record says.
 *
 * @param waiting the needs that wait for it, among those the visitor sees, the best first
 * @param change whether the visitor may say that it was verified, and why not
 */
public record SolutionPage(
        Solution solution, RecordQuality quality, List<WaitingNeed> waiting, Decision change, YearMonth month) {

    private static final int MOST_WAITING = 5;
    private static final int STALE_AFTER_MONTHS = WatchTerms.toStartFrom().staleAfterMonths();
    private static final Set<String> SAFE = Set.of("http", "https");

    static SolutionPage of(Visit visit, SolutionId id) {
        Solution solution = visit.workshop().solutions().get(id).value();
        YearMonth month = YearMonth.from(visit.house().today());
        return new SolutionPage(
                solution,
                RecordQuality.of(solution, month),
                visit.workshop().solutions().reverse(id).stream()
                        .limit(MOST_WAITING)
                        .toList(),
                visit.may(Action.CHANGE, SubjectKind.SOLUTION, solution.fabrique(), solution.visibility()),
                month);
    }

    /** Tells whether nobody has looked for two years, or ever. */
    public boolean isStale() {
        YearMonth verified = solution.provenance().lastVerified();
        return verified == null || verified.plusMonths(STALE_AFTER_MONTHS).isBefore(month);
    }

    /** Returns the essential requirements, then the others. */
    public List<Requirement> requirements() {
        return solution.requirements().stream()
                .sorted(Comparator.comparing((Requirement each) -> !each.essential()))
                .toList();
    }

    /** Tells whether a source can be a link: what a browser would run is none. */
    public static boolean isLink(URI source) {
        return source.getScheme() != null && SAFE.contains(source.getScheme().toLowerCase(Locale.ROOT));
    }
}
