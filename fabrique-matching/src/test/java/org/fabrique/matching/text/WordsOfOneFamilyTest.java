package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsOfOneFamilyTest {

    @Test
    void haveOneRoot() {
        assertThat(roots("réparer réparation réparateur réparatrice réparable")).hasSize(1);
        assertThat(roots("accompagner accompagnement accompagnateur accompagnatrices"))
                .hasSize(1);
        assertThat(roots("mobile mobilité mobilisation")).hasSize(1);
    }

    @Test
    void haveOneRootWhicheverWayItIsSpelled() {
        assertThat(roots("fabriquer fabrication")).hasSize(1);
        assertThat(roots("travail travailler travailleur")).hasSize(1);
        assertThat(roots("naviguer navigation")).hasSize(1);
    }

    @Test
    void loseTheLongestEndingThatLeavesFourLetters() {
        assertThat(WordFamily.root("reparateurs", "reparateur")).isEqualTo("repar");
        assertThat(WordFamily.root("investissement", "investi")).isEqualTo("invest");
        assertThat(WordFamily.root("gare", "gar")).isEqualTo("gar");
        assertThat(WordFamily.root("gares", "gare")).isEqualTo("gare");
        assertThat(WordFamily.root("parking", "parking")).isEqualTo("parking");
    }

    @Test
    void thatAreNumbersKeepTheirStem() {
        assertThat(WordFamily.root("12345s", "12345")).isEqualTo("12345");
    }

    @Test
    void keepADoubleLetterWhenFourAreNotLeftWithoutIt() {
        assertThat(WordFamily.root("ville", "vill")).isEqualTo("vill");
        assertThat(WordFamily.root("travaille", "travail")).isEqualTo("travail");
    }

    /** Of four letters that are left, spelling one way may take one more. */
    @Property(tries = 300)
    void beginAsTheirRootDoes(@ForAll("letters") String word) {
        String root = WordFamily.root(word, word);
        assertThat(root.length()).isBetween(3, word.length());
        assertThat(word).startsWith(root.substring(0, 2));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(5).ofMaxLength(14);
    }

    private static Set<String> roots(String words) {
        return Stream.of(new FrenchText(ToolWords.Lists.of(List.of(), List.of())).words(words))
                .flatMap(Collection::stream)
                .map(Word::root)
                .collect(Collectors.toSet());
    }
}
