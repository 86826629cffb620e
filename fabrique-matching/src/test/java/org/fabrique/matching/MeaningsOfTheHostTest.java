package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.need;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MeaningsOfTheHostTest {

    private static final MatchingEngine STANDARD = MatchingEngine.standard().withoutDiversity();

    /** A made-up word nobody listed, and a misspelling that shares no stem with it. */
    private static final Need NEED = need("zorblaxxi");

    private static final Solution ALIKE = Solution.of(new SolutionId("zorb"), "azorblaxxia");

    private final TrigramEmbedder embedder = new TrigramEmbedder();

    @Test
    void findASolutionThatSharesNoWord() {
        Catalogue catalogue = Catalogue.of(List.of(GARAGE, ALIKE));
        assertThat(STANDARD.match(NEED, catalogue).matches()).isEmpty();
        assertThat(comparing(catalogue).match(NEED, catalogue).matches().get(0).solution())
                .isEqualTo(ALIKE);
    }

    @Test
    void findASolutionThatSharesNoWordAmongMany() {
        List<Solution> many = new ArrayList<>(IntStream.range(0, 1500)
                .mapToObj(at -> Solution.of(new SolutionId("poterie-" + at), "Atelier de poterie " + at))
                .toList());
        many.add(ALIKE);
        Catalogue catalogue = Catalogue.of(many);
        MatchingEngine engine = comparing(catalogue);
        List<Match> matches = engine.match(NEED, catalogue).matches();
        assertThat(matches.get(0).solution()).isEqualTo(ALIKE);
        assertThat(engine.reverse(ALIKE, List.of(NEED), catalogue, LocalContext.none()))
                .extracting(WaitingNeed::match)
                .containsExactly(matches.get(0));
    }

    @Test
    void giveTheirPointsByTheExactCosine() {
        Solution same = Solution.of(new SolutionId("same"), "same");
        Solution half = Solution.of(new SolutionId("half"), "half");
        Solution away = Solution.of(new SolutionId("away"), "away");
        Map<String, float[]> vectors = Map.of(
                "need", new float[] {3, 0},
                "same", new float[] {0.1f, 0},
                "half", new float[] {1, (float) Math.sqrt(3)},
                "away", new float[] {-1, 0});
        Catalogue catalogue = Catalogue.of(List.of(same, half, away));
        MatchingEngine engine =
                MatchingEngine.builder().words(1000).build().comparing(Meanings.of(catalogue, listed(vectors)), 999);
        assertThat(engine.weighings(need("need"), List.of(same, half, away), catalogue, LocalContext.none()))
                .extracting(weighings -> weighings.get(3).share())
                .satisfiesExactly(
                        share -> assertThat(share).isCloseTo(1, within(1e-9)),
                        share -> assertThat(share).isCloseTo(0.5, within(1e-7)),
                        share -> assertThat(share).isZero());
        List<Match> matches = engine.match(need("need"), catalogue).matches();
        assertThat(matches).extracting(Match::solution).containsExactly(same, half);
        assertThat(meaning(matches.get(0)).reason())
                .isEqualTo(Message.of(
                        "Sens : proche à 100 % d'après le modèle de l'hôte.",
                        "Meaning: 100% close by the host's model."));
    }

    @Test
    void areWorkedOutOncePerCatalogue() {
        Catalogue catalogue = Catalogue.of(CATALOGUE);
        MatchingEngine engine = comparing(catalogue);
        assertThat(embedder.read).hasValue(CATALOGUE.size());
        engine.match(NEED, catalogue);
        assertThat(embedder.read).hasValue(CATALOGUE.size() + 1);
    }

    /** Printed for each engine they would take a minute. */
    @Test
    @Timeout(20)
    void arePrintedOnceForAllEngines() {
        Catalogue catalogue = Catalogue.of(IntStream.range(0, 2000)
                .mapToObj(at -> Solution.of(new SolutionId("poterie-" + at), "Poterie " + at))
                .toList());
        Meanings meanings = Meanings.of(catalogue, embedder);
        for (int engine = 0; engine < 60_000; engine++) {
            STANDARD.comparing(meanings, 200);
        }
    }

    @Test
    void followTheCatalogueAndReadOnlyWhatChanged() {
        Meanings before = Meanings.of(Catalogue.of(CATALOGUE), embedder);
        Solution told = BEES.withDescription("azorblaxxia");
        Catalogue after = Catalogue.of(List.of(GARAGE, told, ALIKE));
        Meanings followed = before.of(after);
        assertThat(embedder.read).hasValue(CATALOGUE.size() + 2);
        assertThat(STANDARD.comparing(followed, 200).match(NEED, after))
                .isEqualTo(comparing(after).match(NEED, after));
    }

    @Test
    void readASolutionToldInOtherWordsAgain() {
        Catalogue before = Catalogue.of(CATALOGUE);
        MatchingEngine engine = comparing(before);
        Solution told = BEES.withName("zorblaxxi");
        Catalogue after = Catalogue.of(List.of(told));
        assertThat(meaning(engine.match(NEED, after).matches().get(0)))
                .isEqualTo(meaning(comparing(after).match(NEED, after).matches().get(0)));
    }

    @Test
    void sayNothingOfANeedWhoseWordsWereWithdrawn() {
        Catalogue catalogue = Catalogue.of(CATALOGUE);
        Need withdrawn = NEED.withWording(Wording.redacted());
        assertThat(comparing(catalogue).match(withdrawn, catalogue).matches()).isEmpty();
        assertThat(comparing(catalogue).whyNot(withdrawn, GARAGE.id(), catalogue, LocalContext.none()))
                .hasValueSatisfying(
                        answer -> assertThat(meaning(answer.match()).known()).isFalse());
    }

    @Test
    void standBesideWhatWasLearnt() {
        Catalogue catalogue = Catalogue.of(CATALOGUE);
        MatchingEngine both = comparing(catalogue).learningFrom(Experience.of(List.of(), List.of()));
        Match match = both.match(need("voiture"), catalogue).matches().get(0);
        assertThat(match.contributions()).extracting(Contribution::criterion).endsWith("meaning", "pastNeeds");
        assertThat(match.contributions())
                .extracting(Contribution::outOf)
                .containsExactly(313, 205, 57, 79, 43, 21, 180, 102);
        assertThatIllegalStateException()
                .isThrownBy(() -> both.comparing(Meanings.of(catalogue, embedder), 100))
                .withMessageContaining("meaning");
    }

    @Nested
    class ThatAreNone {

        @Test
        void areAllToldAtOnceWithTheirPlaceAndValue() {
            Map<String, float[]> vectors = Map.of(
                    "short", new float[] {1},
                    "nan", new float[] {1, Float.NaN},
                    "endless", new float[] {Float.NEGATIVE_INFINITY, 1},
                    "zero", new float[] {0, -0f},
                    "right", new float[] {1, 1});
            Catalogue catalogue = Catalogue.of(Stream.concat(vectors.keySet().stream(), Stream.of("none"))
                    .map(name -> Solution.of(new SolutionId(name), name))
                    .toList());
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Meanings.of(catalogue, listed(vectors)))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(problem -> problem.in(Locale.ENGLISH))
                            .containsExactly(
                                    "vector of the solution endless, number 1: \"-Infinity\"; a finite number is expected",
                                    "vector of the solution nan, number 2: \"NaN\"; a finite number is expected",
                                    "vector of the solution none: \"0\"; 2 numbers are expected",
                                    "vector of the solution short: \"1\"; 2 numbers are expected",
                                    "vector of the solution zero: \"0\"; at least one number must differ from 0"))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::code)
                            .containsOnly("BAD_VECTOR"));
        }

        @Test
        void areToldUpToAHundredAndTheOthersCounted() {
            Catalogue catalogue = Catalogue.of(IntStream.range(0, 150)
                    .mapToObj(at -> Solution.of(new SolutionId("s" + at), "short"))
                    .toList());
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Meanings.of(catalogue, listed(Map.of("short", new float[] {1}))))
                    .satisfies(refused -> assertThat(refused.problems())
                            .hasSize(101)
                            .last()
                            .satisfies(last -> assertThat(last.in(Locale.FRENCH))
                                    .isEqualTo("et 50 autres problèmes, non montrés")));
        }

        @Test
        void ofANeedAreRefusedWhenItIsMatched() {
            Catalogue catalogue = Catalogue.of(List.of(Solution.of(new SolutionId("right"), "right")));
            Map<String, float[]> vectors = Map.of("right", new float[] {1, 1}, "zero", new float[2]);
            MatchingEngine engine = STANDARD.comparing(Meanings.of(catalogue, listed(vectors)), 100);
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> engine.match(need("zero"), catalogue))
                    .withMessageContaining("vector of the need besoin");
        }
    }

    @Test
    void keepTheirOwnCopyOfEachVector() {
        float[] reused = {1, 0};
        Catalogue catalogue = Catalogue.of(List.of(Solution.of(new SolutionId("right"), "right")));
        MatchingEngine engine = STANDARD.comparing(
                Meanings.of(catalogue, listed(Map.of("right", reused, "need", new float[] {0, 1}))), 100);
        MatchResult before = engine.match(need("need"), catalogue);
        reused[1] = 1;
        assertThat(engine.match(need("need"), catalogue)).isEqualTo(before);
    }

    @Property(tries = 100)
    void keepTheLawsOfAScore(
            @ForAll("texts") String words, @ForAll("catalogues") List<Solution> solutions, @ForAll Random random) {
        Catalogue catalogue = Catalogue.of(solutions);
        MatchingEngine engine = comparing(catalogue);
        List<Match> matches = engine.match(need(words), catalogue).matches();
        assertThat(matches).isSortedAccordingTo(Match.BEST_FIRST).allSatisfy(match -> {
            assertThat(match.outOf()).isEqualTo(MatchingEngine.ALL_POINTS);
            assertThat(match.score()).isPositive();
            assertThat(meaning(match).points()).isBetween(0, 200);
            assertThat(engine.reverse(match.solution(), List.of(need(words)), catalogue, LocalContext.none()))
                    .extracting(WaitingNeed::match)
                    .containsExactly(match);
        });
        List<Solution> shuffled = new ArrayList<>(solutions);
        Collections.shuffle(shuffled, random);
        assertThat(comparing(Catalogue.of(shuffled))
                        .match(need(words), Catalogue.of(shuffled))
                        .matches())
                .isEqualTo(matches);
    }

    @Property(tries = 100)
    void findTheClosestOfAll(@ForAll("texts") String words, @ForAll("catalogues") List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        Meanings meanings = Meanings.of(catalogue, embedder);
        MeaningVector asked = meanings.vector(need(words)).orElseThrow();
        double least = meanings.closest(asked, catalogue, 3, null).stream()
                .mapToDouble(id -> closeness(meanings, asked, catalogue.find(id).orElseThrow()))
                .min()
                .orElse(0);
        assertThat(solutions)
                .filteredOn(each -> !meanings.closest(asked, catalogue, 3, null).contains(each.id()))
                .allSatisfy(each -> assertThat(closeness(meanings, asked, each)).isLessThanOrEqualTo(least));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("voiture", "voiturage", "village", "villageois", "ruche", "zorblaxxi")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Provide
    static Arbitrary<List<Solution>> catalogues() {
        return Combinators.combine(Arbitraries.integers().between(0, 20), texts())
                .as((number, text) -> Solution.of(new SolutionId("s" + number), text))
                .list()
                .ofMaxSize(8)
                .uniqueElements(Solution::id);
    }

    private static double closeness(Meanings meanings, MeaningVector asked, Solution solution) {
        return meanings.vector(solution).closeness(asked);
    }

    private MatchingEngine comparing(Catalogue catalogue) {
        return STANDARD.comparing(Meanings.of(catalogue, embedder), 200);
    }

    private static TextEmbedder listed(Map<String, float[]> vectors) {
        return new TwoNumbers(vectors::get);
    }

    private static Contribution meaning(Match match) {
        return match.contributions().stream()
                .filter(each -> each.criterion().equals("meaning"))
                .findFirst()
                .orElseThrow();
    }
}
