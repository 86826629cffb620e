package org.fabrique.jdbc;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.testkit.Samples;

/** Two who may leave as long as the other stays, each of whom looks before either leaves. */
final class WriteSkew {

    private static final List<String> BOTH = List.of("n-one", "n-other");
    private static final String STAYS = "stays";
    private static final String LEFT = "left";

    private WriteSkew() {}

    /** Returns in how many rounds both left. */
    static int broken(Storage storage, int rounds) {
        return broken(storage, rounds, WriteSkew::mayLeave);
    }

    /** Returns in how many rounds both left, although each guarded the rule once both had begun. */
    static int brokenWithGuard(Storage storage, int rounds) {
        return broken(storage, rounds, (unit, other, bothHaveBegun) -> {
            mayLeave(unit, other, bothHaveBegun);
            unit.guard("one of them stays");
            return stays(unit, other);
        });
    }

    /** How one of them looks whether the other stays, while both are under way. */
    private interface Look {
        boolean mayLeave(UnitOfWork unit, String other, Runnable wait);
    }

    private static boolean mayLeave(UnitOfWork unit, String other, Runnable wait) {
        boolean may = stays(unit, other);
        wait.run();
        return may;
    }

    private static boolean stays(UnitOfWork unit, String who) {
        return title(unit.needs().find(new NeedId(who)).orElseThrow()).equals(STAYS);
    }

    private static int broken(Storage storage, int rounds, Look look) {
        int broken = 0;
        storage.write(
                Store.ACT,
                unit -> BOTH.stream()
                        .map(id -> unit.needs().add(Samples.need(id, STAYS)))
                        .toList());
        for (int round = 0; round < rounds; round++) {
            storage.write(
                    Store.ACT,
                    unit -> BOTH.stream().map(id -> becomes(unit, id, STAYS)).toList());
            CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
            Stream.of(
                            leaves(storage, "n-one", "n-other", bothHaveLooked, look),
                            leaves(storage, "n-other", "n-one", bothHaveLooked, look))
                    .toList()
                    .forEach(CompletableFuture::join);
            broken += storage.<Boolean>read(view -> BOTH.stream()
                            .allMatch(id -> title(
                                            view.needs().find(new NeedId(id)).orElseThrow())
                                    .equals(LEFT)))
                    ? 1
                    : 0;
        }
        return broken;
    }

    private static CompletableFuture<Void> leaves(
            Storage storage, String who, String other, CyclicBarrier both, Look look) {
        AtomicBoolean waited = new AtomicBoolean();
        Runnable leaving = () -> storage.write(Store.ACT, unit -> {
            Runnable wait = () -> {
                if (!waited.getAndSet(true)) {
                    await(both);
                }
            };
            return look.mayLeave(unit, other, wait) ? becomes(unit, who, LEFT) : "stays";
        });
        // Each has a thread of its own: the two wait for each other, and a shared pool may have one alone.
        return CompletableFuture.runAsync(leaving, task -> new Thread(task).start());
    }

    private static Versioned<Need> becomes(UnitOfWork unit, String id, String title) {
        Versioned<Need> found = unit.needs().find(new NeedId(id)).orElseThrow();
        return unit.needs().save(Samples.need(id, title), found.version());
    }

    private static String title(Versioned<Need> need) {
        return need.value().title();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
