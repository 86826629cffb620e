package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.ThemeCode;

/**
 * A theme a text seems to speak of, for a person to confirm.
 *
 * @param confidence from 0 to 1
 * @param words the words of the text that caused it, those that did most first
 * @param alike the known solutions of that theme that the text resembles, those it resembles most first
 */
public record ThemeProposal(ThemeCode theme, double confidence, List<String> words, List<SolutionId> alike) {

    /** Equals stand in the order of their codes. */
    static final Comparator<ThemeProposal> SUREST_FIRST =
            Comparator.comparingDouble(ThemeProposal::confidence).reversed().thenComparing(ThemeProposal::theme);

    public ThemeProposal {
        requireNonNull(theme, "theme");
        words = List.copyOf(words);
        alike = List.copyOf(alike);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("The confidence (%s) must be from 0 to 1.".formatted(confidence));
        }
    }
}
