package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.BadCursorException;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Register;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitFailedException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;

/** Opening and closing, and the bounds of units. */
abstract class LifeCases {

    private static final Need NEED = Samples.need("n-1", "Besoin");

    private final Bench bench;

    LifeCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void canBeClosedUnused() {
        bench.storage().close();
    }

    @Test
    void canBeClosedTwice() {
        bench.add(NEED);
        bench.storage().close();
        bench.storage().close();
    }

    @Test
    void cannotBeUsedOnceClosed() {
        bench.add(NEED);
        bench.storage().close();
        refused(() -> bench.find(NEED.id()));
        refused(() -> bench.write(unit -> unit.needs().add(NEED)));
    }

    @Test
    void cannotBeUsedOnceClosedEvenWhenItNeverWas() {
        bench.storage().close();
        refused(() -> bench.find(NEED.id()));
    }

    @Test
    void waitsForTheUnitUnderWayBeforeItCloses() {
        CountDownLatch begun = new CountDownLatch(1);
        Together.run(2, thread -> {
            if (thread == 0) {
                bench.write(unit -> {
                    begun.countDown();
                    for (int at = 0; at < 50; at++) {
                        unit.needs().add(Samples.need("n-" + at, "Besoin"));
                    }
                    return unit.needs().count(NeedQuery.all());
                });
            } else {
                Together.await(begun);
                bench.storage().close();
            }
        });
        refused(() -> bench.find(NEED.id()));
    }

    @Test
    void noUnitBeginsInsideAnother() {
        refused(() -> bench.write(unit -> bench.write(inner -> inner.needs().add(NEED))));
        refused(() -> bench.write(unit -> bench.find(NEED.id())));
        refused(() -> bench.read(view -> bench.find(NEED.id())));
        refused(() -> bench.read(view -> bench.write(inner -> inner.needs().add(NEED))));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    @Test
    void isNotClosedInsideAUnit() {
        refused(() -> bench.write(unit -> {
            bench.storage().close();
            return true;
        }));
        bench.add(NEED);
        assertThat(bench.find(NEED.id())).isPresent();
    }

    @Test
    void aRegisterCannotBeUsedAfterItsUnit() {
        List<WritableRegister<?, Need, NeedQuery>> kept = new ArrayList<>();
        bench.write(unit -> kept.add(unit.needs()));
        refused(() -> kept.get(0).count(NeedQuery.all()));
        refused(() -> kept.get(0).add(NEED));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    @Test
    void aUnitCannotBeUsedAfterItEnded() {
        List<UnitOfWork> kept = new ArrayList<>();
        bench.write(kept::add);
        refused(() -> kept.get(0).needs().add(NEED));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    @Test
    void aRegisterCannotBeUsedAfterItsView() {
        List<Register<?, Need, NeedQuery>> kept = new ArrayList<>();
        bench.read(view -> kept.add(view.needs()));
        refused(() -> kept.get(0).count(NeedQuery.all()));
    }

    @Test
    void aUnitServesTheThreadThatBeganIt() {
        bench.write(unit -> Together.elsewhere(() -> {
            Throwable refused = catchThrowable(() -> unit.needs().add(NEED));
            assertThat(refused).isInstanceOf(IllegalStateException.class);
            return true;
        }));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    /** Done whole, or cancelled whole; the thread stays interrupted, and the storage goes on. */
    @Test
    void anInterruptedThreadLeavesNothingHalfDone() {
        AtomicBoolean done = new AtomicBoolean();
        boolean stillInterrupted = Together.elsewhere(() -> {
            Thread.currentThread().interrupt();
            done.set(writesTwo());
            return Thread.interrupted();
        });
        assertThat(stillInterrupted).isTrue();
        long expected = done.get() ? 2 : 0;
        assertThat(bench.<Long>read(view -> view.needs().count(NeedQuery.all())))
                .isEqualTo(expected);
        bench.add(NEED);
        assertThat(bench.find(NEED.id())).contains(Bench.first(NEED));
    }

    @Test
    void aViewIsLostAtItsFirstFailureToo() {
        bench.add(NEED, Samples.need("n-2", "Autre"));
        Throwable lost = catchThrowable(() -> bench.read(view -> {
            assertThat(catchThrowable(() -> view.needs().list(NeedQuery.all(), foreign())))
                    .isInstanceOf(BadCursorException.class);
            return view.needs().find(NEED.id());
        }));
        assertThat(lost).isInstanceOf(UnitFailedException.class);
    }

    private static PageRequest foreign() {
        var cursor = Cursor.behind(
                Kind.NEEDS.sortKey(NEED), Kind.NEEDS, NeedQuery.all().keptBy(Samples.LIMOUSIN));
        return PageRequest.after(cursor, 1);
    }

    private boolean writesTwo() {
        try {
            bench.add(Samples.need("n-a", "Un"), Samples.need("n-b", "Deux"));
            return true;
        } catch (StorageException.Cancelled cancelled) {
            return false;
        }
    }

    private static void refused(Supplier<?> use) {
        assertThatIllegalStateException().isThrownBy(use::get);
    }
}
