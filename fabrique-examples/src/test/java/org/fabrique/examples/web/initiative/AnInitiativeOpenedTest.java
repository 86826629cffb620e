package org.fabrique.examples.web.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.query.InitiativeQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An initiative is opened from a need, adapted from a known solution or modelled anew. */
class AnInitiativeOpenedTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final String NEED = "besoin-limousin";

    @AutoClose
    private final Served served = Served.demonstration();

    private Visitor visitor = served.visitor(LIMOUSIN);

    @Test
    void isModelledAnewInThePhaseThatWasChosen() {
        Page form = visitor.open("/initiatives/new?need=" + NEED);
        assertThat(form.text("dl")).contains("modélisée de neuf").contains("Fabrique du Limousin");
        Page kept = visitor.send(
                form,
                "/initiatives",
                Map.of(
                        "title",
                        "Un minibus au bourg",
                        "start",
                        "feasibility-first/FEASIBILITY",
                        "openedOn",
                        "2026-11-02"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text("h1")).isEqualTo("Un minibus au bourg");
        Initiative opened = named("Un minibus au bourg");
        assertThat(opened.method()).isEqualTo("feasibility-first");
        assertThat(opened.phase()).isEqualTo(Phase.FEASIBILITY);
        assertThat(opened.journal().openedOn()).hasToString("2026-11-02");
        assertThat(opened.needs()).containsExactly(new NeedId(NEED));
        assertThat(opened.adaptedFrom()).isEmpty();
        assertThat(opened.territory()).hasToString("dep:23");
        assertThat(opened.fabrique().value()).isEqualTo("fabrique-limousin");
        assertThat(opened.visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void isAdaptedFromASolutionAndNamedAfterIt() {
        Page form = visitor.open("/initiatives/new?need=" + NEED + "&solution=autostop-organise");
        assertThat(form.html().select("dl a[href=/solutions/autostop-organise]"))
                .hasSize(1);
        String name = form.html().select("#title").val();
        Page kept = visitor.send(form, "/initiatives", Map.of());
        assertThat(kept.text("h1")).isEqualTo(name);
        assertThat(kept.text("main")).contains("adaptée de " + name);
        assertThat(named(name).adaptedFrom()).contains(new SolutionId("autostop-organise"));
    }

    @Test
    void explainsEachMethodByItsWay() {
        Page form = visitor.open("/initiatives/new?need=" + NEED);
        assertThat(form.html().select("#start [name=start]").eachAttr("value"))
                .contains("canonical/IDEATION", "handover-first/OPPORTUNITY_STUDY", "feasibility-first/FEASIBILITY")
                .doesNotContain("canonical/FEASIBILITY");
        assertThat(form.text("#way-handover-first"))
                .isEqualTo("idéation → étude d'opportunité → transmission → étude de faisabilité → lancement → suivi"
                        + " → essaimage (facultative)");
    }

    @Test
    void isOpenedOnceHoweverOftenItsFormIsSent() {
        Page form = visitor.open("/initiatives/new?need=" + NEED);
        long before = count();
        Page once = visitor.send(form, "/initiatives", Map.of("title", "Un seul minibus"));
        Page again = visitor.send(form, "/initiatives", Map.of("title", "Un seul minibus"));
        assertThat(again.path()).isEqualTo(once.path());
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void isRefusedWithAllThatIsWrong() {
        long before = count();
        Page wrong = visitor.send(
                visitor.open("/initiatives/new?need=" + NEED),
                "/initiatives",
                Map.of("title", "", "start", "canonical/FEASIBILITY", "openedOn", "demain"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#start", "#openedOn");
        assertThat(wrong.html().select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().select("#start").attr("aria-describedby")).isEqualTo("start-wrong");
        assertThat(wrong.html().select("#openedOn-wrong")).hasSize(1);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void needsANeed() {
        Page form = visitor.open("/initiatives/new");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text(".empty")).contains("Une initiative répond à un besoin");
        assertThat(form.html().select("form[action=/initiatives]")).isEmpty();
    }

    @Test
    void isNotOpenedFromWhatTheVisitorDoesNotSee() {
        assertThat(visitor.open("/initiatives/new?need=besoin-toulouse").status())
                .isEqualTo(404);
        assertThat(visitor.open("/initiatives/new?need=nowhere").status()).isEqualTo(404);
        assertThat(visitor.open("/initiatives/new?need=" + NEED + "&solution=nothing")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isNotOfferedToWhoMayNotOpenOneAndSaysWhy() {
        served.everything().needs().share(new NeedId(NEED), Visibility.PUBLIC);
        Visitor partner = served.visitor("partner.fabrique-limousin");
        Page form = partner.open("/initiatives/new?need=" + NEED);
        assertThat(form.text(".empty")).contains("Aucune règle ne le permet");
        assertThat(form.html().select("form[action=/initiatives]")).isEmpty();
        long before = count();
        Page forced = partner.post(
                "/initiatives",
                Map.of(
                        "seal", List.of(form.html().select("[name=seal]").val()),
                        "key", List.of("5f0c2f0e-6b5e-4a39-9d53-0a6b3b6f0a11"),
                        "need", List.of(NEED),
                        "fabrique", List.of("fabrique-limousin"),
                        "title", List.of("Par la fenêtre"),
                        "start", List.of("canonical/IDEATION"),
                        "openedOn", List.of("2026-11-02")));
        assertThat(forced.status()).isEqualTo(403);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void isOpenedByTheFabriqueOfTheVisitorForASharedNeedOfAnother() {
        served.everything().needs().share(new NeedId("besoin-toulouse"), Visibility.NETWORK);
        Page form = visitor.open("/initiatives/new?need=besoin-toulouse");
        visitor.send(form, "/initiatives", Map.of("title", "Chez nous aussi"));
        assertThat(named("Chez nous aussi").fabrique().value()).isEqualTo("fabrique-limousin");
    }

    @Test
    void speaksEnglishAndShowsHostileTextHarmless() {
        visitor.speaking("en");
        Page form = visitor.open("/initiatives/new?need=" + NEED);
        assertThat(form.text("h1")).isEqualTo("Open an initiative");
        assertThat(form.text("main")).contains("begin with: ideation").doesNotContain("commencer");
        Page kept = visitor.send(form, "/initiatives", Map.of("title", "<script>alert(1)</script>"));
        assertThat(kept.text("h1")).isEqualTo("<script>alert(1)</script>");
        assertThat(kept.html().select("main script")).isEmpty();
    }

    private long count() {
        return served.everything().initiatives().count(InitiativeQuery.all());
    }

    private Initiative named(String title) {
        return served.everything().initiatives().list(InitiativeQuery.all()).stream()
                .map(kept -> kept.value())
                .filter(one -> one.title().equals(title))
                .filter(one -> !one.id().value().startsWith("initiative-"))
                .findFirst()
                .orElseThrow();
    }
}
