package org.fabrique.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What every request passes: who asks, whether the form is ours, what a browser may do with the answer. */
class WhoeverKnocksTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";

    @AutoClose
    private static final Served served = Served.demonstration();

    @Test
    void isAnsweredWithHeadersThatLetNothingFromElsewhereIn() {
        Page page = served.visitor(LIMOUSIN).open("/needs");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        assertThat(header(page, "Content-Type")).containsIgnoringCase("utf-8");
    }

    @Test
    void isLedOnlyWhereThereIsAnAnswer() {
        for (String part :
                List.of(LIMOUSIN, "partner.fabrique-limousin", "network_animator", "privacy_officer", "public")) {
            Visitor visitor = served.visitor(part);
            List<String> pages = visitor.open("/needs").html().select("nav a").eachAttr("href");
            assertThat(pages).contains("/network", "/programmes");
            assertThat(pages)
                    .allSatisfy(page -> assertThat(visitor.open(page).status())
                            .as(part + page)
                            .isEqualTo(200));
        }
    }

    @Test
    void mayBeOfAFabriqueWhoseIdentityIsLong() {
        try (Served other = Served.empty()) {
            FabriqueId longest = new FabriqueId("a@" + "b".repeat(198));
            other.everything()
                    .fabriques()
                    .add(Fabrique.of(
                            longest,
                            "La fabrique au long identifiant",
                            new StakeholderId("porteuse"),
                            TerritoryCode.department("23")));
            Page page = other.visitor("fabrique_animator." + longest.value()).open("/needs");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text("#part [selected]")).contains("La fabrique au long identifiant");
        }
    }

    @Test
    void findsNothingInPagesThatTheHeadersWouldForbid() {
        for (String path :
                List.of("/needs", "/needs/new", "/needs/besoin-limousin", "/needs/besoin-limousin/matches")) {
            Page page = served.visitor(LIMOUSIN).open(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("[style], style, script:not([src]), [onclick], [hx-on]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.html().select("script[src], link[href], img[src]").eachAttr("src"))
                    .as(path)
                    .allMatch(source -> source.startsWith("/"));
        }
    }

    @Test
    void writesNothingWithAFormFromElsewhere() {
        Visitor visitor = served.visitor(LIMOUSIN);
        visitor.open("/needs/new");
        long before = served.everything().needs().count(NeedQuery.all());
        assertThat(visitor.post(
                                "/needs",
                                Map.of("title", List.of("Sans sceau"), "fabrique", List.of("fabrique-limousin")))
                        .status())
                .isEqualTo(403);
        String ofAnother = served.visitor(LIMOUSIN)
                .open("/needs/new")
                .html()
                .select("[name=seal]")
                .val();
        assertThat(visitor.post(
                                "/needs",
                                Map.of(
                                        "seal", List.of(ofAnother),
                                        "title", List.of("Sceau d'un autre"),
                                        "fabrique", List.of("fabrique-limousin")))
                        .status())
                .isEqualTo(403);
        assertThat(served.everything().needs().count(NeedQuery.all())).isEqualTo(before);
    }

    @Test
    void choosesWhoToBeAndInWhichLanguage() {
        Visitor visitor = served.visitor(LIMOUSIN);
        Page page = visitor.open("/needs/besoin-limousin");
        Page other = visitor.send(page, "/part", Map.of("to", "public"));
        assertThat(other.html().select("#part [selected]").val()).isEqualTo("public");
        assertThat(visitor.open("/needs/besoin-limousin").status()).isEqualTo(404);
        Page english = visitor.send(visitor.open("/needs"), "/language", Map.of("to", "en"));
        assertThat(english.path()).isEqualTo("/needs");
        assertThat(english.text("h1")).isEqualTo("Needs");
    }

    @Test
    void isNotSentElsewhereAfterwards() {
        Visitor visitor = served.visitor(LIMOUSIN);
        for (String back : List.of("https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)")) {
            Page there = visitor.send(visitor.open("/needs"), "/language", Map.of("to", "fr", "back", back));
            assertThat(there.path()).as(back).isEqualTo("/needs");
        }
    }

    @Test
    void whoIsNobodySeesWhatIsPublicOnly() {
        Visitor nobody = served.visitor("who-is-this");
        assertThat(nobody.open("/needs").text("main")).doesNotContain("villages");
        assertThat(nobody.open("/needs/besoin-limousin").status()).isEqualTo(404);
    }

    @Test
    void isToldThatNothingIsThere() {
        Page page = served.visitor(LIMOUSIN).open("/nowhere");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("h1")).isEqualTo("Il n'y a rien à cette adresse");
        assertThat(page.html().select("nav a")).isNotEmpty();
    }

    @Test
    void isToldSoAlsoWhereNothingCanBeCalledLikeThat() {
        Visitor visitor = served.visitor(LIMOUSIN);
        for (String path : List.of("/needs/a%20b", "/needs/a%20b/matches", "/solutions/a%20b", "/initiatives/a%20b")) {
            assertThat(visitor.open(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void isToldWhatCannotBeSearchedFor() {
        Visitor visitor = served.visitor(LIMOUSIN);
        for (String words : List.of("%21%21%21", "a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u")) {
            assertThat(visitor.open("/needs?words=" + words).status()).as(words).isEqualTo(422);
            assertThat(visitor.open("/solutions?words=" + words).status())
                    .as(words)
                    .isEqualTo(422);
        }
        assertThat(visitor.open("/needs?theme=!").status()).isEqualTo(422);
    }

    @Test
    void readsOnTheEnglishPageWhichWordsAreFrench() {
        Page page = served.visitor(LIMOUSIN).speaking("en").open("/needs/besoin-limousin");
        assertThat(page.html().select("dt").eachAttr("lang")).isEmpty();
        assertThat(page.html().select("dl[lang]")).isEmpty();
        assertThat(page.html().select("dd.words[lang=fr]")).hasSize(2);
    }

    @Test
    void whatWasTypedIsShownAndNotRun() {
        Visitor visitor = served.visitor(LIMOUSIN);
        String hostile = "<script>alert('x')</script>\" onmouseover=\"alert(1)";
        Page kept = visitor.send(
                visitor.open("/needs/new"), "/needs", Map.of("title", hostile, "request", "</textarea>" + hostile));
        assertThat(kept.text("h1")).isEqualTo(hostile);
        for (Page page : List.of(
                kept,
                visitor.open("/needs"),
                visitor.open(kept.path() + "/edit"),
                visitor.open(kept.path() + "/matches"))) {
            assertThat(page.html().select("script:not([src]), [onmouseover]"))
                    .as(page.path())
                    .isEmpty();
        }
    }

    @Test
    void isNotAnsweredUnderANameOfAnotherMachine() throws Exception {
        try (java.net.Socket socket =
                new java.net.Socket("127.0.0.1", served.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /needs HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void findsTheStylesAndTheScriptHere() {
        Visitor visitor = served.visitor(LIMOUSIN);
        for (String asset :
                List.of("/assets/fabrique.css", "/assets/fabrique.svg", "/assets/htmx/2.0.10/dist/htmx.min.js")) {
            HttpResponse<String> answer =
                    visitor.answer(asset, HttpRequest.newBuilder().GET());
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
        }
    }

    private static String header(Page page, String name) {
        return String.join("; ", page.answer().headers().allValues(name));
    }
}
