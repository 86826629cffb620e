package org.fabrique.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.evaluation.Bm25;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many solutions, each made of a title and two spans of thirty words of real French pages, and the needs of the judged
 * cases: how long plain Lucene takes to rank the ten best, and Fabrique to explain them, in the same run.
 * <p>
 * Arguments: the file of texts, the file of needs, then the numbers of solutions.
 */
public final class VolumeBenchmark {

    private static final int SPAN = 30;
    private static final int BEST = 10;
    private static final int ROUNDS = 5;
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random = new Random(2018);
    private final List<JsonNode> pages;
    private final List<Need> needs;

    private VolumeBenchmark(Path pages, Path needs) throws IOException {
        this.pages = lines(pages);
        this.needs = lines(needs).stream().map(VolumeBenchmark::need).toList();
    }

    /** Prints a row for each number of solutions. */
    public static void main(String... arguments) throws IOException {
        VolumeBenchmark benchmark = new VolumeBenchmark(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println("| solutions | | build | p50 | p99 |\n|---|---|---|---|---|");
        Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).forEach(benchmark::measure);
    }

    private void measure(int count) {
        List<Solution> solutions =
                IntStream.range(0, count).mapToObj(this::solution).toList();
        List<Bm25.Words> words = solutions.stream().map(VolumeBenchmark::words).toList();
        long start = System.nanoTime();
        try (Bm25 lucene = Bm25.over(words)) {
            row(count, "plain Lucene", start, need -> lucene.rank(words(need), BEST));
        }
        long begun = System.nanoTime();
        Catalogue catalogue = Catalogue.of(solutions);
        MatchingEngine engine = MatchingEngine.standard().keeping(BEST);
        row(count, "Fabrique, explained", begun, need -> engine.match(need, catalogue));
    }

    private void row(int count, String what, long begun, Consumer<Need> asked) {
        double built = (System.nanoTime() - begun) / NANOS_IN_A_MILLI;
        IntStream.range(0, ROUNDS).forEach(round -> needs.forEach(asked));
        double[] millis = IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> needs.stream())
                .mapToDouble(need -> millis(() -> asked.accept(need)))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %.0f ms | %.2f ms | %.2f ms |%n",
                count,
                what,
                built,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100]);
    }

    private static double millis(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / NANOS_IN_A_MILLI;
    }

    private Solution solution(int number) {
        return Solution.of(new SolutionId("s" + number), any().get("title").asString())
                .withDescription(span() + " " + span());
    }

    private String span() {
        String[] words = any().get("text").asString().split("\\s+");
        int from = random.nextInt(Math.max(1, words.length - SPAN));
        return String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + SPAN)));
    }

    private JsonNode any() {
        return pages.get(random.nextInt(pages.size()));
    }

    private static Need need(JsonNode line) {
        return Need.captured(
                new NeedId(line.get("id").asString()),
                new FabriqueId("bench"),
                new Wording(line.get("title").asString(), null, line.get("text").asString()));
    }

    private static Bm25.Words words(Solution solution) {
        return new Bm25.Words(solution.id().value(), solution.name(), String.valueOf(solution.description()));
    }

    private static Bm25.Words words(Need need) {
        return new Bm25.Words(
                need.id().value(), need.title(), String.valueOf(need.wording().statement()));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.lines().map(JSON::readTree).forEach(lines::add);
        }
        return lines;
    }
}
