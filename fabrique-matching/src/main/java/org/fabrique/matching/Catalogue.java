package org.fabrique.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.FamilyIndex;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.TextIndex;
import org.fabrique.matching.text.Weights;
import org.fabrique.matching.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * The known solutions, made ready to be searched.
 * <p>
 * It is no storage: it holds what it was given, in memory, and forgets it with itself. The order in which the solutions
 * were given does not matter. This type is immutable and thread-safe.
 */
public final class Catalogue {

    /** The fields a solution is read in: name, first lines, description, problem, audiences. */
    private static final Weights WORDS =
            new Weights(new double[] {1, 1, 1, 1, 0.5}, new double[] {0.2, 0.4, 0.4, 0.4, 0}, 0.8);

    private static final Weights NAMES = new Weights(new double[] {1, 0, 0, 0, 0}, new double[5], 0);

    /** The number of the way of weighing by all fields. */
    static final int BY_WORDS = 0;

    /** The number of the way of weighing by the name alone. */
    static final int BY_NAMES = 1;

    private final Map<SolutionId, Solution> byId;
    private final List<Solution> solutions;
    private final TextIndex index;
    private final FamilyIndex families;
    private final double[] nameRarities;

    /** 0 until somebody asked. */
    private volatile long fingerprint;

    private Catalogue(SortedMap<SolutionId, Solution> byId) {
        Language language = Language.french();
        this.byId = byId;
        this.solutions = List.copyOf(byId.values());
        this.index = language.index(solutions.stream().map(Catalogue::fields).toList(), List.of(WORDS, NAMES));
        Map<String, Word> known = new HashMap<>();
        this.families = language.families().index(solutions.size(), at -> reading(solutions.get(at), language, known));
        this.nameRarities = solutions.stream()
                .mapToDouble(each -> index.rarityOf(language.named(each.name(), known)))
                .toArray();
    }

    /**
     * Returns the catalogue of these solutions.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static Catalogue of(Collection<Solution> solutions) {
        return new Catalogue(ById.of(solutions, Solution::id, "solution"));
    }

    /** Returns this catalogue with a solution, in the place of the one of the same identity if there is one. */
    Catalogue with(Solution solution) {
        if (solution.equals(byId.get(solution.id()))) {
            return this;
        }
        SortedMap<SolutionId, Solution> more = new TreeMap<>(byId);
        more.put(solution.id(), solution);
        return new Catalogue(more);
    }

    public int size() {
        return solutions.size();
    }

    /** Returns the solutions in the order of their identities. */
    public List<Solution> solutions() {
        return solutions;
    }

    public Optional<Solution> find(SolutionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the number of this state of the catalogue, from 1. A catalogue that never changes has one state. */
    public long generation() {
        return 1;
    }

    /** Returns the place of a solution of this catalogue, from 0, in the order of the identities. */
    int place(Solution solution) {
        return Collections.binarySearch(solutions, solution, Comparator.comparing(Solution::id));
    }

    /** Returns what tells these solutions from others, in whatever order they came; it is worked out once. */
    long fingerprint() {
        if (fingerprint == 0) {
            fingerprint = Fingerprint.sum(solutions);
        }
        return fingerprint;
    }

    TextIndex index() {
        return index;
    }

    FamilyIndex families() {
        return families;
    }

    double nameRarity(int at) {
        return nameRarities[at];
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

    private static Families.Reading reading(Solution solution, Language language, Map<String, Word> known) {
        String lead = Lead.of(said(solution.description())).first();
        List<Asked> told = language.told(solution.name(), lead, known);
        Families.Reading read = language.families().read(told, Families.Side.SOLUTION);
        String family = solution.family();
        return family == null ? read : language.families().drawnTo(read, family);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
