package org.fabrique.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.fabrique.examples.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a need that somebody voices to the decision of a gate: in French, in English, and without any script. */
@ExtendWith(ABrowser.class)
class TheStoryOfAnInitiativeTest {

    private static final String NEED = "Aller travailler sans voiture";

    @AutoClose
    private final Served served = Served.demonstration();

    @ParameterizedTest
    @EnumSource
    void goesFromANeedToTheDecisionOfAGate(Way way, Chromium chromium) {
        try (Window window = chromium.window(served.address(), way)) {
            window.being("fabrique_animator.fabrique-limousin");
            notesTheNeed(window);
            questionsIt(window);
            seesWhoHasAnAnswer(window);
            confirmsWhatIsThere(window);
            asksWhyNotAnother(window);
            comparesTwo(window);
            decidesOfTheFirst(window);
            opensAnInitiative(window);
            decidesOfItsGate(window);
            movesOn(window);
        }
    }

    private static void notesTheNeed(Window window) {
        window.open("/needs");
        window.follow("Noter un besoin", "Write down a need");
        window.fill("Le besoin, en une ligne", "The need, in one line", NEED);
        window.fill(
                "Ce qui est demandé",
                "What is asked for",
                "Une navette pour les jeunes sans permis, vers la zone d'activité.");
        if (!window.way().scripts()) {
            window.press("Proposer des thèmes", "Propose themes");
        }
        Locator proposed = window.page().locator("#proposals li").first();
        assertThat(proposed.innerText()).containsAnyOf("à cause de", "because of");
        proposed.getByRole(AriaRole.CHECKBOX).check();
        window.fill("Territoire", "Territory", "dep:23");
        window.isForEveryone().picture("1-a-need-noted");
        window.press("Noter", "Write down");
        assertThat(window.title()).isEqualTo(NEED);
        assertThat(window.text()).contains("Creuse");
    }

    private static void questionsIt(Window window) {
        window.fill(
                "Ce qui manque vraiment",
                "What is really missing",
                "Se rendre au travail ou en formation quand on n'a ni permis ni voiture.");
        window.press("Qualifier", "Qualify");
        assertThat(window.says("qualifié", "qualified")).isTrue();
        window.isForEveryone().picture("2-the-need-questioned");
    }

    private static void seesWhoHasAnAnswer(Window window) {
        window.follow("Qui a déjà une réponse ?", "Who has an answer?");
        assertThat(window.says("En un mot :", "In a word:")).isTrue();
        assertThat(window.page().locator("article.match").count()).isGreaterThan(1);
        assertThat(window.page().locator("article.match mark").count()).isPositive();
        window.isForEveryone().picture("3-who-has-an-answer");
    }

    private static void confirmsWhatIsThere(Window window) {
        Locator first = window.page().locator("article.match .check").first();
        first.getByRole(AriaRole.COMBOBOX).selectOption("yes");
        window.press("Recalculer avec ce qui est confirmé", "Work it out with what is confirmed");
        assertThat(window.page().url()).contains("said.");
        assertThat(window.says("Des personnes ont confirmé", "People confirmed"))
                .isTrue();
        window.picture("4-confirmed");
    }

    private static void asksWhyNotAnother(Window window) {
        window.fill("Solution", "Solution", "Épicerie sociale et solidaire");
        window.press("Demander", "Ask");
        assertThat(window.shown("#why-not-answer .told")).isNotBlank();
        window.isForEveryone().picture("5-why-not");
    }

    private static void comparesTwo(Window window) {
        String before = window.page().url();
        Locator boxes = window.page().locator("article.match input[type=checkbox]");
        boxes.nth(0).check();
        boxes.nth(1).check();
        window.press("Comparer les deux cochées", "Compare the two that are ticked");
        assertThat(window.page().url()).contains("/compare?");
        window.isForEveryone().picture("6-two-compared");
        window.page().navigate(before);
        window.follow("Fiche pour un comité", "Handout for a committee");
        assertThat(window.pagesPrinted()).isBetween(1, 2);
        window.isForEveryone().picture("7-handout");
        window.page().navigate(before);
    }

    private static void decidesOfTheFirst(Window window) {
        window.unfold("Décider de cette solution", "Decide of this solution");
        window.fill("Parce que", "Because", "Le comité local y croit.");
        window.press("Noter la décision", "Note the decision");
        assertThat(window.text()).contains("Le comité local y croit.");
    }

    private static void opensAnInitiative(Window window) {
        window.follow("Qui a déjà une réponse ?", "Who has an answer?");
        window.follow("Ouvrir une initiative", "Open an initiative");
        window.fill("Son nom, en une ligne", "Its name, in one line", "La navette du bassin");
        window.page()
                .locator("[name=start][value='canonical/OPPORTUNITY_STUDY']")
                .check();
        window.isForEveryone().picture("8-an-initiative-opened");
        window.press("Ouvrir", "Open");
        assertThat(window.title()).isEqualTo("La navette du bassin");
        assertThat(window.says("pas encore :", "not yet:"))
                .as("what is blocked says why")
                .isTrue();
        window.isForEveryone().picture("9-on-its-way");
    }

    private static void decidesOfItsGate(Window window) {
        window.unfold("Noter ce qui a été décidé", "Write down what was decided");
        window.page().locator("#decide").getByRole(AriaRole.RADIO).first().check();
        window.fill("Pourquoi", "Why", "Trois communes la financent.");
        window.fill("Critère 1", "Criterion 1", "Le besoin est constaté");
        window.isForEveryone().picture("10-a-gate-decided");
        window.press("Noter la décision", "Write down the decision");
        assertThat(window.text()).contains("Trois communes la financent.");
    }

    private static void movesOn(Window window) {
        String before = window.shown("[aria-current=step]");
        Locator advance = window.page().locator("li.enabled details").first();
        advance.locator("summary").click();
        advance.getByRole(AriaRole.BUTTON).click();
        assertThat(window.shown("[aria-current=step]")).isNotEqualTo(before);
        window.isForEveryone().picture("11-one-phase-further");
        window.open("/initiatives");
        assertThat(window.text()).contains("La navette du bassin");
        window.picture("12-the-board");
    }
}
