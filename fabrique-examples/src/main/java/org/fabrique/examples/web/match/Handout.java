package org.fabrique.examples.web.match;

import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.RunId;

/** What a committee is handed out about one solution for a need: why, what would have to change, what nobody knows yet. */
public record Handout(Need need, Proposed proposed, RunId run) {

    static Handout of(Visit visit, NeedId need, SolutionId solution, Form asked) {
        MatchesPage all = MatchesPage.of(visit, need, asked.with("top", "100"));
        return all.find(solution)
                .map(proposed -> new Handout(all.need(), proposed, all.result().run()))
                .orElseThrow(() -> asked.wrong(
                        "solution", "une solution proposée est attendue", "a solution that is proposed is expected"));
    }

    public AdaptationPlan plan() {
        return proposed.match().plan();
    }
}
