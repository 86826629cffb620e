package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Message;

/**
 * The answer to a need once what people said of it was counted.
 *
 * @param result the answer, without what was excluded
 * @param excluded what was taken out, the best first
 * @param pinnedOutside the pins of solutions that are not among the matches, in the order they were said
 */
public record Reviewed(MatchResult result, List<Excluded> excluded, List<Feedback> pinnedOutside) {

    /** A match that somebody took out, and what was said. */
    public record Excluded(Match match, Feedback feedback) {
        public Excluded {
            requireNonNull(match, "match");
            requireNonNull(feedback, "feedback");
        }
    }

    public Reviewed {
        requireNonNull(result, "result");
        excluded = List.copyOf(excluded);
        pinnedOutside = List.copyOf(pinnedOutside);
    }

    /** Returns what to do, in a sentence: where only what people took out fits it says so, and what the rules keep out beside it. */
    public Message told() {
        int fitting = (int)
                excluded.stream().filter(each -> each.match().verdict().fits()).count();
        return result.verdict() == ResultVerdict.INVENT && fitting > 0
                ? told(fitting, result.knockOuts())
                : result.told();
    }

    private static Message told(int fitting, KnockOuts knockOuts) {
        String fr = "inventer : rien d'autre ne convient ; ";
        String en = "invent: nothing else fits; ";
        Message excluded = Counted.of(
                fitting,
                Message.of(fr + "%d exclue convient", en + "%d that was excluded fits"),
                Message.of(fr + "%d exclues conviennent", en + "%d that were excluded fit"));
        return knockOuts.fitting() == 0 ? excluded : both(excluded, knockOuts.toldBeside());
    }

    private static Message both(Message one, Message other) {
        return Message.of(one.fr() + " ; " + other.fr(), one.en() + "; " + other.en());
    }

    static Reviewed unchanged(MatchResult result) {
        return new Reviewed(result, List.of(), List.of());
    }
}
