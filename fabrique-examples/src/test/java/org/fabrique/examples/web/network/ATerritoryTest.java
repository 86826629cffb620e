package org.fabrique.examples.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ResourceQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A territory is found by its name, read about, and told what it has. */
class ATerritoryTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final String CREUSE = "/territories/dep:23";
    private static final String WRITE = "/territories/dep%3A23/resources";

    @AutoClose
    private final Served served = Served.demonstration();

    private Visitor visitor = served.visitor(LIMOUSIN);

    @Test
    void isFoundByItsNameWithItsHomonymsToldApart() {
        Page found = visitor.open("/territories?q=Saint-Denis");
        assertThat(found.html().select(".results a").eachAttr("href"))
                .contains("/territories/com%3A93066", "/territories/com%3A97411");
        assertThat(found.text(".results")).contains("Saint-Denis, commune, Seine-Saint-Denis");
        assertThat(visitor.open("/territories?q=23000").text(".results")).contains("Guéret");
        assertThat(visitor.open("/territories?q=dep:23").text(".results")).contains("Creuse");
        assertThat(visitor.open("/territories?q=Nullepart").text(".empty")).contains("Aucun territoire");
        assertThat(visitor.open("/territories").text(".empty")).contains("tapez le nom entier");
    }

    @Test
    void tellsWhatIsKnownOfItAndWhatIsNot() {
        Page page = visitor.open(CREUSE);
        assertThat(page.text("h1")).isEqualTo("Creuse");
        assertThat(page.text("section[aria-labelledby=profile] tbody tr:contains(rural)"))
                .isEqualTo("rural oui");
        assertThat(page.text("section[aria-labelledby=profile] tbody tr:contains(outre)"))
                .isEqualTo("outre-mer non");
        assertThat(page.text("section[aria-labelledby=profile] tbody tr:contains(littoral)"))
                .isEqualTo("littoral inconnu");
        assertThat(page.text("section[aria-labelledby=profile] dl")).contains("Nouvelle-Aquitaine", "Limousin");
        assertThat(page.text("section[aria-labelledby=fabriques]")).contains("Fabrique du Limousin, sur tout");
        assertThat(page.text("section[aria-labelledby=needs]")).contains("Personnes âgées isolées");
        assertThat(page.text("section[aria-labelledby=initiatives] li")).isNotEmpty();
    }

    @Test
    void tellsOfLargerTerritoriesWhatLiesInThem() {
        Page page = visitor.open("/territories/reg:75");
        assertThat(page.text("section[aria-labelledby=fabriques]")).contains("Fabrique du Limousin, sur une partie");
        assertThat(page.text("section[aria-labelledby=needs]")).contains("Personnes âgées isolées");
    }

    @Test
    void tellsWhichTerritoriesAreLikeItAndWhatRunsThere() {
        Page page = visitor.open(CREUSE);
        assertThat(page.html().select("section[aria-labelledby=alike] > ul > li"))
                .isNotEmpty();
        assertThat(page.text("section[aria-labelledby=alike]")).contains("Y tourne", "rural");
    }

    @Test
    void leadsFromAFormerCodeToThePresentOne() {
        assertThat(visitor.open("/territories/com:01205").text("h1")).isEqualTo("Valserhône");
        assertThat(visitor.open("/territories/dep:99").status()).isEqualTo(404);
        assertThat(visitor.open("/territories/creuse").status()).isEqualTo(404);
    }

    @Test
    void isToldWhatItHas() {
        Page kept = visitor.send(
                visitor.open(CREUSE),
                WRITE,
                Map.of(
                        "label", "Une boutique <i>vide</i> au bourg",
                        "kind", "PREMISES",
                        "amount", "42,5",
                        "unit", "m2",
                        "visibility", "NETWORK"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text("section[aria-labelledby=resources] tbody"))
                .contains("Une boutique <i>vide</i> au bourg", "oui", "42.5 m2");
        assertThat(kept.html().select("main i")).isEmpty();
        LocalResource resource = resources().get(0);
        assertThat(resource.territory()).isEqualTo(TerritoryCode.department("23"));
        assertThat(resource.quantity()).isEqualTo(new Quantity(new java.math.BigDecimal("42.5"), "m2"));
        assertThat(resource.visibility()).isEqualTo(Visibility.NETWORK);
        assertThat(served.visitor("public").open(CREUSE).text("main")).doesNotContain("boutique");
        assertThat(visitor.open("/territories/com:23096").text("section[aria-labelledby=resources]"))
                .contains("boutique");
    }

    @Test
    void isToldWhatItHasNot() {
        Page kept = visitor.send(
                visitor.open(CREUSE), WRITE, Map.of("label", "Un garage", "kind", "PREMISES", "present", "no"));
        assertThat(kept.text("section[aria-labelledby=resources] tbody")).contains("non, on le sait absent");
        assertThat(resources())
                .singleElement()
                .satisfies(resource -> assertThat(resource.present()).isFalse());
    }

    @Test
    void keepsNothingOfWhatIsWrong() {
        Page wrong = visitor.send(visitor.open(CREUSE), WRITE, Map.of("label", "", "kind", "", "amount", "3"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li")).hasSize(3);
        assertThat(wrong.html().select("#kind").attr("aria-invalid")).isEqualTo("true");
        Page noNumber = visitor.send(
                visitor.open(CREUSE), WRITE, Map.of("label", "Six bénévoles", "kind", "VOLUNTEERS", "amount", "six"));
        assertThat(noNumber.status()).isEqualTo(422);
        assertThat(noNumber.html().select("#amount").val()).isEqualTo("six");
        assertThat(resources()).isEmpty();
    }

    @Test
    void isNotToldByWhoMayNot() {
        Visitor anybody = served.visitor("public");
        assertThat(anybody.open(CREUSE).html().select("form[action=" + WRITE + "]"))
                .isEmpty();
        Page form = visitor.open(CREUSE);
        Page forbidden = visitor.send(
                form, WRITE, Map.of("label", "Un local", "kind", "PREMISES", "fabrique", "fabrique-toulouse"));
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(resources()).isEmpty();
    }

    @Test
    void isToldInEnglish() {
        Page page = visitor.speaking("en").open(CREUSE);
        assertThat(page.text("section[aria-labelledby=profile] tbody")).contains("coast unknown", "rural yes");
        assertThat(page.text("h2")).doesNotContain("Besoins", "Ce qu");
        assertThat(page.html().select("section[aria-labelledby=needs] [lang=fr]"))
                .isNotEmpty();
    }

    private List<LocalResource> resources() {
        return served.everything().resources().list(ResourceQuery.all()).stream()
                .map(Versioned::value)
                .toList();
    }
}
