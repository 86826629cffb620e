package org.fabrique.matching.text;

import java.util.Arrays;

/**
 * How much each field of a text counts, and how much its length is evened out.
 * <p>
 * A length is compared with a typical one that is given, not with the average of the texts at hand: so what a word is
 * worth in a text depends on this text alone, whatever comes or goes beside it.
 *
 * @param fields one weight per field, 0 to pass a field over
 * @param lengths how many words each field typically has; not 0
 * @param evenings one number from 0 (length does not matter) to 1 (wholly evened out) per field
 * @param saturation how soon a word that stands again and again counts no more: the {@code k1} of BM25
 */
public record Weights(double[] fields, double[] lengths, double[] evenings, double saturation) {

    /** Returns weights that let no length matter. */
    public static Weights whateverTheLength(double saturation, double... fields) {
        double[] lengths = new double[fields.length];
        Arrays.fill(lengths, 1);
        return new Weights(fields, lengths, new double[fields.length], saturation);
    }

    /** Returns what a frequency adds in a field that is so many words long. */
    double of(int field, double frequency, int length) {
        return frequency == 0 ? 0 : fields[field] * frequency / evened(field, length / lengths[field]);
    }

    private double evened(int field, double relativeLength) {
        return 1 - evenings[field] + evenings[field] * relativeLength;
    }

    /** Returns the share of its worth a frequency gets, from 0 to nearly 1, or 1 without saturation. */
    double saturated(double frequency) {
        return frequency == 0 ? 0 : frequency / (frequency + saturation);
    }
}
