package org.fabrique.examples.web.match;

import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Contribution;

/** Two solutions for one need, side by side. */
public record Comparison(Need need, Proposed left, Proposed right) {

    /** What both get by one criterion. */
    public record Row(Contribution left, Contribution right) {

        public int difference() {
            return left.points() - right.points();
        }
    }

    static Comparison of(Visit visit, NeedId need, List<String> two, Form asked) {
        MatchesPage all = MatchesPage.of(visit, need, asked.with("top", "100").without("solution"));
        return new Comparison(all.need(), one(all, two.get(0), asked), one(all, two.get(1), asked));
    }

    private static Proposed one(MatchesPage all, String solution, Form asked) {
        return all.find(new SolutionId(solution))
                .orElseThrow(() -> asked.wrong(
                        "solution", "une solution proposée est attendue", "a solution that is proposed is expected"));
    }

    /** Returns the criteria in their order. */
    public List<Row> rows() {
        return IntStream.range(0, left.match().contributions().size())
                .mapToObj(at -> new Row(
                        left.match().contributions().get(at),
                        right.match().contributions().get(at)))
                .toList();
    }
}
