package org.fabrique.matching;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.text.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Finds the evidence of a match in the texts of a solution, for highlighting.
 * <p>
 * It reads words as the engine does; how much each of them counts is told by the match. The labels of audiences are no
 * text and are left out.
 */
public final class Snippets {

    private Snippets() {}

    /** Returns where the words of a need stand, without knowing which of them only name its place. */
    public static List<Snippet> of(Need need, Solution solution) {
        return of(need, solution, LocalContext.none());
    }

    /** Returns where the words of a need stand, read in the words that come with the engine. */
    public static List<Snippet> of(Need need, Solution solution, LocalContext context) {
        return of(need, solution, context, Vocabulary.standard());
    }

    /**
     * Returns where the words of a need stand, its place left aside: in the order of the fields and of the places, none
     * overlapping.
     *
     * @param vocabulary that of the catalogue the match comes from
     */
    public static List<Snippet> of(Need need, Solution solution, LocalContext context, Vocabulary vocabulary) {
        List<Asked> asked = Topic.asked(need, context, vocabulary);
        return Stream.of(
                        in(Snippet.Field.NAME, solution.name(), asked, vocabulary),
                        in(Snippet.Field.PROBLEM, solution.problem(), asked, vocabulary),
                        in(Snippet.Field.DESCRIPTION, solution.description(), asked, vocabulary))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Snippet> in(
            Snippet.Field field, @Nullable String text, List<Asked> asked, Vocabulary vocabulary) {
        return text == null
                ? Stream.of()
                : vocabulary.language().stretches(asked, text).stream()
                        .map(each -> new Snippet(
                                field,
                                each.fromInclusive(),
                                each.toExclusive(),
                                text.substring(each.fromInclusive(), each.toExclusive()),
                                each.asked()));
    }
}
