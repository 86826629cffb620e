package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Weights;
import org.junit.jupiter.api.Test;

/** In how many texts tokens stand, told by an index of segments with thousands of words. */
class InHowManyTextsTokensStandTest {

    private static final int WORDS = 5_000;

    @Test
    void isWhatTheTextsThatAreLeftSayWhateverCameAndWent() {
        try (GistIndex index = GistIndex.inMemory()) {
            index.put(entry("one", words(0, WORDS)));
            index.put(entry("bees", "ruche"));
            assertSaysWhat(index, words(0, WORDS), "ruche");

            index.put(entry("two", words(WORDS / 2, WORDS)));
            assertSaysWhat(index, words(0, WORDS), "ruche", words(WORDS / 2, WORDS));

            index.remove("one");
            assertSaysWhat(index, "ruche", words(WORDS / 2, WORDS));

            index.put(entry("two", "ruche"));
            assertSaysWhat(index, "ruche", "ruche");
        }
    }

    private static void assertSaysWhat(GistIndex index, String... texts) {
        Frequencies told = index.snapshot().frequencies();
        Frequencies counted = Frequencies.of(
                List.of(texts).stream().map(InHowManyTextsTokensStandTest::gist).toList());

        assertThat(List.of(word(0), word(WORDS - 1), word(WORDS), "ruche", "boutique"))
                .allSatisfy(word -> assertThat(rarity(word, told)).isEqualTo(rarity(word, counted)));
    }

    /** What a text would get that has this word: how rare it is. */
    private static double rarity(String word, Frequencies frequencies) {
        return new Evidence(frequencies, Language.french().asked(word, "", List.of())).perfect();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(InHowManyTextsTokensStandTest::word)
                .collect(Collectors.joining(" "));
    }

    /** Returns a word nobody uses, another for each number. */
    private static String word(int number) {
        return "zorb"
                + Integer.toString(number, 26)
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
                        .collect(Collectors.joining())
                + "k";
    }

    private static Gist gist(String words) {
        return Language.french().gist(List.of(words), Weights.whateverTheLength(1, 1));
    }

    private static Entry entry(String id, String words) {
        return new Entry(id, gist(words), id.hashCode(), new byte[0]);
    }
}
