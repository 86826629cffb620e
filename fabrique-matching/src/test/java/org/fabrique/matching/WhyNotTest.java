package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final Need SHOPS = noMoreShops().withThemes(List.of(new ThemeCode("COR")));
    private static final Catalogue KNOWN = Catalogue.of(CATALOGUE);

    private final MatchingEngine one = MatchingEngine.standard().keeping(1);

    @Test
    void aSolutionBeyondTheKeptIsJudgedAsIfItWereKept() {
        WhyNot answer = whyNot(one, DRIVERS);
        assertThat(answer.isKept()).isFalse();
        assertThat(answer.rank()).isGreaterThan(1);
        assertThat(answer.match())
                .isEqualTo(MatchingEngine.standard().match(SHOPS, CATALOGUE).matches().stream()
                        .filter(match -> match.solution().equals(DRIVERS))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void thePointsBehindAreTheDifferencesOfTheScores() {
        MatchingEngine two = MatchingEngine.standard().withoutDiversity().keeping(2);
        List<Match> kept = two.match(SHOPS, CATALOGUE).matches();
        WhyNot answer = whyNot(two, BEES);
        assertThat(answer.pointsBehindFirst())
                .isEqualTo(kept.get(0).score() - answer.match().score())
                .isPositive();
        assertThat(answer.pointsBehindLastKept())
                .isEqualTo(kept.get(1).score() - answer.match().score())
                .isPositive();
    }

    @Test
    void whatItLosesAgainstTheFirstAddsUpTheMostFirst() {
        WhyNot answer = whyNot(one, DRIVERS);
        int won = IntStream.range(0, answer.match().contributions().size())
                .map(at -> answer.match().contributions().get(at).points()
                        - answer.first().contributions().get(at).points())
                .filter(points -> points > 0)
                .sum();
        assertThat(answer.losses().stream().mapToInt(WhyNot.Loss::points).sum() - won)
                .isEqualTo(answer.pointsBehindFirst());
        assertThat(answer.losses())
                .isSortedAccordingTo((a, b) -> b.points() - a.points())
                .anySatisfy(loss -> assertThat(loss.here().criterion()).isEqualTo("themes"));
    }

    @Test
    void theFirstLosesAgainstNobody() {
        WhyNot answer = whyNot(one, SHOP);
        assertThat(answer.place()).isEqualTo(1);
        assertThat(answer.losses()).isEmpty();
        assertThat(answer.pointsBehindFirst()).isZero();
        assertThat(answer.told(Locale.FRENCH)).doesNotContain("de la première");
    }

    @Test
    void aSolutionWhoseWordsHaveNothingToDoWithTheNeedHasNoRank() {
        Solution nonsense = Solution.of(new SolutionId("zzz"), "Zzyzx").withThemes(SHOPS.themes());
        WhyNot answer = one.whyNot(SHOPS, nonsense.id(), Catalogue.of(List.of(SHOP, nonsense)), LocalContext.none())
                .orElseThrow();
        assertThat(answer.rank()).isNull();
        assertThat(answer.match().contributions())
                .filteredOn(each -> each.criterion().equals("themes"))
                .allMatch(each -> each.points() == each.outOf());
        assertThat(answer.told(Locale.FRENCH)).contains("pas jugée");
    }

    @Test
    void nothingStandsBeforeItWhereNothingIsJudged() {
        Catalogue bees = Catalogue.of(List.of(BEES));
        WhyNot answer = one.whyNot(SampleWorld.need("zzz"), BEES.id(), bees, LocalContext.none())
                .orElseThrow();
        assertThat(answer.judged()).isZero();
        assertThat(answer.first()).isNull();
        assertThat(answer.losses()).isEmpty();
        assertThat(answer.told(Locale.ENGLISH)).contains("not judged");
    }

    @Test
    void aSolutionNobodyKnowsHasNoAnswer() {
        assertThat(one.whyNot(SHOPS, new SolutionId("inconnue"), KNOWN, LocalContext.none()))
                .isEmpty();
    }

    @Test
    void diversityShowsAFurtherSiblingLaterThanItsRank() {
        Solution sibling = Solution.of(new SolutionId("epicerie-bis"), "Épicerie itinérante bis")
                .withFamily(SHOP.family())
                .withDescription(SHOP.description())
                .withThemes(SHOP.themes());
        List<Solution> known =
                Stream.concat(CATALOGUE.stream(), Stream.of(sibling)).toList();
        MatchingEngine engine = MatchingEngine.standard();
        WhyNot answer = engine.whyNot(SHOPS, sibling.id(), Catalogue.of(known), LocalContext.none())
                .orElseThrow();
        List<Match> shown = engine.match(SHOPS, known).matches();
        assertThat(shown.get(answer.place() - 1)).isEqualTo(answer.match());
        assertThat(answer.place()).isGreaterThanOrEqualTo(answer.rank());
    }

    @Test
    void whoGivesWayToDiversityIsToldSoThoughItHasMorePoints() {
        Solution sibling = Solution.of(new SolutionId("epicerie-bis"), "Épicerie itinérante bis")
                .withFamily(SHOP.family())
                .withDescription(SHOP.description())
                .withThemes(List.of(new ThemeCode("SEN")));
        List<Solution> known =
                Stream.concat(CATALOGUE.stream(), Stream.of(sibling)).toList();
        Need drivers = SampleWorld.need("Les personnes âgées des villages n'ont plus de voiture ni de camion");
        MatchingEngine two = MatchingEngine.standard().keeping(2);
        WhyNot answer = two.whyNot(drivers, sibling.id(), Catalogue.of(known), LocalContext.none())
                .orElseThrow();
        assertThat(answer.isHeldBack()).isTrue();
        assertThat(answer.told(Locale.FRENCH))
                .contains("pour la diversité elle passe plus loin", "points de plus que la dernière gardée");
        assertThat(answer.told(Locale.ENGLISH)).contains("for diversity it comes further down");
    }

    @Test
    void oneIsNotTwo() {
        Match match = whyNot(one, SHOP).match();
        Match less = match(match, 1);
        Message first = Message.of("la première", "the first");
        WhyNot behind = new WhyNot(less, List.of(), 2, null, 2, 1, null, match(match, 2), match(match, 2));
        assertThat(behind.beside(match(match, 2), first))
                .isEqualTo(Message.of("à 1 point de la première", "1 point behind the first"));
        assertThat(behind.beside(match(match, 3), first))
                .isEqualTo(Message.of("à 2 points de la première", "2 points behind the first"));
        assertThat(behind.beside(match(match, 0), first))
                .isEqualTo(Message.of("1 point de plus que la première", "1 point more than the first"));
        assertThat(behind.told(Locale.FRENCH)).contains("hors de la seule gardée");
        assertThat(behind.told(Locale.ENGLISH)).contains("beyond the only one kept");
    }

    private static Match match(Match like, int points) {
        Contribution words = new Contribution("words", points, 1000, true, Message.of("", ""), List.of());
        return new Match(like.solution(), like.verdict(), List.of(words), List.of());
    }

    @Test
    void aMissingEssentialIsNamed() {
        LocalResource none = LocalResource.absent(
                new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "aucun local", LocalContext.HERE);
        WhyNot answer = one.whyNot(SHOPS, SHOP.id(), KNOWN, LocalContext.none().withResources(List.of(none)))
                .orElseThrow();
        assertThat(answer.missingEssentials())
                .extracting(gap -> gap.requirement().text())
                .containsExactly("un garage pour le camion");
        assertThat(answer.told(Locale.FRENCH)).contains("essentiel et manquant : un garage pour le camion");
        assertThat(whyNot(one, SHOP).missingEssentials()).isEmpty();
    }

    @Test
    void saysHowManyPointsAreShortOfFitting() {
        WhyNot answer = whyNot(one, BEES);
        int judged = answer.match().contributions().stream()
                .filter(Contribution::known)
                .mapToInt(Contribution::outOf)
                .sum();
        int score = answer.match().score() + answer.pointsShortOfFit();
        assertThat(answer.match().verdict()).isEqualTo(MatchVerdict.NEAR_MISS);
        assertThat(Verdicts.reaches(score, judged)).isTrue();
        assertThat(Verdicts.reaches(score - 1, judged)).isFalse();
        assertThat(whyNot(one, SHOP).pointsShortOfFit()).isZero();
    }

    @Test
    void tellsTheRankTheDistancesAndTheLossesInBothLanguages() {
        WhyNot answer = whyNot(MatchingEngine.standard().keeping(2), GARAGE);
        assertThat(answer.told(Locale.FRENCH))
                .contains("rang " + answer.rank(), "hors des 2 gardées", "points de la première : " + SHOP.name())
                .contains("points de la dernière gardée", "Thèmes : aucun en commun. Pour la première")
                .endsWith(answer.match().explain(Locale.FRENCH));
        assertThat(answer.told(Locale.ENGLISH))
                .contains(
                        "rank " + answer.rank(),
                        "beyond the 2 kept",
                        "points behind the first",
                        "points behind the last kept")
                .endsWith(answer.match().explain(Locale.ENGLISH));
    }

    @Test
    void refusesAPlaceWithoutARank() {
        Match match = whyNot(one, SHOP).match();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhyNot(match, List.of(), null, null, 1, 1, 1, match, match));
    }

    private static WhyNot whyNot(MatchingEngine engine, Solution solution) {
        return engine.whyNot(SHOPS, solution.id(), KNOWN, LocalContext.none()).orElseThrow();
    }
}
