package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private final Spelling spelling = Spelling.of(
            new FrenchText(ToolWords.Lists.of(List.of(), List.of()))
                    .words(
                            "garage solidaire covoiturage recyclerie recyclage jardin jardon épicerie pain abeille radio production prédiction"));

    @Test
    void aLetterAddedMissingChangedOrSwappedStillMeetsTheWord() {
        assertThat(closest("covoturag")).contains("covoiturage");
        assertThat(List.of("garrag", "garug", "graag", "garga"))
                .allSatisfy(slip -> assertThat(closest(slip)).contains("garage"));
    }

    @Test
    void aLongWordMayHaveTwoSlips() {
        assertThat(closest("covuatturag")).isEmpty();
        assertThat(closest("covoitturagg")).contains("covoiturage");
    }

    @Test
    void aWordUnderNineLettersMayHaveOneSlipAlone() {
        assertThat(closest("garug")).contains("garage");
        assertThat(closest("gerug")).isEmpty();
        assertThat(closest("jerdun")).isEmpty();
    }

    @Test
    void aShortWordAndAnotherFirstLetterMeetNothing() {
        assertThat(closest("pian")).isEmpty();
        assertThat(closest("barag")).isEmpty();
        assertThat(closest("")).isEmpty();
        assertThat(closest("2018x")).isEmpty();
    }

    @Test
    void wordsOfFiveLettersAndOfTheFirstLetterOfTheAlphabetAreMetToo() {
        assertThat(closest("rabio")).contains("radio");
        assertThat(closest("abiel")).contains("abeille");
    }

    @Test
    void aKnownWordUnderFiveLettersIsMetByNone() {
        assertThat(closest("paint")).isEmpty();
    }

    @Test
    void twoLettersSwappedWithTheirNeighboursAreTwoSlips() {
        assertThat(closest("graga")).isEmpty();
    }

    @Test
    void theClosestIsMetThoughAnotherComesFirstInTheAlphabet() {
        assertThat(closest("praduction")).contains("production");
    }

    @Test
    void ofEquallyCloseWordsTheFirstInTheAlphabetIsMet() {
        assertThat(closest("jardun")).contains("jardin");
    }

    private Optional<String> closest(String stem) {
        return spelling.closest(stem).map(Word::surface);
    }
}
