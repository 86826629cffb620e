package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.resource.Quantity;

/**
 * What makes a requirement measurable: at least so much, or at most so much, of a measure.
 *
 * @param measure what is measured
 * @param bound whether the quantity is a minimum or a maximum
 */
public record Threshold(Measure measure, Bound bound, Quantity quantity) {

    /** What a place can be measured by. */
    public enum Measure {
        /** Inhabitants of the territory, in the unit {@code inhabitants}. */
        POPULATION,
        /** The quantity of the local resource that answers the requirement, in its own unit. */
        RESOURCE
    }

    /** Which side of the quantity is good enough. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** The unit in which a population is counted. */
    public static final String INHABITANTS = "inhabitants";

    public Threshold {
        requireNonNull(measure, "measure");
        requireNonNull(bound, "bound");
        requireNonNull(quantity, "quantity");
        if (measure == Measure.POPULATION && !quantity.unit().equals(INHABITANTS)) {
            throw new IllegalArgumentException(
                    "A population is counted in inhabitants, not in %s.".formatted(quantity.unit()));
        }
    }

    public static Threshold population(Bound bound, long inhabitants) {
        return new Threshold(Measure.POPULATION, bound, Quantity.of(inhabitants, INHABITANTS));
    }

    public static Threshold atLeast(Quantity quantity) {
        return new Threshold(Measure.RESOURCE, Bound.AT_LEAST, quantity);
    }

    /** Tells whether a measured quantity of the same unit is on the good side. */
    public boolean isReachedBy(Quantity measured) {
        return bound == Bound.AT_LEAST ? measured.reaches(quantity) : quantity.reaches(measured);
    }
}
