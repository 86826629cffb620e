package org.fabrique.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.InTurn;
import org.fabrique.matching.text.Gist;

/**
 * The known solutions, made ready to be searched.
 * <p>
 * It is no storage: it holds what it was given, and forgets it with itself; one that changes gives one
 * for each of its states. The order in which the solutions were given does not matter. This type is immutable and thread-safe.
 */
public final class Catalogue {

    /** Up to how many solutions all are looked at. */
    static final int FEW = 1000;

    private final Holdings holdings;
    private final long generation;
    private final Vocabulary vocabulary;

    Catalogue(Holdings holdings, Vocabulary vocabulary, long generation) {
        this.holdings = holdings;
        this.vocabulary = vocabulary;
        this.generation = generation;
    }

    /**
     * Returns the catalogue of these solutions, held in memory.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static Catalogue of(Collection<Solution> solutions) {
        return of(solutions, Vocabulary.standard());
    }

    /**
     * Returns the catalogue of these solutions, read in the words of a host; so is every need that is matched with it.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static Catalogue of(Collection<Solution> solutions, Vocabulary vocabulary) {
        Map<SolutionId, Solution> byId = ById.of(solutions, Solution::id, "solution");
        Gister gister = new Gister(vocabulary);
        List<Solution> sorted = List.copyOf(byId.values());
        KeptInTurn kept = KeptInTurn.of(
                sorted,
                sorted.parallelStream().map(gister::gist).toList(),
                sorted.parallelStream().map(Fingerprint::print).toList());
        return new Catalogue(kept.size() <= FEW ? FewHeld.of(kept) : many(kept), vocabulary, 1);
    }

    private static Holdings many(KeptInTurn kept) {
        return new ManyHeld(InTurn.of(kept.all(), kept.fingerprint()), kept);
    }

    /** Returns this catalogue as if these solutions had never been in it: nobody can tell from its answers that they are. */
    public Catalogue without(Set<SolutionId> hidden) {
        return new Catalogue(holdings.without(hidden), vocabulary, generation);
    }

    /** Returns this catalogue with a solution, in the place of the one of the same identity if there is one. */
    Catalogue with(Solution solution) {
        if (find(solution.id()).filter(solution::equals).isPresent()) {
            return this;
        }
        Gist gist = new Gister(vocabulary).gist(solution);
        Holdings others = holdings.without(Set.of(solution.id()));
        return new Catalogue(WithOneMore.of(others, solution, gist), vocabulary, generation);
    }

    public int size() {
        return holdings.size();
    }

    /** Returns all solutions in the order of their identities; a large catalogue makes them one by one for it. */
    public List<Solution> solutions() {
        return holdings.all()
                .mapToObj(holdings::solution)
                .sorted(Comparator.comparing(Solution::id))
                .toList();
    }

    public Optional<Solution> find(SolutionId id) {
        OptionalInt number = holdings.find(id);
        return number.isEmpty() ? Optional.empty() : Optional.of(holdings.solution(number.getAsInt()));
    }

    /**
     * Returns the number of this state of the catalogue, from 1. A catalogue that never changes has one state. What is hidden
     * does not count, and a live catalogue that is opened again counts on from its last commit, or anew when it is built
     * again: across these, a {@linkplain MatchResult#run run} tells states apart.
     */
    public long generation() {
        return generation;
    }

    /**
     * Returns this catalogue as one of several states that a host makes itself.
     *
     * @param state its number, from 1
     */
    public Catalogue numbered(long state) {
        if (state < 1) {
            throw new IllegalArgumentException("The number of a state (%d) must be at least 1.".formatted(state));
        }
        return new Catalogue(holdings, vocabulary, state);
    }

    /** Returns the words in which its solutions are read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Holdings holdings() {
        return holdings;
    }
}
