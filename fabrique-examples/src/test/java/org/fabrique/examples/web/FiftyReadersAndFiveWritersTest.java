package org.fabrique.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.jdbc.SqliteStorage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty people read and five write for a minute, each at the pace of {@code fabrique.load.pause} milliseconds between two pages,
 * on one SQLite file: ./mvnw -Pload -Dquick -pl fabrique-examples -am test. Needs a quiet machine.
 */
@Tag("load")
@Timeout(600)
class FiftyReadersAndFiveWritersTest {

    private static final int READERS = 50;
    private static final int WRITERS = 5;
    private static final Duration A_MINUTE = Duration.ofSeconds(Integer.getInteger("fabrique.load.seconds", 60));
    private static final int PAUSE = Integer.getInteger("fabrique.load.pause", 1_000);
    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";

    private static final List<String> PAGES = List.of(
            "/",
            "/needs",
            "/needs/besoin-limousin",
            "/needs/besoin-limousin/matches",
            "/needs/besoin-limousin/edit",
            "/solutions",
            "/solutions?words=mobilit%C3%A9",
            "/solutions/autostop-organise",
            "/initiatives",
            "/initiatives/initiative-besoin-limousin",
            "/network",
            "/territories/dep:23",
            "/programmes",
            "/reports/annual");

    /** One page that was asked for: how it was answered, and after how long. */
    private record Answer(String page, int status, long nanos) {}

    @Test
    void areAllAnsweredSoon(@TempDir Path folder) throws Exception {
        try (Served served =
                Served.of(SqliteStorage.at(folder.resolve("load.db"))).tell()) {
            all(served, A_MINUTE.dividedBy(4));
            List<Answer> answers = all(served, A_MINUTE);
            tell(answers);
            assertThat(answers).extracting(Answer::status).containsOnly(200, 303);
            assertThat(atMost(answers, 99)).isLessThanOrEqualTo(300);
        }
    }

    private static List<Answer> all(Served served, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService people = Executors.newFixedThreadPool(READERS + WRITERS);
        try {
            List<Callable<List<Answer>>> each = Stream.concat(
                            IntStream.range(0, READERS).mapToObj(at -> () -> read(served, end)),
                            IntStream.range(0, WRITERS)
                                    .mapToObj(at -> (Callable<List<Answer>>) () -> write(served, end)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> one : people.invokeAll(each)) {
                answers.addAll(one.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Answer> read(Served served, long end) throws InterruptedException {
        Visitor visitor = served.visitor(LIMOUSIN);
        List<Answer> answers = new ArrayList<>();
        while (System.nanoTime() < end) {
            answers.add(open(visitor, PAGES.get(ThreadLocalRandom.current().nextInt(PAGES.size()))));
            pause();
        }
        return answers;
    }

    private static List<Answer> write(Served served, long end) throws InterruptedException {
        Visitor visitor = served.visitor(LIMOUSIN);
        String seal = visitor.open("/needs/new").html().select("[name=seal]").val();
        List<Answer> answers = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            int status = visitor.answer(
                            "/needs",
                            Visitor.form(Map.of(
                                    "seal", List.of(seal),
                                    "fabrique", List.of("fabrique-limousin"),
                                    "title", List.of("Réparer les vélos des écoliers"),
                                    "territory", List.of("dep:23"),
                                    "entryPoint", List.of("NEED"),
                                    "visibility", List.of("PRIVATE"))))
                    .statusCode();
            answers.add(new Answer("a need noted", status, System.nanoTime() - begin));
            pause();
        }
        return answers;
    }

    private static Answer open(Visitor visitor, String page) {
        long begin = System.nanoTime();
        int status = visitor.answer(page, HttpRequest.newBuilder().GET()).statusCode();
        return new Answer(page, status, System.nanoTime() - begin);
    }

    /** People do not all turn their pages at once. */
    private static void pause() throws InterruptedException {
        Thread.sleep(PAUSE == 0 ? 0 : ThreadLocalRandom.current().nextInt(2 * PAUSE));
    }

    private static void tell(List<Answer> answers) {
        System.out.printf(
                "%d readers, %d writers, %d ms between pages: %d pages in %d s; ms: p50 %d, p95 %d, p99 %d, longest %d%n",
                READERS,
                WRITERS,
                PAUSE,
                answers.size(),
                A_MINUTE.toSeconds(),
                atMost(answers, 50),
                atMost(answers, 95),
                atMost(answers, 99),
                atMost(answers, 100));
        answers.stream()
                .collect(Collectors.groupingBy(Answer::page, TreeMap::new, Collectors.toList()))
                .forEach((page, of) -> System.out.printf(
                        "  %-40s %6d  p50 %4d  p99 %4d%n", page, of.size(), atMost(of, 50), atMost(of, 99)));
    }

    /** Returns within how many milliseconds a part of a hundred was answered. */
    private static long atMost(List<Answer> answers, int percent) {
        long[] sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        int last = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return Duration.ofNanos(sorted[last]).toMillis();
    }
}
