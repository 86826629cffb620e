package org.fabrique.examples.web.match;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;

/** The pages of what is proposed for a need. */
public final class MatchPages implements Pages {

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/needs/{need}/matches", MatchPages::all);
        routes.get("/needs/{need}/compare", MatchPages::compare);
        routes.get("/needs/{need}/matches/{solution}", MatchPages::handout);
        routes.post("/needs/{need}/decisions", MatchPages::decide);
    }

    private static void all(Context request) {
        Visit visit = Visit.of(request);
        visit.show("match/all", MatchesPage.of(visit, need(request), Form.asked(request)));
    }

    private static void compare(Context request) {
        Visit visit = Visit.of(request);
        Form asked = Form.asked(request);
        List<String> two = asked.all("solution").stream().distinct().toList();
        if (two.size() != 2) {
            throw asked.wrong("solution", "deux solutions sont attendues", "two solutions are expected");
        }
        visit.show("match/compare", Comparison.of(visit, need(request), two, asked));
    }

    /** One match as it is handed out to a committee. */
    private static void handout(Context request) {
        Visit visit = Visit.of(request);
        visit.show(
                "match/handout", Handout.of(visit, need(request), request.pathParam("solution"), Form.asked(request)));
    }

    private static void decide(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        Need need = visit.workshop().needs().get(need(request)).value();
        visit.workshop().decisions().take(decision(visit, need, form));
        visit.goTo("/needs/" + Visit.url(need.id()) + "#decisions");
    }

    private static MatchDecision decision(Visit visit, Need need, Form form) {
        MatchDecision decision = MatchDecision.of(
                        new MatchDecisionId("d-" + UUID.randomUUID()),
                        need.fabrique(),
                        need.id(),
                        form.id("solution", SolutionId::new),
                        form.one("verdict", MatchDecision.Verdict.class),
                        new StakeholderId(visit.actor().id().value()),
                        visit.house().today())
                .onRun(form.text("run"));
        Optional<Objection> objection = form.choice("objection", Objection.class);
        String why = form.text("why");
        if (objection.isPresent()) {
            return decision.because(objection.get(), why);
        }
        return why.isEmpty() ? decision : decision.because(why);
    }

    private static NeedId need(Context request) {
        return Seen.named(request, "need", NeedId::new);
    }
}
