package org.fabrique.persistence.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fabrique.persistence.UnitFailedException;
import org.junit.jupiter.api.Test;

class UnitLifeTest {

    private final UnitLife life = new UnitLife(Deadline.none());
    private final List<String> done = new ArrayList<>();

    @Test
    void keepsWhatSucceeds() {
        assertThat(complete(() -> life.step(() -> "answer"))).isEqualTo("answer");
        assertThat(done).containsExactly("keep");
    }

    @Test
    void undoesWhatThrows() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> complete(() -> {
                    throw new ArithmeticException();
                }));
        assertThat(done).containsExactly("undo");
    }

    @Test
    void undoesWhatHidTheFailureOfAStep() {
        ArithmeticException first = new ArithmeticException();
        assertThatExceptionOfType(UnitFailedException.class)
                .isThrownBy(() -> complete(() -> {
                    assertThat(catchThrowable(() -> fail(first))).isSameAs(first);
                    assertThat(catchThrowable(() -> life.step(() -> done.add("after"))))
                            .isInstanceOf(UnitFailedException.class);
                    return "hidden";
                }))
                .withCause(first);
        assertThat(done).containsExactly("undo");
    }

    @Test
    void undoesWhatCouldNotBeKept() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> life.complete(
                        () -> "answer",
                        () -> {
                            throw new ArithmeticException();
                        },
                        () -> done.add("undo")));
        assertThat(done).containsExactly("undo");
    }

    @Test
    void isOverAtItsEnd() {
        complete(() -> "answer");
        assertThatIllegalStateException().isThrownBy(() -> life.step(() -> "late"));
    }

    @Test
    void servesOneThread() {
        CompletableFuture<Throwable> elsewhere =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> life.step(() -> "foreign")));
        assertThat(elsewhere.join()).isInstanceOf(IllegalStateException.class);
    }

    private String fail(RuntimeException failure) {
        return life.step(() -> {
            throw failure;
        });
    }

    private String complete(java.util.function.Supplier<String> work) {
        return life.complete(work, () -> done.add("keep"), () -> done.add("undo"));
    }
}
