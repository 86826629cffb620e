package org.fabrique.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fabrique.core.Text;

/** Finds what somebody may have meant. */
final class Spelling {

    private static final int MOST_SUGGESTIONS = 3;

    private Spelling() {}

    /** Returns up to three candidates that differ little from what was written, the closest first. */
    static List<String> closest(String written, Collection<String> candidates) {
        String wanted = Text.folded(written);
        Comparator<String> nearest = Comparator.comparingInt(candidate -> distance(wanted, Text.folded(candidate)));
        return candidates.stream()
                .filter(candidate -> isClose(wanted, Text.folded(candidate)))
                .sorted(nearest.thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static boolean isClose(String wanted, String candidate) {
        int allowed = Math.max(1, Math.min(wanted.length(), candidate.length()) / 3);
        return Math.abs(wanted.length() - candidate.length()) <= allowed && distance(wanted, candidate) <= allowed;
    }

    /** Counts the letters to add, drop or change, and the neighbours to swap, between two short words. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        return swapped(one, other, i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
