package org.fabrique.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.fabrique.examples.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever page links lead to can be read by everyone: by ear, by keyboard, on the screen of a telephone. */
@ExtendWith(ABrowser.class)
@Timeout(600)
class EveryPageForEveryoneTest {

    /** Pages of one kind, such as those of a hundred solutions, are alike: two show what is wrong with them. */
    private static final int OF_A_KIND = 2;

    private static final int TELEPHONE = 320;

    @AutoClose
    private final Served served = Served.demonstration();

    @ParameterizedTest
    @CsvSource({
        "FRENCH,  fabrique_animator.fabrique-limousin",
        "ENGLISH, fabrique_animator.fabrique-limousin",
        "FRENCH,  network_animator",
        "FRENCH,  privacy_officer",
        "ENGLISH, public",
    })
    void isSoundWhereverALinkLeads(Way way, String part, Chromium chromium) {
        try (Window window = chromium.window(served.address(), way)) {
            window.being(part);
            Set<String> seen = new TreeSet<>();
            SoftAssertions.assertSoftly(sound -> walk(window, seen, sound));
            System.out.printf("%s, %s: %d pages, %s%n", part, way, seen.size(), seen);
            assertThat(seen).contains("/needs", "/solutions", "/initiatives", "/network");
        }
    }

    private static void walk(Window window, Set<String> seen, SoftAssertions sound) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Map<String, Integer> ofAKind = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            if (seen.contains(path) || ofAKind.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            seen.add(path);
            sound.assertThat(window.open(path)).as(path).isEqualTo(200);
            look(window, path, sound);
            window.picture("page" + kind(path).replaceAll("[/*]+", "-"));
            ahead.addAll(window.leadsTo());
        }
    }

    private static void look(Window window, String path, SoftAssertions sound) {
        sound.assertThat(window.barriers()).as("%s: barriers", path).isEmpty();
        sound.assertThat(window.page().locator("h1").count())
                .as("%s: one main heading", path)
                .isOne();
        window.page().setViewportSize(TELEPHONE, 640);
        sound.assertThat(window.tooWide())
                .as("%s: wider than a telephone", path)
                .isEmpty();
        window.page().setViewportSize(1100, 800);
    }

    /** Addresses of one kind differ in what they name, not in their form. */
    private static String kind(String path) {
        String[] parts = path.replaceFirst("\\?.*", "").split("/", -1);
        for (int at = 2; at < parts.length; at++) {
            boolean isWord =
                    Set.of("new", "edit", "matches", "compare", "annual").contains(parts[at]);
            parts[at] = isWord ? parts[at] : "*";
        }
        return String.join("/", parts);
    }

    @Test
    void showsWhereTheKeyboardIs(Chromium chromium) {
        try (Window window = chromium.window(served.address(), Way.FRENCH)) {
            window.being("fabrique_animator.fabrique-limousin").open("/needs/new");
            window.page().keyboard().press("Tab");
            assertThat(window.focused()).isEqualTo("Aller au contenu");
            int stops = 0;
            while (window.isSomethingFocused()) {
                assertThat(window.isFocusShown())
                        .as("focus on %s", window.focused())
                        .isTrue();
                window.page().keyboard().press("Tab");
                stops++;
            }
            assertThat(stops).as("what the keyboard reaches").isGreaterThan(30);
        }
    }

    @Test
    void saysBesideTheFieldsWhatIsWrong(Chromium chromium) {
        try (Window window = chromium.window(served.address(), Way.FRENCH)) {
            window.being("fabrique_animator.fabrique-limousin").open("/needs/new");
            window.fill("Territoire", "Territory", "Nulle-Part-sur-Rien");
            window.press("Noter", "Write down");
            Locator title = window.field("Le besoin, en une ligne", "The need, in one line");
            assertThat(title.getAttribute("aria-invalid")).isEqualTo("true");
            window.isForEveryone().picture("wrong-fields");
            window.page().locator(".trouble a").first().click();
            assertThat(window.page().url()).endsWith("#title");
        }
    }

    /** The page stays while no other has come: here none comes. */
    @Test
    void saysThatRowsAreBeingRead(Chromium chromium) {
        try (Window window = chromium.window(served.address(), Way.FRENCH)) {
            window.being("fabrique_animator.fabrique-limousin").open("/import");
            Locator working = window.page().locator(".working");
            assertThat(working.isVisible()).isFalse();
            window.page().route("**/import/check", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            window.press("Vérifier", "Check");
            working.waitFor();
            assertThat(working.innerText()).contains("Les lignes sont lues");
            window.isForEveryone();
        }
    }

    @Test
    void proposesThemesWhileOneTypes(Chromium chromium) {
        try (Window window = chromium.window(served.address(), Way.FRENCH)) {
            window.being("fabrique_animator.fabrique-limousin").open("/needs/new");
            window.field("Le besoin, en une ligne", "The need, in one line")
                    .pressSequentially("Réparer des vélos pour aller au travail");
            Locator because = window.page().locator("#proposals .because").first();
            because.waitFor(new Locator.WaitForOptions()
                    .setTimeout(Duration.ofSeconds(10).toMillis()));
            assertThat(because.innerText()).contains("à cause de");
            window.picture("themes-proposed");
        }
    }
}
