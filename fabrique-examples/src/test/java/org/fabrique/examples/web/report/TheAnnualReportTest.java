package org.fabrique.examples.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visit;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The annual report: each figure with how it is counted and of when, what is suppressed or unknown, and the charts. */
class TheAnnualReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final String REPORT = "/reports/annual";

    @AutoClose
    private final Served served = Served.demonstrationOn(TODAY);

    private Visitor visitor = served.visitor(LIMOUSIN);

    @Test
    void tellsEachFigureWithHowItIsCountedAndOfWhen() {
        Page page = visitor.open(REPORT);
        assertThat(page.text("h1")).isEqualTo("Bilan annuel 2026");
        assertThat(page.text("#figures ~ div caption")).endsWith("du 1er janvier 2026 au 29 novembre 2026");
        assertThat(page.html().select("#figures ~ div tbody tr")).hasSize(8);
        assertThat(figure(page, "séances de créativité"))
                .isEqualTo("séances de créativité Séances où l'on cherche à plusieurs une réponse à un besoin. 1"
                        + " Chaque séance tenue pendant la période. rien");
        assertThat(figure(page, "besoins sans réponse")).contains(" 1 Chaque besoin capté");
    }

    @Test
    void suppressesAFewPeopleUnlessItIsForOneself() {
        Page published = visitor.open(REPORT);
        assertThat(figure(published, "partenaires réunis")).contains(" masqué : moins de 5 ");
        assertThat(published.text("main"))
                .contains("Tel qu'il peut être publié")
                .doesNotContain("À ne pas publier");
        Page own = visitor.open(REPORT + "?for=itself");
        assertThat(figure(own, "partenaires réunis")).contains(" 3 Chaque partie prenante");
        assertThat(own.text("main")).contains("À ne pas publier").doesNotContain("Tel qu'il peut être publié");
        assertThat(own.html().select("#for").hasAttr("checked")).isTrue();
    }

    @Test
    void saysWhatIsUnknownAndWhy() {
        served.everything()
                .needs()
                .capture(Need.captured(
                        new NeedId("n-9"), new FabriqueId("fabrique-toulouse"), new Wording("Sans date", null, null)));
        visitor = served.visitor("fabrique_animator.fabrique-toulouse");
        assertThat(figure(visitor.open(REPORT), "besoins sans réponse"))
                .contains(" 1 Chaque besoin capté")
                .contains("1 non compté Les besoins sans date de captage");
        assertThat(figure(visitor.open(REPORT + "?year=2025"), "besoins sans réponse"))
                .contains(" inconnu Chaque besoin capté");
    }

    @Test
    void namesStalledInitiativesForOneselfAlone() {
        served.everything().initiatives().open(Made.silent("i-1", "Un <i>minibus</i>", LocalDate.of(2025, 1, 2)));
        Page own = visitor.open(REPORT + "?for=itself");
        assertThat(own.html()
                        .select("[aria-labelledby=stalled] a[href=/initiatives/i-1]")
                        .text())
                .isEqualTo("Un <i>minibus</i>");
        assertThat(own.html().select("main i")).isEmpty();
        Page published = visitor.open(REPORT);
        assertThat(published.html().select("#stalled")).isEmpty();
        assertThat(published.text("main")).doesNotContain("minibus");
        assertThat(figure(published, "initiatives en panne")).contains(" 1 Chaque initiative ouverte");
    }

    @Test
    void endsTheYearThatGoesOnToday() {
        served.everything().initiatives().open(Made.silent("i-1", "Un minibus", LocalDate.of(2025, 12, 15)));
        assertThat(figure(visitor.open(REPORT), "initiatives en panne")).contains(" 0 Chaque initiative ouverte");
        assertThat(visitor.open(REPORT + "?for=itself").text("[aria-labelledby=stalled]"))
                .endsWith("Aucune.");
        assertThat(visitor.open(REPORT + "?year=2025").text(".facts"))
                .contains("du 1er janvier 2025 au 31 décembre 2025 · tiré le 29 novembre 2026");
    }

    @Test
    void isNarrowedToAFabriqueAProgrammeAndATerritory() {
        served.everything().initiatives().open(Made.silent("i-1", "Un minibus", LocalDate.of(2026, 3, 2)));
        visitor = served.visitor("network_animator");
        assertThat(table(visitor.open(REPORT), "phases").get(0)).startsWith("idéation 2 1 0 0 1");
        Page programme = visitor.open(REPORT + "?programme=vieillir-chez-soi");
        assertThat(table(programme, "phases").get(0)).startsWith("idéation 1 1 0 0 0 100 1 15 15");
        assertThat(programme.html().select("#programme option[selected]").val()).isEqualTo("vieillir-chez-soi");
        Page creuse = visitor.open(REPORT + "?territory=dep:23");
        assertThat(creuse.text(".facts")).startsWith("Tout le réseau, Creuse");
        assertThat(table(creuse, "phases").get(0)).startsWith("idéation 1 1");
        assertThat(table(visitor.open(REPORT + "?territory=com:23096"), "phases"))
                .isEmpty();
        Page own = served.visitor(LIMOUSIN).open(REPORT + "?fabrique=fabrique-limousin");
        assertThat(own.text(".facts")).startsWith("Fabrique du Limousin ·");
        assertThat(table(own, "phases").get(0)).startsWith("idéation 2 1");
    }

    @Test
    void countsOnlyWhatTheVisitorSees() {
        assertThat(figure(visitor.open(REPORT), "besoins sans réponse")).contains(" 1 Chaque besoin");
        visitor = served.visitor("network_animator");
        assertThat(figure(visitor.open(REPORT), "besoins sans réponse")).contains(" 0 Chaque besoin");
        assertThat(visitor.open(REPORT).text("main")).contains("ce qui ne vous est pas montré n'y pèse pas");
    }

    @Test
    void drawsWhatItsTablesSay() {
        served.everything().initiatives().open(Made.created("i-1", LocalDate.of(2025, 6, 2)));
        Page page = visitor.open(REPORT);
        assertThat(page.html().select("figure.bars")).hasSize(3);
        for (Element figure : page.html().select("figure.bars")) {
            Element chart = figure.selectFirst("svg[role=img]");
            assertThat(chart.select("#" + chart.attr("aria-labelledby")).text()).isNotBlank();
            assertThat(chart.select("#" + chart.attr("aria-describedby")).text())
                    .isNotBlank();
            assertThat(figure.nextElementSibling().select("table caption").text())
                    .contains("2026");
        }
        assertThat(page.html().select("[style]")).isEmpty();
        assertThat(page.text("#survival-desc")).startsWith("1 an : 1 (non vérifiées)");
        assertThat(table(page, "survival").get(0)).isEqualTo("1 an 1 0 0 1 —");
        assertThat(page.html().select("[aria-labelledby=survival-title] rect.unjudged"))
                .hasSize(1);
        assertThat(page.text("#phases-desc"))
                .contains("idéation : 1 (plus loin) ; étude d'opportunité : 1 (plus loin)");
        assertThat(page.html()
                        .select("[aria-labelledby=unanswered-title] > text")
                        .eachText())
                .containsExactly("Commerce", "1", "Mobilité", "1", "Seniors", "1");
        assertThat(table(page, "unanswered")).contains("Seniors Creuse 1");
    }

    @Test
    void drawsThePiecesOfABarOneAfterTheOther() {
        served.everything().initiatives().open(Made.silent("i-1", "Un minibus", LocalDate.of(2026, 3, 2)));
        Page page = visitor.open(REPORT);
        assertThat(page.text("#phases-desc")).startsWith("idéation : 2 (plus loin 1, en cours 1) ;");
        assertThat(page.html().select("[aria-labelledby=phases-title] > rect:not(.p0)").stream()
                        .limit(3)
                        .map(piece -> "%s %s+%s".formatted(piece.className(), piece.attr("x"), piece.attr("width"))))
                .containsExactly("p1 250+160", "p8 410+160", "p1 250+160");
    }

    @Test
    void isNotDrawnForThoseWhoMayNot() {
        for (String part : List.of("public", "partner.fabrique-limousin", "privacy_officer")) {
            Page page = served.visitor(part).open(REPORT);
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.text(".empty")).contains("Vous ne pouvez tirer aucun bilan. Aucune règle ne le permet.");
            assertThat(page.html().select("main form, main table, main svg")).isEmpty();
            assertThat(served.visitor(part)
                            .open(REPORT + "?fabrique=fabrique-limousin")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void isOfferedOnlyOfThoseOneMayDrawItOf() {
        assertThat(visitor.open(REPORT).html().select("#fabrique option").eachText())
                .containsExactly("Fabrique du Limousin");
        assertThat(visitor.open(REPORT + "?fabrique=fabrique-toulouse").status())
                .isEqualTo(404);
        Visitor network = served.visitor("network_animator");
        assertThat(network.open(REPORT).html().select("#fabrique option").eachText())
                .containsExactly("tout le réseau");
        assertThat(network.open(REPORT + "?fabrique=fabrique-limousin").status())
                .isEqualTo(404);
        assertThat(network.open(REPORT + "?programme=aucun").status()).isEqualTo(404);
    }

    @Test
    void saysAllThatIsWrongWithWhatWasAsked() {
        Page page = visitor.open(REPORT + "?year=2027&territory=Saint-Denis&for=itself");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#year-wrong")).isEqualTo("une année est attendue, de 1900 à 2026");
        assertThat(page.text("#territory-wrong"))
                .isEqualTo("un territoire connu est attendu, et un seul : son nom, ou son code, comme dep:23");
        assertThat(page.html().select("#year").val()).isEqualTo("2027");
        assertThat(page.html().select("#for").hasAttr("checked")).isTrue();
        assertThat(page.html().select("main table, a[href^=/reports/annual.]")).isEmpty();
        for (String year : List.of("20", "1899", "deux mille", "99999999999", "-2026")) {
            assertThat(visitor.open(REPORT + "?year=" + year.replace(" ", "%20"))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(visitor.open(REPORT + "?territory=" + "%3Cb%3Enulle%20part")
                        .html()
                        .select("main b"))
                .isEmpty();
        assertThat(visitor.open(REPORT + "?programme=a%20b").status()).isEqualTo(422);
    }

    @Test
    void proposesThePlacesThatBearOneName() {
        Page page = visitor.open(REPORT + "?territory=Saint-Denis");
        assertThat(page.html().select("select#territory option").eachText())
                .hasSizeGreaterThan(2)
                .contains("à choisir", "tous", "Saint-Denis (Seine-Saint-Denis, com:93066)");
        assertThat(page.html().select("select#territory option").first().val()).isEqualTo("Saint-Denis");
        Page chosen = visitor.open(REPORT + "?territory=" + Visit.url("Saint-Denis (Seine-Saint-Denis, com:93066)"));
        assertThat(chosen.text(".facts")).startsWith("Fabrique du Limousin, Saint-Denis ·");
    }

    @Test
    void isHarmlessWhateverAFabriqueIsCalled() {
        FabriqueId id = new FabriqueId("f-9");
        served.everything()
                .fabriques()
                .add(Fabrique.named(id, "<script>alert(1)</script>")
                        .withTerritories(List.of(TerritoryCode.department("29"))));
        Page page = served.visitor("fabrique_animator.f-9").open(REPORT);
        assertThat(page.text(".facts")).startsWith("<script>alert(1)</script> ·");
        assertThat(page.html().select("main script")).isEmpty();
    }

    @Test
    void isToldInEnglish() {
        visitor.speaking("en");
        Page page = visitor.open(REPORT + "?for=itself");
        assertThat(page.text("h1")).isEqualTo("Annual report 2026");
        assertThat(figure(page, "creativity sessions")).endsWith("Each session held during the period. nothing");
        assertThat(figure(visitor.open(REPORT), "partners gathered")).contains(" suppressed: fewer than 5 ");
        assertThat(page.text("#phases-desc")).contains("ideation: 1 (went on)");
        assertThat(page.text("main"))
                .doesNotContain("période", "masqué", "bilan", "plus loin", "besoin")
                .contains("stalled initiatives");
    }

    @Test
    void helpsWhenTheYearHoldsNothing() {
        Page page = visitor.open(REPORT + "?year=2019");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".empty").eachText())
                .anySatisfy(text -> assertThat(text).startsWith("Rien n'est compté pour cette période"))
                .anySatisfy(text -> assertThat(text).startsWith("Aucune initiative n'est entrée"))
                .anySatisfy(text -> assertThat(text).startsWith("Aucune création"))
                .anySatisfy(text -> assertThat(text).startsWith("Aucun besoin entendu"));
        assertThat(page.html().select("figure.bars")).isEmpty();
        assertThat(visitor.open(REPORT).text(".empty")).doesNotContain("Rien n'est compté");
    }

    @Test
    void helpsWhenTheStoreHoldsNothing() {
        try (Served nothing = Served.emptyOn(TODAY)) {
            Page page = nothing.visitor("network_animator").open(REPORT);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text(".empty")).startsWith("Rien n'est compté pour cette période");
            assertThat(page.html().select("#figures ~ div td.number").eachText())
                    .containsOnly("0");
        }
    }

    private static String figure(Page page, String label) {
        return page.html().select("#figures ~ div tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> table(Page page, String id) {
        return page.html().select("#" + id + " ~ div tbody tr").eachText();
    }
}
