package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions about proposed solutions are wanted.
 *
 * @param fabrique the fabrique that keeps them, or null for any
 * @param need the need they were taken for, or null for any
 * @param solution the solution they were taken of, or null for any
 * @param verdicts what was decided, or null for anything
 * @param holds whether they still hold, or null for both
 * @param search what they say and since when they have changed
 */
public record DecisionQuery(
        @Nullable FabriqueId fabrique,
        @Nullable NeedId need,
        @Nullable SolutionId solution,
        @Nullable Set<MatchDecision.Verdict> verdicts,
        @Nullable Boolean holds,
        Search search)
        implements Query<MatchDecision> {

    private static final DecisionQuery ALL = new DecisionQuery(null, null, null, null, null, Search.anything());

    public DecisionQuery {
        verdicts = Filter.of(verdicts);
        requireNonNull(search, "search");
    }

    public static DecisionQuery all() {
        return ALL;
    }

    /** Returns this query for the things one fabrique keeps. */
    public DecisionQuery keptBy(FabriqueId wanted) {
        return new DecisionQuery(wanted, need, solution, verdicts, holds, search);
    }

    /** Returns this query for what was decided for one need. */
    public DecisionQuery about(NeedId wanted) {
        return new DecisionQuery(fabrique, wanted, solution, verdicts, holds, search);
    }

    /** Returns this query for what was decided of one solution. */
    public DecisionQuery about(SolutionId wanted) {
        return new DecisionQuery(fabrique, need, wanted, verdicts, holds, search);
    }

    /** Returns this query for the decisions with one of these verdicts. */
    public DecisionQuery having(Collection<MatchDecision.Verdict> wanted) {
        return new DecisionQuery(fabrique, need, solution, Filter.of(wanted), holds, search);
    }

    /** Returns this query for the decisions that hold, or for those that were revoked. */
    public DecisionQuery holding(boolean wanted) {
        return new DecisionQuery(fabrique, need, solution, verdicts, wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public DecisionQuery finding(Search wanted) {
        return new DecisionQuery(fabrique, need, solution, verdicts, holds, wanted);
    }

    @Override
    public boolean matches(MatchDecision value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passes(need, value.need())
                && Filter.passes(solution, value.solution())
                && Filter.passes(verdicts, value.verdict())
                && Filter.passes(holds, value.holds());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, need, solution, verdicts, holds, search);
    }
}
