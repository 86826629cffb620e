package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units that meet are done again by the storage, whole, with a unit of their own each time. */
class ManyWritersTest {

    private final PostgresOptions options = PostgresUnderTest.emptyStore();
    private final PostgresStorage storage = PostgresStorage.at(options);

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void aUnitThatMetAnotherIsDoneAgainInAUnitOfItsOwn() {
        Store.add(storage, Samples.need("n-1", "0"));
        List<UnitOfWork> units = new ArrayList<>();
        Versioned<Need> kept = storage.write(Store.ACT, unit -> {
            units.add(unit);
            Versioned<Need> found = unit.needs().find(Store.NEED.id()).orElseThrow();
            if (units.size() < 3) {
                elsewhere(() -> increment(storage));
            }
            return unit.needs().save(more(found.value()), found.version());
        });
        assertThat(kept.value().title()).isEqualTo("3");
        assertThat(kept.version()).isEqualTo(4);
        assertThat(units).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aUnitThatHidesThatItMetAnotherIsDoneAgainAllTheSame() {
        Store.add(storage, Samples.need("n-1", "0"));
        AtomicInteger tries = new AtomicInteger();
        String answer = storage.write(Store.ACT, unit -> {
            Versioned<Need> found = unit.needs().find(Store.NEED.id()).orElseThrow();
            if (tries.incrementAndGet() == 1) {
                elsewhere(() -> increment(storage));
                Throwable met = catchThrowable(() -> unit.needs().save(found.value(), found.version()));
                throw new IllegalStateException("told by the work", met);
            }
            return found.value().title();
        });
        assertThat(answer).isEqualTo("1");
        assertThat(tries).hasValue(2);
    }

    @Test
    void aStaleVersionIsNotTriedAgain() {
        Store.add(storage, Store.NEED);
        AtomicInteger tries = new AtomicInteger();
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> storage.write(Store.ACT, unit -> {
                    tries.incrementAndGet();
                    return unit.needs().save(Store.NEED, 7);
                }));
        assertThat(tries).hasValue(1);
    }

    @Test
    void aUnitThatAlwaysMeetsAnotherGivesUp() {
        Store.add(storage, Samples.need("n-1", "0"));
        Duration patience = Duration.ofMillis(300);
        try (PostgresStorage impatient = PostgresStorage.at(options.withPatience(patience))) {
            assertThatExceptionOfType(StorageException.Busy.class)
                    .isThrownBy(() -> incrementAfterAnother(impatient))
                    .matches(busy -> busy.waited().compareTo(patience) > 0)
                    .matches(StorageException.Busy::isRetryable);
            assertThatExceptionOfType(StorageException.DeadlineExceeded.class)
                    .isThrownBy(() -> incrementAfterAnother(impatient.within(Duration.ofMillis(150))));
        }
    }

    @Test
    void ofTwoWhoMayLeaveWhenTheOtherStaysOneStays() {
        assertThat(WriteSkew.broken(storage, 50)).isZero();
    }

    private void incrementAfterAnother(Storage impatient) {
        impatient.write(Store.ACT, unit -> {
            Versioned<Need> found = unit.needs().find(Store.NEED.id()).orElseThrow();
            elsewhere(() -> increment(storage));
            return unit.needs().save(more(found.value()), found.version());
        });
    }

    static Object increment(Storage storage) {
        return storage.write(Store.ACT, unit -> {
            Versioned<Need> found = unit.needs().find(Store.NEED.id()).orElseThrow();
            return unit.needs().save(more(found.value()), found.version());
        });
    }

    private static Need more(Need counter) {
        return Samples.need(counter.id().value(), String.valueOf(Integer.parseInt(counter.title()) + 1));
    }

    private static void elsewhere(Runnable task) {
        CompletableFuture.runAsync(task).join();
    }
}
