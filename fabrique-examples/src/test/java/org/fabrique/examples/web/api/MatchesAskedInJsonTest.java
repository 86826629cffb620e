package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.api.Program.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A program asks for answers to a need, why one is not among them, and keeps what was decided. */
class MatchesAskedInJsonTest {

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program anybody = Program.of(served);
    private final Program program = anybody.being("fabrique_animator.fabrique-limousin");

    @Test
    void areMatchedAgainstTheKnownSolutions() {
        Answer whole = program.get("/needs/besoin-limousin/matches");
        Answer first = program.get("/needs/besoin-limousin/matches?top=1");
        assertThat(first.json().path("matches").size()).isEqualTo(1);
        assertThat(whole.json().path("matches").size()).isGreaterThan(5);
        assertThat(first.json().at("/matches/0")).isEqualTo(whole.json().at("/matches/0"));
        assertThat(first.text("/run")).isEqualTo(whole.text("/run"));
        int score = whole.json()
                .at("/matches/0/contributions")
                .valueStream()
                .mapToInt(each -> each.path("points").asInt())
                .sum();
        assertThat(whole.json().at("/matches/0/score").asInt()).isEqualTo(score);
    }

    @Test
    void areMatchedWithWhatPeopleConfirmed() {
        Answer before = program.get("/needs/besoin-limousin/matches?top=1");
        String solution = before.text("/matches/0/solution/id");
        var gap = before.json()
                .at("/matches/0/gaps")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("unknown"))
                .findFirst()
                .orElseThrow();
        String requirement = gap.at("/requirement/text").toString();
        Answer after = program.post("/needs/besoin-limousin/matches?top=1", """
                {"confirmations": [{"solution": "%s", "requirement": %s, "met": true}]}""".formatted(solution, requirement));
        assertThat(after.json()
                        .at("/matches/0/gaps")
                        .valueStream()
                        .filter(each -> each.at("/requirement/text").toString().equals(requirement))
                        .map(each -> each.path("state").asString()))
                .containsExactly("met");
    }

    @Test
    void tellWhyASolutionDoesNotStandWhereItWasExpected() {
        String last = program.get("/needs/besoin-limousin/matches")
                .json()
                .path("matches")
                .valueStream()
                .reduce((one, other) -> other)
                .orElseThrow()
                .at("/solution/id")
                .asString();
        Answer why = program.get("/needs/besoin-limousin/why-not/" + last);
        assertThat(why.text("/match/solution/id")).isEqualTo(last);
        assertThat(why.json().path("pointsBehindFirst").asInt()).isPositive();
        assertThat(program.get("/needs/besoin-limousin/why-not/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void tellWhyNotWithWhatPeopleConfirmed() {
        Answer before = program.get("/needs/besoin-limousin/why-not/" + solution());
        String requirement = before.json().at("/match/gaps/0/requirement/text").toString();
        Answer after =
                program.post("/needs/besoin-limousin/why-not/" + solution(), """
                {"confirmations": [{"solution": "%s", "requirement": %s, "met": false}]}""".formatted(solution(), requirement));
        assertThat(before.text("/match/gaps/0/state")).isNotEqualTo("missing");
        assertThat(after.json()
                        .at("/match/gaps")
                        .valueStream()
                        .filter(each -> each.at("/requirement/text").toString().equals(requirement))
                        .map(each -> each.path("state").asString()))
                .containsExactly("missing");
    }

    @Test
    void tellWhoElseStudiedThem() {
        program.post("/needs", """
                {"fabrique": "fabrique-limousin", "title": "Personnes âgées isolées au bourg", "themes": ["SAN"]}""");
        anybody.being("fabrique_animator.fabrique-toulouse").post("/needs", """
                {"fabrique": "fabrique-toulouse", "title": "Personnes âgées isolées dans les villages", "visibility": "network"}""");
        Answer peers = program.get("/needs/besoin-limousin/peers");
        assertThat(peers.all("/items", "/need/wording/title"))
                .contains("Personnes âgées isolées dans les villages")
                .doesNotContain("Personnes âgées isolées au bourg");
    }

    @Test
    void areDecidedOnInTheNameOfWhoeverAsks() {
        String solution = solution();
        Answer kept = program.post("/needs/besoin-limousin/decisions", """
                {"solution": "%s", "verdict": "set-aside", "objection": "already-tried", "text": "En 2019.", "on": "2026-11-03"}""".formatted(solution));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text("/value/by")).isEqualTo("demo.fabrique_animator.fabrique-limousin");
        assertThat(kept.text("/value/need")).isEqualTo("besoin-limousin");
        assertThat(program.get("/needs/besoin-limousin/decisions").json().at("/items/0"))
                .isEqualTo(kept.json());
        Answer wordless = program.post(
                "/needs/besoin-limousin/decisions",
                "{\"solution\": \"%s\", \"verdict\": \"set-aside\", \"objection\": \"other\"}".formatted(solution));
        assertThat(wordless.all("/problems", "/pointer")).containsExactly("/text");
        Answer objected = program.post(
                "/needs/besoin-limousin/decisions",
                "{\"solution\": \"%s\", \"verdict\": \"chosen\", \"objection\": \"expired\"}".formatted(solution));
        assertThat(objected.text("/code")).isEqualTo("RULE_VIOLATION");
        Answer nothing = program.post(
                "/needs/besoin-limousin/decisions", "{\"solution\": \"nothing\", \"verdict\": \"chosen\"}");
        assertThat(nothing.status()).isEqualTo(404);
    }

    @Test
    void areNoneOfANeedThatIsNotShown() {
        Program elsewhere = anybody.being("fabrique_animator.fabrique-toulouse");
        for (String hidden : List.of("matches", "peers", "decisions", "why-not/" + solution())) {
            assertThat(elsewhere.get("/needs/besoin-limousin/" + hidden).status())
                    .as(hidden)
                    .isEqualTo(404);
        }
        assertThat(elsewhere
                        .post(
                                "/needs/besoin-limousin/decisions",
                                "{\"solution\": \"%s\", \"verdict\": \"chosen\"}".formatted(solution()))
                        .status())
                .isEqualTo(404);
    }

    private String solution() {
        return program.get("/needs/besoin-limousin/matches?top=1").text("/matches/0/solution/id");
    }
}
