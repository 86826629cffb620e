package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Message;

/**
 * What one criterion added to a score, and why.
 *
 * @param criterion the stable name of the criterion, such as {@code themes}
 * @param points from 0 to {@code outOf}; 0 when it is unknown; below 0 when it only takes away
 * @param outOf the most this criterion can add, declared by the engine and the same for every solution; 0 when it only
 *     takes away, which no criterion of the engine does
 * @param known whether there was anything to judge by; unknown counts neither for nor against
 * @param reason the sentence a committee can read
 * @param words the words or codes that caused it, in the order of their weight
 */
public record Contribution(String criterion, int points, int outOf, boolean known, Message reason, List<String> words) {

    public Contribution {
        requireNonNull(criterion, "criterion");
        requireNonNull(reason, "reason");
        words = List.copyOf(words);
        boolean tooFew = outOf < 0 || (points < 0 && outOf > 0);
        if (tooFew || points > outOf || (!known && points != 0)) {
            throw new IllegalArgumentException("The criterion %s cannot give %d points out of %d (known: %s)."
                    .formatted(criterion, points, outOf, known));
        }
    }

    /** Returns what people call the criterion; that of a host goes by its name. */
    public Message label() {
        return Criteria.label(criterion);
    }

    /** Returns what takes points away. */
    static Contribution takingAway(String criterion, int points, Message reason, List<String> words) {
        return new Contribution(criterion, -points, 0, true, reason, words);
    }
}
