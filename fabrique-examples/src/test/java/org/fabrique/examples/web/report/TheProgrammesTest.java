package org.fabrique.examples.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.programme.Call;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.programme.Target;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The programmes: what they are, what is done under them, and how far their goals are. */
class TheProgrammesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final FabriqueId LIMOUSIN = new FabriqueId("fabrique-limousin");
    private static final String ANIMATOR = "fabrique_animator.fabrique-limousin";
    private static final String PATH = "/programmes/vieillir-chez-soi";

    @AutoClose
    private final Served served = Served.demonstrationOn(TODAY);

    private Visitor visitor = served.visitor("network_animator");

    @Test
    void areListedByNameWithWhatTheyAreFor() {
        keep(Programme.of(new ProgrammeId("p-2"), "Eau partagée"));
        Page page = visitor.open("/programmes");
        assertThat(page.html().select("tbody th").eachText())
                .containsExactly("Eau partagée", "Vieillir chez soi dans la Creuse");
        assertThat(row(page, "Vieillir"))
                .contains("le réseau", "du 1er septembre 2026 au 31 août 2027", "Seniors", "Mobilité", "Creuse");
        assertThat(row(page, "Eau")).contains("le réseau", "dates non dites", "tous tous");
        assertThat(visitor.open(page.html()
                                .select("tbody a[href^=/programmes/v]")
                                .attr("href"))
                        .text("h1"))
                .isEqualTo("Vieillir chez soi dans la Creuse");
    }

    @Test
    void tellWhoPaysWhoTakesPartAndWhatTheyCallFor() {
        StakeholderId commune = new StakeholderId("commune-1");
        served.everything()
                .organisations()
                .add(Organisation.of(commune, "Commune de <b>Bourganeuf</b>", OrganisationKind.LOCAL_AUTHORITY));
        keep(Programme.of(new ProgrammeId("p-2"), "Eau partagée")
                .withCoalition(Coalition.empty()
                        .with(new Role(commune, RoleKind.FUNDER, Period.since(LocalDate.of(2026, 2, 1)))))
                .withCalls(List.of(new Call("Appel d'hiver", Period.since(TODAY), List.of(), true))));
        Page page = visitor.open("/programmes/p-2");
        assertThat(page.text("dl")).contains("Commune de <b>Bourganeuf</b>, depuis le 1er février 2026");
        assertThat(page.html().select("dl b")).isEmpty();
        assertThat(page.text("dl")).contains("Financeurs inconnu", "Enveloppe inconnue, ou rien n'est payé en argent");
        assertThat(page.text("[aria-labelledby=calls]"))
                .contains("Appel d'hiver, depuis le 29 novembre 2026", "sujet libre");
        assertThat(visitor.open(PATH).text("dl")).contains("caisse-de-retraite", "60\u202f000 €");
    }

    @Test
    void showWhatIsDoneUnderThemAndWhereItStands() {
        Page own = served.visitor(ANIMATOR).open(PATH);
        assertThat(own.text("[aria-labelledby=initiatives] li")).contains("Creuse — recherche de porteur, active");
        assertThat(own.text("[aria-labelledby=needs] li"))
                .isEqualTo("Personnes âgées isolées dans les villages, Creuse — en cours");
        assertThat(own.text("[aria-labelledby=gatherings] li")).contains("séance de créativité, 8 octobre 2026");
    }

    @Test
    void doNotTellOfWhatIsNotShown() {
        Page page = visitor.open(PATH);
        assertThat(page.text("[aria-labelledby=needs]")).contains("ou aucun ne vous est montré");
        assertThat(page.html().outerHtml()).doesNotContain("isolées", "/needs/besoin");
    }

    @Test
    void areSetAgainstWhatIsCounted() {
        Page page = visitor.open(PATH);
        assertThat(page.text("caption")).isEqualTo("Buts, du 1er septembre 2026 au 29 novembre 2026");
        assertThat(row(page, "Tenir une séance")).endsWith("Chaque séance tenue pendant la période. 1 1 oui");
        assertThat(row(page, "Achever deux"))
                .contains("Études d'opportunité menées à leur terme.")
                .endsWith("2 1 non");
        assertThat(row(page, "Réunir vingt")).endsWith("20 3 non");
        assertThat(row(page, "Cinquante personnes"))
                .contains("aucun indicateur")
                .endsWith("50 — inconnu");
        assertThat(page.text(".hint")).contains("À ne pas publier tel quel");
    }

    @Test
    void areNotJudgedOnThePartOfAFabrique() {
        Page page = served.visitor(ANIMATOR).open(PATH);
        assertThat(row(page, "Tenir une séance")).endsWith("1 1 inconnu");
        assertThat(page.text(".hint")).contains("N'est compté ici que ce que tient Fabrique du Limousin");
        Page other = served.visitor("fabrique_member.fabrique-toulouse").open(PATH);
        assertThat(row(other, "Tenir une séance")).endsWith("1 0 inconnu");
    }

    @Test
    void sayWhyNothingIsCounted() {
        keep(Programme.of(new ProgrammeId("p-2"), "Demain")
                .withDuring(Period.since(TODAY.plusDays(1)))
                .withTargets(List.of(Target.of("Trois études", Indicator.STUDIES_COMPLETED, 3)))
                .keptBy(null, Visibility.PUBLIC));
        Page soon = visitor.open("/programmes/p-2");
        assertThat(soon.text(".hint")).contains("Rien n'est compté ici : Le programme n'a pas commencé.");
        assertThat(row(soon, "Trois études")).endsWith("3 — inconnu");
        Page stranger = served.visitor("public").open("/programmes/p-2");
        assertThat(stranger.text(".hint")).contains("Rien n'est compté ici : Aucune règle ne le permet.");
        assertThat(stranger.html().select("a[href^=/reports/annual?]")).isEmpty();
    }

    @Test
    void areCountedThisYearWhenTheirDatesAreNotSaid() {
        keep(Programme.of(new ProgrammeId("p-2"), "Eau")
                .withTargets(List.of(Target.of("Trois études", Indicator.STUDIES_COMPLETED, 3))));
        Page page = visitor.open("/programmes/p-2");
        assertThat(page.text(".facts")).contains("dates non dites");
        assertThat(page.text("caption")).isEqualTo("Buts, du 1er janvier 2026 au 29 novembre 2026");
    }

    @Test
    void leadToTheReportOfEachOfTheirYears() {
        keep(Programme.of(new ProgrammeId("p-2"), "Longue eau")
                .withDuring(Period.between(LocalDate.of(2023, 9, 1), LocalDate.of(2025, 8, 31))));
        Page page = visitor.open("/programmes/p-2");
        assertThat(page.html().select("a[href^=/reports/annual?]").eachAttr("href"))
                .containsExactly(
                        "/reports/annual?year=2025&programme=p-2",
                        "/reports/annual?year=2024&programme=p-2",
                        "/reports/annual?year=2023&programme=p-2");
        Page report = visitor.open("/reports/annual?year=2025&programme=p-2");
        assertThat(report.text(".facts"))
                .startsWith("Tout le réseau, programme Longue eau · du 1er janvier 2025 au 31");
    }

    @Test
    void doNotExistForThoseTheyAreNotShownTo() {
        keep(Programme.of(new ProgrammeId("p-2"), "Secret").keptBy(LIMOUSIN, Visibility.PRIVATE));
        assertThat(served.visitor(ANIMATOR).open("/programmes/p-2").text(".facts"))
                .contains("Fabrique du Limousin");
        for (String part : List.of("network_animator", "fabrique_animator.fabrique-toulouse", "public")) {
            Visitor other = served.visitor(part);
            assertThat(other.open("/programmes/p-2").status()).isEqualTo(404);
            assertThat(other.open("/programmes").text("main")).doesNotContain("Secret");
        }
        assertThat(served.visitor("public").open(PATH).status()).isEqualTo(404);
        assertThat(visitor.open("/programmes/%20").status()).isEqualTo(404);
    }

    @Test
    void areHarmlessWhateverTheyAreCalled() {
        String hostile = "<script>alert(1)</script> & \"fin\"";
        keep(Programme.of(new ProgrammeId("p-2"), hostile)
                .withTargets(List.of(Target.of("<img src=x onerror=alert(1)>", Indicator.CREATIONS, 1))));
        Page page = visitor.open("/programmes/p-2");
        assertThat(page.text("h1")).isEqualTo(hostile);
        assertThat(page.html().select("main script, main img")).isEmpty();
        assertThat(visitor.open("/programmes").html().select("main script")).isEmpty();
    }

    @Test
    void areToldInEnglish() {
        Page page = visitor.speaking("en").open(PATH);
        assertThat(page.text(".facts")).contains("Programme kept by the network", "from September 1, 2026 to");
        assertThat(row(page, "Tenir une séance"))
                .contains("creativity sessions")
                .endsWith("1 1 yes");
        assertThat(page.html().select("tbody th[lang=fr]")).hasSize(4);
        assertThat(visitor.open("/programmes").text("main"))
                .contains("1 programme", "Kept by", "the network")
                .doesNotContain("réseau");
    }

    @Test
    void helpWhenThereIsNone() {
        visitor = served.visitor("public");
        Page page = visitor.open("/programmes");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".empty")).contains("Aucun programme n'est connu encore, ou aucun ne vous est montré.");
        keep(Programme.of(new ProgrammeId("p-2"), "Nu"));
        assertThat(served.visitor("network_animator")
                        .open("/programmes/p-2")
                        .html()
                        .select(".empty"))
                .extracting(Element::text)
                .anySatisfy(text -> assertThat(text).contains("ne s'est pas donné de but"))
                .anySatisfy(text -> assertThat(text).contains("Aucune initiative"))
                .anySatisfy(text -> assertThat(text).contains("Aucun besoin"));
    }

    private void keep(Programme programme) {
        served.everything().programmes().add(programme);
    }

    private static String row(Page page, String beginning) {
        return page.html().select("tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
