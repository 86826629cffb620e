package org.fabrique.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final double NEAR = 1e-9;

    private final Judgements judgements =
            new Judgements(Map.of("q1", Map.of("a", 1), "q2", Map.of("a", 1), "q3", Map.of("a", 1)));

    @Test
    void countsTheQueriesWonLostAndTied() {
        Run run = run(Map.of("q1", 1, "q2", 2, "q3", 1));
        Run against = run(Map.of("q1", 2, "q2", 1));
        Comparison mrr = Comparison.of(run, against, judgements, 10).get(1);
        assertThat(mrr.measure()).isEqualTo("mrr@10");
        assertThat(List.of(mrr.wins(), mrr.losses(), mrr.ties())).containsExactly(2, 1, 0);
        assertThat(mrr.difference()).isCloseTo((0.5 - 0.5 + 1) / 3, within(NEAR));
        Comparison recall = Comparison.of(run, against, judgements, 10).get(2);
        assertThat(List.of(recall.wins(), recall.losses(), recall.ties())).containsExactly(1, 0, 2);
    }

    @Test
    void comparesByTheMeasuresOfAnEvaluation() {
        Run run = run(Map.of("q1", 1, "q2", 2));
        Run nothing = run(Map.of());
        Map<String, Double> measures = Evaluation.of(run, judgements, 10).measures();
        for (Comparison each : Comparison.of(run, nothing, judgements, 10)) {
            assertThat(each.run()).isEqualTo(measures.get(each.measure()));
            assertThat(each.against()).isZero();
        }
    }

    @Test
    void countsEveryWayToSignFewDifferences() {
        assertThat(Randomisation.chance(new double[] {1, 1, 1})).isEqualTo(2.0 / 8);
        assertThat(Randomisation.chance(new double[] {3, 2, -1})).isEqualTo(4.0 / 8);
        assertThat(Randomisation.chance(new double[] {0.1, 0.2, 0.3, 0})).isEqualTo(2.0 / 8);
    }

    @Test
    void findsNothingButChanceWhereNothingDiffers() {
        assertThat(Randomisation.chance(new double[0])).isEqualTo(1);
        assertThat(Randomisation.chance(new double[] {0, 0})).isEqualTo(1);
        assertThat(Randomisation.chance(new double[] {1, -1})).isEqualTo(1);
    }

    @Test
    void countsEveryWayToSignManyDifferences() {
        double[] all = new double[60];
        Arrays.fill(all, 0.1);
        assertThat(Randomisation.chance(all)).isEqualTo(Math.pow(2, -59));
        double[] mixed = new double[60];
        Arrays.setAll(mixed, at -> at % 3 == 0 ? -0.1 : 0.1);
        // 40 of 60 or more on either side: twice the tail of the binomial law.
        assertThat(Randomisation.chance(mixed)).isCloseTo(0.01348929373119186, within(NEAR));
    }

    @Test
    void staysNearTheSameWhereItCountsInCoarserParts() {
        double[] many = new double[300];
        Arrays.setAll(many, at -> at % 5 < 3 ? 1 : -1);
        double[] fewer = Arrays.stream(many).map(each -> each * 0.3).toArray();
        assertThat(Randomisation.chance(many))
                .isCloseTo(Randomisation.chance(fewer), within(NEAR))
                .isBetween(1e-4, 1e-3);
    }

    @Property(tries = 200)
    void itIsTheShareOfAllSignsThatGoAsFar(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -10_000, max = 10_000) Integer> parts) {
        int observed = Math.abs(parts.stream().mapToInt(each -> each).sum());
        long asFar = IntStream.range(0, 1 << parts.size())
                .filter(signs -> Math.abs(sum(parts, signs)) >= observed)
                .count();
        double[] differences = parts.stream()
                .mapToDouble(each -> each / (double) Randomisation.FINEST)
                .toArray();
        assertThat(Randomisation.chance(differences)).isCloseTo((double) asFar / (1 << parts.size()), within(NEAR));
    }

    private static int sum(List<Integer> parts, int signs) {
        return IntStream.range(0, parts.size())
                .map(at -> (signs >> at & 1) == 0 ? parts.get(at) : -parts.get(at))
                .sum();
    }

    @Property(tries = 200)
    void theOtherWayRoundTheChanceIsTheSame(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = -1, max = 1) Double> differences) {
        double[] run = differences.stream().mapToDouble(each -> each).toArray();
        double[] none = new double[run.length];
        Comparison one = Comparison.of("m", run, none);
        Comparison other = Comparison.of("m", none, run);
        assertThat(other.chance()).isEqualTo(one.chance()).isBetween(0.0, 1.0);
        assertThat(List.of(other.wins(), other.losses())).containsExactly(one.losses(), one.wins());
    }

    @Test
    void refusesAProbabilityBeyondOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("m", 1, 1, 0, 0, 1, 1.1));
    }

    /** Answers with the relevant document at these ranks. */
    private static Run run(Map<String, Integer> ranks) {
        return Run.of(ranks.entrySet().stream()
                .flatMap(query -> IntStream.rangeClosed(1, query.getValue())
                        .mapToObj(rank -> new Run.Ranked(
                                query.getKey(), rank == query.getValue() ? "a" : "other-" + rank, rank, 1)))
                .toList());
    }
}
