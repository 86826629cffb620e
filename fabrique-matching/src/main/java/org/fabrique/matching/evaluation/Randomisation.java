package org.fabrique.matching.evaluation;

import java.util.Arrays;
import java.util.Random;

/**
 * The paired randomisation test (Fisher's, by signs), two-sided.
 * <p>
 * Of all ways to give each difference a plus or a minus, it tells the share whose sum is at least as far from zero as
 * the sum that was observed. Up to {@value #EXACT} differences that are not zero, all ways are counted; beyond, so many
 * are drawn with a fixed seed, and the observed one counts among them, so that the answer is never 0 and always the
 * same.
 */
final class Randomisation {

    static final int EXACT = 16;
    static final int DRAWS = 100_000;
    private static final long SEED = 20_261_128;

    /** Sums closer than this are the same sum, added up in another order. */
    private static final double SAME = 1e-9;

    private Randomisation() {}

    static double chance(double[] differences) {
        double[] sizes = Arrays.stream(differences)
                .filter(each -> each != 0)
                .map(Math::abs)
                .toArray();
        double observed = Math.abs(Arrays.stream(differences).sum()) - SAME;
        return sizes.length <= EXACT ? counted(sizes, observed) : drawn(sizes, observed);
    }

    private static double counted(double[] sizes, double observed) {
        int ways = 1 << sizes.length;
        int asFar = 0;
        for (int signs = 0; signs < ways; signs++) {
            asFar += Math.abs(sum(sizes, signs)) >= observed ? 1 : 0;
        }
        return (double) asFar / ways;
    }

    private static double sum(double[] sizes, int signs) {
        double sum = 0;
        for (int at = 0; at < sizes.length; at++) {
            sum += (signs >> at & 1) == 0 ? sizes[at] : -sizes[at];
        }
        return sum;
    }

    private static double drawn(double[] sizes, double observed) {
        Random random = new Random(SEED);
        int asFar = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            asFar += Math.abs(drawn(sizes, random)) >= observed ? 1 : 0;
        }
        return asFar / (DRAWS + 1.0);
    }

    private static double drawn(double[] sizes, Random random) {
        double sum = 0;
        for (double size : sizes) {
            sum += random.nextBoolean() ? size : -size;
        }
        return sum;
    }
}
