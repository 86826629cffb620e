package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.junit.jupiter.api.Test;

/** Nothing is overwritten unseen. */
abstract class VersionCases {

    private static final int WRITERS = 8;
    /** How often each of eight writers counts one up; more with {@code -Dfabrique.increments=1000}. */
    private static final int INCREMENTS = Integer.getInteger("fabrique.increments", 100);

    private final Bench bench;
    private final Need need = Samples.need("n-counter", "Compteur");

    VersionCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void theSecondOfTwoWhoReadTheSameVersionIsRefused() {
        bench.add(counted(0));
        Versioned<Need> one = bench.find(need.id()).orElseThrow();
        Versioned<Need> other = bench.find(need.id()).orElseThrow();
        bench.write(unit -> unit.needs().save(counted(1), one.version()));
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> unit.needs().save(counted(2), other.version())))
                .matches(stale -> stale.expected() == 1 && stale.found() == 2)
                .matches(StaleWriteException::isRetryable);
        assertThat(bench.find(need.id())).contains(Bench.at(counted(1), 2));
    }

    @Test
    void twoWhoSaveDifferentThingsBothSucceed() {
        bench.add(Samples.need("n-1", "Un"), Samples.need("n-2", "Deux"));
        bench.write(unit -> unit.needs().save(Samples.need("n-1", "Un bis"), 1));
        bench.write(unit -> unit.needs().save(Samples.need("n-2", "Deux bis"), 1));
        assertThat(bench.find(Samples.need("n-1", "?").id()).orElseThrow().version())
                .isEqualTo(2);
        assertThat(bench.find(Samples.need("n-2", "?").id()).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void aVersionThatIsNotThereYetIsRefused() {
        bench.add(counted(0));
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> unit.needs().save(counted(1), 7)))
                .matches(stale -> stale.expected() == 7 && stale.found() == 1);
    }

    @Test
    void aVersionBelowOneIsAMistakeOfTheCaller() {
        bench.add(counted(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.write(unit -> unit.needs().save(counted(1), 0)));
        assertThat(bench.find(need.id())).contains(Bench.at(counted(0), 1));
    }

    @Test
    void savingTwiceInOneUnitGoesTwoVersionsFurther() {
        bench.add(counted(0));
        Versioned<Need> last = bench.write(unit ->
                unit.needs().save(counted(2), unit.needs().save(counted(1), 1).version()));
        assertThat(last).isEqualTo(Bench.at(counted(2), 3));
        assertThat(bench.find(need.id())).contains(last);
    }

    @Test
    void savingTwiceFromTheSameVersionInOneUnitIsRefused() {
        bench.add(counted(0));
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().save(counted(1), 1);
                    return unit.needs().save(counted(2), 1);
                }));
        assertThat(bench.find(need.id())).contains(Bench.at(counted(0), 1));
    }

    @Test
    void ofManyWhoAddTheSameIdentityOneSucceeds() {
        AtomicInteger refused = new AtomicInteger();
        Together.run(WRITERS, writer -> {
            try {
                bench.write(unit -> unit.needs().add(counted(writer)));
            } catch (DuplicateException taken) {
                refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(WRITERS - 1);
    }

    @Test
    void whoWaitsWhileTheVersionChangesIsRefused() {
        bench.add(counted(0));
        boolean kept = Together.whileWaiting(
                () -> saves(counted(2), 1),
                untilItWaits -> bench.write(unit -> {
                    unit.needs().save(counted(1), 1);
                    untilItWaits.run();
                    return 1;
                }));
        assertThat(kept).isFalse();
        assertThat(bench.find(need.id())).contains(Bench.at(counted(1), 2));
    }

    /**
     * Each reads outside of the unit it writes in, and begins again when somebody was faster. All have read before the
     * first of them writes.
     */
    @Test
    void eightWritersLoseNoIncrement() {
        bench.add(counted(0));
        CountDownLatch read = new CountDownLatch(WRITERS);
        Together.run(WRITERS, writer -> {
            Versioned<Need> found = bench.find(need.id()).orElseThrow();
            read.countDown();
            Together.await(read);
            for (int done = savesOneMore(found) ? 1 : 0; done < INCREMENTS; done++) {
                incrementUntilKept();
            }
        });
        int expected = WRITERS * INCREMENTS;
        assertThat(bench.find(need.id())).contains(Bench.at(counted(expected), expected + 1L));
    }

    @Test
    void writersOfOneUnitEachLoseNoIncrementOfSeveralThings() {
        List<Need> pair = List.of(Samples.need("n-a", "0"), Samples.need("n-b", "0"));
        bench.add(pair.get(0), pair.get(1));
        Together.run(4, writer -> {
            for (int done = 0; done < 25; done++) {
                bench.write(unit -> pair.stream()
                        .map(each -> unit.needs().find(each.id()).orElseThrow())
                        .map(each -> unit.needs().save(renamed(each.value()), each.version()))
                        .toList());
            }
        });
        pair.forEach(each ->
                assertThat(bench.find(each.id()).orElseThrow().value().title()).isEqualTo("100"));
    }

    private void incrementUntilKept() {
        boolean kept = false;
        while (!kept) {
            kept = savesOneMore(bench.find(need.id()).orElseThrow());
        }
    }

    private boolean savesOneMore(Versioned<Need> found) {
        return saves(counted(count(found.value()) + 1), found.version());
    }

    private boolean saves(Need next, long version) {
        try {
            bench.write(unit -> unit.needs().save(next, version));
            return true;
        } catch (StaleWriteException somebodyWasFaster) {
            return false;
        }
    }

    private Need counted(int count) {
        return need.withCapture(new Capture(null, null, null, "n" + count));
    }

    private static int count(Need counted) {
        String how = counted.capture().how();
        return how == null ? 0 : Integer.parseInt(how.substring(1));
    }

    private static Need renamed(Need numbered) {
        return Samples.need(numbered.id().value(), String.valueOf(Integer.parseInt(numbered.title()) + 1));
    }
}
