package org.fabrique.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsThatLookLikeOthersTest {

    private static final FrenchText FRENCH =
            new FrenchText(ToolWords.Lists.of(List.of("car", "mais"), List.of("car de le premier", "or l")));

    @ParameterizedTest
    @ValueSource(strings = {"Plus de car", "LE CAR", "car scolaire", "car", "Le premier car de six heures"})
    void countWhereTheyAreNouns(String text) {
        assertThat(FRENCH.words(text)).extracting(Word::surface).contains("car");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fermé, car vide", "Le village car il est loin", "de tout car", "le mais car"})
    void doNotWhereTheyAreTools(String text) {
        assertThat(FRENCH.words(text)).extracting(Word::surface).doesNotContain("car");
    }

    @Test
    void doNotBehindTheWordsThatLeadToAnotherNoun() {
        assertThat(FRENCH.words("l car")).extracting(Word::surface).doesNotContain("car");
    }

    @Test
    void areReadInOneTextAsInTheNext() {
        FRENCH.words("Plus de");
        assertThat(FRENCH.words("car")).hasSize(1);
        FRENCH.words("Fermé");
        assertThat(FRENCH.words("car")).hasSize(1);
    }

    @Test
    void areShownWhereTheyAreNounsAlone() {
        assertThat(Placed.in("Plus de car, fermé car vide", 0, FRENCH))
                .extracting(each -> each.word().surface() + each.fromInclusive())
                .containsExactly("plus0", "car8", "fermé13", "vide23");
    }

    @Test
    void areNounsInTheFrenchOfTheEngine() {
        assertThat(asked("Plus de car pour le lycée")).contains("car");
        assertThat(asked("Le lycée est loin car isolé")).doesNotContain("car");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s'occuper d'un proche", "mon proche malade", "leur proche"})
    void areSomebodyBehindTheWordsOfWhoseTheyAre(String text) {
        assertThat(asked(text)).contains("proche");
        assertThat(asked("la piscine la plus proche")).doesNotContain("proche");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seul",
                "environnement",
                "télé",
                "rapide",
                "faute",
                "savoirs",
                "complet",
                "simples",
                "facile",
                "somme"
            })
    void areATopicThoughAWordThatIsNoneLooksLikeThem(String word) {
        assertThat(asked("sommes environ tellement rapidement complètement simplement facilement savoir faut " + word))
                .containsExactly(word);
    }

    @Test
    void sayNothingOfTheNeedWhereTheyStandAroundAnyNeed() {
        assertThat(asked(
                        "Bonjour, il est vraiment urgent de trouver une solution à ces deux problèmes de loyer, merci"))
                .containsExactly("trouver", "loyer");
    }

    @ParameterizedTest
    @CsvSource({
        "repas, réparation",
        "salle, sale",
        "fille, file",
        "prix, pris",
        "pays, payer",
        "port, porte",
        "mère, mer",
        "générations, gens",
        "autorisation, auto",
        "cours, cour",
        "papi, papiers",
        "vent, vente",
        "car, carie",
        "livre, livrer",
        "mamie, mam",
        "arrêt, arrêter",
        "marché, marcher",
        "retrait, retraite",
        "isolement, isolation",
        "place, placé",
        "élève, élevé"
    })
    void haveStemsOfTheirOwn(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "réparation, réparations",
        "fille, filles",
        "payer, payées",
        "livrer, livraisons",
        "mère, mères",
        "réparation, reparation",
        "mère, mere",
        "élève, eleve",
        "payées, payees",
        "livre, livres",
        "complètement, completement"
    })
    void meetTheirOwnForms(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @Test
    void keepTheRootOfTheirFamily() {
        assertThat(root("réparation")).isEqualTo(root("réparer"));
    }

    @Test
    void areToldApartFromEachOther() {
        assertThat(own().stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(own().stream().map(forms -> stem(forms.get(0)))).doesNotHaveDuplicates();
    }

    /** Whatever Lucene makes of all other words that the engine knows. */
    @ParameterizedTest
    @ValueSource(strings = {"families.tsv", "everyday-needs.tsv", "further-families.tsv", "thesaurus.txt"})
    void areToldApartFromAllOthers(String list) {
        Set<String> forms = own().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> stems = own().stream().map(each -> stem(each.get(0))).collect(Collectors.toSet());
        assertThat(Resources.lines(list).stream()
                        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                        .flatMap(terms -> FRENCH.words(terms).stream()))
                .filteredOn(word -> !forms.contains(word.surface()))
                .extracting(Word::stem)
                .doesNotContainAnyElementsOf(stems);
    }

    private static List<List<String>> own() {
        return Resources.lines(FrenchStem.FORMS).stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    private static List<String> asked(String text) {
        return Language.french().asked("", text, List.of()).stream()
                .filter(each -> !each.isPair())
                .map(Asked::surface)
                .toList();
    }

    private static String stem(String word) {
        return FRENCH.words(word).get(0).stem();
    }

    private static String root(String word) {
        return FRENCH.words(word).get(0).root();
    }
}
