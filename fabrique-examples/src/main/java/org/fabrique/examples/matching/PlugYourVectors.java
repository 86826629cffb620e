package org.fabrique.examples.matching;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Meanings;
import org.fabrique.matching.TextEmbedder;
import org.fabrique.solutions.StarterCatalogue;

/**
 * A model of the host's own beside the words of the engine. Here a need shares no word with the solution that answers it,
 * and no family of known solutions bridges them: the engine alone cannot find it, with the vectors it does.
 */
public final class PlugYourVectors {

    /** What the host knows of its own: no family of the engine speaks of it. */
    private static final Solution STARS = Solution.of(new SolutionId("astronomie"), "Club d'astronomie")
            .withDescription("On y regarde les étoiles au télescope.");

    private PlugYourVectors() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        Need need =
                Need.captured(new NeedId("n-1"), new FabriqueId("creuse"), "Personne ne lève plus les yeux au ciel");
        Catalogue catalogue = Catalogue.of(Stream.concat(StarterCatalogue.load().stream(), Stream.of(STARS))
                .toList());
        tell("sans vecteurs", MatchingEngine.standard().match(need, catalogue), out);

        // The vectors of the catalogue are worked out once; keep them as long as the catalogue stays the same.
        Meanings meanings = Meanings.of(catalogue, new TopicTable());
        // How many points meaning deserves depends on the model: measure it on needs whose answer you know.
        MatchingEngine comparing = MatchingEngine.standard().comparing(meanings, 250);
        tell("avec vecteurs", comparing.match(need, catalogue), out);
    }

    private static void tell(String how, MatchResult result, PrintStream out) {
        List<SolutionId> found =
                result.matches().stream().map(match -> match.solution().id()).toList();
        int at = found.indexOf(STARS.id());
        out.printf("%s : %s%n", how, result.told().fr());
        if (at < 0) {
            out.printf("  %s : absent des %d proposées%n", STARS.name(), found.size());
        } else {
            tell(at + 1, result.matches().get(at), out);
        }
    }

    private static void tell(int place, Match match, PrintStream out) {
        out.printf("  %s : %d/%d, place %d%n", match.solution().name(), match.score(), match.outOf(), place);
        match.contributions().stream()
                .filter(reason -> reason.points() > 0)
                .forEach(reason -> out.printf(
                        "  %+d/%d  %s%n",
                        reason.points(), reason.outOf(), reason.reason().fr()));
    }

    /**
     * Stands for the host's own model, and is none: a table of eight words and two topics. A real one (a sentence encoder run
     * by the host, or asked over the network) has the same two methods.
     */
    static final class TopicTable implements TextEmbedder {

        private static final List<Set<String>> TOPICS = List.of(
                Set.of("ciel", "etoiles", "telescope", "astronomie"), Set.of("velo", "velos", "cycliste", "pedale"));

        /** The topics, and ways for the texts that speak of none. */
        private static final int DIMENSION = 256;

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public float[] embed(String text) {
            float[] vector = new float[DIMENSION];
            List<String> words = List.of(Text.folded(text).split(" "));
            for (int topic = 0; topic < TOPICS.size(); topic++) {
                vector[topic] =
                        words.stream().filter(TOPICS.get(topic)::contains).count();
            }
            boolean speaks = words.stream().anyMatch(word -> TOPICS.stream().anyMatch(topic -> topic.contains(word)));
            return speaks ? vector : aWayOfItsOwn(text);
        }

        /** What is unrelated must be square to the rest: else everything looks a little alike. */
        private static float[] aWayOfItsOwn(String text) {
            float[] vector = new float[DIMENSION];
            int ways = DIMENSION - TOPICS.size();
            vector[TOPICS.size() + Math.floorMod(text.hashCode(), ways)] = 1;
            return vector;
        }
    }
}
