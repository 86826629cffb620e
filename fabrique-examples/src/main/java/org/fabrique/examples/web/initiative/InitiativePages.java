package org.fabrique.examples.web.initiative;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.MoveRefused;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.engine.Initiatives;
import org.fabrique.examples.web.Answers;
import org.fabrique.examples.web.Explanation;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;

/** The pages of the initiatives. */
public final class InitiativePages implements Pages {

    /** Between the look at the version and what is written, nobody of this front end writes. */
    private static final Object PEN = new Object();

    /** What a form of the page does, once the initiative is as the page showed it. */
    @FunctionalInterface
    private interface Deed {

        void write(Initiatives initiatives, Initiative initiative, Answers answers);
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/initiatives", InitiativePages::board);
        routes.get("/initiatives/new", InitiativePages::blank);
        routes.post("/initiatives", InitiativePages::open);
        routes.get("/initiatives/{initiative}", InitiativePages::one);
        routes.post("/initiatives/{initiative}/moves/{kind}/{to}", request -> {
            String kind = request.pathParam("kind").toUpperCase(Locale.ROOT);
            String to = request.pathParam("to").toUpperCase(Locale.ROOT);
            write(request, Parts.move(kind, to), (all, it, answers) -> Deeds.move(all, it, answers, kind, to));
        });
        routes.post("/initiatives/{initiative}/decisions", request -> write(request, Parts.DECIDE, Deeds::decide));
        routes.post("/initiatives/{initiative}/carrier", request -> write(request, Parts.CARRIER, Deeds::carry));
        routes.post("/initiatives/{initiative}/agreement", request -> write(request, Parts.AGREE, Deeds::handOver));
        routes.post("/initiatives/{initiative}/journal/{entry}/revocation", request -> {
            String entry = request.pathParam("entry");
            write(request, Parts.revoke(entry), (all, it, answers) -> Deeds.revoke(all, it, answers, entry));
        });
    }

    private static void board(Context request) {
        Visit visit = Visit.of(request);
        visit.show("initiative/board", Board.of(visit, Form.asked(request)));
    }

    private static void blank(Context request) {
        Visit visit = Visit.of(request);
        visit.show("initiative/form", OpeningForm.blank(visit, Form.asked(request)));
    }

    private static void open(Context request) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        InitiativeId id = OpeningForm.id(form);
        try {
            OpeningForm asked = OpeningForm.typed(visit, form, Problems.none());
            Loaded<Initiative> read = visit.house()
                    .engine()
                    .intake()
                    .initiative(id, OpeningForm.draft(form, asked.need()), Methods.all());
            visit.workshop()
                    .once("open-" + id)
                    .initiatives()
                    .open(read.orThrow().get(0));
            visit.goTo("/initiatives/" + Visit.url(id));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "initiative/form",
                    OpeningForm.typed(visit, form, OpeningForm.problems(wrong)));
        }
    }

    private static void one(Context request) {
        Visit visit = Visit.of(request);
        visit.show("initiative/one", InitiativePage.of(visit, kept(visit, request), Unwritten.nothing()));
    }

    /** Does what a form asks, unless the initiative is no longer the one its page showed. */
    private static void write(Context request, String part, Deed deed) {
        Visit visit = Visit.of(request);
        Form form = Form.of(request);
        synchronized (PEN) {
            Versioned<Initiative> kept = kept(visit, request);
            if (form.number("version") == kept.version()) {
                write(visit, kept, part, form, deed);
            } else {
                show(visit, HttpStatus.CONFLICT, kept, Unwritten.late(part, form));
            }
        }
    }

    private static void write(Visit visit, Versioned<Initiative> kept, String part, Form form, Deed deed) {
        try {
            Answers answers = new Answers(form, visit.house().engine().intake());
            deed.write(visit.workshop().initiatives(), kept.value(), answers);
            visit.goTo("/initiatives/" + Visit.url(kept.value().id()));
        } catch (InvalidInput wrong) {
            show(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    kept,
                    Unwritten.wrong(part, form, new Problems(wrong.problems())));
        } catch (MoveRefused refused) {
            show(
                    visit,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    kept,
                    Unwritten.refused(part, form, Explanation.sentences(refused, visit.locale())));
        }
    }

    private static void show(Visit visit, HttpStatus status, Versioned<Initiative> kept, Unwritten unwritten) {
        visit.show(status, "initiative/one", InitiativePage.of(visit, kept, unwritten));
    }

    private static Versioned<Initiative> kept(Visit visit, Context request) {
        return visit.workshop().initiatives().get(Seen.named(request, "initiative", InitiativeId::new));
    }
}
