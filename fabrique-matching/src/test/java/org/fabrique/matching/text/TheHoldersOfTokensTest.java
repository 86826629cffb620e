package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TheHoldersOfTokensTest {

    private static final Language FRENCH = Language.french();
    private static final Weights WEIGHTS = Weights.whateverTheLength(0.3, 1, 1);

    /** To the last digit: a text that has as many points as needed has them either way. */
    @Property(tries = 200)
    void tellOfAllTextsAtOnceWhatEachIsMetBy(@ForAll("texts") List<String> texts, @ForAll("text") String need) {
        List<Gist> gists = texts.stream()
                .map(text -> FRENCH.gist(List.of("", text), WEIGHTS))
                .toList();
        Evidence evidence = new Evidence(Frequencies.of(gists), FRENCH.asked("", need, List.of()));
        List<Integer> steps = new ArrayList<>();
        double[] words = evidence.words(Holders.of(gists), steps::add);
        assertThat(words)
                .containsExactly(gists.stream()
                        .mapToDouble(gist -> evidence.met(gist).words())
                        .toArray());
        assertThat(steps).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("médecin", "généraliste", "soin", "santé", "village", "bourg", "commerce", "épicerie")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
