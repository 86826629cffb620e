package org.fabrique.matching.evaluation;

import java.util.Optional;

/** Numbers written in files, without guessing. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> whole(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<Double> finite(String text) {
        return text.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?")
                ? Optional.of(Double.valueOf(text)).filter(Double::isFinite)
                : Optional.empty();
    }
}
