package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class ANeedLikeAPastOneTest {

    private static final Need RIDES =
            need("trajets", "Aînés sans voiture").withTerritory(TerritoryCode.commune("23096"));
    private static final Need BEEHIVES = need("ruches", "Plus d'abeilles dans les vergers");
    private static final Need NOW = need("besoin", "Des retraités sans voiture");
    /** Its name says nothing of what it does. */
    private static final Solution ZELIE = Solution.of(new SolutionId("zelie"), "Zélie");

    private static final List<Solution> SOLUTIONS = List.of(GARAGE, SHOP, DRIVERS, BEES, ZELIE);
    private static final MatchingEngine STANDARD = MatchingEngine.standard().withoutDiversity();

    @Test
    void isAnsweredByWhatAnsweredThePastOneAndSaysSo() {
        Contribution past = past(match(STANDARD.learningFrom(answeredBy(ZELIE)), ZELIE));
        assertThat(past.points()).isBetween(10, 101);
        assertThat(past.outOf()).isEqualTo(101);
        assertThat(past.words()).containsExactly("trajets");
        assertThat(past.reason())
                .isEqualTo(Message.of(
                        "Répond déjà à un besoin semblable : Aînés sans voiture (Creuse).",
                        "Already answers a similar need: Aînés sans voiture (Creuse)."));
    }

    @Test
    void findsASolutionThatSharesNoWordWithIt() {
        assertThat(solutions(STANDARD)).doesNotContain(ZELIE);
        assertThat(solutions(STANDARD.learningFrom(answeredBy(ZELIE)))).contains(ZELIE);
    }

    @Test
    void findsASolutionThatSharesNoWordWithItAmongMany() {
        List<Solution> many = new ArrayList<>(IntStream.range(0, 1500)
                .mapToObj(at -> Solution.of(new SolutionId("poterie-" + at), "Atelier de poterie " + at))
                .toList());
        many.add(ZELIE);
        Catalogue catalogue = Catalogue.of(many);
        MatchingEngine learnt = STANDARD.learningFrom(answeredBy(ZELIE));
        List<Match> matches = learnt.match(NOW, catalogue).matches();
        assertThat(matches.get(0).solution()).isEqualTo(ZELIE);
        assertThat(learnt.reverse(ZELIE, List.of(NOW), catalogue, LocalContext.none()))
                .extracting(WaitingNeed::match)
                .containsExactly(matches.get(0));
    }

    @Test
    void isNotAnsweredByWhatAnsweredAnother() {
        Experience other = Experience.of(List.of(BEEHIVES), List.of(Answer.whole(BEEHIVES.id(), GARAGE.id())));
        Contribution past = past(match(STANDARD.learningFrom(other), GARAGE));
        assertThat(past.known()).isFalse();
        assertThat(past.points()).isZero();
    }

    @Test
    void isWarnedOfWhatThePastOneRefused() {
        Experience refused = Experience.of(List.of(RIDES), List.of())
                .withRefusals(List.of(new Experience.Refusal(RIDES.id(), DRIVERS.id(), "aucun bénévole")));
        Contribution past = past(match(STANDARD.learningFrom(refused), DRIVERS));
        assertThat(past.known()).isTrue();
        assertThat(past.points()).isZero();
        assertThat(past.reason())
                .isEqualTo(Message.of(
                        "Refusée pour un besoin semblable : Aînés sans voiture — aucun bénévole",
                        "Refused for a similar need: Aînés sans voiture — aucun bénévole"));
    }

    @Test
    void isRaisedLessByWhatOnePastNeedTookAndAnotherRefused() {
        Need far = need("loin", "Retraités isolés sans voiture ni médecin ni boutique au bourg");
        Experience taken = Experience.of(List.of(RIDES, far), List.of(Answer.whole(RIDES.id(), DRIVERS.id())));
        Experience both =
                taken.withRefusals(List.of(new Experience.Refusal(far.id(), DRIVERS.id(), "trop peu de demande")));
        Contribution raised = past(match(STANDARD.learningFrom(taken), DRIVERS));
        Contribution lowered = past(match(STANDARD.learningFrom(both), DRIVERS));
        assertThat(lowered.points()).isBetween(0, raised.points() - 1);
        assertThat(lowered.reason().fr())
                .startsWith("Répond déjà")
                .contains("Refusée")
                .contains("trop peu");
    }

    @Test
    void isRaisedByTheClosestOfThePastNeedsAndNamesItFirst() {
        Need far = need("a-loin", "Retraités isolés sans voiture ni médecin ni boutique au bourg");
        List<Need> both = List.of(far, RIDES);
        Answer close = Answer.whole(RIDES.id(), DRIVERS.id());
        Contribution one = past(match(STANDARD.learningFrom(Experience.of(both, List.of(close))), DRIVERS));
        Contribution two = past(match(
                STANDARD.learningFrom(Experience.of(both, List.of(Answer.whole(far.id(), DRIVERS.id()), close))),
                DRIVERS));
        assertThat(two.points()).isEqualTo(one.points());
        assertThat(two.words()).containsExactly("trajets", "a-loin");
    }

    @Test
    void findsNothingByARefusal() {
        ThemeCode mobility = new ThemeCode("MOB");
        Experience refused = Experience.of(List.of(RIDES), List.of())
                .withRefusals(List.of(new Experience.Refusal(RIDES.id(), ZELIE.id(), "trop loin")));
        assertThat(STANDARD.learningFrom(refused)
                        .match(NOW.withThemes(List.of(mobility)), List.of(ZELIE.withThemes(List.of(mobility))))
                        .matches())
                .isEmpty();
    }

    @Test
    void hearsTheMotivesOfOneNeedInTheSameOrderHoweverTheyAreTold() {
        Experience.Refusal dear = new Experience.Refusal(RIDES.id(), DRIVERS.id(), "cher");
        Experience.Refusal far = new Experience.Refusal(RIDES.id(), DRIVERS.id(), "loin");
        Experience past = Experience.of(List.of(RIDES), List.of());
        assertThat(past(match(STANDARD.learningFrom(past.withRefusals(List.of(far, dear))), DRIVERS)))
                .isEqualTo(past(match(STANDARD.learningFrom(past.withRefusals(List.of(dear, far))), DRIVERS)));
    }

    @Test
    void isNotItsOwnPast() {
        Experience own = Experience.of(List.of(NOW), List.of(Answer.whole(NOW.id(), ZELIE.id())));
        assertThat(solutions(STANDARD.learningFrom(own))).doesNotContain(ZELIE);
    }

    @Test
    void learnsTheExclusionsOfAJournalThatHoldForOneNeed() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        StakeholderId by = new StakeholderId("lea");
        FeedbackJournal journal = FeedbackJournal.empty()
                .with(new Feedback(Feedback.Kind.EXCLUDED, GARAGE.id(), RIDES.id(), by, day, "trop loin"))
                .with(new Feedback(Feedback.Kind.EXCLUDED, SHOP.id(), null, by, day, "fermée"))
                .with(Feedback.of(Feedback.Kind.NO_CARRIER, DRIVERS.id(), RIDES.id(), by, day))
                .with(new Feedback(Feedback.Kind.EXCLUDED, BEES.id(), RIDES.id(), by, day, "erreur"))
                .revoke(3, by, day);
        assertThat(Experience.of(List.of(RIDES), List.of())
                        .withRefusals(journal)
                        .refusals())
                .containsExactly(new Experience.Refusal(RIDES.id(), GARAGE.id(), "trop loin"));
    }

    @Test
    void keepsAThousandPointsInAll() {
        Match standard = match(STANDARD, GARAGE);
        Match learnt = match(STANDARD.learningFrom(answeredBy(GARAGE)), GARAGE);
        assertThat(outOf(standard)).containsExactly(435, 285, 80, 110, 60, 30);
        assertThat(outOf(learnt)).containsExactly(391, 256, 72, 99, 54, 27, 101);
        assertThat(outOf(match(STANDARD.learningFrom(answeredBy(GARAGE), 200), GARAGE)))
                .containsExactly(348, 228, 64, 88, 48, 24, 200);
        assertThat(outOf(match(STANDARD.learningFrom(answeredBy(GARAGE), 1), GARAGE)))
                .containsExactly(434, 284, 79, 109, 59, 29, 6);
        assertThat(learnt.outOf()).isEqualTo(MatchingEngine.ALL_POINTS);
    }

    @Test
    void isLearntFromOnceAndForSomePoints() {
        MatchingEngine learnt = STANDARD.learningFrom(answeredBy(GARAGE));
        assertThatIllegalStateException()
                .isThrownBy(() -> learnt.learningFrom(answeredBy(BEES)))
                .withMessageContaining("pastNeeds");
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.learningFrom(answeredBy(BEES), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.learningFrom(answeredBy(BEES), 1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experience.of(List.of(RIDES, RIDES), List.of()))
                .withMessageContaining("stands twice");
    }

    @Test
    void isNoWorseAnsweredAmongNeedsThatHaveLittleInCommon() throws IOException {
        Catalogue catalogue = Catalogue.of(StarterCatalogue.load());
        MatchingEngine learnt = STANDARD.learningFrom(experience(Case.all(), catalogue));
        double before = reciprocalRank(STANDARD, Case.half(false), catalogue);
        double after = reciprocalRank(learnt, Case.half(false), catalogue);
        System.out.printf(Locale.ROOT, "past needs, held out: MRR %.3f, without them %.3f%n", after, before);
        assertThat(after).isGreaterThan(before - 0.005);
    }

    @Property(tries = 100)
    void hasScoresThatAreTheSumOfTheirReasonsAndBounded(@ForAll("experiences") Experience experience) {
        MatchingEngine learnt = STANDARD.learningFrom(experience);
        for (Match match : learnt.match(NOW, SOLUTIONS).matches()) {
            assertThat(match.outOf()).isEqualTo(MatchingEngine.ALL_POINTS);
            assertThat(match.score())
                    .isPositive()
                    .isEqualTo(match.contributions().stream()
                            .mapToInt(Contribution::points)
                            .sum());
            assertThat(past(match).points()).isBetween(0, 101);
            assertThat(past(match).known() || past(match).points() == 0).isTrue();
        }
    }

    @Property(tries = 100)
    void isAnsweredAlikeInWhateverOrderThePastIsTold(
            @ForAll("experiences") Experience experience, @ForAll Random random) {
        Experience shuffled = new Experience(
                shuffled(experience.needs(), random),
                shuffled(experience.answers(), random),
                shuffled(experience.refusals(), random),
                experience.places(),
                experience.vocabulary());
        assertThat(STANDARD.learningFrom(shuffled).match(NOW, SOLUTIONS))
                .isEqualTo(STANDARD.learningFrom(experience).match(NOW, SOLUTIONS));
    }

    @Property(tries = 100)
    void getsTheSamePointsInProportionWhenThePastSaysNothingOfTheSolutions(
            @ForAll("experiences") Experience experience) {
        Experience silent = Experience.of(experience.needs(), List.of());
        for (Match learnt : STANDARD.learningFrom(silent).match(NOW, SOLUTIONS).matches()) {
            List<Contribution> before = match(STANDARD, learnt.solution()).contributions();
            for (int at = 0; at < before.size(); at++) {
                Contribution now = learnt.contributions().get(at);
                double share = (double) now.outOf() / before.get(at).outOf();
                assertThat(now.points())
                        .isCloseTo((int) Math.round(before.get(at).points() * share), within(1));
                assertThat(now.reason()).isEqualTo(before.get(at).reason());
            }
            assertThat(past(learnt).known()).isFalse();
        }
    }

    @Property(tries = 100)
    void isJudgedForwardAsInReverse(@ForAll("experiences") Experience experience) {
        MatchingEngine learnt = STANDARD.learningFrom(experience);
        Catalogue catalogue = Catalogue.of(SOLUTIONS);
        List<Match> forward = learnt.match(NOW, catalogue).matches();
        for (Solution solution : SOLUTIONS) {
            assertThat(learnt.reverse(solution, List.of(NOW), catalogue, LocalContext.none()))
                    .extracting(WaitingNeed::match)
                    .containsExactlyElementsOf(forward.stream()
                            .filter(match -> match.solution().equals(solution))
                            .toList());
            assertThat(learnt.whyNot(NOW, solution.id(), catalogue, LocalContext.none()))
                    .map(WhyNot::rank)
                    .isEqualTo(Stream.iterate(0, at -> at < forward.size(), at -> at + 1)
                            .filter(at -> forward.get(at).solution().equals(solution))
                            .map(at -> at + 1)
                            .findFirst());
        }
    }

    @Provide
    static Arbitrary<Experience> experiences() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 5);
        Arbitrary<SolutionId> solutions = Arbitraries.of(SOLUTIONS).map(Solution::id);
        Arbitrary<List<Need>> needs = Combinators.combine(numbers, titles())
                .as((number, title) -> need("n" + number, title))
                .list()
                .ofMaxSize(5)
                .uniqueElements(Need::id);
        Arbitrary<List<Answer>> answers = Combinators.combine(numbers, solutions)
                .as((number, solution) -> Answer.whole(new NeedId("n" + number), solution))
                .list()
                .ofMaxSize(5);
        Arbitrary<List<Experience.Refusal>> refusals = Combinators.combine(
                        numbers, solutions, Arbitraries.of("trop cher", "trop loin"))
                .as((number, solution, motive) -> new Experience.Refusal(new NeedId("n" + number), solution, motive))
                .list()
                .ofMaxSize(5);
        return Combinators.combine(needs, answers, refusals)
                .as((past, answered, refused) -> Experience.of(past, answered).withRefusals(refused));
    }

    private static Arbitrary<String> titles() {
        return Arbitraries.of("voiture", "retraités", "aînés", "abeilles", "médecin", "école")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    private static Experience answeredBy(Solution solution) {
        return Experience.of(List.of(RIDES, BEEHIVES), List.of(Answer.whole(RIDES.id(), solution.id())))
                .withPlaces(FrenchTerritories.load());
    }

    private static Experience experience(List<Case> cases, Catalogue catalogue) {
        return Experience.of(
                cases.stream().map(Case::need).toList(),
                cases.stream()
                        .flatMap(each -> catalogue.solutions().stream()
                                .filter(solution -> each.family().equals(solution.family()))
                                .map(solution -> Answer.whole(each.need().id(), solution.id())))
                        .toList());
    }

    /** The mean, over needs, of one over the rank of the first answer of the family that answered it. */
    private static double reciprocalRank(MatchingEngine engine, List<Case> cases, Catalogue catalogue) {
        return cases.stream()
                .mapToDouble(each -> reciprocalRank(engine.keeping(10).match(each.need(), catalogue), each.family()))
                .average()
                .orElseThrow();
    }

    private static double reciprocalRank(MatchResult result, String family) {
        return IntStream.range(0, result.matches().size())
                .filter(at -> family.equals(result.matches().get(at).solution().family()))
                .mapToDouble(at -> 1.0 / (at + 1))
                .findFirst()
                .orElse(0);
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Need need(String id, String title) {
        return Need.captured(new NeedId(id), LIMOUSIN, new Wording(title, null, null));
    }

    private static List<Solution> solutions(MatchingEngine engine) {
        return engine.match(NOW, SOLUTIONS).matches().stream()
                .map(Match::solution)
                .toList();
    }

    private static Match match(MatchingEngine engine, Solution solution) {
        return engine.match(NOW, SOLUTIONS).matches().stream()
                .filter(match -> match.solution().equals(solution))
                .findFirst()
                .orElseThrow();
    }

    private static Contribution past(Match match) {
        return match.contributions().get(match.contributions().size() - 1);
    }

    private static List<Integer> outOf(Match match) {
        return match.contributions().stream().map(Contribution::outOf).toList();
    }
}
