package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.matching.text.Families.Reading;
import org.fabrique.matching.text.Families.Side;
import org.junit.jupiter.api.Test;

/** Of which families a text speaks, and how surely, when there are three of them. */
class TheFamiliesOfATextTest {

    private static final double NEAR = 1e-9;
    private static final FrenchText FRENCH = new FrenchText(ToolWords.Lists.of(List.of(), List.of()));
    private static final Thesaurus THESAURUS =
            Thesaurus.parse(Stream.of("zorblage, fournil", "atelier, randonnée lente ~ randonnée"), FRENCH);

    private final Families families = anew();

    private static Families anew() {
        return families(
                "pain\tname\tDépôt de pain ; Fournil",
                "pain\tneed\tboulangerie fermée ; village",
                "pain\tsolution\tfournil ; tournée",
                "miel\tname\tRucher",
                "miel\tneed\tabeilles ; village",
                "miel\tneed\tjardin",
                "miel\tsolution\truche ; tournée",
                "vélo\tneed\tpistes ; réparation ; village",
                "vélo\tsolution\tatelier");
    }

    @Test
    void areThoseWhoseWordsItHas() {
        assertThat(need("boulangerie").families()).containsExactly(new double[] {1, 0, 0}, within(NEAR));
        assertThat(need("abeilles").families()).containsExactly(new double[] {0, 1, 0}, within(NEAR));
        assertThat(need("jardin").families()).containsExactly(new double[] {0, 1, 0}, within(NEAR));
        assertThat(need("paquebot").families()).containsOnly(0);
        assertThat(need("paquebot").sureness()).isZero();
    }

    @Test
    void areThoseOfItsRarerWordsBeforeThoseOfWordsThatAllHave() {
        Reading both = need("village, boulangerie");

        assertThat(both.families()[1]).isPositive().isLessThan(both.families()[0]);
        assertThat(need("abeilles, boulangerie").families()[1]).isGreaterThan(both.families()[1]);
    }

    @Test
    void areLessSureWithAWordThatNoFamilyHas() {
        assertThat(need("boulangerie paquebot").sureness())
                .isPositive()
                .isLessThan(need("boulangerie").sureness());
    }

    @Test
    void areLessSureByAWordOfTheSameRootThanByTheWordItself() {
        assertThat(need("réparer").families()).containsExactly(new double[] {0, 0, 1}, within(NEAR));
        assertThat(need("réparer").sureness()).isLessThan(need("réparation").sureness());
    }

    @Test
    void areSurerByTwoWordsThatStandSideBySideInTheFamilyToo() {
        assertThat(need("boulangerie fermée").sureness())
                .isGreaterThan(need("fermée boulangerie").sureness());
    }

    @Test
    void areFoundByWhatSaysTheSame() {
        assertThat(need("zorblage").families()).containsExactly(new double[] {1, 0, 0}, within(NEAR));
    }

    @Test
    void areTheSameWhateverWasReadBefore() {
        double evoked = need("randonnée").sureness();
        Families others = anew();

        assertThat(sureness("randonnée lente", others)).isGreaterThan(evoked);
        assertThat(sureness("randonnée", others)).isPositive().isEqualTo(evoked);
    }

    private static double sureness(String text, Families families) {
        return families.read(asked(text), Side.NEED).sureness();
    }

    @Test
    void areReadInTheWordsOfTheSideThatSpeaks() {
        assertThat(read("abeilles", Side.NEED).sureness())
                .isGreaterThan(read("ruche", Side.NEED).sureness());
        assertThat(read("ruche", Side.SOLUTION).sureness())
                .isGreaterThan(read("abeilles", Side.SOLUTION).sureness());
    }

    @Test
    void areTheOneItIsKnownToBelongToHalfway() {
        Reading read = need("abeilles");
        Reading drawn = families.drawnTo(read, "pain");

        assertThat(drawn.families()[0]).isCloseTo(drawn.families()[1], within(NEAR));
        assertThat(drawn.families()[2]).isZero();
        assertThat(drawn.sureness()).isEqualTo(0.8);
        assertThat(families.drawnTo(families.silence(), "vélo").families())
                .containsExactly(new double[] {0, 0, 1}, within(NEAR));
    }

    @Test
    void stayWhatTheyWereWhenTheOneItBelongsToIsNotKnown() {
        Reading read = need("abeilles");
        assertThat(families.drawnTo(read, "paquebot")).isSameAs(read);
    }

