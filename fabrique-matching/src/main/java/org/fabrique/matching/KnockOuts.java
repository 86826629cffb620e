package org.fabrique.matching;

import java.util.List;
import org.fabrique.core.Message;

/**
 * Who was knocked out by the rules of an engine, of the solutions that have something to do with a need.
 *
 * @param count how many there are, exactly
 * @param fitting how many of them have the points of a solution that fits, exactly
 * @param first those of them with the most points, at most {@value #LISTED}; equal scores in the order of the identities
 */
public record KnockOuts(int count, int fitting, List<KnockedOut> first) {

    /** How many are listed at most. */
    public static final int LISTED = 20;

    public KnockOuts {
        first = List.copyOf(first);
        if (first.size() != Math.min(count, LISTED)) {
            throw new IllegalArgumentException("Of %d knocked out %d are listed.".formatted(count, first.size()));
        }
        if (fitting < 0 || fitting > count) {
            throw new IllegalArgumentException("Of %d knocked out %d cannot fit.".formatted(count, fitting));
        }
    }

    /** Returns the answer where nobody broke a rule. */
    public static KnockOuts none() {
        return new KnockOuts(0, 0, List.of());
    }

    /** Returns how many would fit, to be said beside something else. */
    Message toldBeside() {
        return Counted.of(
                fitting,
                Message.of(
                        "%d solution que vos règles écartent conviendrait",
                        "%d solution your rules knock out would fit"),
                Message.of(
                        "%d solutions que vos règles écartent conviendraient",
                        "%d solutions your rules knock out would fit"));
    }

    /** Returns what to do where nothing else fits. */
    Message told() {
        String fr = "inventer : rien ne convient parmi ce que vos règles laissent ; ";
        String en = "invent: nothing fits among what your rules leave; ";
        return Counted.of(
                fitting,
                Message.of(
                        fr + "%d solution qu'elles écartent conviendrait", en + "%d solution they knock out would fit"),
                Message.of(
                        fr + "%d solutions qu'elles écartent conviendraient",
                        en + "%d solutions they knock out would fit"));
    }
}
