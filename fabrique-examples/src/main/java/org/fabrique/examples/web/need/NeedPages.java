package org.fabrique.examples.web.need;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.UUID;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.PlaceField;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;

/** The pages of the needs. */
public final class NeedPages implements Pages {

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/needs", NeedPages::list);
        routes.get("/needs/new", NeedPages::blank);
        routes.post("/needs/new/themes", NeedPages::propose);
        routes.post("/needs", NeedPages::capture);
        routes.get("/needs/{need}", NeedPages::one);
        routes.get("/needs/{need}/edit", NeedPages::edit);
        routes.post("/needs/{need}/edit", NeedPages::change);
        routes.post("/needs/{need}/statement", NeedPages::qualify);
        routes.post("/needs/{need}/status", NeedPages::become);
        routes.get("/places", NeedPages::places);
    }

    private static void list(Context request) {
        Visit visit = Visit.of(request);
        visit.show("need/list", NeedList.of(visit, Form.asked(request)));
    }

    private static void blank(Context request) {
        Visit visit = Visit.of(request);
        String own = visit.actor().fabriques().stream()
                .findFirst()
                .map(FabriqueId::value)
                .orElse("");
        visit.show("need/form", NeedForm.blank(own));
    }

    /** The themes the words speak of: a part of the page for a browser that asks for it, else the whole page again. */
    private static void propose(Context request) {
        Visit visit = Visit.of(request);
        NeedForm form = NeedForm.typed(Form.of(request), visit.house());
        visit.show(visit.isPart() ? "need/proposals" : "need/form", form);
    }

    private static void capture(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        try {
            Need kept = visit.workshop()
                    .needs()
                    .capture(new NeedId("n-" + UUID.randomUUID()), NeedForm.draft(form, visit.house()))
                    .value();
            visit.goTo("/needs/" + Visit.url(kept.id()));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "need/form",
                    NeedForm.typed(form, visit.house()).with(new Problems(wrong.problems())));
        }
    }

    private static void one(Context request) {
        Visit visit = Visit.of(request);
        visit.show("need/one", NeedPage.of(visit, id(request)));
    }

    private static void edit(Context request) {
        Visit visit = Visit.of(request);
        Versioned<Need> kept = visit.workshop().needs().get(id(request));
        visit.show(
                "need/form",
                NeedForm.typed(NeedForm.of(kept.value(), visit), visit.house())
                        .changing(kept.value(), kept.version(), false));
    }

    private static void change(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        Versioned<Need> kept = visit.workshop().needs().get(id(request));
        try {
            Need changed = changed(kept.value(), form, visit);
            visit.workshop().needs().change(changed, form.number("version"));
            visit.goTo("/needs/" + Visit.url(changed.id()));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "need/form",
                    NeedForm.typed(form, visit.house())
                            .changing(kept.value(), form.number("version"), false)
                            .with(new Problems(wrong.problems())));
        } catch (StaleWriteException faster) {
            Versioned<Need> now = visit.workshop().needs().get(id(request));
            visit.show(
                    HttpStatus.CONFLICT,
                    "need/form",
                    NeedForm.typed(form, visit.house()).changing(now.value(), now.version(), true));
        }
    }

    /** The need with what the form says; its status, visibility and who heard it are not the form's. */
    private static Need changed(Need kept, Form form, Visit visit) {
        Need typed = visit.house()
                .engine()
                .intake()
                .need(kept.id(), NeedForm.draft(form, visit.house()))
                .orThrow()
                .get(0);
        Need worded = kept.withWording(typed.wording())
                .withThemes(typed.themes())
                .withAudiences(typed.audiences())
                .withEntryPoint(typed.entryPoint());
        return typed.territory() == null ? worded : worded.withTerritory(typed.territory());
    }

    private static void qualify(Context request) {
        Visit visit = Visit.of(request);
        visit.workshop().needs().qualify(id(request), Form.of(request).text("statement"));
        visit.goTo("/needs/" + Visit.url(id(request)));
    }

    private static void become(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        NeedStep step =
                NeedStep.of(form.one("status", NeedStatus.class), visit.house().today());
        visit.workshop().needs().become(id(request), form.has("motive") ? step.because(form.text("motive")) : step);
        visit.goTo("/needs/" + Visit.url(id(request)));
    }

    /** What a browser proposes while a place is typed. */
    private static void places(Context request) {
        Visit visit = Visit.of(request);
        List<?> found =
                PlaceField.choices(visit.house().places(), Form.asked(request).text("territory"));
        visit.show("need/places", found);
    }

    private static NeedId id(Context request) {
        return Seen.named(request, "need", NeedId::new);
    }
}
