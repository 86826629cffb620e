package org.fabrique.matching.text;

import java.util.List;

/**
 * One word, or one pair of words, of an asking text, with the ways in which another text can meet it.
 *
 * @param surface how it was written
 * @param weight how much it counts in the asking text
 * @param ways the best first: the thing itself, its word family, the sets it belongs to
 */
public record Asked(String surface, double weight, boolean isPair, List<Way> ways) {

    /**
     * One way to meet it.
     *
     * @param weight from 0 to 1: 1 for the thing itself
     */
    public record Way(long token, double weight) {}

    public Asked {
        ways = List.copyOf(ways);
    }

    /** Returns the token that is the thing itself. */
    long token() {
        return ways.get(0).token();
    }
}
