package org.fabrique.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.examples.web.Served;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people on one need, pages that are not for everybody, texts that mean harm. */
@ExtendWith(ABrowser.class)
class WhatMayGoWrongTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final String NEED = "/needs/besoin-limousin";

    private static final List<String> HOSTILE = List.of(
            "<script>window.hurt=1</script>",
            "\"><img src=x onerror=\"window.hurt=1\">",
            "'><svg onload=window.hurt=1>",
            "javascript:window.hurt=1",
            "</textarea><script>window.hurt=1</script>",
            "</title><script>window.hurt=1</script>",
            "{{constructor.constructor('window.hurt=1')()}}",
            "${window.hurt=1}",
            "<a href=\"javascript:window.hurt=1\" autofocus onfocus=\"window.hurt=1\">x</a>");

    @AutoClose
    private final Served served = Served.demonstration();

    @ParameterizedTest
    @EnumSource
    void showsBothVersionsToWhoIsLater(Way way, Chromium chromium) {
        try (Window first = chromium.window(served.address(), way);
                Window second = chromium.window(served.address(), way)) {
            first.being(LIMOUSIN).open(NEED + "/edit");
            second.being(LIMOUSIN).open(NEED + "/edit");
            first.fill("Le besoin, en une ligne", "The need, in one line", "Ce qu'écrit la première");
            first.press("Enregistrer", "Save");
            second.fill("Le besoin, en une ligne", "The need, in one line", "Ce qu'écrit le second");
            second.press("Enregistrer", "Save");
            assertThat(second.says("Quelqu'un a modifié ce besoin", "Somebody changed this need"))
                    .isTrue();
            assertThat(second.text()).contains("Ce qu'écrit la première");
            assertThat(second.field("Le besoin, en une ligne", "The need, in one line")
                            .inputValue())
                    .isEqualTo("Ce qu'écrit le second");
            second.isForEveryone().picture("stale");
            first.open(NEED);
            assertThat(first.title()).isEqualTo("Ce qu'écrit la première");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAPageIsNotForOneWithoutSayingWhatIsOnIt(Way way, Chromium chromium) {
        try (Window window = chromium.window(served.address(), way)) {
            window.being("public");
            assertThat(window.open(NEED)).isEqualTo(404);
            assertThat(window.text()).doesNotContain("Limousin").doesNotContain("Creuse");
            window.isForEveryone().picture("hidden");
            assertThat(window.open("/needs/new")).isIn(200, 403);
            window.isForEveryone().picture("forbidden");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTextsThatMeanHarmAsTheyWereWritten(Way way, Chromium chromium) {
        try (Window window = chromium.window(served.address(), way)) {
            window.being(LIMOUSIN);
            for (String text : HOSTILE) {
                note(window, text);
                assertThat(window.title()).isEqualTo(text.strip());
                assertThat(window.text()).contains(text.strip());
                window.follow("Qui a déjà une réponse ?", "Who has an answer?");
                assertThat(window.isHurt()).as(text).isFalse();
            }
            window.open("/needs");
            window.isForEveryone().picture("hostile");
            assertThat(window.isHurt()).isFalse();
        }
    }

    private static void note(Window window, String text) {
        window.open("/needs/new");
        window.fill("Le besoin, en une ligne", "The need, in one line", text);
        window.fill("Ce qui est demandé", "What is asked for", text);
        window.press("Noter", "Write down");
        assertThat(window.isHurt()).as(text).isFalse();
    }
}
