package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.examples.cli.QueryPhase;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.evaluation.Run;
import org.fabrique.territories.FrenchTerritories;

/**
 * A batch of 2,000 needs among many solutions: how much sooner two threads have ranked them than one does, by the query
 * phase of {@code rank} itself.
 * <p>
 * Arguments: {@code [--quick] PAGES NEEDS… NUMBER}. The needs are those of all files, again and again. One thread and two
 * take turns, and the best time of each counts: a busy machine only slows down.
 */
public final class RankBenchmark {

    private static final int NEEDS = 2_000;
    private static final int TOP = 100;
    private static final int TURNS = 5;
    private static final double GOAL = 1.5;

    private final QueryPhase phase;
    private final List<Need> needs;

    private RankBenchmark(QueryPhase phase, List<Need> needs) {
        this.phase = phase;
        this.needs = needs;
    }

    /** Prints what the measure ran on, then one row. */
    public static void main(String... arguments) throws IOException {
        Setup setup = Setup.of(arguments);
        int count = setup.counts().get(0);
        List<Need> distinct = new ArrayList<>();
        for (Path file : setup.files().subList(1, setup.files().size())) {
            distinct.addAll(Needs.read(file));
        }
        Catalogue catalogue = setup.catalogue();
        RankBenchmark benchmark = new RankBenchmark(
                new QueryPhase(catalogue, LocalContext.of(FrenchTerritories.load()), TOP), cycled(distinct));
        System.out.printf("%s%n%n", Machine.said());
        benchmark.print(count, setup.isQuick() ? 1 : TURNS);
    }

    /** The same needs again and again, each time under new identities. */
    private static List<Need> cycled(List<Need> distinct) {
        return IntStream.range(0, NEEDS)
                .mapToObj(number -> {
                    Need need = distinct.get(number % distinct.size());
                    return Need.captured(new NeedId("n" + number), need.fabrique(), need.wording());
                })
                .toList();
    }

    private void print(int count, int turns) {
        requireSameAnswers();
        double[] one = new double[turns];
        double[] two = new double[turns];
        for (int turn = 0; turn < turns; turn++) {
            one[turn] = seconds(1);
            two[turn] = seconds(2);
        }
        double alone = best(one);
        double together = best(two);
        System.out.println(
                "| solutions | needs | one thread | two threads | times faster (goal) |\n|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.2f s | %.2f s | %.2f (%s) |%n",
                count,
                NEEDS,
                alone,
                together,
                alone / together,
                GOAL);
    }

    /** Warms up as well. */
    private void requireSameAnswers() {
        if (!rank(1).equals(rank(2))) {
            throw new IllegalStateException("Two threads gave other answers than one.");
        }
    }

    private double seconds(int threads) {
        long start = System.nanoTime();
        rank(threads);
        return Timings.secondsSince(start);
    }

    /** A parallel stream runs in the pool it is begun in. */
    private List<Run.Ranked> rank(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> phase.rank(needs, () -> {})).join();
        } finally {
            pool.shutdown();
        }
    }

    private static double best(double... seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }
}
