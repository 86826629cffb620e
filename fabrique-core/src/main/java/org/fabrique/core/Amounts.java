package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The rule all amounts share: exact, not negative, at most 15 digits before the point and 6 after it. Zeros at the end
 * say nothing and are dropped, so that equal amounts are equal values.
 */
public final class Amounts {
    private static final int DIGITS_BEFORE = 15;
    private static final int DIGITS_AFTER = 6;

    private Amounts() {}

    /**
     * Returns the amount without needless zeros.
     *
     * @param what the name of the amount, for the message
     * @throws IllegalArgumentException when it is negative, or has too many digits
     */
    public static BigDecimal exact(BigDecimal amount, String what) {
        requireNonNull(amount, what);
        if (!isValid(amount)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must not be negative, nor have more than %d digits before the point or %d after it."
                            .formatted(what, amount, DIGITS_BEFORE, DIGITS_AFTER));
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static boolean isValid(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        long digitsBefore = (long) stripped.precision() - stripped.scale();
        return amount.signum() >= 0 && digitsBefore <= DIGITS_BEFORE && stripped.scale() <= DIGITS_AFTER;
    }
}
