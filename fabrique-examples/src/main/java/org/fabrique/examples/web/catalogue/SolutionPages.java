package org.fabrique.examples.web.catalogue;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;

/** The pages of the catalogue. */
public final class SolutionPages implements Pages {

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/solutions", SolutionPages::search);
        routes.get("/solutions/{solution}", SolutionPages::one);
        routes.post("/solutions/{solution}/verified", SolutionPages::verified);
    }

    private static void search(Context request) {
        Visit visit = Visit.of(request);
        visit.show("catalogue/search", SolutionSearch.of(visit, Form.asked(request)));
    }

    private static void one(Context request) {
        Visit visit = Visit.of(request);
        visit.show("catalogue/one", SolutionPage.of(visit, id(request)));
    }

    /** Somebody has looked: the record is right this month. */
    private static void verified(Context request) {
        Visit visit = Visit.of(request);
        visit.workshop()
                .solutions()
                .verified(id(request), YearMonth.from(visit.house().today()));
        visit.goTo("/solutions/" + Visit.url(id(request)));
    }

    private static SolutionId id(Context request) {
        return Seen.named(request, "solution", SolutionId::new);
    }
}
