package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.core.theme.ThemeScheme;
import org.junit.jupiter.api.Test;

class TheFrenchOfTheEngineTest {

    private static final Language FRENCH = Language.french();

    @Test
    void readsAWordItRemembersOnceAndNotOtherwise() {
        FrenchText french = new FrenchText(ToolWords.Lists.of(List.of(), List.of()));
        List<Word> read = french.words("Le rucher, les ruchers");
        Word remembered = french.remembered("Un rucher partagé").get(0);

        assertThat(read.get(0)).isEqualTo(remembered).isNotSameAs(remembered);
        assertThat(french.words("Le rucher, les ruchers"))
                .isEqualTo(read)
                .first()
                .isSameAs(remembered);
    }

    @Test
    void hasWordsForThemesOfTheCarrefourAlone() {
        assertThat(FRENCH.themeWords()).isNotEmpty().allSatisfy((code, words) -> {
            assertThat(ThemeScheme.carrefour().find(code)).isPresent();
            assertThat(words).isNotEmpty().allMatch(FRENCH::reads);
        });
    }

    @Test
    void isToldFromAnyThatHasOtherWordsOrTheSameInAnotherOrder() {
        List<String> one = List.of("zorblage, pliure");
        List<String> other = List.of("zorblage ~ pliure");

        assertThat(List.of(
                        FRENCH.fingerprint(),
                        FRENCH.with(one).fingerprint(),
                        FRENCH.with(other).fingerprint(),
                        FRENCH.with(one).with(other).fingerprint(),
                        FRENCH.with(other).with(one).fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(FRENCH.with(one).fingerprint()).isEqualTo(FRENCH.with(one).fingerprint());
    }

    @Test
    void readsNoPlanOfATownInTheRain() {
        assertThat(ofFood("Il a plu")).isEmpty();
        assertThat(ofFood("Le plan local d'urbanisme")).isEqualTo("Projet alimentaire de territoire");
    }

    /** What a need has in common with the family of food projects, in which plans of towns are named. */
    private static String ofFood(String need) {
        Families families = FRENCH.families();
        return families.meeting(
                families.read(FRENCH.asked(need, "", List.of()), Families.Side.NEED),
                families.drawnTo(families.silence(), "projet-alimentaire-territorial"));
    }

    @Test
    void readsInTheSameWaysOnceItIsMadeAnewWithWordsNobodyUses() {
        Language anew = FRENCH.with(List.of("zorblage, pliure"));
        List<Asked> asked = FRENCH.asked("Plus de commerce", "les personnes âgées sont isolées", List.of());
        Families.Reading read = FRENCH.families().read(asked, Families.Side.NEED);
        Families.Reading again = anew.families().read(asked, Families.Side.NEED);

        assertThat(anew.asked("Plus de commerce", "les personnes âgées sont isolées", List.of()))
                .isEqualTo(asked);
        assertThat(again.families()).containsExactly(read.families());
        assertThat(again.sureness()).isEqualTo(read.sureness()).isPositive();
    }
}
