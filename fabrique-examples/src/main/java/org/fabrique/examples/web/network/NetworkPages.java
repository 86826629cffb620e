package org.fabrique.examples.web.network;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;

/** The pages of the network and of its territories. */
public final class NetworkPages implements Pages {

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/network", NetworkPages::network);
        routes.get("/territories", NetworkPages::search);
        routes.get("/territories/{code}", NetworkPages::territory);
        routes.post("/territories/{code}/resources", NetworkPages::writeDown);
    }

    private static void network(Context request) {
        Visit visit = Visit.of(request);
        Form asked = Form.asked(request);
        LocalDate today = visit.house().today();
        try {
            LocalDate day = asked.has("on") ? asked.day("on") : today;
            visit.show("network/network", NetworkPage.of(visit, asked, day, Problems.none()));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "network/network",
                    NetworkPage.of(visit, asked, today, new Problems(wrong.problems())));
        }
    }

    private static void search(Context request) {
        Visit visit = Visit.of(request);
        visit.show("network/search", PlaceSearch.of(visit, Form.asked(request)));
    }

    private static void territory(Context request) {
        Visit visit = Visit.of(request);
        Territory place = place(visit, request);
        if (!place.code().toString().equals(request.pathParam("code"))) {
            visit.goTo(TerritoryPage.path(place.code()));
        } else {
            visit.show("network/territory", TerritoryPage.of(visit, place, Form.asked(request)));
        }
    }

    private static void writeDown(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        Territory place = place(visit, request);
        try {
            visit.workshop()
                    .resources()
                    .add(visit.house()
                            .engine()
                            .intake()
                            .resource(new ResourceId("r-" + UUID.randomUUID()), ResourceForm.draft(form, place.code()))
                            .orThrow()
                            .get(0));
            visit.goTo(TerritoryPage.path(place.code()) + "#resources");
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "network/territory",
                    TerritoryPage.of(visit, place, form).with(new Problems(wrong.problems())));
        }
    }

    /** The place of the address; a code nobody bears leads nowhere. */
    private static Territory place(Visit visit, Context request) {
        return visit.house()
                .places()
                .find(Seen.named(request, "code", TerritoryCode::parse))
                .orElseThrow(NotFoundResponse::new);
    }
}
