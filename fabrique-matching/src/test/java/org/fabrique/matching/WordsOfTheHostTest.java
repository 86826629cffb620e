package org.fabrique.matching;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.need;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordsOfTheHostTest {

    private static final MatchingEngine ENGINE = MatchingEngine.standard().withoutDiversity();

    /** Words nobody listed. */
    private static final List<String> LINES = List.of("# métiers d'ici", "", "zorblage, pliure fine ~ marbrelle");

    private static final Vocabulary WORDS = Vocabulary.standard().with("metiers.txt", LINES);

    private static final Solution FOLDING = Solution.of(new SolutionId("pliure"), "Pliure fine");
    private static final Solution MARBLE = Solution.of(new SolutionId("marbrelle"), "Marbrelle");
    private static final List<Solution> SOLUTIONS = List.of(FOLDING, MARBLE);
    private static final Need NEED = need("zorblage");

    @Test
    void bridgeANeedAndASolution() {
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS)).matches()).isEmpty();
        List<Match> matches = ENGINE.match(NEED, Catalogue.of(SOLUTIONS, WORDS)).matches();
        assertThat(matches).extracting(Match::solution).containsExactly(FOLDING, MARBLE);
        assertThat(matches.get(0).score()).isGreaterThan(matches.get(1).score());
        assertThat(matches.get(0).contributions().get(0).words()).containsExactly("zorblage");
    }

    @Test
    void areTheSameAsConceptsOrAsLines() {
        Vocabulary concepts =
                Vocabulary.standard().with(Concept.of("zorblage", "pliure fine").near("marbrelle"));
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, concepts)))
                .isEqualTo(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, WORDS)));
    }

    @Test
    void mayHoldACommaATildeOrAHashAsALabel() {
        Vocabulary words = Vocabulary.standard().with(Concept.of("#zorblage", "pliure, fine ~"));
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, words)).matches())
                .extracting(Match::solution)
                .containsExactly(FOLDING);
    }

    @Test
    void addToThoseAddedBefore() {
        Vocabulary more = WORDS.with(Concept.of("frimousse", "zorblage"));
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, more)).matches()).hasSize(2);
        Solution face = Solution.of(new SolutionId("visage"), "Frimousse");
        assertThat(ENGINE.match(NEED, Catalogue.of(List.of(face), more)).matches())
                .hasSize(1);
        assertThat(ENGINE.match(NEED, Catalogue.of(List.of(face), WORDS)).matches())
                .isEmpty();
    }

    /** Read once for each file they would take minutes. */
    @Test
    @Timeout(20)
    void ofManyFilesAreReadOnceAndAsThoseOfOne() {
        List<String> sets = IntStream.range(0, 300)
                .mapToObj("zorblage%d, pliure"::formatted)
                .toList();
        Vocabulary many = Vocabulary.standard();
        for (String set : sets) {
            many = many.with("mots.txt", List.of(set));
        }
        assertThat(many.language().fingerprint())
                .isEqualTo(
                        Vocabulary.standard().with("mots.txt", sets).language().fingerprint());
        assertThat(many.language()).isSameAs(many.language());
    }

    @Test
    void changeNothingForOtherCatalogues() {
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, WORDS)).matches()).isNotEmpty();
        assertThat(ENGINE.match(NEED, Catalogue.of(SOLUTIONS)).matches()).isEmpty();
        assertThat(Catalogue.of(SOLUTIONS).vocabulary()).isSameAs(Vocabulary.standard());
    }

    @Test
    void thatAreNoneChangeNothing() {
        assertThat(Vocabulary.standard().with("vide.txt", List.of("# rien", " ")))
                .isSameAs(Vocabulary.standard());
    }

    @Test
    void thatNobodyUsesChangeNoScore() {
        assertThat(ENGINE.match(noMoreShops(), Catalogue.of(CATALOGUE, WORDS)).matches())
                .isEqualTo(ENGINE.match(noMoreShops(), Catalogue.of(CATALOGUE)).matches());
    }

    @Test
    void areThoseOfANewSolutionToo() {
        Catalogue catalogue = Catalogue.of(List.of(MARBLE), WORDS);
        assertThat(ENGINE.reverse(FOLDING, List.of(NEED), catalogue, LocalContext.none()))
                .extracting(WaitingNeed::match)
                .containsExactly(ENGINE.match(NEED, Catalogue.of(SOLUTIONS, WORDS))
                        .matches()
                        .get(0));
    }

    @Test
    void areSeenInTheTextOfASolution() {
        assertThat(Snippets.of(NEED, FOLDING, LocalContext.none())).isEmpty();
        assertThat(Snippets.of(NEED, FOLDING, LocalContext.none(), WORDS))
                .extracting(Snippet::surface)
                .containsExactly("Pliure fine");
    }

    @Test
    void makePeersOfNeeds() {
        List<Need> others = List.of(Need.captured(new NeedId("autre"), SampleWorld.LIMOUSIN, "Pliure fine"));
        assertThat(Peers.of(NEED, others, List.of(), LocalContext.none())).isEmpty();
        assertThat(Peers.of(NEED, others, List.of(), LocalContext.none(), WORDS))
                .hasSize(1);
    }

    @Test
    void tellWhatNeedsOfOneGroupHaveInCommon() {
        Need other = Need.captured(
                new NeedId("autre"), SampleWorld.LIMOUSIN, "Pliure fine : des aînés isolés sans voiture, plus de bus");
        List<Need> needs = List.of(need("Zorblage : des aînés isolés sans voiture, plus de bus"), other);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(Clusters.proposed(needs, LocalContext.none(), WORDS, day, () -> false))
                .singleElement()
                .extracting(Grouping::reason, as(STRING))
                .contains("pliure");
        assertThat(Clusters.proposed(needs, LocalContext.none(), day))
                .singleElement()
                .extracting(Grouping::reason, as(STRING))
                .doesNotContain("pliure");
    }

    @Test
    void areOneForTheCatalogueAndThePastNeeds() {
        Experience experience = Experience.of(List.of(need("voiture")), List.of());
        Catalogue catalogue = Catalogue.of(SOLUTIONS, WORDS);
        assertThat(ENGINE.learningFrom(experience.withVocabulary(WORDS))
                        .match(NEED, catalogue)
                        .matches())
                .hasSize(2);
        Vocabulary sameLines = Vocabulary.standard().with("again.txt", LINES);
        assertThat(ENGINE.learningFrom(experience.withVocabulary(sameLines)).match(NEED, catalogue))
                .isEqualTo(ENGINE.learningFrom(experience.withVocabulary(WORDS)).match(NEED, catalogue));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGINE.learningFrom(experience).match(NEED, catalogue))
                .withMessageContaining("different words");
    }

    @Test
    void areOneForTheCatalogueAndAPastThatSaysNothingYet() {
        Catalogue catalogue = Catalogue.of(SOLUTIONS, WORDS);
        Experience nothing = Experience.of(List.of(), List.of());
        Vocabulary sameLines = Vocabulary.standard().with("again.txt", LINES);
        assertThat(ENGINE.learningFrom(nothing.withVocabulary(sameLines))
                        .match(NEED, catalogue)
                        .matches())
                .hasSize(2);
        Vocabulary otherLines = Vocabulary.standard().with("other.txt", List.of("zorblage, pliure"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ENGINE.learningFrom(nothing.withVocabulary(otherLines)).match(NEED, catalogue))
                .withMessageContaining("different words");
    }

    @Nested
    class ThatAreNoSet {

        @Test
        void areAllToldAtOnceWithTheirLine() {
            List<String> lines = List.of(
                    "zorblage, pliure",
                    "zorblage",
                    "zorblage, , pliure",
                    "~ marbrelle, pliure",
                    "a ~ b ~ c",
                    "# rien",
                    "zorblage, de la");
            assertThat(problems(() -> Vocabulary.standard().with("mots.txt", lines)))
                    .containsExactly(
                            "mots.txt, line 2: \"zorblage\"; at least two expressions are expected, one of them before the ~",
                            "mots.txt, line 3: an expression of at least one content word is expected",
                            "mots.txt, line 4: \"marbrelle, pliure\"; at least two expressions are expected, one of them"
                                    + " before the ~",
                            "mots.txt, line 5: \"a ~ b ~ c\"; one ~ only is expected",
                            "mots.txt, line 5: \"a\"; an expression of at least one content word is expected",
                            "mots.txt, line 5: \"b\"; an expression of at least one content word is expected",
                            "mots.txt, line 7: \"de la\"; an expression of at least one content word is expected");
        }

        @Test
        void areToldByTheirNumberAmongConcepts() {
            assertThat(problems(() -> Vocabulary.standard()
                            .with(List.of(Concept.of("zorblage", "pliure"), Concept.of("zorblage", " ")))))
                    .containsExactly("concept 2: \" \"; an expression of at least one content word is expected");
        }

        @Test
        void areToldUpToAHundredAndTheOthersCounted() {
            assertThat(problems(() -> Vocabulary.standard().with("mots.txt", Collections.nCopies(150, "zorblage"))))
                    .hasSize(101)
                    .endsWith("mots.txt: and 50 more problems, not shown");
            assertThat(problems(() -> Vocabulary.standard().with("mots.txt", Collections.nCopies(100, "zorblage"))))
                    .hasSize(100)
                    .noneMatch(told -> told.contains("more problems"));
            assertThat(problems(
                            () -> Vocabulary.standard().with(Collections.nCopies(101, Concept.of("zorblage", " ")))))
                    .hasSize(101)
                    .endsWith("and 1 more problems, not shown");
        }

        private static List<String> problems(Runnable reading) {
            InvalidInput refused = assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(reading::run)
                    .actual();
            assertThat(refused.problems()).extracting(Problem::code).isSubsetOf("BAD_THESAURUS", "MORE_PROBLEMS");
            return refused.problems().stream()
                    .map(problem -> problem.in(Locale.ENGLISH))
                    .toList();
        }
    }
}
