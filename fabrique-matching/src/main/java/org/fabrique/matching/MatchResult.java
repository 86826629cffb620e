package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;

/**
 * The answer to a need: the solutions known, the best first, and what to do.
 *
 * @param catalogueGeneration which state of the catalogue answered, as {@link Catalogue#generation()} counts them
 * @param run tells later whether the same question still has the same answer
 * @param matches the best first, no two with the same solution; near misses included
 * @param knockOuts who would be among them but for the rules of the engine
 */
public record MatchResult(
        Need need,
        ResultVerdict verdict,
        long catalogueGeneration,
        RunId run,
        List<Match> matches,
        KnockOuts knockOuts) {

    public MatchResult {
        requireNonNull(need, "need");
        requireNonNull(verdict, "verdict");
        requireNonNull(run, "run");
        matches = List.copyOf(matches);
        requireNonNull(knockOuts, "knockOuts");
    }

    /** Returns this answer with other matches, and the verdict they give; the run stays that of the engine. */
    MatchResult withMatches(List<Match> others) {
        ResultVerdict theirs = Verdicts.of(others, isRead());
        return new MatchResult(need, theirs, catalogueGeneration, run, others, knockOuts);
    }

    /** Tells whether the need has a word to look for: a match knows, and where there is none the verdict does. */
    private boolean isRead() {
        return matches.isEmpty()
                ? verdict != ResultVerdict.CLARIFY
                : matches.stream().anyMatch(Match::isRead);
    }

    /** Returns what to do, in a sentence: where only the rules keep a solution from fitting, it says so. */
    public Message told() {
        return verdict == ResultVerdict.INVENT && knockOuts.fitting() > 0 ? knockOuts.told() : verdict.label();
    }

    /** Returns the first matches, at most as many as asked for. */
    public List<Match> top(int atMost) {
        return matches.subList(0, Math.min(Math.max(atMost, 0), matches.size()));
    }
}
