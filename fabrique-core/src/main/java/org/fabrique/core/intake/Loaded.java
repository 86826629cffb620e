package org.fabrique.core.intake;

import java.util.List;
import java.util.function.Function;

/**
 * What could be read, and what was wrong: reading never stops at the first fault.
 *
 * @param values what was read, in the order given
 * @param problems what was wrong, in the order met
 */
public record Loaded<T>(List<T> values, List<Problem> problems) {

    public Loaded {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }

    public static <T> Loaded<T> of(List<T> values) {
        return new Loaded<>(values, List.of());
    }

    public static <T> Loaded<T> refused(List<Problem> problems) {
        return new Loaded<>(List.of(), problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    public <R> Loaded<R> map(Function<? super T, ? extends R> change) {
        return new Loaded<>(values.stream().<R>map(change).toList(), problems);
    }

    /**
     * Returns the values when nothing was wrong.
     *
     * @throws InvalidInput with every problem otherwise
     */
    public List<T> orThrow() {
        if (!isClean()) {
            throw new InvalidInput(problems);
        }
        return values;
    }
}
