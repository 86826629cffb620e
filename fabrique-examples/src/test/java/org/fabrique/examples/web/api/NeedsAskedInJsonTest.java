package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Needs are listed, captured, changed and questioned by a program. */
class NeedsAskedInJsonTest {

    private static final String DRAFT = """
            {"fabrique": "fabrique-limousin", "title": "%s", "territory": "com:23096", "themes": ["SAN"],
             "evidence": [{"kind": "survey", "text": "Une enquête de 2025", "on": "2025"}], "heardOn": "2026-11"}""";

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program anybody = Program.of(served);
    private final Program program = anybody.being("fabrique_animator.fabrique-limousin");

    @Test
    void areKeptAsTheyWereTyped() {
        Answer kept = program.post("/needs", DRAFT.formatted("Plus de médecin dans la vallée"));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.header("ETag")).isEqualTo("\"1\"");
        assertThat(kept.header("Location")).isEqualTo("/api/v1/needs/" + kept.text("/value/id"));
        assertThat(kept.header("Cache-Control")).isEqualTo("no-store");
        assertThat(program.get("/needs/" + kept.text("/value/id")).json()).isEqualTo(kept.json());
        var need = served.everything()
                .needs()
                .get(new NeedId(kept.text("/value/id")))
                .value();
        assertThat(need.title()).isEqualTo("Plus de médecin dans la vallée");
        assertThat(need.territory()).isEqualTo(TerritoryCode.commune("23096"));
        assertThat(need.evidence()).hasSize(1);
        assertThat(need.capture().on()).hasToString("2026-11");
    }

    @Test
    void areRefusedWithAllThatIsWrongInFormAndContent() {
        long before = served.everything().needs().count(NeedQuery.all());
        Answer wrong = program.post("/needs", """
                {"title": 7, "territory": "dep:99", "themes": ["MOB", "VOITURE"], "visibility": "secret", "colour": "red",
                 "evidence": [{"kind": "rumour", "text": "On le dit.", "by": "x"}]}""");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/type")).isEqualTo("urn:fabrique:problem:invalid-input");
        assertThat(wrong.all("/problems", "/pointer"))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/territory",
                        "/themes/1",
                        "/visibility",
                        "/colour",
                        "/evidence/0/kind",
                        "/evidence/0/by",
                        "/fabrique");
        assertThat(wrong.all("/problems", "/code")).contains("UNKNOWN_FIELD", "UNKNOWN_CODE", "WRONG_TYPE");
        assertThat(served.everything().needs().count(NeedQuery.all())).isEqualTo(before);
    }

    @Test
    void areToldInTheLanguageThatIsAskedForWithItsAccents() {
        Answer english = program.get("/needs/nowhere");
        assertThat(english.text("/title")).isEqualTo("There is nothing at this address");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        Answer french = program.with("Accept-Language", "fr-FR, en;q=0.5").get("/needs/nowhere");
        assertThat(french.text("/title")).isEqualTo("Il n'y a rien à cette adresse");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(program.with("Accept-Language", "br").get("/needs/nowhere").text("/title"))
                .isEqualTo("Il n'y a rien à cette adresse");
    }

    @Test
    void areNoDocumentsWhenTheyAreNotJson() {
        for (String body :
                List.of("", "{", "[]", "null", "{\"title\": oops}", "{} {}", "{\"title\": \"a\", \"title\": \"b\"}")) {
            Answer refused = program.post("/needs", body);
            assertThat(refused.status()).as(body).isEqualTo(422);
            assertThat(refused.json().path("problems").size()).as(body).isPositive();
        }
    }

    @Test
    void areListedPageByPageEachOnce() {
        for (int i = 0; i < 5; i++) {
            program.post("/needs", DRAFT.formatted("Besoin compté numéro " + i));
        }
        String question = "/needs?words=compt%C3%A9&limit=2";
        List<String> seen = new ArrayList<>();
        Answer page = program.get(question);
        while (true) {
            seen.addAll(page.all("/items", "/value/id"));
            if (page.json().path("next").isMissingNode()) {
                break;
            }
            assertThat(page.json().path("items").size()).isEqualTo(2);
            String link = page.header("Link");
            assertThat(link).endsWith(">; rel=\"next\"").contains("words=compt%C3%A9", "after=" + page.text("/next"));
            page = program.get(link.substring("</api/v1".length(), link.indexOf('>')));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(page.header("Link")).isEmpty();
    }

    @Test
    void areNarrowed() {
        program.post("/needs", DRAFT.formatted("Guéret seulement"));
        assertThat(program.get(
                                "/needs?words=seulement&territory=dep:23&status=captured&theme=SAN&fabrique=fabrique-limousin")
                        .all("/items", "/value/wording/title"))
                .containsExactly("Guéret seulement");
        for (String other : List.of("territory=dep:87", "status=answered", "theme=MOB", "fabrique=fabrique-toulouse")) {
            assertThat(program.get("/needs?words=seulement&" + other)
                            .json()
                            .path("items")
                            .size())
                    .as(other)
                    .isZero();
        }
    }

    @Test
    void areNotListedByWhatCannotBeRead() {
        for (String wrong : List.of(
                "limit=0",
                "limit=101",
                "limit=ten",
                "status=lost",
                "theme=x",
                "territory=Creuse",
                "colour=red",
                "words=%21")) {
            Answer refused = program.get("/needs?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text("/problems/0/parameter")).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
            assertThat(refused.json().at("/problems/0/pointer").isMissingNode()).isTrue();
        }
        assertThat(program.get("/needs?limit=0&status=lost&theme=x&territory=Creuse&words=%21&fabrique=x%20y")
                        .all("/problems", "/parameter"))
                .containsExactlyInAnyOrder("limit", "status", "theme", "territory", "words", "fabrique");
        for (int i = 0; i < 2; i++) {
            program.post("/needs", DRAFT.formatted("Page " + i));
        }
        String next = program.get("/needs?words=page&limit=1").text("/next");
        for (String wrong : List.of("after=nothing", "limit=1&after=" + next, "words=page&after=" + next + "x")) {
            Answer refused = program.get("/needs?" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text("/code")).isEqualTo("BAD_CURSOR");
        }
    }

    @Test
    void areChangedFromTheVersionThatWasRead() {
        String path =
                "/needs/" + program.post("/needs", DRAFT.formatted("Avant")).text("/value/id");
        Answer unsaid = program.put(path, DRAFT.formatted("Sans version"));
        assertThat(unsaid.status()).isEqualTo(428);
        Answer changed = program.with("If-Match", "\"1\"").put(path, DRAFT.formatted("Après"));
        assertThat(changed.text("/value/wording/title")).isEqualTo("Après");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer stale = program.with("If-Match", "\"1\"").put(path, DRAFT.formatted("Trop tard"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/code")).isEqualTo("CONFLICT");
        assertThat(stale.json().path("version").asInt()).isEqualTo(2);
        assertThat(stale.text("/detail")).contains("version 1 expected, 2 found");
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        for (String none : List.of("2", "*", "W/\"2\"", "\"2\", \"3\"")) {
            assertThat(program.with("If-Match", none)
                            .put(path, DRAFT.formatted("x"))
                            .text("/problems/0/parameter"))
                    .isEqualTo("If-Match");
        }
        assertThat(program.get(path).text("/value/wording/title")).isEqualTo("Après");
    }

    @Test
    void keepTheirStatusAndWhoSeesThemWhenTheyAreChanged() {
        String shared = DRAFT.formatted("Partagé")
                .replaceFirst("\\{", "{\"visibility\": \"network\", \"statement\": \"Rien.\", ");
        String path = "/needs/" + program.post("/needs", shared).text("/value/id");
        Answer changed = program.with("If-Match", "\"1\"")
                .put(path, DRAFT.formatted("Changé").replaceFirst("\\{", "{\"statement\": \"Toujours rien.\", "));
        assertThat(changed.text("/value/visibility")).isEqualTo("network");
        assertThat(changed.text("/value/steps/0/status")).isEqualTo("qualified");
        Answer unquestioned = program.with("If-Match", "\"2\"").put(path, DRAFT.formatted("Sans énoncé"));
        assertThat(unquestioned.status()).isEqualTo(422);
        assertThat(unquestioned.text("/code")).isEqualTo("RULE_VIOLATION");
    }

    @Test
    void areQuestioned() {
        String id = program.post("/needs", DRAFT.formatted("À questionner")).text("/value/id");
        Answer blank = program.post("/needs/" + id + "/statement", "{\"statement\": \" \"}");
        assertThat(blank.all("/problems", "/pointer")).containsExactly("/statement");
        Answer said = program.post("/needs/" + id + "/statement", "{\"statement\": \"Il n'y a plus de bus.\"}");
        assertThat(said.text("/value/wording/statement")).isEqualTo("Il n'y a plus de bus.");
        assertThat(served.everything().needs().get(new NeedId(id)).value().status())
                .isEqualTo(NeedStatus.QUALIFIED);
    }

    @Test
    void comeFurtherAsFarAsTheyMay() {
        String path =
                "/needs/" + program.post("/needs", DRAFT.formatted("À suivre")).text("/value/id");
        Answer early = program.post(path + "/steps", "{\"status\": \"in-progress\"}");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("/code")).isEqualTo("RULE_VIOLATION");
        program.post(path + "/statement", "{\"statement\": \"Il n'y a plus de bus.\"}");
        Answer moved = program.post(
                path + "/steps",
                "{\"status\": \"in-progress\", \"on\": \"2026-11\", \"motive\": \"Une équipe s'y met.\"}");
        assertThat(moved.text("/value/steps/2/status")).isEqualTo("in-progress");
        assertThat(moved.text("/value/steps/2/motive")).isEqualTo("Une équipe s'y met.");
        Answer wrong = program.post(path + "/steps", "{\"status\": \"lost\", \"motive\": 7, \"on\": \"hier\"}");
        assertThat(wrong.all("/problems", "/pointer")).containsExactlyInAnyOrder("/status", "/motive", "/on");
        assertThat(program.get(path).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void areKeptOnceHoweverOftenTheyAreSent() {
        Program once = program.with("Idempotency-Key", "form-1");
        Answer first = once.post("/needs", DRAFT.formatted("Une fois"));
        Answer again = once.post("/needs", DRAFT.formatted("Une fois"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(program.get("/needs?words=une%20fois").json().path("items").size())
                .isEqualTo(1);
        Answer other = once.post("/needs", DRAFT.formatted("Autre chose"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        Answer tooLong = program.with("Idempotency-Key", "x".repeat(201)).post("/needs", DRAFT.formatted("Clé"));
        assertThat(tooLong.text("/problems/0/parameter")).isEqualTo("Idempotency-Key");
    }

    @Test
    void doNotExistForWhoDoesNotSeeThem() {
        Program elsewhere = anybody.being("fabrique_animator.fabrique-toulouse");
        Answer hidden = elsewhere.get("/needs/besoin-limousin");
        Answer unknown = elsewhere.get("/needs/besoin-lomousin");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.whole().body().replace("besoin-limousin", "X"))
                .isEqualTo(unknown.whole().body().replace("besoin-lomousin", "X"));
        assertThat(elsewhere.get("/needs?words=villages").json().path("items").size())
                .isZero();
        assertThat(anybody.get("/needs").json().path("items").size()).isZero();
        assertThat(program.get("/needs/%20").status()).isEqualTo(404);
    }

    @Test
    void holdHostileWordsAsTheyAre() {
        String hostile = "<script>alert('x')</script> \\\" \\\\ </textarea>";
        Answer kept = program.post("/needs", DRAFT.formatted(hostile));
        assertThat(kept.text("/value/wording/title")).isEqualTo("<script>alert('x')</script> \" \\ </textarea>");
        assertThat(kept.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer themes = program.post("/needs", DRAFT.formatted("x").replace("SAN", "<b>"));
        assertThat(themes.text("/problems/0/value")).isEqualTo("<b>");
    }
}
