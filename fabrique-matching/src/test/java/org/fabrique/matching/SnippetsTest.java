package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.need;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.matching.Snippet.Field;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static final List<Solution> STARTER = StarterCatalogue.load();

    @Test
    void theyCutTheWordsAsTheyAreWritten() {
        Solution solution = named("Épicerie de Village").withDescription("VILLAGES isolés");
        assertThat(Snippets.of(need("plus rien au village"), solution))
                .contains(
                        new Snippet(Field.NAME, 12, 19, "Village", "village"),
                        new Snippet(Field.DESCRIPTION, 0, 8, "VILLAGES", "village"));
    }

    @Test
    void anElidedArticleIsNoPartOfTheWord() {
        assertThat(Snippets.of(need("isolement"), named("Contre l'isolement et l’Isolement")))
                .containsExactly(
                        new Snippet(Field.NAME, 9, 18, "isolement", "isolement"),
                        new Snippet(Field.NAME, 24, 33, "Isolement", "isolement"));
    }

    @Test
    void aWordOfTheSameFamilyAndAnExpressionOfTheSameSenseStandToo() {
        assertThat(surfaces("réparer", named("Un réparateur"))).containsExactly("réparateur");
        assertThat(surfaces("seniors", named("Des personnes très âgées"))).containsExactly("personnes très âgées");
        assertThat(surfaces("seniors", named("Des personnes âgées seules"))).containsExactly("personnes âgées");
    }

    @Test
    void ofTwoAskedWordsTheOneThatIsCloserIsNamed() {
        for (String asked : List.of("marbrelle ; zorblage", "zorblage ; marbrelle")) {
            assertThat(Snippets.of(
                            need(asked), named("Pliure"), LocalContext.none(), words("zorblage, pliure ~ marbrelle")))
                    .extracting(Snippet::asked)
                    .containsExactly("zorblage");
        }
    }

    @Test
    void ofAWordAndAnExpressionThatBeginTogetherTheLongerStands() {
        assertThat(Snippets.of(
                        need("pliure ; zorblage"),
                        named("Pliure fine ; pliure"),
                        LocalContext.none(),
                        words("zorblage, pliure fine")))
                .extracting(Snippet::surface)
                .containsExactly("Pliure fine", "pliure");
    }

    @Test
    void anExpressionEndsWithItsSentence() {
        assertThat(surfaces("seniors", named("Des personnes ; âgées, isolées"))).isEmpty();
        assertThat(Snippets.of(need("village"), named("Vélos ; village")))
                .containsExactly(new Snippet(Field.NAME, 8, 15, "village", "village"));
    }

    @Test
    void aLetterOfTwoCharsBeforeThemMovesNothing() {
        assertThat(Snippets.of(need("village"), named("𝒜 😀 village")))
                .containsExactly(new Snippet(Field.NAME, 6, 13, "village", "village"));
    }

    @Test
    void thePlaceOfTheNeedIsNotHighlighted() {
        Solution solution = named("La mobilité en Creuse");
        var felt = need("mobilité en Creuse").withTerritory(TerritoryCode.department("23"));
        assertThat(Snippets.of(felt, solution, LocalContext.of(FrenchTerritories.load())))
                .extracting(Snippet::surface)
                .containsExactly("mobilité");
        assertThat(Snippets.of(felt, solution)).extracting(Snippet::surface).containsExactly("mobilité", "Creuse");
    }

    @Test
    void textsThatAreAbsentHaveNone() {
        assertThat(Snippets.of(need("village"), named("Rucher"))).isEmpty();
        assertThat(Snippets.of(need("le la les"), SHOP)).isEmpty();
    }

    @Test
    void theWordsAMatchNamesStandSomewhere() {
        for (Match match :
                MatchingEngine.standard().match(noMoreShops(), STARTER).top(20)) {
            List<String> asked = Snippets.of(noMoreShops(), match.solution()).stream()
                    .map(Snippet::asked)
                    .distinct()
                    .toList();
            assertThat(asked).containsAnyElementsOf(match.contributions().get(0).words());
        }
    }

    @Test
    void refusesASurfaceThatIsNotAsLongAsItsPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Snippet(Field.NAME, 3, 5, "mot", "mot"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Snippet(Field.NAME, -1, 2, "mot", "mot"));
    }

    @Property(tries = 200)
    void theyCutWhatTheySayInOrderWithoutOverlap(
            @ForAll("words") String asked, @ForAll("words") String name, @ForAll("starter") Solution known) {
        Solution solution = known.withName(name);
        Map<Field, Integer> ends = new HashMap<>();
        Field before = Field.NAME;
        for (Snippet each : Snippets.of(need(asked), solution)) {
            String text = text(solution, each.field());
            assertThat(text.substring(each.fromInclusive(), each.toExclusive())).isEqualTo(each.surface());
            assertThat(each.surface()).isNotBlank();
            assertThat(each.field()).isGreaterThanOrEqualTo(before);
            assertThat(each.fromInclusive()).isGreaterThanOrEqualTo(ends.getOrDefault(each.field(), 0));
            ends.put(each.field(), each.toExclusive());
            before = each.field();
        }
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> known = Arbitraries.of(
                "l'épicerie",
                "l’Épicerie",
                "personnes âgées",
                "VOITURES",
                "d'aujourd'hui",
                "C.A.F",
                "3,5",
                "porte-à-porte");
        Arbitrary<String> odd =
                Arbitraries.of("😀", "İSTANBUL", "ﬁnance", "e\u0301cole", "œuvre", "n°", "«", "qu’", "a\u00a0b");
        return Arbitraries.oneOf(known, odd, Arbitraries.strings().alpha().ofLength(3))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Solution> starter() {
        return Arbitraries.of(STARTER);
    }

    private static String text(Solution solution, Field field) {
        String text = switch (field) {
            case NAME -> solution.name();
            case PROBLEM -> solution.problem();
            case DESCRIPTION -> solution.description();
        };
        return text == null ? "" : text;
    }

    private static List<String> surfaces(String asked, Solution solution) {
        return Snippets.of(need(asked), solution).stream().map(Snippet::surface).toList();
    }

    private static Vocabulary words(String line) {
        return Vocabulary.standard().with("mots.txt", List.of(line));
    }

    private static Solution named(String name) {
        return Solution.of(new SolutionId("s"), name);
    }
}
