package org.fabrique.core.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    @Property
    @Domain(FabriqueDomain.class)
    void aCodeReadsBackWhatItPrints(@ForAll ThemeCode code) {
        assertThat(ThemeCode.parse(code.toString())).isEqualTo(code);
        assertThat(ThemeScheme.carrefour().find(code)).map(Theme::code).contains(code);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void anAudienceReadsBackWhatItPrints(@ForAll Audience audience) {
        assertThat(Audience.parse(audience.toString())).isEqualTo(audience);
        assertThat(audience.coded().map(Audience::of))
                .isIn(java.util.Optional.empty(), java.util.Optional.of(audience));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "mob", "1MOB", "MO B", "MÖB", "MOB\n"})
    void aCodeIsCapitalLettersDigitsHyphensAndUnderscores(String text) {
        assertThat(ThemeCode.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ThemeCode(text));
    }

    @Nested
    class TheCarrefour {
        private final ThemeScheme scheme = ThemeScheme.carrefour();

        @Test
        void hasFortyThemesInTheOrderOfTheirCodes() {
            assertThat(scheme.themes()).hasSize(40).extracting(Theme::code).isSorted();
            assertThat(scheme.name()).contains("Carrefour");
        }

        @Test
        void callsCohesionByItsName() {
            assertThat(scheme.find(new ThemeCode("COH")))
                    .map(Theme::label)
                    .contains(Message.of("Cohésion", "Social cohesion"));
        }

        @Test
        void canBeMadeFinerByAHost() {
            ThemeScheme finer = scheme.with(List.of(theme("MOB-BIKE", "MOB")));

            assertThat(finer.themes()).hasSize(41);
            assertThat(scheme.contains(new ThemeCode("MOB-BIKE"))).isFalse();
        }
    }

    @Nested
    class ASchemeOfTheHost {
        @Test
        void hasEachCodeOnce() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ThemeScheme.of("x", List.of(theme("AA", null), theme("AA", null))));
        }

        @Test
        void holdsWhatItsThemesAreAPartOf() {
            assertThatIllegalArgumentException().isThrownBy(() -> ThemeScheme.of("x", List.of(theme("AA", "BB"))));
        }

        @Test
        void goesRoundInNoCircle() {
            assertThatIllegalArgumentException().isThrownBy(() -> theme("AA", "AA"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ThemeScheme.of("x", List.of(theme("AA", "BB"), theme("BB", "AA"))));
        }
    }

    @Test
    void theGoalsAreNumberedFromOneToSeventeen() {
        assertThat(Stream.of(Sdg.values()).map(Sdg::number))
                .startsWith(1)
                .endsWith(17)
                .hasSize(17);
        assertThat(Sdg.SUSTAINABLE_CITIES.iri()).hasToString("http://metadata.un.org/sdg/11");
    }

    @Test
    void theFourteenAudiencesAreFoundByTheirCodes() {
        assertThat(InclusionAudience.values())
                .hasSize(14)
                .allSatisfy(audience ->
                        assertThat(InclusionAudience.ofCode(audience.code())).contains(audience));
        assertThat(Audience.parse("habitants").coded()).isEmpty();
    }

    private static Theme theme(String code, @Nullable String broader) {
        return new Theme(
                new ThemeCode(code), Message.of(code, code), "", broader == null ? null : new ThemeCode(broader));
    }
}
