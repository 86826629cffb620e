package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Truth;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An initiative is opened, decided on and moved by a program. */
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

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program anybody = Program.of(served);
    private final Program program = anybody.being("fabrique_animator.fabrique-limousin");

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
    void keepToThemselvesWhatWasFoundOfWhoApplied() {
        String path = opened("canonical");
        Assessment found = Assessment.of(
                        new StakeholderId("p-1"), Assessment.Step.values()[0], LocalDate.of(2026, 11, 5), true)
                .withAnswers(List.of(
                        new Assessment.Answer(Assessment.Criterion.values()[0], Truth.YES, "Sait parler aux élus.")));
        served.everything().initiatives().assess(id(path), found);
        Answer told = program.get(path);
        assertThat(told.text("/value/journal/entries/1/type")).isEqualTo("assessed");
        assertThat(told.json().toString()).contains("p-1").doesNotContain("élus");
        assertThat(program.get("/initiatives").json().toString()).doesNotContain("élus");
    }

    @Test
    void takeNoGateWithoutANameAndNoEndlessEvidence() {
        String path = opened("canonical");
        String wrong = GO.replace("study-launched", "")
                .replace("\"yes\"", "\"yes\", \"evidence\": \"" + "a".repeat(20_001) + "\"");
        assertThat(program.post(path + "/decisions", wrong).all("/problems", "/pointer"))
                .containsExactly("/gate", "/answers/0/evidence");
        assertThat(program.post(path + "/decisions", GO.replace("study-launched", "choice of the carrier"))
                        .status())
                .isEqualTo(422);
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
    void followTheirMethod() {
        assertThat(program.get(studied("canonical") + "/moves").all("/items", "/to"))
                .doesNotContain("feasibility");
        assertThat(program.get(studied("feasibility-first") + "/moves").all("/items", "/to"))
                .contains("feasibility");
        assertThat(program.post("/initiatives", DRAFT.formatted("mine")).all("/problems", "/pointer"))
                .containsExactly("/method");
        assertThat(program.get(opened("canonical") + "/moves?on=demain").all("/problems", "/parameter"))
                .containsExactly("on");
    }

    @Test
    void areReadAndNotMovedWhenTheirMethodIsNotKnownHere() {
        Method own = new Method("maison", Method.canonical().label(), List.of(Stage.of(Phase.IDEATION)));
        served.everything()
                .initiatives()
                .open(Initiative.open(
                        new InitiativeId("maison-1"),
                        new FabriqueId("fabrique-limousin"),
                        "Un minibus",
                        new NeedId("besoin-limousin"),
                        own,
                        LocalDate.of(2026, 11, 2)));
        assertThat(program.get("/initiatives/maison-1").text("/value/method")).isEqualTo("maison");
        assertThat(program.get("/initiatives/maison-1/moves").status()).isEqualTo(404);
        assertThat(program.post("/initiatives/maison-1/moves", ADVANCE).status())
                .isEqualTo(404);
    }

    @Test
    void tellWhoMaySeeThemAndNotMoveThemThatItIsNotAllowed() {
        String path = openedAs(DRAFT.formatted("canonical").replace("{", "{\"visibility\": \"network\", "));
        Program other = anybody.being("fabrique_animator.fabrique-toulouse");
        Answer offered = other.get(path + "/moves?on=2026-11-04");
        assertThat(offered.json().path("items").size()).isPositive();
        assertThat(offered.all("/items", "/enabled")).containsOnly("false");
        assertThat(offered.all("/items/0/blockedBy", "/code")).containsExactly("GATE_NOT_PASSED", "FORBIDDEN");
        Answer refused = other.post(path + "/moves", ADVANCE);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("FORBIDDEN");
        assertThat(program.get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void areNotMovedFromAVersionForTheirRulesDecide() {
        String path = opened("canonical");
        for (String write : List.of("/moves", "/decisions")) {
            Answer refused = program.with("If-Match", "\"1\"").post(path + write, GO);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.all("/problems", "/parameter")).containsExactly("If-Match");
        }
        assertThat(program.get(path).header("ETag")).isEqualTo("\"1\"");
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
        Answer typed = program.with("Accept-Language", "fr").post(opened("canonical") + "/decisions", """
                        {"gate": "study-launched", "body": "steering-committee", "verdict": "go", "on": "2026-11-03",
                         "reason": " ", "reserves": ["Voir.", ""], "nextReview": "2026-11-02"}""");
        assertThat(typed.all("/problems", "/pointer")).containsExactly("/reason", "/reserves/1", "/nextReview");
        assertThat(typed.all("/problems", "/detail"))
                .contains("un jour qui ne précède pas la décision est attendu")
                .noneMatch(detail -> detail.contains("must"));
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
        assertThat(program.get("/initiatives?standing=lost&phase=dream&need=x%20y&limit=0&fabrique=x%20y")
                        .all("/problems", "/parameter"))
                .containsExactlyInAnyOrder("standing", "phase", "need", "limit", "fabrique");
        assertThat(anybody.get("/initiatives").json().path("items").size()).isZero();
    }

    @Test
    void areOpenedOnceHoweverOftenTheyAreSent() {
        Program once = program.with("Idempotency-Key", "open-1");
        String first = once.post("/initiatives", DRAFT.formatted("canonical")).text("/value/id");
        assertThat(once.post("/initiatives", DRAFT.formatted("canonical")).text("/value/id"))
                .isEqualTo(first);
    }

    private String opened(String method) {
        return openedAs(DRAFT.formatted(method));
    }

    private String studied(String method) {
        return openedAs(DRAFT.formatted(method).replace("{", "{\"openedAt\": \"opportunity-study\", "));
    }

    private String openedAs(String draft) {
        Answer opened = program.post("/initiatives", draft);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/initiatives/" + opened.text("/value/id"));
        return "/initiatives/" + opened.text("/value/id");
    }

    private static InitiativeId id(String path) {
        return new InitiativeId(path.replace("/initiatives/", ""));
    }
}
