package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Many things handed out to several threads. */
class LotsTest {

    @Property(tries = 50)
    void areHandedOutEachOnce(@ForAll @IntRange(max = 2_000) int many) {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();

        Lots.each(numbers(many), done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(numbers(many).toList());
    }

    @Test
    void areHandedOutNoMoreOnceOneFailed() {
        IllegalStateException failed = new IllegalStateException("seven");
        assertEndsWith(failed, () -> {
            throw failed;
        });
    }

    @Test
    void areHandedOutNoMoreOnceTheMachineFailed() {
        StackOverflowError failed = new StackOverflowError("deep");
        assertEndsWith(failed, () -> {
            throw failed;
        });
    }

    private static void assertEndsWith(Throwable failed, Runnable failing) {
        AtomicInteger handed = new AtomicInteger();

        assertThatThrownBy(() -> Lots.each(numbers(1_000_000).peek(each -> handed.incrementAndGet()), each -> {
                    if (each == 7) {
                        failing.run();
                    }
                }))
                .isSameAs(failed);

        assertThat(handed).hasValueLessThan(1_000_000);
    }

    @Test
    void failWithWhatTheyComeFrom() {
        IllegalStateException failed = new IllegalStateException("gone");
        Stream<Integer> gone = numbers(600).peek(each -> {
            if (each == 500) {
                throw failed;
            }
        });

        assertThatThrownBy(() -> Lots.each(gone, each -> {})).isSameAs(failed);
    }

    private static Stream<Integer> numbers(int many) {
        return IntStream.range(0, many).boxed();
    }
}
