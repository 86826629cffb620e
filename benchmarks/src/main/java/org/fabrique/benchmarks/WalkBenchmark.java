package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.query.NeedQuery;

/**
 * Every need of a large store is read from one view, in the order of the identities: how long, in how much memory.
 * <p>
 * Arguments: {@code fill|walk FILE NUMBER}. Filling and walking are two processes, so that the second can have a small heap.
 */
public final class WalkBenchmark {

    private static final int TOGETHER = 1_000;
    private static final double GOAL = 10;
    private static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));

    private WalkBenchmark() {}

    /** Fills a store, or prints a row for walking through it. */
    public static void main(String... arguments) throws IOException {
        int number = Integer.parseInt(arguments[2]);
        try (SqliteStorage storage = SqliteStorage.at(Path.of(arguments[1]))) {
            if (arguments[0].equals("fill")) {
                fill(storage, number);
            } else {
                walk(storage, number);
            }
        }
    }

    private static void fill(SqliteStorage storage, int number) {
        for (int first = 0; first < number; first += TOGETHER) {
            int from = first;
            storage.write(ACT, unit -> {
                for (int each = from; each < Math.min(from + TOGETHER, number); each++) {
                    unit.needs().add(need(each));
                }
                return true;
            });
        }
    }

    private static void walk(SqliteStorage storage, int number) throws IOException {
        AtomicLong read = new AtomicLong();
        long begun = System.nanoTime();
        storage.read(view -> {
            view.needs().each(NeedQuery.all(), need -> read.incrementAndGet());
            return true;
        });
        double seconds = Timings.secondsSince(begun);
        if (read.get() != number) {
            throw new IllegalStateException("%d needs were read, not %d.".formatted(read.get(), number));
        }
        System.out.printf("%s%n%n| needs read | seconds (goal) |%n|---|---|%n", Machine.said());
        System.out.printf(Locale.ROOT, "| %,d | %.1f (%.0f) |%n", read.get(), seconds, GOAL);
    }

    /** Neither the titles nor the identities come in the order in which they are added. */
    private static Need need(int number) {
        String mixed = Integer.toHexString(Integer.reverse(number));
        return Need.captured(new NeedId("n-" + number), new FabriqueId("limousin"), "Besoin " + mixed)
                .qualified("Les personnes âgées n'ont plus où acheter de quoi manger, ni où se retrouver");
    }
}
