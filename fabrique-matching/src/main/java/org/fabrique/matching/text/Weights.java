package org.fabrique.matching.text;

/**
 * How much each field of a text counts, and how much its length is evened out.
 *
 * @param fields one weight per field, 0 to pass a field over
 * @param evenings one number from 0 (length does not matter) to 1 (wholly evened out) per field
 * @param saturation how soon a word that stands again and again counts no more: the {@code k1} of BM25
 */
public record Weights(double[] fields, double[] evenings, double saturation) {

    int size() {
        return fields.length;
    }

    double of(int field) {
        return fields[field];
    }

    double evened(int field, double relativeLength) {
        return 1 - evenings[field] + evenings[field] * relativeLength;
    }

    /** Returns the share of its worth a frequency gets, from 0 to nearly 1, or 1 without saturation. */
    double saturated(double frequency) {
        return frequency == 0 ? 0 : frequency / (frequency + saturation);
    }
}
