package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;

/**
 * What a host remembers of past needs: what answered them, and what was refused.
 * <p>
 * It shows what it is given: the caller leaves out the needs that may not be seen. Answers and refusals of needs that are
 * not in the list are passed over. The order of nothing matters.
 *
 * @param needs each identity once
 * @param answers confirmed by people
 * @param places tells the names of places, which are not what a need is about
 * @param vocabulary that of the catalogues it is used with, or one of the same lines: another is refused when a need
 *     is matched
 */
public record Experience(
        List<Need> needs, List<Answer> answers, List<Refusal> refusals, Gazetteer places, Vocabulary vocabulary) {

    /** That people did not want a solution for a need, and why. */
    public record Refusal(NeedId need, SolutionId solution, String motive) {

        public Refusal {
            requireNonNull(need, "need");
            requireNonNull(solution, "solution");
            motive = Text.body(motive, "motive of a refusal");
        }

        /** Returns what an exclusion says; none when it holds for every need. */
        static Stream<Refusal> of(Feedback exclusion) {
            return Stream.ofNullable(exclusion.need())
                    .map(need -> new Refusal(need, exclusion.solution(), requireNonNull(exclusion.text(), "text")));
        }
    }

    /** @throws IllegalArgumentException when the identity of a need stands twice */
    public Experience {
        needs = List.copyOf(ById.of(needs, Need::id, "need").values());
        answers = List.copyOf(answers);
        refusals = List.copyOf(refusals);
        requireNonNull(places, "places");
        requireNonNull(vocabulary, "vocabulary");
    }

    /** Returns what is remembered of these needs, of which nothing was refused and whose places are unknown. */
    public static Experience of(Collection<Need> needs, Collection<Answer> answers) {
        return new Experience(
                List.copyOf(needs), List.copyOf(answers), List.of(), Gazetteer.empty(), Vocabulary.standard());
    }

    /** Returns this experience with what was refused. */
    public Experience withRefusals(Collection<Refusal> refused) {
        return new Experience(needs, answers, List.copyOf(refused), places, vocabulary);
    }

    /** Returns this experience with what the journal says was excluded for one need. */
    public Experience withRefusals(FeedbackJournal journal) {
        return withRefusals(journal.refusals());
    }

    /** Returns this experience knowing the names of places. */
    public Experience withPlaces(Gazetteer known) {
        return new Experience(needs, answers, refusals, known, vocabulary);
    }

    /** Returns this experience read in the words of a catalogue. */
    public Experience withVocabulary(Vocabulary words) {
        return new Experience(needs, answers, refusals, places, words);
    }
}
