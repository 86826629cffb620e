package org.fabrique.matching.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two runs on the same judged queries, set beside each other by one measure, query by query.
 * <p>
 * Whether a difference could be chance is told by a paired randomisation test: were the two runs alike, each query might
 * as well have given its two values the other way round. All ways are counted and none is drawn, so that the same runs
 * get the same answer.
 *
 * @param measure its name, such as {@code ndcg@10}
 * @param run the average of the run
 * @param against the average of the run it is set against
 * @param wins the queries of which the run has more
 * @param losses the queries of which it has less
 * @param ties the queries of which both have the same
 * @param chance the probability, from 0 to 1, of a difference at least as large in either direction, were both alike
 */
public record Comparison(String measure, double run, double against, int wins, int losses, int ties, double chance) {

    /** Differences below this are rounding. */
    private static final double SAME = 1e-9;

    public Comparison {
        requireNonNull(measure, "measure");
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of %s (%s) must be from 0 to 1.".formatted(measure, chance));
        }
    }

    /**
     * Compares a run with another by every measure, in the order of {@link Evaluation#measures()}.
     *
     * @param k how many ranks are looked at, at least 1
     */
    public static List<Comparison> of(Run run, Run against, Judgements judgements, int k) {
        List<Evaluation.Measure> one = Evaluation.of(run, judgements, k).ofEachQuery();
        List<Evaluation.Measure> other = Evaluation.of(against, judgements, k).ofEachQuery();
        return IntStream.range(0, one.size())
                .mapToObj(at ->
                        of(one.get(at).name(), values(judgements, one.get(at)), values(judgements, other.get(at))))
                .toList();
    }

    /** Returns by how much the run is ahead; negative when it is behind. */
    public double difference() {
        return run - against;
    }

    static Comparison of(String measure, double[] run, double[] against) {
        double[] differences = new double[run.length];
        Arrays.setAll(differences, at -> Math.abs(run[at] - against[at]) < SAME ? 0 : run[at] - against[at]);
        int wins = (int) Arrays.stream(differences).filter(each -> each > 0).count();
        int losses = (int) Arrays.stream(differences).filter(each -> each < 0).count();
        return new Comparison(
                measure,
                average(run),
                average(against),
                wins,
                losses,
                run.length - wins - losses,
                Randomisation.chance(differences));
    }

    private static double[] values(Judgements judgements, Evaluation.Measure measure) {
        return judgements.queries().stream().mapToDouble(measure.of()).toArray();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
