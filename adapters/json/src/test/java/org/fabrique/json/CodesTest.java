package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.InclusionAudience;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void takesTheCodeAnEnumGivesItself() {
        assertThat(Codes.of(Setting.class).find("outre-mer")).contains(Setting.OVERSEAS);
        assertThat(Codes.of(ResourceKind.class).codes()).contains("in_kind");
        assertThat(Codes.of(InclusionAudience.class).codes()).hasSize(14).contains("residents-qpv-frr");
    }

    @Test
    void elseTakesItsNamesInLowerCaseWithHyphens() {
        assertThat(Codes.of(Phase.class).find("opportunity-study")).contains(Phase.OPPORTUNITY_STUDY);
        assertThat(Codes.of(Phase.class).find("OPPORTUNITY_STUDY")).isEmpty();
    }

    @Test
    void findsWhatMayHaveBeenMeantTheClosestFirst() {
        assertThat(Codes.of(Setting.class).closest("rurale")).containsExactly("rural");
        assertThat(Codes.of(Setting.class).closest("Métropole")).containsExactly("metropole");
        assertThat(Codes.of(Phase.class).closest("ideatoin")).containsExactly("ideation");
        assertThat(Codes.of(Phase.class).closest("zzz")).isEmpty();
    }

    @Test
    void namesThemTheSameWhereAnIHasNoDot() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Codes.of(OnlyHere.class).codes()).containsExactly("initial-idea");
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Met nowhere else, so that its code is worked out in the test. */
    enum OnlyHere {
        INITIAL_IDEA
    }

    @Test
    void refusesOneCodeForTwoValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> Codes.of(List.of("a", "b"), value -> "same"));
    }

    @Property
    void twoWordsAreAsFarFromEachOtherInBothDirections(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(Spelling.distance(one, other))
                .isEqualTo(Spelling.distance(other, one))
                .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }

    @Property
    void oneSlipIsOneStepAway(@ForAll @AlphaChars @StringLength(min = 2, max = 12) String word, @ForAll Random random) {
        int at = random.nextInt(word.length() - 1);
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);

        assertThat(Spelling.distance(word, swapped)).isLessThanOrEqualTo(1);
        assertThat(Spelling.distance(word, word.substring(0, at) + word.substring(at + 1)))
                .isEqualTo(1);
    }
}
