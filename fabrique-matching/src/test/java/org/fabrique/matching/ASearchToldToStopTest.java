package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.need;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;

/** Whoever asked does not wait any more: at whatever moment this is said, there is no answer, and none in part. */
class ASearchToldToStopTest {

    private static final MatchingEngine ENGINE = MatchingEngine.standard();
    private static final Catalogue FEW = Catalogue.of(CATALOGUE);

    @Test
    void stopsWheneverItIsTold() {
        Catalogue many = Catalogue.of(many());
        int asks = asks(noMoreShops(), many);

        assertThat(asks(noMoreShops(), FEW)).isPositive();
        assertThat(asks).isPositive();
        IntStream.rangeClosed(1, asks)
                .forEach(moment -> stopsAt(moment, stopping -> stopping.match(noMoreShops(), many)));
    }

    /** It is told once, at that moment alone. */
    private static void stopsAt(int moment, Consumer<MatchingEngine> search) {
        AtomicInteger asked = new AtomicInteger();
        MatchingEngine engine = ENGINE.stoppingWhen(() -> asked.incrementAndGet() == moment);
        assertThatExceptionOfType(CancellationException.class)
                .as("at %d", moment)
                .isThrownBy(() -> search.accept(engine));
    }

    private static int asks(Need need, Catalogue catalogue) {
        return asked(stopping -> stopping.match(need, catalogue));
    }

    private static int asked(Consumer<MatchingEngine> search) {
        AtomicInteger asked = new AtomicInteger();
        search.accept(ENGINE.stoppingWhen(() -> asked.incrementAndGet() < 0));
        return asked.get();
    }

    @Test
    void asksForEachWordThatIsLookedForAmongAllOfThem() {
        String unknown = IntStream.range(0, 40)
                .mapToObj(word -> "zwgk" + Integer.toString(word, 26).replaceAll("[0-9]", "y"))
                .collect(Collectors.joining(" "));
        assertThat(asks(need("village " + unknown), FEW)).isGreaterThanOrEqualTo(asks(need("village"), FEW) + 20);
    }

    /** Either need is met by more than are weighed, which asks as often for both. */
    @Test
    void asksWhileItSearchesAndNotOnlyOnceItHasFound() {
        Catalogue many = Catalogue.of(many());

        assertThat(asks(noMoreShops(), many)).isGreaterThan(asks(need("village"), many));
    }

    @Test
    void asksEveryFewSolutionsAlsoWhenAllAreLookedAt() {
        List<Solution> some = many().subList(0, 200);

        assertThat(asks(noMoreShops(), Catalogue.of(some)))
                .isGreaterThan(asks(noMoreShops(), Catalogue.of(some.subList(0, 100))))
                .isLessThan(some.size());
    }

    @Test
    void stopsWhateverTheEngineIsToldAfterwards() {
        List<UnaryOperator<MatchingEngine>> afterwards = List.of(
                engine -> engine.keeping(2),
                MatchingEngine::withoutDiversity,
                engine -> engine.requiring(Rules.isOneOf(Set.of(SHOP.id()))),
                engine -> engine.excluding(Rules.isOneOf(Set.of(SHOP.id()))),
                engine -> engine.learningFrom(Experience.of(List.of(), List.of())),
                engine -> engine.comparing(Meanings.of(FEW, new TrigramEmbedder()), 100));
        MatchingEngine stopping = ENGINE.stoppingWhen(() -> true);

        assertThat(afterwards)
                .allSatisfy(each -> assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> each.apply(stopping).match(noMoreShops(), FEW)));
    }

    @Test
    void asksWhileItLooksThroughThePastAndThroughVectors() {
        List<Need> past =
                IntStream.range(0, 300).mapToObj(ASearchToldToStopTest::past).toList();
        Meanings meanings = Meanings.of(Catalogue.of(many().subList(0, 300)), new TrigramEmbedder());
        int alone = asks(noMoreShops(), FEW);

        assertThat(asked(stopping ->
                        stopping.learningFrom(Experience.of(past, List.of())).match(noMoreShops(), FEW)))
                .isEqualTo(alone + 6);
        assertThat(asked(stopping -> stopping.comparing(meanings, 100).match(noMoreShops(), FEW)))
                .isEqualTo(alone + 5);
    }

    private static Need past(int number) {
        return Need.captured(
                new NeedId("past" + number),
                new FabriqueId("fabrique"),
                new Wording("Plus de pain", null, "Au village"));
    }

    @Test
    void doesNotSayWhyNotEither() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        ENGINE.stoppingWhen(() -> true).whyNot(noMoreShops(), SHOP.id(), FEW, LocalContext.none()));
    }

    @Test
    void stopsAtWhicheverOfTheNeedsThatWait() {
        List<Need> needs = List.of(
                noMoreShops(), need("pain", "Plus de pain au village"), need("abeilles", "Les abeilles meurent"));

        assertThat(asked(stopping -> stopping.reverse(SHOP, needs, FEW, LocalContext.none())))
                .isEqualTo(needs.size());
        IntStream.rangeClosed(1, needs.size())
                .forEach(
                        moment -> stopsAt(moment, stopping -> stopping.reverse(SHOP, needs, FEW, LocalContext.none())));
    }

    @Test
    void stopsWhenItLooksAtOneSolutionAlone() {
        Situation situation = Situation.of(noMoreShops(), LocalContext.none());

        stopsAt(1, stopping -> Goal.adopted().isReached(stopping, SHOP.id(), FEW, situation));
        stopsAt(2, stopping -> Sensitivity.of(stopping, SHOP.id(), GARAGE.id(), FEW, situation));
        stopsAt(2, stopping -> stopping.whyNot(noMoreShops(), SHOP.id(), FEW, LocalContext.none()));
    }

    /** All about the need, so that all are searched. */
    private static List<Solution> many() {
        return IntStream.range(0, 2 * Catalogue.FEW)
                .mapToObj(number -> Solution.of(new SolutionId("s" + number), "Commerce " + number)
                        .withDescription("Un village, des personnes âgées isolées, numéro " + number % 97))
                .toList();
    }
}
