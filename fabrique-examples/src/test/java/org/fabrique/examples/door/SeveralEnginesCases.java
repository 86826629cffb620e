package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several engines at once: on one store they know all that any of them keeps, on two stores nothing of each other. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class SeveralEnginesCases {

    private static final long GOAL = Duration.ofSeconds(1).toMillis();

    /** Where other work is done on the machine, one in so many may come later. */
    private static final int LATE = 20;

    @TempDir
    Path folder;

    /** Returns where a store of this name lies that nobody has used yet. */
    abstract Place place(String name);

    /** How many solutions each engine keeps. */
    abstract int rounds();

    @Test
    void whatOneKeepsIsMatchedByTheOthersWithinASecond() {
        Place place = place("shared");
        List<String> words = words(3 * rounds());
        try (Here one = Here.on(place, "one");
                Here other = Here.on(place, "other");
                Somewhere elsewhere = Elsewhere.on(place, "elsewhere", folder)) {
            List<Somewhere> all = List.of(one, other, elsewhere);
            words.forEach(word -> one.workshop().needs().capture(Here.need(word)));
            requireAllAwake(one, all);
            all.forEach(Somewhere::work);
            List<Long> millis = new ArrayList<>();
            for (int number = 0; number < words.size(); number++) {
                millis.addAll(delays(all, all.get(number % all.size()), words.get(number)));
            }
            Map<String, Integer> captured = new TreeMap<>();
            all.forEach(each -> captured.put(each.name(), each.rest()));
            tell(millis, captured);
            assertThat(millis).filteredOn(each -> each > GOAL).hasSizeLessThan(millis.size() / LATE + 1);
            requireNothingMixedUp(place, all, words, captured);
        }
    }

    /** So that no delay is that of a start. */
    private static void requireAllAwake(Here one, List<Somewhere> all) {
        one.workshop().needs().capture(Here.need("first"));
        one.keep("first");
        all.forEach(each -> each.await("first"));
    }

    /** One keeps a solution while the others wait to match it: how many milliseconds after it was kept each did. */
    private static List<Long> delays(List<Somewhere> all, Somewhere writer, String word) {
        List<CompletableFuture<Long>> waiting = all.stream()
                .filter(each -> each != writer)
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    each.await(word);
                    return System.nanoTime();
                }))
                .toList();
        writer.keep(word);
        long kept = System.nanoTime();
        return waiting.stream()
                .map(each -> TimeUnit.NANOSECONDS.toMillis(each.join() - kept))
                .toList();
    }

    private void tell(List<Long> millis, Map<String, Integer> captured) {
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: %d times a solution of one engine was matched by another, beside %s needs captured: median %d ms, most %d ms%n",
                getClass().getSimpleName(),
                sorted.size(),
                captured,
                sorted.get(sorted.size() / 2),
                Collections.max(sorted));
    }

    private static void requireNothingMixedUp(
            Place place, List<Somewhere> all, List<String> words, Map<String, Integer> captured) {
        for (String word : words) {
            assertThat(all)
                    .extracting(each -> each.matched(word))
                    .containsOnly(all.get(0).matched(word));
        }
        try (Storage storage = place.open()) {
            List<Change> lines = lines(storage);
            assertThat(storage.verify()).isEmpty();
            assertThat(lines).extracting(Change::at).doesNotHaveDuplicates();
            for (int number = 0; number < all.size(); number++) {
                String name = all.get(number).name();
                assertThat(writtenBy(name, Kind.SOLUTIONS, lines)).containsAll(solutions(words, all.size(), number));
                assertThat(writtenBy(name, Kind.NEEDS, lines))
                        .filteredOn(need -> need.startsWith("n-" + name))
                        .hasSize(captured.get(name))
                        .doesNotHaveDuplicates();
            }
            assertThat(lines)
                    .hasSize(2 * (words.size() + 1)
                            + captured.values().stream().mapToInt(n -> n).sum());
        }
    }

    /** Returns what one of several engines kept, who took turns. */
    private static List<String> solutions(List<String> words, int engines, int engine) {
        return IntStream.range(0, words.size())
                .filter(number -> number % engines == engine)
                .mapToObj(number -> Here.solution(words.get(number)).id().value())
                .toList();
    }

    private static List<String> writtenBy(String name, Kind<?, ?, ?> kind, List<Change> lines) {
        return lines.stream()
                .filter(line -> line.isOf(kind) && line.act().by().value().equals(name))
                .map(Change::id)
                .toList();
    }

    private static List<Change> lines(Storage storage) {
        return storage.<List<Change>>read(view -> {
            List<Change> lines = new ArrayList<>();
            List<Change> some = view.history().after(Position.START, History.MOST);
            while (!some.isEmpty()) {
                lines.addAll(some);
                some = view.history().after(some.get(some.size() - 1).at(), History.MOST);
            }
            return lines;
        });
    }

    @Test
    void enginesOnTwoStoresDoNotKnowEachOther() {
        List<String> words = words(2 * rounds());
        try (Here one = Here.on(place("one"), "one");
                Here other = Here.on(place("other"), "other")) {
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> live(one, words, 0));
            live(other, words, 1);
            beside.join();
            assertThat(solutions(one)).containsExactlyInAnyOrderElementsOf(solutions(words, 2, 0));
            assertThat(solutions(other)).containsExactlyInAnyOrderElementsOf(solutions(words, 2, 1));
        }
    }

    private static List<String> solutions(Here here) {
        return here.workshop().solutions().list(SolutionQuery.all()).stream()
                .map(solution -> solution.value().id().value())
                .toList();
    }

    /** Hears all needs, and keeps a solution for every second one. */
    private static void live(Here here, List<String> words, int first) {
        words.forEach(word -> here.workshop().needs().capture(Here.need(word)));
        for (int number = 0; number < words.size(); number++) {
            String word = words.get(number);
            if (number % 2 == first) {
                here.keep(word);
                here.await(word);
            } else {
                assertThat(here.matched(word)).doesNotContain("s-" + word);
            }
        }
    }

    /** Returns the words of this many needs, none like another. */
    private static List<String> words(int number) {
        Random chance = new Random(number);
        return Stream.generate(() -> chance.ints(12, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(number)
                .toList();
    }
}
