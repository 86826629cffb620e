package org.fabrique.matching.index;

/**
 * A token or a family that is looked for.
 *
 * @param amount what it counts for an entry in which it is worth 1; more than 0
 */
public record Sought(long key, double amount) {

    /** How finely what counts is told. */
    private static final double STEPS = 4096;

    int steps() {
        return (int) Math.max(1, Math.round(amount * STEPS));
    }
}
