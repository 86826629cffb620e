package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import tools.jackson.databind.JsonNode;

/**
 * Real French pages, of which as many solutions are made as a measure wants: the title of one page, and a span of thirty
 * words of each of two others, drawn by chance from one seed.
 * <p>
 * The first solutions are the same however many are made. They are made one by one, so that they need not all be held.
 */
final class Pages {

    private static final int SPAN = 30;
    private static final long SEED = 2018;

    private record Page(String title, String[] words) {}

    private final List<Page> pages;

    private Pages(List<Page> pages) {
        this.pages = pages;
    }

    /** Reads the pages of a file; a word is held once, however often it is used. */
    static Pages read(Path file) throws IOException {
        Map<String, String> words = new HashMap<>();
        return new Pages(JsonFile.read(file, line -> page(line, words)));
    }

    private static Page page(JsonNode line, Map<String, String> words) {
        String[] text = Arrays.stream(line.get("text").asString().split("\\s+"))
                .map(word -> words.computeIfAbsent(word, once -> once))
                .toArray(String[]::new);
        return new Page(line.get("title").asString(), text);
    }

    /** Makes so many solutions, one after the other; a parallel stream hands them out in small lots. */
    Stream<Solution> solutions(int count) {
        Random random = new Random(SEED);
        Iterator<Solution> made = IntStream.range(0, count)
                .mapToObj(number -> solution(number, random))
                .iterator();
        return StreamSupport.stream(Spliterators.spliterator(made, count, Spliterator.NONNULL), false);
    }

    private Solution solution(int number, Random random) {
        return Solution.of(new SolutionId("s" + number), any(random).title())
                .withDescription(span(random) + " " + span(random));
    }

    private String span(Random random) {
        String[] words = any(random).words();
        int from = random.nextInt(Math.max(1, words.length - SPAN));
        return String.join(" ", Arrays.asList(words).subList(from, Math.min(words.length, from + SPAN)));
    }

    private Page any(Random random) {
        return pages.get(random.nextInt(pages.size()));
    }
}
