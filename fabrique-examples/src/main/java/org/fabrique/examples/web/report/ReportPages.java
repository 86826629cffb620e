package org.fabrique.examples.web.report;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.BiFunction;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Pages;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;

/** The pages of the programmes and of the annual report, and the report as files. */
public final class ReportPages implements Pages {

    private static final String REPORT = "report/annual";

    @Override
    public void on(RoutesConfig routes) {
        routes.get("/programmes", ReportPages::programmes);
        routes.get("/programmes/{programme}", ReportPages::programme);
        routes.get("/reports/annual", ReportPages::annual);
        routes.get("/reports/annual.csv", request -> give(request, CsvFile.TYPE, "csv", CsvFile::written));
        routes.get("/reports/annual.xlsx", request -> give(request, XlsxFile.TYPE, "xlsx", XlsxFile::written));
    }

    private static void programmes(Context request) {
        Visit visit = Visit.of(request);
        visit.show("report/programmes", ProgrammeList.of(visit));
    }

    private static void programme(Context request) {
        Visit visit = Visit.of(request);
        ProgrammeId id = Seen.named(request, "programme", ProgrammeId::new);
        visit.show(
                "report/programme",
                ProgrammePage.of(visit, visit.workshop().programmes().get(id).value()));
    }

    private static void annual(Context request) {
        Visit visit = Visit.of(request);
        Form asked = Form.asked(request);
        Reporters reporters = Reporters.of(visit);
        if (reporters.isNobody() && !asked.has("fabrique")) {
            visit.show(HttpStatus.FORBIDDEN, REPORT, AnnualPage.of(visit, reporters, asked, Problems.none(), null));
            return;
        }
        try {
            Drawn drawn = Drawn.of(visit, Question.of(visit, reporters, asked));
            visit.show(REPORT, AnnualPage.of(visit, reporters, asked, Problems.none(), drawn));
        } catch (InvalidInput wrong) {
            visit.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    REPORT,
                    AnnualPage.of(visit, reporters, asked, new Problems(wrong.problems()), null));
        }
    }

    /** Answers with a file to keep; its name tells the year, and nobody. */
    private static void give(Context request, String type, String ending, BiFunction<Visit, Drawn, byte[]> written) {
        Visit visit = Visit.of(request);
        Drawn drawn = Drawn.of(visit, Question.of(visit, Reporters.of(visit), Form.asked(request)));
        String name = "%s-%d%s.%s"
                .formatted(
                        visit.say("bilan", "report"),
                        drawn.question().year(),
                        drawn.question().forItself() ? visit.say("-interne", "-internal") : "",
                        ending);
        request.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .contentType(type)
                .result(written.apply(visit, drawn));
    }
}
