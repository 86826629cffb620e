package org.fabrique.matching;

import org.fabrique.core.Message;
import org.fabrique.core.solution.SolutionId;

/** What somebody would like a solution to be for a need. */
public sealed interface Goal {

    /** Returns the goal of standing among the first of the list the engine shows. */
    static Goal top(int first) {
        return new Top(first);
    }

    /** Returns the goal of fitting with every essential requirement met, whatever its place. */
    static Goal adopted() {
        return new Adopted();
    }

    /** Tells whether a solution of the catalogue is so, by the engine. */
    boolean isReached(MatchingEngine engine, SolutionId solution, Catalogue catalogue, Situation situation);

    /** Returns what the solution would be, as the end of a sentence. */
    Message label();

    /**
     * Among the first of the list.
     *
     * @param first how many, at least 1
     */
    record Top(int first) implements Goal {

        public Top {
            if (first < 1) {
                throw new IllegalArgumentException("At least one must be first, not %d.".formatted(first));
            }
        }

        @Override
        public boolean isReached(MatchingEngine engine, SolutionId solution, Catalogue catalogue, Situation situation) {
            return engine.match(situation.need(), catalogue, situation.context()).top(first).stream()
                    .anyMatch(match -> match.solution().id().equals(solution));
        }

        @Override
        public Message label() {
            return first == 1
                    ? Message.of("la première", "the first")
                    : Message.of("parmi les %d premières".formatted(first), "among the first %d".formatted(first));
        }
    }

    /** Fitting, with every essential requirement met, and no rule of the engine broken. */
    record Adopted() implements Goal {

        @Override
        public boolean isReached(MatchingEngine engine, SolutionId solution, Catalogue catalogue, Situation situation) {
            return catalogue
                    .find(solution)
                    .filter(known -> engine.letsThrough(situation.need(), known, situation.context()))
                    .map(known -> engine.alone(situation.need(), known, catalogue, situation.context()))
                    .filter(match -> match.verdict() == MatchVerdict.ADOPT)
                    .isPresent();
        }

        @Override
        public Message label() {
            return Message.of("à reprendre telle quelle", "ready to adopt");
        }
    }
}
