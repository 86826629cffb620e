package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which words of a need lead to solutions, when only so many can be read. */
class TheTokensThatLeadTest {

    private static final Language FRENCH = Language.french();
    private static final Evidence EVIDENCE = new Evidence(
            Frequencies.of(Stream.of("village vélo", "village rucher", "village", "vélo", "marché")
                    .map(TheTokensThatLeadTest::gist)
                    .toList()),
            FRENCH.asked("rucher village vélo paquebot", "", List.of()));

    @Test
    void areThoseThatCountMostFirst() {
        assertThat(EVIDENCE.leads(1, 100)).extracting(Evidence.Lead::token).containsExactly(token("rucher"));
    }

    @Test
    void standTogetherInNoMoreTextsThanCanBeRead() {
        assertThat(EVIDENCE.leads(100, 4).stream()
                        .mapToInt(Evidence.Lead::holders)
                        .sum())
                .isEqualTo(4);
        assertThat(EVIDENCE.leads(100, 4)).extracting(Evidence.Lead::token).doesNotContain(token("village"));
    }

    @Test
    void standInATextAtLeast() {
        assertThat(EVIDENCE.leads(100, 100))
                .extracting(Evidence.Lead::token)
                .contains(token("village"), token("rucher"), token("vélo"))
                .doesNotContain(token("paquebot"));
    }

    @Test
    void areNeverNoneWhenThereIsOne() {
        assertThat(EVIDENCE.leads(100, 0)).extracting(Evidence.Lead::holders).containsExactly(1);
    }

    private static long token(String word) {
        return new FrenchText(ToolWords.Lists.of(List.of(), List.of()))
                .words(word)
                .get(0)
                .stemToken();
    }

    private static Gist gist(String text) {
        return FRENCH.gist(List.of(text), Weights.whateverTheLength(1, 1));
    }
}
