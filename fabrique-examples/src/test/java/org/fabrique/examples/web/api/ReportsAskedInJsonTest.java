package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.NeedId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.fabrique.json.FabriqueJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A report is asked for by a program. */
class ReportsAskedInJsonTest {

    private static final String YEAR = "from=2026-01-01&to=2026-12-31";

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program program = Program.of(served).being("fabrique_animator.fabrique-limousin");

    @Test
    void isThatOfTheEngineAsItMayBePublished() {
        served.everything()
                .initiatives()
                .open(Initiative.open(
                        new InitiativeId("endormie"),
                        new FabriqueId("fabrique-limousin"),
                        "Un minibus",
                        new NeedId("besoin-limousin"),
                        Method.canonical(),
                        LocalDate.of(2023, 1, 2)));
        Answer told = program.get("/reports/annual?fabrique=fabrique-limousin&" + YEAR);
        AnnualReport report = served.everything()
                .reports()
                .annual(
                        new Scope(new FabriqueId("fabrique-limousin"), null, null),
                        Period.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")));
        assertThat(report.stalled()).isNotEmpty();
        assertThat(told.whole().body()).isEqualTo(FabriqueJson.standard().write(report.published()));
        assertThat(told.json().path("figures").size()).isPositive();
    }

    @Test
    void isThereForThoseWhoSeeItsFabriqueAlone() {
        assertThat(program.get("/reports/annual?fabrique=fabrique-toulouse&" + YEAR)
                        .status())
                .isEqualTo(404);
        assertThat(program.get("/reports/annual?programme=nowhere&" + YEAR).status())
                .isEqualTo(404);
    }

    @Test
    void isOfDaysThatFollowEachOther() {
        Map<String, List<String>> wrong = Map.of(
                "from=2026-01-01", List.of("to"),
                "to=2026-12-31", List.of("from"),
                "from=2026-12-31&to=2026-01-01", List.of("to"),
                "from=x&to=y&territory=Creuse", List.of("territory", "from", "to"),
                "from=-999999999-01-01&to=-999999999-01-01", List.of("from", "to"));
        wrong.forEach((asked, parameters) -> {
            Answer refused = program.get("/reports/annual?" + asked);
            assertThat(refused.status()).as(asked).isEqualTo(400);
            assertThat(refused.all("/problems", "/parameter")).as(asked).containsExactlyElementsOf(parameters);
        });
    }
}
