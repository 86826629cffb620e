package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An initiative is opened, decided on and moved by a program; solutions and reports are read. */
class InitiativesAskedInJsonTest {

    private static final String DRAFT = """
            {"fabrique": "fabrique-limousin", "title": "Épicerie itinérante", "needs": ["besoin-limousin"],
             "method": "%s", "openedOn": "2026-11-02"}""";

    private static final String ADVANCE = """
            {"kind": "advance", "to": "opportunity-study", "on": "2026-11-04"}""";

    private static final String GO = """
            {"gate": "study-launched", "body": "steering-committee", "verdict": "go", "on": "2026-11-03",
             "reason": "Trois communes le demandent.", "reserves": ["Voir l'épicier du bourg."],
             "answers": [{"criterion": "besoin confirmé", "favourable": "yes"}]}""";

    private static Served served;
    private static Program anybody;
    private static Program program;

    @BeforeAll
    static void serve() {
        served = Served.demonstration();
        anybody = Program.of(served);
        program = anybody.being("fabrique_animator.fabrique-limousin");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void goOnOnceTheGateIsPassed() {
        String path = opened("canonical");
        Answer before = program.get(path + "/moves?on=2026-11-04");
        assertThat(before.text("/items/0/kind")).isEqualTo("advance");
        assertThat(before.json().at("/items/0/enabled").asBoolean()).isFalse();
        assertThat(before.all("/items/0/blockedBy", "/code")).containsExactly("GATE_NOT_PASSED");
        assertThat(before.text("/items/0/blockedBy/0/sentence/fr")).isNotBlank();
        Answer refused = program.post(path + "/moves", ADVANCE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("/obstacles", "/code")).containsExactly("GATE_NOT_PASSED");
        Answer decided = program.post(path + "/decisions", GO);
        assertThat(decided.text("/value/journal/entries/1/type")).isEqualTo("decided");
        assertThat(program.get(path + "/moves?on=2026-11-04")
                        .json()
                        .at("/items/0/enabled")
                        .asBoolean())
                .isTrue();
        Answer moved = program.post(path + "/moves", ADVANCE);
        assertThat(moved.header("ETag")).isEqualTo("\"3\"");
        assertThat(served.everything().initiatives().get(id(path)).value().phase())
                .isEqualTo(Phase.OPPORTUNITY_STUDY);
    }

    @Test
    void sayWhyTheySleep() {
        String path = opened("canonical");
        String hold = "{\"kind\": \"hold\", \"to\": \"ideation\", \"on\": \"2026-11-04\"%s}";
        assertThat(program.post(path + "/moves", hold.formatted("")).status()).isEqualTo(422);
        assertThat(program.post(path + "/moves", hold.formatted(", \"motive\": \" \""))
                        .all("/problems", "/pointer"))
                .containsExactly("/motive");
        Answer slept = program.post(path + "/moves", hold.formatted(", \"motive\": \"La commune vote en mars.\""));
        assertThat(slept.text("/value/journal/entries/1/motive")).isEqualTo("La commune vote en mars.");
    }

    @Test
    void followTheMethodThatIsNamedElseTheirOwn() {
        String path = opened("feasibility-first");
        assertThat(program.get(path + "/moves").status()).isEqualTo(200);
        assertThat(program.get(path + "/moves?method=canonical").status()).isEqualTo(200);
        Answer unknown = program.get(path + "/moves?method=mine");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/problems/0/detail")).contains("canonical, handover-first, feasibility-first");
        assertThat(program.post("/initiatives", DRAFT.formatted("mine")).all("/problems", "/pointer"))
                .containsExactly("/method");
    }

    @Test
    void areRefusedWithAllThatIsWrong() {
        Answer wrong = program.post(
                "/initiatives",
                "{\"needs\": [], \"openedAt\": \"dream\", \"openedOn\": \"hier\", \"territory\": \"dep:99\"}");
        assertThat(wrong.all("/problems", "/pointer"))
                .contains("/fabrique", "/title", "/needs", "/method", "/openedAt", "/openedOn", "/territory");
        Answer decision = program.post(opened("canonical") + "/decisions", "{\"verdict\": \"maybe\", \"mood\": 1}");
        assertThat(decision.all("/problems", "/pointer")).contains("/gate", "/verdict", "/mood");
    }

    @Test
    void areListedByWhereTheyStand() {
        opened("canonical");
        assertThat(program.get("/initiatives?phase=ideation&need=besoin-limousin&limit=1")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(program.get("/initiatives?phase=replication")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(program.get("/initiatives?standing=lost").status()).isEqualTo(400);
        assertThat(anybody.get("/initiatives").json().path("items").size()).isZero();
    }

    @Test
    void areOpenedOnceHoweverOftenTheyAreSent() {
        Program once = program.with("Idempotency-Key", "open-1");
        String first = once.post("/initiatives", DRAFT.formatted("canonical")).text("/value/id");
        assertThat(once.post("/initiatives", DRAFT.formatted("canonical")).text("/value/id"))
                .isEqualTo(first);
    }

    @Test
    void solutionsAreFoundByTheirWordsAndThemes() {
        Answer found = program.get("/solutions?words=transport%20solidaire&theme=MOB");
        assertThat(found.json().path("items").size()).isPositive();
        String id = found.text("/items/0/value/id");
        Answer one = program.get("/solutions/" + id);
        assertThat(one.text("/value/name"))
                .isEqualTo(served.everything()
                        .solutions()
                        .get(new SolutionId(id))
                        .value()
                        .name());
        assertThat(program.get("/solutions?words=transport%20solidaire&theme=DEC")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(anybody.get("/solutions?limit=100").json().path("items").size())
                .isEqualTo(100);
    }

    @Test
    void aReportIsThatOfTheEngineAsItMayBePublished() {
        Answer report = program.get("/reports/annual?fabrique=fabrique-limousin&from=2026-01-01&to=2026-12-31");
        assertThat(report.text("/scope/fabrique")).isEqualTo("fabrique-limousin");
        assertThat(report.json().path("figures").size()).isPositive();
        assertThat(report.json().path("stalled").isMissingNode()).isTrue();
        assertThat(program.get("/reports/annual?fabrique=fabrique-toulouse&from=2026-01-01&to=2026-12-31")
                        .status())
                .isEqualTo(404);
        for (String wrong :
                List.of("from=2026-01-01", "to=2026-12-31", "from=2026-12-31&to=2026-01-01", "from=x&to=y")) {
            assertThat(program.get("/reports/annual?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private static String opened(String method) {
        Answer opened = program.post("/initiatives", DRAFT.formatted(method));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/initiatives/" + opened.text("/value/id"));
        return "/initiatives/" + opened.text("/value/id");
    }

    private static InitiativeId id(String path) {
        return new InitiativeId(path.replace("/initiatives/", ""));
    }
}
