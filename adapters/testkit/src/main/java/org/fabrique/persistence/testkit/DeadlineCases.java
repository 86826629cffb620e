package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.function.Supplier;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;

/** What takes too long ends, and so does what nobody waits for any more. */
abstract class DeadlineCases {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration MUCH_LATER = Duration.ofSeconds(3);
    private static final Need NEED = Samples.need("n-1", "Besoin");

    private final Bench bench;

    DeadlineCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void whatEndsInTimeIsAsWithoutALimit() {
        Storage limited = bench.storage().within(Duration.ofMinutes(1));
        limited.write(Bench.ACT, unit -> unit.needs().add(NEED));
        assertThat(limited.<Object>read(view -> view.needs().find(NEED.id()))).isEqualTo(bench.find(NEED.id()));
    }

    @Test
    void aUnitThatTakesTooLongLeavesNothing() {
        exceeds(() -> bench.storage().within(SHORT).write(Bench.ACT, unit -> {
            unit.needs().add(NEED);
            sleep(SHORT.multipliedBy(2));
            return true;
        }));
        assertThat(bench.find(NEED.id())).isEmpty();
        bench.add(NEED);
    }

    @Test
    void nothingMoreIsDoneOnceTheTimeIsOver() {
        exceeds(() -> bench.storage().within(SHORT).write(Bench.ACT, unit -> {
            sleep(SHORT.multipliedBy(2));
            return unit.needs().add(NEED);
        }));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    @Test
    void questionsWithoutEndAreStopped() {
        bench.add(NEED);
        ends(() -> exceeds(() -> bench.storage().within(SHORT).read(DeadlineCases::askForEver)));
        assertThat(bench.find(NEED.id())).isPresent();
    }

    @Test
    void whoWaitsForAnotherWriterGivesUpInTime() {
        Together.whileWaiting(
                () -> {
                    ends(() -> exceeds(() -> bench.storage()
                            .within(SHORT)
                            .write(Bench.ACT, unit -> unit.needs().save(Samples.need("n-1", "Autre"), 1))));
                    return true;
                },
                untilItWaits -> {
                    bench.add(NEED);
                    bench.write(unit -> {
                        unit.needs().save(NEED, 1);
                        untilItWaits.run();
                        sleep(SHORT.multipliedBy(3));
                        return true;
                    });
                });
        assertThat(bench.find(NEED.id())).contains(Bench.at(NEED, 2));
    }

    @Test
    void aViewEndsWhenItsThreadIsInterrupted() {
        bench.add(NEED);
        boolean stillInterrupted = Together.elsewhere(() -> {
            Thread self = Thread.currentThread();
            new Thread(() -> {
                        sleep(SHORT);
                        self.interrupt();
                    })
                    .start();
            ends(() -> assertThatExceptionOfType(StorageException.Cancelled.class)
                    .isThrownBy(() -> bench.read(DeadlineCases::askForEver)));
            return Thread.interrupted();
        });
        assertThat(stillInterrupted).isTrue();
        assertThat(bench.find(NEED.id())).isPresent();
    }

    @Test
    void aLimitLeavesSomeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> bench.storage().within(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> bench.storage().within(SHORT.negated()));
    }

    @Test
    void closingTheLimitedStorageClosesTheStorage() {
        bench.storage().within(SHORT).close();
        assertThatIllegalStateException().isThrownBy(() -> bench.find(NEED.id()));
    }

    private static Object askForEver(View view) {
        long asked = 0;
        while (asked >= 0) {
            asked += view.needs()
                    .list(NeedQuery.all(), PageRequest.first(1))
                    .items()
                    .size();
        }
        return asked;
    }

    private static void exceeds(Supplier<?> unit) {
        assertThatExceptionOfType(StorageException.DeadlineExceeded.class)
                .isThrownBy(unit::get)
                .matches(late -> late.code().equals("DEADLINE_EXCEEDED"))
                .matches(late -> late.elapsed().compareTo(SHORT) >= 0);
    }

    private static void ends(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MUCH_LATER);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
