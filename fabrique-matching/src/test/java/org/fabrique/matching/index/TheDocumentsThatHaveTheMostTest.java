package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TheDocumentsThatHaveTheMostTest {

    private static final int DOCUMENTS = 3000;

    /** What one document is given at one moment. */
    private record Gift(int document, int amount) {}

    @Property(tries = 200)
    void areThoseASortWouldPutFirstAndOfEqualsThoseOfTheFirstIdentity(
            @ForAll("gifts") List<Gift> before,
            @ForAll("gifts") List<Gift> gifts,
            @ForAll @IntRange(min = 1, max = 12) int atMost) {
        Tally tally = new Tally(DOCUMENTS);
        give(tally, before);
        tally.clear();
        give(tally, gifts);
        Map<Integer, Integer> sums = new TreeMap<>();
        gifts.forEach(each -> sums.merge(each.document(), each.amount(), Integer::sum));

        assertThat(tally.most(atMost, TheDocumentsThatHaveTheMostTest::identity))
                .containsExactlyInAnyOrderElementsOf(sums.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Integer, Integer> sum) -> -sum.getValue())
                                .thenComparing(sum -> identity(sum.getKey())))
                        .limit(atMost)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void areFoundAmongMoreThanATallyBeginsWith() {
        Tally tally = new Tally(DOCUMENTS);
        tally.expect(DOCUMENTS);
        IntStream.range(0, DOCUMENTS).forEach(document -> tally.add(document, 1 + document % 1000));

        assertThat(tally.most(3, TheDocumentsThatHaveTheMostTest::identity)).containsExactlyInAnyOrder(999, 1999, 2999);
        tally.clear();
        assertThat(tally.most(3, TheDocumentsThatHaveTheMostTest::identity)).isEmpty();
    }

    /** In another order than the numbers. */
    private static String identity(int document) {
        return Integer.toString(DOCUMENTS - document + 10_000);
    }

    private static void give(Tally tally, List<Gift> gifts) {
        tally.expect(gifts.size());
        gifts.forEach(each -> tally.add(each.document(), each.amount()));
    }

    @Provide
    Arbitrary<List<Gift>> gifts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 4))
                .as(Gift::new)
                .list()
                .ofMaxSize(40);
    }
}
