package org.fabrique.examples.web.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A need is written down, questioned and changed, in a browser without a script. */
class ANeedWrittenDownTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Visitor visitor = served.visitor(LIMOUSIN);

    @Test
    void isKeptAsItWasTyped() {
        Page form = visitor.open("/needs/new");
        Page kept = visitor.send(
                form,
                "/needs",
                Map.of(
                        "title", "Plus de médecin dans la vallée",
                        "request", "La mairie cherche un médecin.",
                        "territory", "Guéret",
                        "themes", List.of("SAN", "MOB"),
                        "audiences", List.of("seniors"),
                        "heardOn", "2026-11"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text("h1")).isEqualTo("Plus de médecin dans la vallée");
        Need need = last();
        assertThat(need.wording().request()).isEqualTo("La mairie cherche un médecin.");
        assertThat(need.territory()).isEqualTo(TerritoryCode.commune("23096"));
        assertThat(need.themes()).containsExactly(new ThemeCode("SAN"), new ThemeCode("MOB"));
        assertThat(need.capture().on()).hasToString("2026-11");
    }

    @Test
    void isRefusedWithAllThatIsWrongBesideItsFields() {
        long before = served.everything().needs().count(NeedQuery.all());
        Page wrong = visitor.send(
                visitor.open("/needs/new"), "/needs", Map.of("title", "", "territory", "dep:99", "themes", "VOITURE"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".trouble li")).hasSize(3);
        assertThat(wrong.html().select("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(wrong.html().select("#title").attr("aria-describedby")).contains("title-wrong");
        assertThat(wrong.html().select("#territory").val()).isEqualTo("dep:99");
        assertThat(served.everything().needs().count(NeedQuery.all())).isEqualTo(before);
    }

    @Test
    void isShownThePlacesThatBearTheNameThatWasTyped() {
        Page wrong = visitor.send(
                visitor.open("/needs/new"), "/needs", Map.of("title", "Se loger", "territory", "Saint-Denis"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=territoryChoice]").eachAttr("value"))
                .contains("com:93066");
        Page kept = visitor.send(wrong, "/needs", Map.of("territoryChoice", "com:93066"));
        assertThat(kept.text(".facts")).contains("Saint-Denis");
    }

    @Test
    void isProposedThemesWithTheWordsThatCausedThem() {
        Page form = visitor.open("/needs/new");
        Page proposed = visitor.post(
                "/needs/new/themes",
                Map.of(
                        "seal", List.of(form.html().select("[name=seal]").val()),
                        "title", List.of("Des personnes âgées sans voiture")));
        assertThat(proposed.html().select("#proposals input").eachAttr("value")).contains("SEN");
        assertThat(proposed.text("#proposals .because")).contains("âgées");
    }

    @Test
    void isNotOverwrittenBySomebodyWhoReadItBefore() {
        Page form = visitor.open("/needs/besoin-limousin/edit");
        Page first = visitor.send(form, "/needs/besoin-limousin/edit", Map.of("title", "Villages sans commerce"));
        assertThat(first.text("h1")).isEqualTo("Villages sans commerce");
        Page second = visitor.send(form, "/needs/besoin-limousin/edit", Map.of("title", "Villages sans voiture"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("section.trouble")).contains("Villages sans commerce");
        assertThat(second.html().select("#title").val()).isEqualTo("Villages sans voiture");
        Page third = visitor.send(second, "/needs/besoin-limousin/edit", Map.of());
        assertThat(third.text("h1")).isEqualTo("Villages sans voiture");
        assertThat(served.everything()
                        .needs()
                        .get(new NeedId("besoin-limousin"))
                        .value()
                        .title())
                .isEqualTo("Villages sans voiture");
    }

    @Test
    void doesNotExistForAnotherFabrique() {
        Visitor elsewhere = served.visitor("fabrique_animator.fabrique-toulouse");
        assertThat(elsewhere.open("/needs/besoin-limousin").status()).isEqualTo(404);
        assertThat(elsewhere.open("/needs").text("main")).doesNotContain("Villages");
    }

    private static Need last() {
        return served.everything().needs().list(NeedQuery.all()).stream()
                .map(Versioned::value)
                .filter(need -> need.title().startsWith("Plus de médecin"))
                .findFirst()
                .orElseThrow();
    }
}
