package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Provide
    Arbitrary<String> lines() {
        return FabriqueDomain.lines();
    }

    @Provide
    Arbitrary<String> bodies() {
        return FabriqueDomain.bodies();
    }

    @Property
    void aLineIsComposedTrimmedAndStaysAsItIs(@ForAll("lines") String text) {
        String clean = Text.line(text, "title");

        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        assertThat(clean).isEqualTo(clean.strip()).doesNotStartWith("\u00A0").doesNotEndWith("\u00A0");
        assertThat(Text.line(clean, "title")).isEqualTo(clean);
    }

    @Property
    void aBodyLosesNothingButItsMargins(@ForAll("bodies") String text) {
        String clean = Text.body(text, "request");

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).contains(clean);
        assertThat(Text.optional(clean, "request")).isEqualTo(clean);
    }

    @Property
    void aFoldedTextStaysAsItIs(@ForAll("bodies") String text) {
        String folded = Text.folded(text);

        assertThat(Text.folded(folded)).isEqualTo(folded);
        assertThat(folded).doesNotContain("  ").isEqualTo(folded.strip());
    }

    @Test
    void everyCharacterFoldsOnceAndForAll() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(text -> !Text.folded(Text.folded(text)).equals(Text.folded(text))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "L'Œuvre d'Élodie, l oeuvre d elodie",
        "SAINT-ÉTIENNE, saint etienne",
        "ﬁnance, finance",
        "straße, strasse",
        "'  ', ''",
        "123 %, 123"
    })
    void foldsCaseAccentsLigaturesAndSigns(String text, String folded) {
        assertThat(Text.folded(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "a\uDC00", "a\uFFFEb", "a\uFDD0b", "a\uD83F\uDFFFb"})
    void refusesWhatNoStorageKeepsFaithfully(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.body(text, "title"))
                .withMessageContaining("title")
                .withMessageContaining("position 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void refusesALineThatBreaks(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.line(text, "title"));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.optionalLine(text, "title"));
        assertThat(Text.body(text, "request")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00A0", "\u2003\u202F", "\u200B\uFEFF"})
    void countsWhatCannotBeSeenAsNotSaid(String text) {
        assertThat(Text.optional(text, "title")).isNull();
        assertThat(Text.optionalLine(text, "title")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Text.body(text, "title"));
    }

    @Test
    void composesAndTrims() {
        assertThat(Text.line("\u00A0 E\u0301lodie \u202F", "title")).isEqualTo("Élodie");
    }
}
