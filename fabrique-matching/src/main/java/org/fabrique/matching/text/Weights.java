package org.fabrique.matching.text;

import java.util.Arrays;

/**
 * How much each field of a text counts, and how much its length is evened out.
 *
 * @param fields one weight per field, 0 to pass a field over
 * @param evenings one number from 0 (length does not matter) to 1 (wholly evened out) per field
 * @param usual how many words each field usually has, more than 0: it is given, and not counted, so that what a word is
 *     worth in a text depends on that text alone
 * @param saturation how soon a word that stands again and again counts no more: the {@code k1} of BM25
 */
public record Weights(double[] fields, double[] evenings, double[] usual, double saturation) {

    /** Returns weights that pass over lengths. */
    public static Weights ofAnyLength(double[] fields, double saturation) {
        double[] usual = new double[fields.length];
        Arrays.fill(usual, 1);
        return new Weights(fields, new double[fields.length], usual, saturation);
    }

    int size() {
        return fields.length;
    }

    /** Returns what a frequency in a field of this length adds. */
    double of(int field, double frequency, int length) {
        return frequency == 0 || fields[field] == 0
                ? 0
                : fields[field] * frequency / (1 - evenings[field] + evenings[field] * length / usual[field]);
    }

    /** Returns the share of its worth a frequency gets, from 0 to nearly 1, or 1 without saturation. */
    double saturated(double frequency) {
        return frequency == 0 ? 0 : frequency / (frequency + saturation);
    }
}
