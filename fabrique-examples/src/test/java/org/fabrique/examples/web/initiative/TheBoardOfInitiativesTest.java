package org.fabrique.examples.web.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.NeedId;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.Visitor.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The initiatives of a fabrique, a column for each phase. */
class TheBoardOfInitiativesTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final Method METHOD = Method.canonical();

    @AutoClose
    private final Served served = Served.demonstration();

    private Visitor visitor = served.visitor(LIMOUSIN);

    @Test
    void hasAColumnForEachPhaseAndACardForEachInitiative() {
        Page board = visitor.open("/initiatives");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.html().select(".board h2")).hasSize(Phase.values().length);
        assertThat(board.text(".board h2")).contains("recherche de porteur 1").contains("idéation 0");
        assertThat(board.html().select(".card a").attr("href")).isEqualTo("/initiatives/initiative-besoin-limousin");
        assertThat(board.text(".card"))
                .contains("Creuse")
                .contains("aucun porteur encore")
                .contains("dans la phase");
    }

    @Test
    void saysInWordsWhichAreNotActive() {
        Initiative open = open("i-sommeil", LocalDate.now().minusDays(12));
        Move hold = Move.asked(Move.Kind.HOLD, Phase.IDEATION, LocalDate.now().minusDays(2));
        served.everything().initiatives().take(open.id(), METHOD, hold, "Le comité se réunit plus tard.");
        Page board = visitor.open("/initiatives");
        assertThat(board.text(".card.resting")).contains("en sommeil").contains("12 jours dans la phase");
        assertThat(board.html().select(".card")).hasSize(2);
        Page active = visitor.open("/initiatives?standing=ACTIVE");
        assertThat(active.html().select(".card")).hasSize(1);
        assertThat(active.text("main")).doesNotContain("i-sommeil").contains("1 initiative");
    }

    @Test
    void isNarrowedToOneFabriqueAndSaysWhenNothingIsLeft() {
        Page none = visitor.open("/initiatives?fabrique=fabrique-toulouse");
        assertThat(none.text(".empty")).contains("Aucune initiative ne correspond");
        assertThat(visitor.open("/initiatives?fabrique=fabrique-limousin")
                        .html()
                        .select(".card"))
                .hasSize(1);
        assertThat(visitor.open("/initiatives?fabrique=a%20b").status()).isEqualTo(422);
    }

    @Test
    void showsTheRestOfALongColumnBehindALink() {
        for (int at = 0; at < 23; at++) {
            open("i-%02d".formatted(at), LocalDate.now());
        }
        Page board = visitor.open("/initiatives");
        assertThat(board.text(".board h2")).contains("idéation 23");
        assertThat(board.html().select(".card")).hasSize(21);
        Page rest = visitor.open(
                board.html().select(".board a[href^=/initiatives?]").attr("href"));
        assertThat(rest.html().select(".board section")).hasSize(1);
        assertThat(rest.html().select(".card")).hasSize(3);
        assertThat(rest.text(".board h2")).isEqualTo("idéation 23");
        assertThat(rest.html().select(".board a[href^=/initiatives?]")).isEmpty();
    }

    @Test
    void isEmptyForWhomNothingIsShownAndHelps() {
        Page board = served.visitor("public").open("/initiatives");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.text(".empty")).contains("aucune ne vous est montrée");
        assertThat(board.html().select(".empty a").attr("href")).isEqualTo("/needs");
        assertThat(board.html().select(".card")).isEmpty();
    }

    @Test
    void speaksEnglish() {
        Page board = visitor.speaking("en").open("/initiatives");
        assertThat(board.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(board.text(".board")).contains("carrier search 1").contains("no carrier yet");
        assertThat(board.text("main")).doesNotContain("porteur encore").doesNotContain("Situation");
    }

    private Initiative open(String id, LocalDate on) {
        return served.everything()
                .initiatives()
                .open(Initiative.open(
                        new InitiativeId(id),
                        new FabriqueId("fabrique-limousin"),
                        "Idée " + id,
                        new NeedId("besoin-limousin"),
                        METHOD,
                        on))
                .value();
    }
}