    @Test
    void stayAsSureAsTheyWereWhenTheyWereSurer() {
        Reading sure = new Reading(new double[] {1, 0, 0}, 0.9);
        assertThat(families.drawnTo(sure, "pain").sureness()).isEqualTo(0.9);
    }

    @Test
    void meetAnothersInTheOneOfWhichBothSpeakMost() {
        assertThat(families.meeting(need("abeilles, boulangerie"), read("fournil", Side.SOLUTION)))
                .isEqualTo("Dépôt de pain");
        assertThat(families.meeting(need("abeilles, abeilles, boulangerie"), read("ruche", Side.SOLUTION)))
                .isEqualTo("Rucher");
        assertThat(families.meeting(need("abeilles"), read("atelier", Side.SOLUTION)))
                .isEmpty();
    }

    @Test
    void areCalledByTheirIdentityWhenTheyHaveNoName() {
        assertThat(families.meeting(need("pistes"), read("atelier", Side.SOLUTION)))
                .isEqualTo("vélo");
    }

    @Test
    void keepTheWordsTheyAreToldIn() {
        assertThat(families.know(token("abeilles"))).isTrue();
        assertThat(families.know(token("dépôt"))).isTrue();
        assertThat(families.know(token("paquebot"))).isFalse();
    }

    @Test
    void areRefusedWhenALineIsNotAFamilyAPartAndItsTerms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families("pain\tneed"))
                .withMessageContaining("pain\tneed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> families("pain\tprix\tfarine"))
                .withMessageContaining("prix");
    }

    @Property(tries = 100)
    void haveTheLengthOneTogetherOrAreNone(@ForAll("texts") String text, @ForAll Side side) {
        Reading reading = read(text, side);
        double length =
                Arrays.stream(reading.families()).map(each -> each * each).sum();

        assertThat(length)
                .satisfiesAnyOf(
                        none -> assertThat(none).isZero(),
                        one -> assertThat(one).isCloseTo(1, within(NEAR)));
        assertThat(reading.sureness()).isBetween(0.0, 1.0);
        assertThat(reading.sureness() > 0).isEqualTo(length > 0);
    }

    @Property(tries = 100)
    void agreeAsMuchOneWayAsTheOther(@ForAll("texts") String text, @ForAll("texts") String other) {
        Reading one = need(text);
        Reading two = read(other, Side.SOLUTION);

        assertThat(one.agreement(two))
                .isBetween(0.0, 1.0)
                .isCloseTo(two.agreement(one), within(NEAR))
                .isLessThanOrEqualTo(one.sureness() * two.sureness() + NEAR);
        assertThat(one.agreement(one)).isCloseTo(one.sureness() * one.sureness(), within(NEAR));
        assertThat(one.agreement(two) > 0).isEqualTo(!families.meeting(one, two).isEmpty());
    }

    @Property(tries = 100)
    void thatAreKeptAreTheSixteenOfWhichItSpeaksMost(@ForAll("shares") List<Integer> shares) {
        int[] kept = new Reading(shares.stream().mapToDouble(each -> each).toArray(), 1).most();

        assertThat(kept).isSorted();
        assertThat(kept.length)
                .isEqualTo(Math.min(16, shares.stream().filter(each -> each > 0).count()));
        Set<Integer> these = Set.copyOf(Arrays.stream(kept).boxed().toList());
        int least = Arrays.stream(kept).map(shares::get).min().orElse(0);
        assertThat(IntStream.range(0, shares.size()).filter(each -> !these.contains(each)))
                .allMatch(each -> shares.get(each) <= least);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("village", "boulangerie", "fermée", "abeilles", "ruche", "tournée", "atelier", "paquebot")
                .list()
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<Integer>> shares() {
        return Arbitraries.integers().between(0, 30).list().ofMaxSize(60);
    }

    private Reading need(String text) {
        return read(text, Side.NEED);
    }

    private Reading read(String text, Side side) {
        return families.read(asked(text), side);
    }

    private static List<Asked> asked(String text) {
        Asking asking = new Asking(FRENCH, THESAURUS, Stems.NONE, Stems.NONE);
        FieldTokens.sentences(text.replace(',', ';')).forEach(sentence -> asking.read(sentence, 1));
        return asking.asked();
    }

    private static long token(String word) {
        return FRENCH.words(word).get(0).stemToken();
    }

    private static Families families(String... lines) {
        return Families.parse(List.of(lines), FRENCH, THESAURUS);
    }
}
