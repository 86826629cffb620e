package org.fabrique.examples.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fabriques of the network on a day: on a map of tiles, and as a list that says the same. */
class TheNetworkOnADayTest {

    private static final NetworkId NETWORK = new NetworkId("reseau");
    private static final FabriqueId GUYANE = new FabriqueId("guyane");

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor("network_animator");

    @BeforeAll
    static void serve() {
        keep(Fabrique.named(GUYANE, "Fabrique <b>de Guyane</b>"), TerritoryCode.department("973"));
        keep(Fabrique.named(new FabriqueId("creuse"), "Fabrique de la Creuse"), TerritoryCode.commune("23096"));
        keep(Fabrique.named(new FabriqueId("grand-paris"), "Grand Paris"), TerritoryCode.intercommunality("200054781"));
        served.everything()
                .memberships()
                .add(Membership.begin(
                                NETWORK,
                                GUYANE,
                                MembershipStep.of(MembershipStatus.CANDIDATE, LocalDate.of(2018, 1, 15)))
                        .then(MembershipStep.of(MembershipStatus.EXPERIMENTING, PartialDate.of(Year.of(2019))))
                        .then(MembershipStep.of(MembershipStatus.LABELLED, LocalDate.of(2020, 2, 1))));
    }

    @Test
    void tellsWhatEachFabriqueWasThatDay() {
        assertThat(row(visitor.open("/network?on=2018-03-28"), "Guyane")).contains("C candidate");
        assertThat(row(visitor.open("/network?on=2021-01-01"), "Guyane")).contains("L labellisée");
        assertThat(row(visitor.open("/network?on=2017-01-01"), "Guyane")).contains("pas encore dans le réseau");
    }

    @Test
    void saysThatAStatusIsUnknownAndWhatItMayBe() {
        Page page = visitor.open("/network?on=2019-06-01");
        assertThat(row(page, "Guyane")).contains("? inconnu : candidate ou en expérimentation");
        assertThat(row(page, "Limousin")).contains("? statut inconnu");
        assertThat(tile(page, "973")).contains("?");
    }

    @Test
    void tellsOnATileAllWhoWorkThere() {
        Page page = visitor.open("/network?on=2018-03-28");
        assertThat(label(page, "23"))
                .startsWith("Creuse (23)")
                .contains("Fabrique du Limousin, statut inconnu")
                .contains("Fabrique de la Creuse, statut inconnu");
        assertThat(tile(page, "23")).contains("? ?");
        assertThat(label(page, "973")).contains("Fabrique <b>de Guyane</b>, candidate");
        assertThat(label(page, "29")).contains("aucune fabrique connue");
        assertThat(page.html().select("main b")).isEmpty();
    }

    @Test
    void placesAFabriqueInEveryDepartmentItHasCommunesOf() {
        Page page = visitor.open("/network");
        assertThat(page.html().select(".tile.covered").eachAttr("href"))
                .contains(
                        "/territories/dep%3A75",
                        "/territories/dep%3A92",
                        "/territories/dep%3A93",
                        "/territories/dep%3A94",
                        "/territories/dep%3A95",
                        "/territories/dep%3A19",
                        "/territories/dep%3A972",
                        "/territories/dep%3A31")
                .doesNotContain("/territories/dep%3A77", "/territories/dep%3A29");
    }

    @Test
    void isAskedForADayAndRefusesWhatIsNone() {
        Page wrong = visitor.open("/network?on=hier");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#on").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().select("#on").val()).isEqualTo("hier");
    }

    @Test
    void doesNotTellThePublicOfMemberships() {
        Page page = served.visitor("public").open("/network?on=2021-01-01");
        assertThat(row(page, "Guyane")).contains("statut inconnu");
        assertThat(page.html().select("#members ~ div").text()).doesNotContain("labellisée");
    }

    @Test
    void isToldInEnglish() {
        Page page = visitor.speaking("en").open("/network?on=2018-03-28");
        assertThat(page.text("h1")).isEqualTo("Network");
        assertThat(row(page, "Guyane")).contains("C candidate");
        assertThat(row(page, "Limousin")).contains("status unknown");
        assertThat(page.text("main")).doesNotContain("inconnu", "aucune");
    }

    @Test
    void helpsWhenNobodyIsKnown() {
        try (Served nothing = Served.empty()) {
            Page page = nothing.visitor("network_animator").open("/network");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text(".empty")).contains("Aucune fabrique");
            assertThat(page.html().select(".tile")).hasSize(101);
        }
    }

    private static void keep(Fabrique fabrique, TerritoryCode... territories) {
        served.everything().fabriques().add(fabrique.withTerritories(java.util.List.of(territories)));
    }

    private static String row(Page page, String name) {
        return page.html().select("tbody tr").stream()
                .map(org.jsoup.nodes.Element::text)
                .filter(text -> text.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String label(Page page, String department) {
        return page.html()
                .select("a[href=/territories/dep%3A" + department + "].tile")
                .attr("aria-label");
    }

    private static String tile(Page page, String department) {
        return page.html()
                .select("a[href=/territories/dep%3A" + department + "].tile .sign")
                .text();
    }
}
