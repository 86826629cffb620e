package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How well a solution is told by its record, criterion by criterion.
 * <p>
 * It says nothing of how good the solution is: for that there is {@link EvidenceLevel}. A criterion that does not concern
 * the record counts neither for it nor against it; an unknown one concerns it, and is not met.
 *
 * @param checks each criterion at most once
 */
public record RecordQuality(List<Check> checks) {

    /** The months after which a record should be compared with its sources again; the number is ours. */
    public static final int FRESH_MONTHS = 24;

    /** One criterion and what was found. */
    public record Check(QualityCriterion criterion, Finding finding) {
        public Check {
            requireNonNull(criterion, "criterion");
            requireNonNull(finding, "finding");
        }
    }

    public RecordQuality {
        checks = List.copyOf(checks);
        if (checks.stream().map(Check::criterion).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("A record is looked at once for each criterion.");
        }
    }

    /**
     * Looks at a record for every criterion.
     *
     * @param on the month in which it is looked at
     */
    public static RecordQuality of(Solution solution, YearMonth on) {
        return new RecordQuality(Arrays.stream(QualityCriterion.values())
                .map(criterion -> new Check(criterion, criterion.look(solution, on)))
                .toList());
    }

    /** Returns the criteria of one finding, such as all that is missing, in their order. */
    public List<QualityCriterion> found(Finding finding) {
        return checks.stream()
                .filter(check -> check.finding() == finding)
                .map(Check::criterion)
                .toList();
    }

    /** Returns how many criteria concern the record. */
    public int applicable() {
        return checks.size() - found(Finding.NOT_APPLICABLE).size();
    }

    /** Returns the share of the applicable criteria that are met, in whole percents rounded down; empty without any. */
    public OptionalInt percent() {
        return applicable() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(100 * found(Finding.YES).size() / applicable());
    }
}
