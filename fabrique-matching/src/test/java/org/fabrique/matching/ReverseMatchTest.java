package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.SHOP;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class ReverseMatchTest {

    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final Solution NEW =
            SHOP.withDescription("Un camion vend du pain et prend des nouvelles des aînés.");

    private final MatchingEngine engine = MatchingEngine.standard().withoutDiversity();
    private final Catalogue catalogue = Catalogue.of(CATALOGUE);

    @Test
    void findsTheNeedsToldInTheWordsOfTheSolutionFirst() {
        Need bread = need("pain", "Plus de pain au village");
        Need bees = need("abeilles", "Les abeilles meurent");
        assertThat(engine.reverse(NEW, List.of(bees, bread), catalogue, FRANCE))
                .extracting(WaitingNeed::need)
                .startsWith(bread);
    }

    @Test
    void aNeedThatStandsTwiceIsRefused() {
        Need bread = need("pain", "Plus de pain au village");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.reverse(NEW, List.of(bread, bread), catalogue, FRANCE))
                .withMessage("The need pain stands twice.");
    }

    @Test
    void aChangedSolutionIsJudgedAsItIsNow() {
        Need bread = need("pain", "Plus de pain au village");
        assertThat(engine.reverse(NEW, List.of(bread), catalogue, FRANCE))
                .extracting(waiting -> waiting.match().solution())
                .containsExactly(NEW);
    }

    @Test
    void whatIsAnsweredDoesNotWait() {
        Need waiting =
                need("pain", "Plus de pain au village").qualified("du pain").become(NeedStatus.IN_PROGRESS);
        assertThat(engine.reverse(NEW, List.of(waiting), catalogue, FRANCE)).hasSize(1);
        assertThat(engine.reverse(NEW, List.of(waiting.become(NeedStatus.ANSWERED)), catalogue, FRANCE))
                .isEmpty();
    }

    @Test
    void noNeedThatWaitsIsLostHoweverManyThereAre() {
        List<Need> needs = IntStream.range(0, 150)
                .mapToObj(number -> need("n" + number, "Plus de pain au village"))
                .toList();

        assertThat(engine.reverse(NEW, needs, catalogue, FRANCE)).hasSize(150);
        assertThat(engine.keeping(1).reverse(NEW, needs, catalogue, FRANCE)).hasSize(150);
    }

    @Test
    void aChangedSolutionTakesTheOldOnesPlace() {
        assertThat(catalogue.with(NEW).solutions())
                .contains(NEW)
                .doesNotContain(SHOP)
                .hasSize(CATALOGUE.size());
        assertThat(catalogue.with(SHOP)).isSameAs(catalogue);
    }

    @Test
    void everyRealNeedGetsTheScoreItsOwnAnswerGives() throws IOException {
        List<Need> needs = Case.all().stream().map(Case::need).toList();
        Catalogue starter = Catalogue.of(StarterCatalogue.load());
        Solution known = starter.find(new SolutionId("recyclerie-ressourcerie")).orElseThrow();
        List<WaitingNeed> waiting = engine.reverse(known, needs, starter, FRANCE);
        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(forward(each.need(), starter, known)).contains(each.match()));
    }

    @Property(tries = 100)
    void aCatalogueWithOneSolutionMoreIsTheCatalogueOfAll(
            @ForAll("solutions") List<Solution> solutions, @ForAll("needs") List<Need> needs) {
        Solution added = solutions.get(0);
        Catalogue all = Catalogue.of(solutions);
        Catalogue with = Catalogue.of(solutions.subList(1, solutions.size())).with(added);

        assertThat(with.size()).isEqualTo(all.size());
        assertThat(with.solutions()).isEqualTo(all.solutions());
        for (Need need : needs) {
            assertThat(engine.match(need, with, FRANCE)).isEqualTo(engine.match(need, all, FRANCE));
            for (Solution hidden : solutions) {
                assertThat(engine.match(need, with.without(Set.of(hidden.id())), FRANCE))
                        .isEqualTo(engine.match(need, all.without(Set.of(hidden.id())), FRANCE));
            }
        }
    }

    @Property(tries = 100)
    void forwardAndReverseGiveTheSameMatch(
            @ForAll("solutions") List<Solution> solutions, @ForAll("needs") List<Need> needs) {
        Catalogue before = Catalogue.of(solutions.subList(1, solutions.size()));
        Solution added = solutions.get(0);
        List<WaitingNeed> waiting = engine.reverse(added, needs, before, FRANCE);
        assertThat(waiting).isSortedAccordingTo(WaitingNeed.BEST_FIRST);
        for (Need need : needs) {
            assertThat(waiting.stream().filter(each -> each.need().equals(need)).map(WaitingNeed::match))
                    .containsExactlyElementsOf(
                            forward(need, Catalogue.of(solutions), added).toList());
        }
    }

    @Property(tries = 100)
    void theOrderOfTheNeedsDoesNotMatter(
            @ForAll("solutions") List<Solution> solutions, @ForAll("needs") List<Need> needs, @ForAll Random random) {
        List<Need> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, random);
        Catalogue all = Catalogue.of(solutions);
        assertThat(engine.reverse(solutions.get(0), shuffled, all, FRANCE))
                .isEqualTo(engine.reverse(solutions.get(0), needs, all, FRANCE));
    }

    @Provide
    Arbitrary<List<Solution>> solutions() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), text(), text(), themes())
                .as((id, name, told, themes) -> Solution.of(new SolutionId("s" + id), name)
                        .withDescription(told)
                        .withThemes(themes))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(Solution::id);
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        return Combinators.combine(Arbitraries.integers().between(0, 40), text(), themes())
                .as((id, text, themes) ->
                        need("n" + id, text).withThemes(themes).withTerritory(TerritoryCode.department("23")))
                .list()
                .ofMaxSize(6)
                .uniqueElements(Need::id);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("village", "épicerie", "voiture", "aînés", "garage", "abeilles", "pain", "emploi")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(words -> String.join(" ", words));
    }

    private static Arbitrary<List<ThemeCode>> themes() {
        return Arbitraries.of("MOB", "COR", "SEN").map(ThemeCode::new).list().ofMaxSize(2);
    }

    private Stream<Match> forward(Need need, Catalogue all, Solution solution) {
        return engine.keeping(1000).match(need, all, FRANCE).matches().stream()
                .filter(match -> match.solution().equals(solution));
    }

    private static Need need(String id, String words) {
        return Need.captured(new NeedId(id), SampleWorld.LIMOUSIN, words);
    }
}
