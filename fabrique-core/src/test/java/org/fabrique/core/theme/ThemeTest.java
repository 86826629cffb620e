package org.fabrique.core.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Nested
    class TwoThemesOfAHierarchy {
        private final ThemeScheme scheme = ThemeScheme.carrefour()
                .with(List.of(
                        theme("BIKE", "MOB"),
                        theme("CAR", "MOB"),
                        theme("CARGO-BIKE", "BIKE"),
                        theme("SHARED-CAR", "CAR")));

        @Test
        void areTheSame() {
            assertThat(kinship("BIKE", "BIKE")).isEqualTo(ThemeKinship.SAME);
        }

        @Test
        void areOneAPartOfTheOther() {
            assertThat(kinship("BIKE", "MOB")).isEqualTo(new ThemeKinship(ThemeKinship.Kind.BROADER, 2.0 / 3));
            assertThat(kinship("MOB", "BIKE")).isEqualTo(new ThemeKinship(ThemeKinship.Kind.NARROWER, 2.0 / 3));
            assertThat(kinship("CARGO-BIKE", "MOB")).isEqualTo(new ThemeKinship(ThemeKinship.Kind.BROADER, 0.5));
            assertThat(kinship("BIKE", "CARGO-BIKE")).isEqualTo(new ThemeKinship(ThemeKinship.Kind.NARROWER, 0.8));
        }

        @Test
        void arePartsOfOneTheme() {
            assertThat(kinship("BIKE", "CAR")).isEqualTo(new ThemeKinship(ThemeKinship.Kind.NEIGHBOUR, 0.5));
            assertThat(kinship("CARGO-BIKE", "SHARED-CAR"))
                    .isEqualTo(new ThemeKinship(ThemeKinship.Kind.NEIGHBOUR, 1.0 / 3));
        }

        @Test
        void haveNothingInCommon() {
            assertThat(kinship("BIKE", "SEN")).isEqualTo(ThemeKinship.NONE);
            assertThat(kinship("MOB", "SEN")).isEqualTo(ThemeKinship.NONE);
        }

        @Test
        void areAsCloseSeenFromEitherSide() {
            List<Theme> all = scheme.themes();
            for (Theme one : all) {
                for (Theme other : all) {
                    double closeness = scheme.kinship(one.code(), other.code()).closeness();
                    assertThat(closeness)
                            .isEqualTo(scheme.kinship(other.code(), one.code()).closeness());
                    assertThat(closeness == 1).isEqualTo(one.equals(other));
                }
            }
        }

        @Test
        void outsideTheSchemeAreCloseToThemselvesOnly() {
            assertThat(kinship("ELSEWHERE", "MOB")).isEqualTo(ThemeKinship.NONE);
            assertThat(kinship("MOB", "ELSEWHERE")).isEqualTo(ThemeKinship.NONE);
            assertThat(kinship("ELSEWHERE", "ELSEWHERE")).isEqualTo(ThemeKinship.SAME);
        }

        private ThemeKinship kinship(String first, String second) {
            return scheme.kinship(new ThemeCode(first), new ThemeCode(second));
        }
    }

    @Test
    void aClosenessIsFromNothingToAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ThemeKinship(ThemeKinship.Kind.NEIGHBOUR, 1.01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThemeKinship(ThemeKinship.Kind.NEIGHBOUR, Double.NaN));
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
    void themesServeGoalsInTheOrderOfTheirNumbers() {
        assertThat(goals(ThemeScheme.carrefour(), "MOB", "INS", "URB"))
                .containsExactly(Sdg.DECENT_WORK, Sdg.REDUCED_INEQUALITIES, Sdg.SUSTAINABLE_CITIES);
        assertThat(goals(ThemeScheme.carrefour(), "EVA", "UNHEARD")).isEmpty();
    }

    @Test
    void aPartOfAThemeServesTheSameGoalsUnlessItHasItsOwn() {
        ThemeScheme own = ThemeScheme.carrefour().with(List.of(theme("COVOIT", "MOB"), theme("VELO", "MOB")));
        ThemeScheme told = own.withGoals(Map.of(new ThemeCode("VELO"), Set.of(Sdg.GOOD_HEALTH)));

        assertThat(goals(told, "COVOIT")).containsExactly(Sdg.SUSTAINABLE_CITIES);
        assertThat(goals(told, "VELO")).containsExactly(Sdg.GOOD_HEALTH);
    }

    @Test
    void goalsAreToldOfThemesOfTheSchemeOnly() {
        Map<ThemeCode, Set<Sdg>> unknown = Map.of(new ThemeCode("UNHEARD"), Set.of(Sdg.GOOD_HEALTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThemeScheme.carrefour().withGoals(unknown));
    }

    private static List<Sdg> goals(ThemeScheme scheme, String... codes) {
        return scheme.goals(Stream.of(codes).map(ThemeCode::new).toList());
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
