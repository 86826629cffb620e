package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;

/**
 * Many solutions made of real French pages, and the needs of the judged cases: how long plain Lucene takes to rank the ten
 * best, and Fabrique to explain them, in the same run and kept in the same way.
 * <p>
 * Arguments: {@code [--quick] [--folder DIR] PAGES NEEDS NUMBER…}. Both are in memory, or in new folders within {@code DIR},
 * removed at the end, so that only what a search needs is in memory.
 */
public final class VolumeBenchmark {

    private static final int REHEARSAL = 5_000;
    private static final double BUILD_GOAL = 1.5;
    private static final double P50_GOAL = 0.35;
    private static final double P99_GOAL = 0.7;

    private final Setup setup;
    private final Pages pages;
    private final List<Need> needs;

    private VolumeBenchmark(Setup setup) throws IOException {
        this.setup = setup;
        this.pages = Pages.read(setup.files().get(0));
        this.needs = Needs.read(setup.files().get(1));
    }

    /** Prints what the measure ran on, then three rows for each number of solutions. */
    public static void main(String... arguments) throws IOException {
        Setup setup = Setup.of(arguments);
        VolumeBenchmark benchmark = new VolumeBenchmark(setup);
        System.out.println(Machine.said());
        System.out.printf("%s%n%n", setup.folder() == null ? "in memory" : "in folders, memory-mapped");
        benchmark.kept(REHEARSAL, benchmark::built);
        System.out.println("| solutions | | build | p50 | p99 |\n|---|---|---|---|---|");
        for (int count : setup.counts()) {
            benchmark.kept(count, benchmark::measured);
        }
    }

    /** Does something with two engines over so many solutions, kept as the setup says. */
    private void kept(int count, Kept done) throws IOException {
        if (setup.folder() == null) {
            done.with(count, new InMemory());
            return;
        }
        Path folder = Files.createTempDirectory(Files.createDirectories(setup.folder()), "volume");
        try {
            done.with(count, new InFolders(folder));
        } finally {
            remove(folder);
        }
    }

    private interface Kept {

        void with(int count, Engines engines);
    }

    /** Builds both untimed, so that the first that is timed finds the code compiled. */
    private void built(int count, Engines engines) {
        Engines.Solutions solutions = engines.made(pages, count);
        engines.lucene(solutions).close();
        engines.fabrique(solutions).close();
    }

    private void measured(int count, Engines engines) {
        Engines.Solutions solutions = engines.made(pages, count);
        System.out.printf(Locale.ROOT, "| %,d | the solutions alone | %.1f s | | |%n", count, seconds(solutions));
        try (Built lucene = Built.by(() -> engines.lucene(solutions));
                Built fabrique = Built.by(() -> engines.fabrique(solutions))) {
            List<Timings> timings = setup.rounds().of(needs, List.of(lucene.engine(), fabrique.engine()));
            row(count, "plain Lucene", lucene.seconds(), timings.get(0));
            row(count, "Fabrique, explained", fabrique.seconds(), timings.get(1));
            ratios(count, fabrique.seconds() / lucene.seconds(), timings.get(0), timings.get(1));
        }
    }

    /** How long it takes to go through the solutions, which is part of building either engine. */
    private static double seconds(Engines.Solutions solutions) {
        long start = System.nanoTime();
        solutions.all().forEach(each -> {});
        return Timings.secondsSince(start);
    }

    /** An engine, and how long it took to build. */
    private record Built(Asked engine, double seconds) implements AutoCloseable {

        static Built by(Supplier<Asked> builder) {
            long start = System.nanoTime();
            Asked engine = builder.get();
            return new Built(engine, Timings.secondsSince(start));
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private static void row(int count, String engine, double seconds, Timings timings) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f s | %.2f ms | %.2f ms |%n",
                count,
                engine,
                seconds,
                timings.p50(),
                timings.p99());
    }

    private static void ratios(int count, double build, Timings lucene, Timings fabrique) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | ratio (goal) | %.2f (%s) | %.2f (%s) | %.2f (%s) |%n",
                count,
                build,
                BUILD_GOAL,
                fabrique.p50() / lucene.p50(),
                P50_GOAL,
                fabrique.p99() / lucene.p99(),
                P99_GOAL);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
