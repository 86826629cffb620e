package org.fabrique.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

/**
 * A program is started, opens the engine on a store that holds the starter catalogue, knowing the territories of France, reads a
 * need and matches it: how long from the command to each of these moments, how long its threads worked by then,
 * on which a busy machine has less hold, and how much it keeps when it is idle.
 * <p>
 * Arguments: {@code fill FILE}, {@code once FILE}, or {@code measure FILE STARTS}. The first start is not counted.
 */
public final class StartBenchmark {

    private static final NeedId NEED = new NeedId("n-1");
    private static final FabriqueId FABRIQUE = new FabriqueId("limousin");
    private static final Actor ACTOR = Actor.of(new ActorId("a-1"), ActorRole.SYSTEM);
    private static final double GOAL_SECONDS = 1;
    private static final double GOAL_MEGABYTES = 150;

    private static final double MICROS = 1e6;
    private static final double MEGABYTE = 1 << 20;

    /** What happens, in this order. */
    private static final List<String> MOMENTS = List.of(
            "the program begins",
            "the territories are read",
            "the engine is open, its store looked into",
            "a need is read",
            "the first answer");

    private static final int OPEN = 2;

    private StartBenchmark() {}

    /** Fills a store, starts once, or prints the table of many starts. */
    public static void main(String... arguments) throws IOException {
        Moment begun = Moment.now();
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "fill" -> fill(file);
            case "once" -> System.out.println(once(file, begun));
            default -> measure(file, Integer.parseInt(arguments[2]));
        }
    }

    private static void fill(Path file) {
        try (FabriqueEngine engine = FabriqueEngine.open(SqliteStorage.at(file))) {
            Workshop workshop = engine.as(ACTOR);
            workshop.solutions().addMissing(StarterCatalogue.load());
            workshop.needs()
                    .capture(Need.captured(NEED, FABRIQUE, "Plus de commerce dans les villages")
                            .withTerritory(TerritoryCode.commune("23096")));
        }
    }

    /** Returns the moments and the bytes of heap in use at the end, between spaces. */
    private static String once(Path file, Moment begun) {
        FrenchTerritories territories = FrenchTerritories.load();
        Moment read = Moment.now();
        SqliteStorage storage = SqliteStorage.at(file);
        try (FabriqueEngine engine = FabriqueEngine.open(storage).with(territories)) {
            if (storage.<Long>read(view -> view.needs().count(NeedQuery.all())) != 1) {
                throw new IllegalStateException("The store is not the one that was filled.");
            }
            Moment open = Moment.now();
            Workshop workshop = engine.as(ACTOR);
            workshop.needs().get(NEED);
            Moment known = Moment.now();
            if (workshop.needs().match(NEED).matches().isEmpty()) {
                throw new IllegalStateException("Nothing answers the need.");
            }
            return "%s %s %s %s %s %d".formatted(begun, read, open, known, Moment.now(), heap());
        }
    }

    private static void measure(Path file, int starts) throws IOException {
        List<double[]> all = new ArrayList<>();
        started(file);
        for (int start = 0; start < starts; start++) {
            all.add(started(file));
        }
        System.out.printf(
                "%s%n%n| median of %d starts | from the command | worked | goal |%n|---|---|---|---|%n",
                Machine.said(), starts);
        for (int moment = 0; moment < MOMENTS.size(); moment++) {
            String goal = moment == OPEN ? "%.0f s".formatted(GOAL_SECONDS) : "";
            String wall = figures("%.2f s (%.2f to %.2f)", column(all, 2 * moment));
            String worked = figures("%.2f s (%.2f to %.2f)", column(all, 2 * moment + 1));
            System.out.printf("| %s | %s | %s | %s |%n", MOMENTS.get(moment), wall, worked, goal);
        }
        String heap = figures("%.1f MB (%.1f to %.1f)", column(all, 2 * MOMENTS.size()));
        System.out.printf(Locale.ROOT, "| heap, idle | %s | | %.0f MB |%n", heap, GOAL_MEGABYTES);
    }

    /** The median, the least and the most. */
    private static String figures(String form, List<Double> sorted) {
        return String.format(
                Locale.ROOT, form, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static List<Double> column(List<double[]> all, int at) {
        return all.stream().map(row -> row[at]).sorted().toList();
    }

    /** Returns the seconds from the command to each moment and those worked by then, then the megabytes of heap. */
    private static double[] started(Path file) throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                StartBenchmark.class.getName(),
                "once",
                file.toString());
        long start = Moment.now().micros();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            return figures(said.readLine().split(" "), start);
        }
    }

    private static double[] figures(String[] said, long start) {
        double[] figures = new double[said.length];
        for (int at = 0; at < 2 * MOMENTS.size(); at += 2) {
            figures[at] = (Long.parseLong(said[at]) - start) / MICROS;
            figures[at + 1] = Long.parseLong(said[at + 1]) / MICROS;
        }
        figures[2 * MOMENTS.size()] = Long.parseLong(said[2 * MOMENTS.size()]) / MEGABYTE;
        return figures;
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * A moment of a program.
     *
     * @param micros since 1970, by the clock all programs share
     * @param worked how many microseconds its threads had a processor by then, as finely as the system counts
     */
    private record Moment(long micros, long worked) {

        static Moment now() {
            Duration worked = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            return new Moment(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()), worked.toNanos() / 1_000);
        }

        @Override
        public String toString() {
            return micros + " " + worked;
        }
    }
}
