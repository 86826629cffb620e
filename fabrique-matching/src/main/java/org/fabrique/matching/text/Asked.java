package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word, or one pair of words, of an asking text, with the ways in which another text can meet it.
 *
 * @param surface how it was written; empty for a pair
 * @param weight how much it counts in the asking text
 * @param ways the best first: the thing itself, its word family, the sets it belongs to
 */
public record Asked(String surface, double weight, boolean isPair, List<Way> ways) {

    /** How much it counts to meet the word it may be a slip for. */
    private static final double SLIP = 0.7;

    /**
     * One way to meet it.
     *
     * @param weight from 0 to 1: 1 for the thing itself
     * @param evokes whether the word only evokes what the token says
     */
    public record Way(long token, double weight, boolean evokes) {

        Way(long token, double weight) {
            this(token, weight, false);
        }
    }

    public Asked {
        ways = List.copyOf(ways);
    }

    /** Returns this word, met also by a known word it may be a slip for. */
    Asked spelled(Word known) {
        List<Way> more = new ArrayList<>(ways);
        more.add(new Way(known.stemToken(), SLIP));
        more.add(new Way(known.rootToken(), SLIP * SLIP));
        return new Asked(surface + " (" + known.surface() + ")", weight, isPair, more);
    }

    /** Returns the token that is the thing itself. */
    long token() {
        return ways.get(0).token();
    }
}
