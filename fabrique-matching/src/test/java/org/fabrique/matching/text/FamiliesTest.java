package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private final FrenchText french = new FrenchText(List.of());
    private final Thesaurus none = Thesaurus.parse(Stream.of(), french);

    private final Families families = Families.parse(
            Stream.concat(
                            Stream.of("bakery\tneed\tboulangerie fermée ; acheter du pain"),
                            Stream.of(
                                            "doctor", "school", "bus", "house", "sport", "music", "farm", "bank",
                                            "post", "bar")
                                    .map(family -> family + "\tneed\tvillage isolé ; " + family + " manquant"))
                    .toList(),
            french,
            none);

    @Test
    void aNeedOfOneFamilyIsReadMoreSurelyThanOneThatMeetsThemAll() {
        assertThat(sureness("boulangerie fermée")).isGreaterThan(sureness("village isolé"));
        assertThat(sureness("village isolé")).isLessThan(0.05);
    }

    @Test
    void aNeedSaidInMoreWordsIsReadMoreSurely() {
        assertThat(sureness("boulangerie fermée pain")).isGreaterThan(sureness("boulangerie"));
    }

    @Test
    void aNeedThatMeetsNoFamilyIsNotReadAtAll() {
        assertThat(sureness("piscine")).isZero();
        assertThat(sureness("")).isZero();
    }

    private double sureness(String need) {
        return families.read(asked(need), Families.Side.NEED).sureness();
    }

    private List<Asked> asked(String text) {
        return new Asking(french, none, Set.of(), Set.of(), Set.of())
                .read(text, 1)
                .asked();
    }
}
