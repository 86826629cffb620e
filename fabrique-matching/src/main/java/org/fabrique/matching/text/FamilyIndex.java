package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fabrique.matching.text.Families.Reading;

/**
 * Of many texts, how far each speaks of the families it speaks of most.
 * <p>
 * A text is known by its place. This type is immutable and thread-safe.
 */
public final class FamilyIndex {

    /** How many families of a text are kept. */
    private static final int KEPT = 16;

    /** From what share on a family of the asking text leads to others that speak of it. */
    private static final double LEADS = 0.15;

    private final int[][] texts;
    private final float[][] amounts;
    private final int[][] families;
    private final float[][] shares;

    private FamilyIndex(int size, IntFunction<Reading> readings, int known) {
        families = new int[size][];
        shares = new float[size][];
        int[] holders = new int[known];
        for (int text = 0; text < families.length; text++) {
            keep(text, readings.apply(text));
            for (int family : families[text]) {
                holders[family]++;
            }
        }
        texts = new int[known][];
        amounts = new float[known][];
        Arrays.setAll(texts, family -> new int[holders[family]]);
        Arrays.setAll(amounts, family -> new float[holders[family]]);
        invert(new int[known]);
    }

    /**
     * Returns the index of the readings of so many texts, each asked for once.
     *
     * @param known how many families there are
     */
    static FamilyIndex of(int size, IntFunction<Reading> readings, int known) {
        return new FamilyIndex(size, readings, known);
    }

    /** Returns the texts that agree most with a reading, at most so many. */
    public IntStream closest(Reading reading, int atMost) {
        float[] sums = new float[families.length];
        for (int family = 0; family < texts.length; family++) {
            float weight = (float) reading.families()[family];
            for (int at = 0; weight >= LEADS && at < texts[family].length; at++) {
                sums[texts[family][at]] += weight * amounts[family][at];
            }
        }
        return Best.of(sums, atMost);
    }

    /** Returns how far a text and a reading speak of the same families, from 0 to 1. */
    public double agreement(int text, Reading reading) {
        double cosine = 0;
        for (int at = 0; at < families[text].length; at++) {
            cosine += shares[text][at] * reading.families()[families[text][at]];
        }
        return Math.min(1, cosine * reading.sureness());
    }

    /** Returns the family that makes a text and a reading agree the most, or -1 when none does. */
    int meeting(int text, Reading reading) {
        int best = -1;
        double most = 0;
        for (int at = 0; at < families[text].length; at++) {
            double both = shares[text][at] * reading.families()[families[text][at]];
            best = both > most ? families[text][at] : best;
            most = Math.max(most, both);
        }
        return best;
    }

    private void keep(int text, Reading reading) {
        double[] all = reading.families();
        float[] numbers = new float[all.length];
        for (int family = 0; family < all.length; family++) {
            numbers[family] = (float) all[family];
        }
        int[] most = Best.of(numbers, KEPT).sorted().toArray();
        families[text] = most;
        shares[text] = new float[most.length];
        for (int at = 0; at < most.length; at++) {
            shares[text][at] = (float) (all[most[at]] * reading.sureness());
        }
    }

    private void invert(int[] filled) {
        for (int text = 0; text < families.length; text++) {
            for (int at = 0; at < families[text].length; at++) {
                int family = families[text][at];
                texts[family][filled[family]] = text;
                amounts[family][filled[family]++] = shares[text][at];
            }
        }
    }
}
