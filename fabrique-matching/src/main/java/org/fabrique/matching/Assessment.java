package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Message;

/**
 * What a criterion found for one need and one solution.
 *
 * @param known whether there was anything to judge by
 * @param share from 0 (not at all) to 1 (wholly); 0 when unknown
 * @param words the words or codes that caused it
 */
public record Assessment(boolean known, double share, Message reason, List<String> words) {

    public Assessment {
        requireNonNull(reason, "reason");
        words = List.copyOf(words);
        if (!(share >= 0 && share <= 1) || (!known && share != 0)) {
            throw new IllegalArgumentException(
                    "The share (%s) must be from 0 to 1, and 0 when unknown (known: %s).".formatted(share, known));
        }
    }

    public static Assessment of(double share, Message reason, List<String> words) {
        return new Assessment(true, share, reason, words);
    }

    public static Assessment unknown(Message reason) {
        return new Assessment(false, 0, reason, List.of());
    }

    Contribution worth(String criterion, int outOf) {
        return new Contribution(criterion, (int) Math.round(share * outOf), outOf, known, reason, words);
    }
}
