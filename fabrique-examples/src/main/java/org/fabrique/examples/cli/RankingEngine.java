package org.fabrique.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Vocabulary;
import org.fabrique.matching.evaluation.Bm25;
import org.fabrique.matching.evaluation.Run;

/** What ranks: the explained engine, or the plain baseline it is set beside. */
enum RankingEngine {
    STANDARD {
        @Override
        List<Run.Ranked> rank(
                List<Solution> solutions,
                List<Need> needs,
                Vocabulary words,
                Gazetteer gazetteer,
                int top,
                Progress progress) {
            return new QueryPhase(Catalogue.of(solutions, words), LocalContext.of(gazetteer), top)
                    .rank(needs, progress::step);
        }
    },

    BM25 {
        @Override
        List<Run.Ranked> rank(
                List<Solution> solutions,
                List<Need> needs,
                Vocabulary words,
                Gazetteer gazetteer,
                int top,
                Progress progress) {
            try (Bm25 baseline = Bm25.over(solutions.stream().map(Bm25.Words::of))) {
                List<Run.Ranked> answers = new ArrayList<>();
                for (Need need : needs) {
                    answers.addAll(baseline.rank(Bm25.Words.of(need), top));
                    progress.step();
                }
                return answers;
            }
        }
    };

    /**
     * Returns the answers to all needs, at most {@code top} for each, each ranked from 1.
     *
     * @param words those in which needs and solutions are read; the baseline has none
     */
    abstract List<Run.Ranked> rank(
            List<Solution> solutions,
            List<Need> needs,
            Vocabulary words,
            Gazetteer gazetteer,
            int top,
            Progress progress);

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
