package org.fabrique.examples.web.match;

import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.RunId;

/** What a committee is handed out about one solution for a need: why, what would have to change, what nobody knows yet. */
public record Handout(Need need, Proposed proposed, RunId run) {

    static Handout of(Visit visit, NeedId need, String solution, Form asked) {
        Answered answered = Answered.of(visit, need, asked);
        return new Handout(
                answered.need(),
                answered.one(solution, asked),
                answered.result().run());
    }

    public AdaptationPlan plan() {
        return proposed.match().plan();
    }
}
