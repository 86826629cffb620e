package org.fabrique.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.evaluation.Bm25;
import org.fabrique.matching.evaluation.Run;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One need of 40 words and its ten best solutions: explained by Fabrique, merely ranked by plain Lucene. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class MatchBenchmark {

    private static final int BEST = 10;

    @Param({"100", "1000", "10000"})
    private int solutions;

    private final MatchingEngine engine = MatchingEngine.standard().keeping(BEST);
    private Catalogue catalogue = Catalogue.of(List.of());
    private List<Need> needs = List.of();
    private Bm25 lucene = Bm25.over(List.of());
    private int next;

    /** Makes the needs and both catalogues, of the same texts. */
    @Setup
    public void mix() {
        Mixture mixture = new Mixture();
        List<Solution> made = mixture.solutions(solutions);
        needs = mixture.needs(100);
        catalogue = Catalogue.of(made);
        lucene = Bm25.over(made.stream().map(Bm25.Words::of));
    }

    @Benchmark
    public MatchResult fabriqueExplained() {
        return engine.match(need(), catalogue);
    }

    @Benchmark
    public List<Run.Ranked> luceneRanked() {
        return lucene.rank(Bm25.Words.of(need()), BEST);
    }

    @TearDown
    public void close() {
        lucene.close();
    }

    private Need need() {
        next = (next + 1) % needs.size();
        return needs.get(next);
    }
}
