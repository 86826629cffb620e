package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;

/**
 * Finds needs like one's own elsewhere, who studied them, and how far they got: whom to call before a study.
 * <p>
 * It shows what it is given: the caller leaves out the needs and initiatives that may not be seen. What was made ready once
 * answers for one need after the other. This type is immutable and thread-safe.
 */
public final class Peers {

    /** How many peers are listed at most. */
    public static final int LISTED = 20;

    private final AlikeNeeds likeness;
    private final BooleanSupplier stop;

    private Peers(AlikeNeeds likeness, BooleanSupplier stop) {
        this.likeness = likeness;
        this.stop = stop;
    }

    /** Returns the needs that have something in common with one, read in the words that come with the engine. */
    public static List<Peer> of(
            Need need, Collection<Need> others, Collection<Initiative> initiatives, LocalContext context) {
        return of(need, others, initiatives, context, Vocabulary.standard());
    }

    /**
     * Returns the needs that have something in common with one, the most alike first.
     *
     * @param others in any order; the need itself may be among them, and is passed over
     * @param initiatives those that may answer them; the others are passed over
     * @param context its gazetteer tells the names of places, which are not what a need is about
     * @param vocabulary the words in which they are read
     * @throws IllegalArgumentException when an identity stands twice among the others
     */
    public static List<Peer> of(
            Need need,
            Collection<Need> others,
            Collection<Initiative> initiatives,
            LocalContext context,
            Vocabulary vocabulary) {
        List<Need> all = new ArrayList<>(List.of(need));
        others.stream().filter(other -> !other.id().equals(need.id())).forEach(all::add);
        return among(all, context, vocabulary).of(need, initiatives);
    }

    /**
     * Makes needs ready to be compared, one after the other, with all of them.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static Peers among(Collection<Need> needs, LocalContext context, Vocabulary vocabulary) {
        return among(needs, context, vocabulary, () -> false);
    }

    /**
     * Makes needs ready to be compared, one after the other, with all of them, unless somebody does not wait any more.
     *
     * @param stop asked now and then, every few needs or words, whether to stop: while they are made ready, and in each
     *     comparison after it
     * @throws IllegalArgumentException when an identity stands twice
     * @throws java.util.concurrent.CancellationException when it should stop; so does each comparison
     */
    public static Peers among(
            Collection<Need> needs, LocalContext context, Vocabulary vocabulary, BooleanSupplier stop) {
        requireNonNull(stop, "stop");
        return new Peers(AlikeNeeds.among(needs, context, vocabulary, stop), stop);
    }

    /**
     * Returns the needs that have something in common with one of them, the most alike first.
     *
     * @param initiatives those that may answer them; the others are passed over
     * @throws IllegalArgumentException when the need is not one of them
     */
    public List<Peer> of(Need need, Collection<Initiative> initiatives) {
        return of(need, other -> true, initiatives);
    }

    /**
     * Returns those of certain needs that have something in common with one of them, the most alike first.
     *
     * @param sought the others are passed over, and take nobody's place
     * @param initiatives those that may answer them; the others are passed over
     * @throws IllegalArgumentException when the need is not one of them
     */
    public List<Peer> of(Need need, Predicate<Need> sought, Collection<Initiative> initiatives) {
        int here = likeness.needs().indexOf(need);
        if (here < 0) {
            throw new IllegalArgumentException("The need %s is not among those compared.".formatted(need.id()));
        }
        AlikeNeeds.View view = likeness.from(here, stop);
        int[] scores =
                IntStream.range(0, likeness.needs().size()).map(view::score).toArray();
        List<Integer> best = IntStream.range(0, scores.length)
                .filter(at -> at != here
                        && scores[at] > 0
                        && sought.test(likeness.needs().get(at)))
                .boxed()
                .sorted(Comparator.comparingInt((Integer at) -> scores[at])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .toList();
        List<List<Contribution>> reasons = view.reasons(best);
        return IntStream.range(0, best.size())
                .mapToObj(each -> peer(likeness.needs().get(best.get(each)), reasons.get(each), initiatives))
                .toList();
    }

    private static Peer peer(Need need, List<Contribution> reasons, Collection<Initiative> initiatives) {
        return new Peer(need, reasons, studies(need.id(), initiatives));
    }

    private static List<Peer.Study> studies(NeedId need, Collection<Initiative> initiatives) {
        return initiatives.stream()
                .filter(initiative -> initiative.needs().contains(need))
                .map(Peer.Study::of)
                .toList();
    }
}
