package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text typed with the spaces, apostrophes, dots and endings that people use. */
class WordsAsTheyAreTypedTest {

    private static final FrenchText FRENCH = new FrenchText(ToolWords.Lists.of(List.of("plus"), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plus de commerce\u202f: il faut\u202f! | commerce, faut",
                "lien_social | lien, social",
                "un repas.On va | repas, va",
                "un repas:boire | repas, boire",
                "l\u2018accueil, l\u02BCaccueil, l\uFF07accueil, l`accueil | accueil, accueil, accueil, accueil",
                "l'E.S.A.T. | esat",
                "loge\u00ADment | logement",
                "co-voiturage, Éco-pâturage, TÉLÉ-médecine, re-co-voiturage | covoiturage, écopâturage, télémédecine, re, covoiturage",
                "bio\u2010déchets, ré\u2011emploi | biodéchets, réemploi",
                "l'inter-génération | intergénération",
                "grand-mère, micro-crèche, disco-bus, co- loc, co-2 | grandmère, micro, crèche, disco, bus, co, loc, co",
                "habitant·e·s, salarié.e.s, animateur·trice·s, usager.ère.s | habitant, salarié, animateur, usager",
                "habitant•es isolé.es, SALARIÉ.E.S | habitant, isolé, salarié",
                "agriculteur.rice, chômeur.euse, créateur.trices, infirmier.ère | agriculteur, chômeur, créateur, infirmier",
                "logement•emploi·santé, Sport·Culture | logement, emploi, santé, sport, culture"
            })
    void givesTheSameWordsAsOneTypedPlainly(String typed, String words) {
        assertThat(FRENCH.words(typed)).extracting(Word::surface).containsExactly(words.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "15", "3", "😀", "🏫🏫", "e", "3.5", "—", "€"})
    void hasNoWordInWhatIsOnlyCountedOrDrawn(String typed) {
        assertThat(FRENCH.words(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G", "3e", "m2"})
    void hasAWordWhereAFigureHasALetter(String typed) {
        assertThat(FRENCH.words(typed)).hasSize(1);
    }

    @Test
    void isLeftAsItIsWhenItIsPlain() {
        String plain = "Plus d'épicerie au village. Il faut aller loin.";
        assertThat(Typed.plain(plain)).isSameAs(plain);
    }

    @Test
    void hasAWordWholeInItsPlaceWithoutWhatIsElidedBeforeIt() {
        assertThat(inTheirPlaces("L'éco-pâturage de l'E.S.A.T. et la co-loc"))
                .containsExactly("éco-pâturage", "E.S.A.T", "co-loc");
    }

    @Test
    void hasEachWordInItsPlace() {
        assertThat(inTheirPlaces("Un\u202Flogement.Puis l\u02BCeau")).containsExactly("logement", "Puis", "eau");
    }

    private static List<String> inTheirPlaces(String typed) {
        return Placed.in(typed, 0, FRENCH).stream()
                .map(each -> typed.substring(each.fromInclusive(), each.toExclusive()))
                .toList();
    }

    @Property
    void keepsEveryPlace(@ForAll int seed) {
        String typed = new Random(seed)
                .ints(12, 0, 14)
                .mapToObj(at -> "aé.:·e_\u202f’ʼs •`".substring(at, at + 1))
                .reduce("", String::concat);
        assertThat(Typed.plain(typed)).hasSameSizeAs(typed);
    }
}
