package org.fabrique.matching.evaluation;

import java.util.Arrays;

/**
 * The paired randomisation test (Fisher's, by signs), two-sided.
 * <p>
 * Of all ways to give each difference a plus or a minus, it tells the share whose sum is at least as far from zero as
 * the sum that was observed. All ways are counted, none is drawn: differences are rounded to {@value #FINEST} parts of
 * one, or to coarser parts where they are so many that their sum would pass {@value #MOST} parts, and what is counted is
 * how often each sum comes up.
 */
final class Randomisation {

    static final int FINEST = 10_000;
    static final int MOST = 1_000_000;

    private Randomisation() {}

    /** @param differences each from -1 to 1 */
    static double chance(double[] differences) {
        double scale = Math.min(
                FINEST, MOST / Arrays.stream(differences).map(Math::abs).sum());
        int[] parts = Arrays.stream(differences)
                .mapToInt(each -> (int) Math.round(each * scale))
                .toArray();
        int observed = Math.abs(Arrays.stream(parts).sum());
        double[] sums = sumsOfMinuses(parts);
        double asFar = 0;
        for (int minus = 0; minus < sums.length; minus++) {
            asFar += Math.abs(sums.length - 1 - 2 * minus) >= observed ? sums[minus] : 0;
        }
        return Math.min(1, asFar);
    }

    /** Returns the share of the ways by the sum of the sizes that get a minus, from 0 to the sum of all sizes. */
    private static double[] sumsOfMinuses(int[] parts) {
        double[] shares = new double[Arrays.stream(parts).map(Math::abs).sum() + 1];
        shares[0] = 1;
        int reached = 0;
        for (int part : parts) {
            int size = Math.abs(part);
            reached += size;
            for (int sum = reached; sum >= 0; sum--) {
                shares[sum] = (shares[sum] + (sum < size ? 0 : shares[sum - size])) / 2;
            }
        }
        return shares;
    }
}
