package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.evaluation.Run;
import org.fabrique.solutions.StarterCatalogue;
import org.junit.jupiter.api.Test;

class ABatchOfNeedsTest {

    private static final List<String> WORDS = List.of(
            "Plus aucun commerce dans le village",
            "Les jeunes sans permis ne vont pas travailler",
            "Des objets jetés qui pourraient servir",
            "Des personnes âgées isolées");

    private final AtomicInteger done = new AtomicInteger();
    private final QueryPhase phase = new QueryPhase(Catalogue.of(StarterCatalogue.load()), LocalContext.none(), 3);

    @Test
    void isAnsweredInTheOrderOfTheNeedsHoweverManyAreMatchedAtOnce() {
        List<Need> needs = IntStream.range(0, 60)
                .mapToObj(number -> need("n" + number, WORDS.get(number % WORDS.size())))
                .toList();
        List<Run.Ranked> one = rank(1, needs);
        List<Run.Ranked> four = rank(4, needs);

        assertThat(four).isEqualTo(one);
        assertThat(one.stream().map(Run.Ranked::query).distinct())
                .containsExactlyElementsOf(
                        needs.stream().map(need -> need.id().value()).toList());
        assertThat(done).hasValue(2 * needs.size());
    }

    @Test
    void givesEachNeedAsManyAnswersAsWereAskedForTheBestFirst() {
        List<Run.Ranked> ranked = rank(2, List.of(need("n", WORDS.get(0))));

        assertThat(ranked).extracting(Run.Ranked::rank).containsExactly(1, 2, 3);
        assertThat(ranked.get(0).score()).isGreaterThanOrEqualTo(ranked.get(1).score());
    }

    private List<Run.Ranked> rank(int threads, List<Need> needs) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> phase.rank(needs, done::incrementAndGet)).join();
        } finally {
            pool.shutdown();
        }
    }

    private static Need need(String id, String words) {
        return Need.captured(new NeedId(id), new FabriqueId("f"), new Wording(words, null, null));
    }
}
