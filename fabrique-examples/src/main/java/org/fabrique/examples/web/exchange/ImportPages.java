package org.fabrique.examples.web.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Visit;
import org.fabrique.exchange.Sheet;

/** The pages that take tables in: what would come of one is told before anything is written. Nothing is kept between the two. */
public final class ImportPages implements Pages {

    private static final Form NOTHING_TYPED = Form.holding(Map.of());

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/import", ImportPages::blank);
        routes.get("/import/done", ImportPages::done);
        routes.get("/import/{sheet}/template", ImportPages::template);
        routes.post("/import/check", ImportPages::check);
        routes.post("/import", ImportPages::take);
    }

    /** Returns the page, which is there for those only who may write something. */
    private static ImportPage page(Context request, Form form) {
        ImportPage page = ImportPage.of(Visit.of(request), form);
        if (page.sheets().isEmpty()) {
            throw new NotFoundResponse();
        }
        return page;
    }

    /** Returns the sheet of a name, among those of the page. */
    private static Sheet<?, ?> sheet(Context request, String name) {
        return page(request, NOTHING_TYPED).sheets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static void blank(Context request) {
        Visit.of(request).show("exchange/import", page(request, NOTHING_TYPED));
    }

    private static void template(Context request) {
        Sheet<?, ?> sheet = sheet(request, request.pathParam("sheet"));
        request.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(sheet.name()))
                .result(ImportPage.template(sheet));
    }

    private static void check(Context request) {
        told(request, Outcome::tried, page -> Visit.of(request).show("exchange/import", page));
    }

    private static void take(Context request) {
        told(request, Outcome::taken, page -> Visit.of(request).goTo(page.done()));
    }

    /** Reads the table that came, and shows what is wrong with it; when nothing is, goes on. */
    private static void told(Context request, BiFunction<Upload, Visit, Outcome> taking, Consumer<ImportPage> right) {
        Visit visit = Visit.of(request);
        ImportPage page = page(request, Form.of(request));
        try {
            Outcome outcome = taking.apply(Upload.of(request, page.sheets()), visit);
            if (outcome.report() == null) {
                visit.show(HttpStatus.UNPROCESSABLE_CONTENT, "exchange/import", page.with(outcome));
            } else {
                right.accept(page.with(outcome));
            }
        } catch (InvalidInput wrong) {
            visit.show(HttpStatus.UNPROCESSABLE_CONTENT, "exchange/import", page.with(wrong.problems()));
        }
    }

    private static void done(Context request) {
        Form asked = Form.asked(request);
        sheet(request, asked.text("sheet"));
        Visit.of(request).show("exchange/done", ImportedPage.of(asked));
    }
}
