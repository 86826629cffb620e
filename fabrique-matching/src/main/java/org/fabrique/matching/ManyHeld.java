package org.fabrique.matching;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.Indexed;
import org.fabrique.matching.index.Question;
import org.fabrique.matching.index.Sought;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.jspecify.annotations.Nullable;

/**
 * Solutions in an index. When they are many, the candidates are those that best meet what counts most in the need and
 * speak most of the same families.
 */
final class ManyHeld implements Holdings {

    private static final int MOST_TOKENS = 12;

    /** In how many solutions the tokens looked for may stand together: all of them are read. */
    private static final int MOST_READ = 25_000;

    private static final int MOST_FAMILIES = 6;
    private static final Comparator<Sought> MOST_FIRST =
            Comparator.comparingDouble(Sought::amount).reversed().thenComparingLong(Sought::key);
    private static final int CLOSEST = 100;

    /** What families count beside words here: about what they do in a score. */
    private static final double FAMILIES = 0.6;

    /** From what share on a family of the need leads to solutions that speak of it. */
    private static final double LEADS = 0.15;

    private final Indexed indexed;
    private final Kept kept;

    /** @param kept under the numbers of what is indexed, more of them perhaps */
    ManyHeld(Indexed indexed, Kept kept) {
        this.indexed = indexed;
        this.kept = kept;
    }

    @Override
    public int size() {
        return indexed.size();
    }

    @Override
    public IntStream all() {
        return indexed.documents();
    }

    @Override
    public OptionalInt find(SolutionId id) {
        OptionalInt found = kept.find(id);
        return found.isPresent() && indexed.has(found.getAsInt()) ? found : OptionalInt.empty();
    }

    @Override
    public SolutionId id(int number) {
        return kept.id(number);
    }

    @Override
    public Solution solution(int number) {
        return kept.solution(number);
    }

    @Override
    public Frequencies frequencies() {
        return indexed.frequencies();
    }

    @Override
    public Gists gists() {
        return kept.gists();
    }

    @Override
    public long print(int number) {
        return kept.print(number);
    }

    @Override
    public long fingerprint() {
        return indexed.prints();
    }

    @Override
    public IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop) {
        return size() <= Catalogue.FEW ? all() : closest(evidence, reading, stop);
    }

    private IntStream closest(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop) {
        Question question = new Question(tokens(evidence), families(reading), stop);
        return indexed.closest(question, CLOSEST, number -> id(number).value());
    }

    private static List<Sought> tokens(Evidence evidence) {
        return evidence.leads(MOST_TOKENS, MOST_READ).stream()
                .map(lead -> new Sought(lead.token(), lead.amount() / evidence.perfect()))
                .toList();
    }

    private static List<Sought> families(Families.Reading reading) {
        return IntStream.range(0, reading.families().length)
                .filter(family -> reading.families()[family] >= LEADS)
                .mapToObj(family -> new Sought(family, reading.families()[family]))
                .sorted(MOST_FIRST)
                .limit(MOST_FAMILIES)
                .map(each -> new Sought(each.key(), FAMILIES * reading.sureness() * each.amount()))
                .toList();
    }

    @Override
    public Holdings without(Set<SolutionId> hidden) {
        IntStream numbers = hidden.stream().flatMapToInt(id -> find(id).stream());
        return new ManyHeld(indexed.without(numbers, gists()::of, this::print), kept);
    }
}
