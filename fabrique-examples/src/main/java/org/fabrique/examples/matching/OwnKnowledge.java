package org.fabrique.examples.matching;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Experience;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Meanings;
import org.fabrique.matching.TextEmbedder;
import org.fabrique.matching.Vocabulary;

/**
 * What a host knows and the engine does not: finer themes, words of its trade, past needs, and a model of its own.
 * <p>
 * Run it: it prints the answer to a need, with the reasons that come from each.
 */
public final class OwnKnowledge {

    private static final ThemeCode MOBILITY = new ThemeCode("MOB");
    private static final ThemeCode CYCLING = new ThemeCode("MOB-VELO");

    private static final Solution SADDLE = Solution.of(new SolutionId("petite-selle"), "La petite selle")
            .withDescription("Une vélothèque itinérante.")
            .withThemes(List.of(MOBILITY));
    private static final Solution GARAGE =
            Solution.of(new SolutionId("garage"), "Garage solidaire").withThemes(List.of(MOBILITY));

    private OwnKnowledge() {}

    public static void main(String[] args) {
        answer().top(1).forEach(match -> System.out.println(match.explain(Locale.FRENCH)));
    }

    static MatchResult answer() {
        List<Solution> solutions = List.of(SADDLE, GARAGE);
        Need past = need("besoin-1", "Personne ne prête de vélos aux jeunes du bourg");
        Need need =
                need("besoin-2", "Un prêt de vélos pour les jeunes du bourg").withThemes(List.of(CYCLING));
        List<Need> pastNeeds = List.of(past);
        List<Answer> answers = List.of(Answer.whole(past.id(), SADDLE.id()));
        List<String> lines = List.of("vélothèque, prêt de vélos ~ vélo");
        TextEmbedder embedder = new LetterGroups();
        // README
        ThemeScheme themes =
                ThemeScheme.carrefour().with(List.of(new Theme(CYCLING, Message.of("Vélo", "Cycling"), "", MOBILITY)));
        Vocabulary words = Vocabulary.standard().with("thesaurus.txt", lines);
        Catalogue catalogue = Catalogue.of(solutions, words);
        MatchingEngine engine = MatchingEngine.standard(themes)
                .learningFrom(Experience.of(pastNeeds, answers).withVocabulary(words))
                .comparing(Meanings.of(catalogue, embedder), 100);
        MatchResult result = engine.match(need, catalogue);
        // README
        return result;
    }

    private static Need need(String id, String title) {
        return Need.captured(new NeedId(id), new FabriqueId("limousin"), title);
    }

    /** Stands for a model: counts the groups of three letters, so that what is spelt alike points alike. */
    private static final class LetterGroups implements TextEmbedder {

        private static final int GROUP = 3;
        private static final int DIMENSION = 256;

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public float[] embed(String text) {
            String letters = "  " + Text.folded(text) + "  ";
            float[] vector = new float[DIMENSION];
            for (int at = 0; at + GROUP <= letters.length(); at++) {
                int group = letters.substring(at, at + GROUP).hashCode();
                vector[Math.floorMod(group, DIMENSION)]++;
            }
            return vector;
        }
    }
}
