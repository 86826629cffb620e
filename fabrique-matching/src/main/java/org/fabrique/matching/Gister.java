package org.fabrique.matching;

import java.util.List;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Memo;
import org.fabrique.matching.text.Weights;
import org.fabrique.matching.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads solutions for their gists. Words met before are read faster; it is thread-safe, and lives as long as one reading. */
final class Gister {

    /**
     * How many words a solution typically has in each of its fields: as in the starter catalogue, and for the rest of a
     * long description as on a page.
     */
    private static final double[] LENGTHS = {4, 20, 300, 14, 4};

    /** The fields a solution is read in: name, first lines, description, problem, audiences. */
    private static final Weights WEIGHTS =
            new Weights(new double[] {0.8, 1, 1, 1.3, 0.5}, LENGTHS, new double[] {0.2, 0.4, 0.4, 0.4, 0}, 0.8);

    /** How many words are known at most. */
    private static final int KNOWN = 1 << 15;

    private final Language language;
    private final Memo<Word> known = new Memo<>(KNOWN);

    Gister(Vocabulary vocabulary) {
        this.language = vocabulary.language();
    }

    Gist gist(Solution solution) {
        return language.gist(fields(solution), WEIGHTS, solution.family(), known);
    }

    /** The name, the first lines of the description and the rest of it, the problem, and whom it is for. */
    private static List<String> fields(Solution solution) {
        Lead lead = Lead.of(said(solution.description()));
        return List.of(
                solution.name(),
                lead.first(),
                lead.rest(),
                said(solution.problem()),
                String.join(
                        ". ",
                        solution.audiences().stream().map(Object::toString).toList()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
