package org.fabrique.examples.web.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visit;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.query.DecisionQuery;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Somebody asks who has an answer to a need, and why. */
class WhoHasAnAnswerTest {

    private static final NeedId NEED = new NeedId("besoin-toulouse");
    private static final String MATCHES = "/needs/besoin-toulouse/matches";
    private static final String DECISIONS = "/needs/besoin-toulouse/decisions";
    private static final Pattern POINTS = Pattern.compile("\\+(\\d+)/\\d+");

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor("fabrique_animator.fabrique-toulouse");

    @Test
    void isShownWhatTheEngineAnswersInItsOrder() {
        MatchResult answer = served.everything().needs().match(NEED);
        Page page = visitor.open(MATCHES);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("#verdict")).contains(answer.verdict().label().fr());
        assertThat(page.html().select("article h2 a").eachText())
                .containsExactlyElementsOf(answer.top(10).stream()
                        .map(match -> match.solution().name())
                        .toList());
        assertThat(page.text("main > p.hint code")).isEqualTo(answer.run().toString());
    }

    @Test
    void isAskedForAFewWordsWhenTheNeedHasNoneToLookFor() {
        Page kept = visitor.send(
                visitor.open("/needs/new"), "/needs", Map.of("title", "Il n'y en a pas", "territory", "Toulouse"));
        Page page = visitor.open(kept.path() + "/matches");
        assertThat(page.text("#verdict + p"))
                .isEqualTo("On ne sait pas encore ce qui convient : dites ce qui manque, en quelques mots.");
    }

    @Test
    void seesReasonsAndABarThatAddUpToTheScore() {
        List<Match> matches = served.everything().needs().match(NEED).top(10);
        List<Element> articles = visitor.open(MATCHES).html().select("article");
        for (int at = 0; at < matches.size(); at++) {
            int score = matches.get(at).score();
            Element article = articles.get(at);
            assertThat(article.select(".facts strong").text()).isEqualTo(score + "/1000");
            assertThat(POINTS.matcher(article.select(".reasons .points").text())
                            .results()
                            .mapToInt(found -> Integer.parseInt(found.group(1)))
                            .sum())
                    .isEqualTo(score);
            assertThat(article.select("svg.chart rect[class^=p]:not(.p0)").stream()
                            .mapToInt(piece -> Integer.parseInt(piece.attr("width")))
                            .sum())
                    .isEqualTo(score);
        }
    }

    @Test
    void seesTheWordsOfTheNeedInTheTextsOfTheSolution() {
        assertThat(visitor.open(MATCHES).html().select("article").first().select("mark"))
                .isNotEmpty();
    }

    @Test
    void confirmsWhatIsHereAndIsAnsweredAnew() {
        Page page = visitor.open(MATCHES);
        Element first = page.html().select("article:has(.check)").first();
        String all = first.select(".check:has(strong) select").eachAttr("name").stream()
                .map(name -> Visit.url(name) + "=yes")
                .reduce((left, right) -> left + "&" + right)
                .orElseThrow();
        String name = first.select("h2 a").text();
        Page confirmed = visitor.open(MATCHES + "?" + all);
        Element same = confirmed.html().select("article").stream()
                .filter(article -> article.select("h2 a").text().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(first.select(".facts").text()).contains("à adapter");
        assertThat(same.select(".facts").text()).contains("à reprendre");
        assertThat(same.select("option[value=yes][selected]")).isNotEmpty();
        assertThat(same.select(".actions a").first().attr("href")).contains("said.");
    }

    @Test
    void asksWhyNotAnotherOne() {
        List<Match> matches = served.everything().needs().match(NEED).matches();
        Match last = matches.get(matches.size() - 1);
        Page page =
                visitor.open(MATCHES + "?solution=" + Visit.url(last.solution().name()));
        assertThat(page.text("#why-not-answer")).contains(last.solution().name(), "points de la première");
        assertThat(visitor.open(MATCHES + "?solution=aucune").status()).isEqualTo(422);
    }

    @Test
    void isToldWhyNotWithWhatWasConfirmed() {
        Match first = served.everything().needs().match(NEED).top(1).get(0);
        String field = visitor.open(MATCHES)
                .html()
                .select("select[name^=said.]")
                .first()
                .attr("name");
        String asked = MATCHES + "?solution=" + first.solution().id();
        assertThat(visitor.open(asked).text("#why-not-answer")).doesNotContain("manque");
        assertThat(visitor.open(asked + "&" + field + "=no").text("#why-not-answer"))
                .contains("manque");
    }

    @Test
    void comparesTwoOfThem() {
        List<Match> two = served.everything().needs().match(NEED).top(2);
        Page page = visitor.open("/needs/besoin-toulouse/compare?solution="
                + two.get(0).solution().id() + "&solution="
                + two.get(1).solution().id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("tbody tr:nth-last-child(2) td.number").text())
                .isEqualTo("+" + (two.get(0).score() - two.get(1).score()));
        assertThat(visitor.open("/needs/besoin-toulouse/compare?solution=x").status())
                .isEqualTo(422);
    }

    @Test
    void handsOutWhatACommitteeAsks() {
        Match first = served.everything().needs().match(NEED).top(1).get(0);
        Page page = visitor.open(MATCHES + "/" + first.solution().id());
        assertThat(page.text("h1")).isEqualTo(first.solution().name());
        assertThat(page.html().select("h2").eachText()).contains("Ce que personne ne sait encore", "Ce qui manque ici");
        assertThat(page.html().select("[aria-labelledby=unknown] li [lang=fr]").eachText())
                .containsExactlyInAnyOrderElementsOf(first.plan().toVerify().stream()
                        .map(gap -> gap.requirement().text())
                        .toList());
    }

    @Test
    void decidesOfASolutionWithAReason() {
        Page page = visitor.open(MATCHES);
        String solution = page.html()
                .select("form[action=" + DECISIONS + "] [name=solution]")
                .first()
                .val();
        Page kept = visitor.send(
                page,
                DECISIONS,
                Map.of("verdict", "SET_ASIDE", "objection", "ALREADY_TRIED", "why", "En 2019 <b>déjà</b>."));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text("[aria-labelledby=decisions]"))
                .contains("écartée", "déjà essayée", "En 2019 <b>déjà</b>.");
        MatchDecision decision = served.everything()
                .decisions()
                .list(DecisionQuery.all().about(NEED))
                .get(0)
                .value();
        assertThat(decision.solution().value()).isEqualTo(solution);
        assertThat(decision.objection()).isEqualTo(Objection.ALREADY_TRIED);
        assertThat(visitor.open(MATCHES).text("article .facts")).contains("décidé : écartée");
    }

    @Test
    void saysWhyADecisionCannotBeTakenSo() {
        Page refused = visitor.send(
                visitor.open(MATCHES), DECISIONS, Map.of("verdict", "CHOSEN", "objection", "ALREADY_TRIED", "why", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main")).contains("objection");
    }

    @Test
    void isNotOfferedToDecideOfANeedThatIsOnlyShared() {
        NeedId shared = new NeedId("besoin-martinique");
        served.everything().needs().share(shared, Visibility.NETWORK);
        Visitor network = served.visitor("network_animator");
        Page page = network.open("/needs/besoin-martinique/matches");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("article")).isNotEmpty();
        assertThat(page.html().select("form[action$=/decisions]")).isEmpty();
        Page sent = network.post(
                "/needs/besoin-martinique/decisions",
                Map.of(
                        "seal",
                                List.of(page.html()
                                        .select("[name=seal]")
                                        .first()
                                        .val()),
                        "solution",
                                List.of(page.html()
                                        .select("[form=pair]")
                                        .first()
                                        .val()),
                        "verdict", List.of("CHOSEN")));
        assertThat(sent.status()).isIn(403, 404);
        assertThat(served.everything().decisions().count(DecisionQuery.all().about(shared)))
                .isZero();
    }

    @Test
    void readsItInEnglishToo() {
        Page page = visitor.speaking("en").open(MATCHES);
        assertThat(page.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text("#verdict")).contains("a known solution");
        assertThat(page.html().select("article h2 a").first().attr("lang")).isEqualTo("fr");
    }

    @Test
    void doesNotSeeItFromAnotherFabrique() {
        assertThat(served.visitor("fabrique_animator.fabrique-limousin")
                        .open(MATCHES)
                        .status())
                .isEqualTo(404);
    }
}
