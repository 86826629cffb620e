package org.fabrique.examples.web.match;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchingEngine;

/**
 * The score of a match as a bar: one piece for each reason, as long as its points, so that they add up to the score; then what
 * could not be judged.
 */
public record Bar(Match match) {

    private static final int COLOURS = 8;

    /**
     * A piece of the bar.
     *
     * @param from where it begins, in points
     * @param colour 1 to 8, by the place of its criterion
     */
    public record Piece(Contribution of, int from, int colour) {

        public Message label() {
            return of.label();
        }
    }

    /** Returns the pieces that have a length. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < match.contributions().size(); at++) {
            Contribution each = match.contributions().get(at);
            if (each.points() > 0) {
                pieces.add(new Piece(each, from, colour(at)));
                from += each.points();
            }
        }
        return pieces;
    }

    /** Returns the colour of the criterion at a place. */
    public static int colour(int at) {
        return at % COLOURS + 1;
    }

    /** Returns the points of the criteria that could not be judged: they count neither for nor against. */
    public int unjudged() {
        return MatchingEngine.ALL_POINTS - match.outOf();
    }
}
