package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStatus;

/**
 * Proposes which needs across the network are alike enough to be one, for a person to confirm.
 * <p>
 * Two needs are alike when each gets {@value #ALIKE} points in a thousand or more from the other, by its words
 * and the families of solutions it speaks of. The need that is like most others speaks for them, the first by identity
 * among equals; then the same among those that remain. So every need of a group is like the one that speaks for it, and
 * stands in one group only: being like is not passed on. What is merged already is left alone.
 */
public final class Clusters {

    /**
     * From how many points in a thousand two needs are alike. On 105 needs that were really answered, 16 of the 31 pairs it
     * takes were answered by solutions of one family: it proposes, and a person confirms.
     */
    public static final int ALIKE = 400;

    private static final int MOST_WORDS = 6;

    private final AlikeNeeds likeness;

    /** For each need those that are like it and stand in no group yet; none once it stands in one itself. */
    private final List<SortedSet<Integer>> alike;

    private Clusters(AlikeNeeds likeness, BooleanSupplier stop) {
        this.likeness = likeness;
        List<SortedSet<Integer>> near =
                places().mapToObj(one -> near(one, stop)).toList();
        this.alike = places().mapToObj(one -> set(
                        near.get(one).stream().filter(other -> near.get(other).contains(one))))
                .toList();
    }

    /**
     * Returns groupings that wait for a person, those of most needs first, equals in the order of the identities.
     *
     * @param needs in any order
     * @param on the day they are proposed
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static List<Grouping> proposed(Collection<Need> needs, LocalContext context, LocalDate on) {
        return proposed(needs, context, on, () -> false);
    }

    /**
     * Returns groupings that wait for a person, unless somebody does not wait any more. Each need is compared with all
     * others: ten times as many take a hundred times as long.
     *
     * @param needs in any order
     * @param on the day they are proposed
     * @param stop asked now and then, every few needs or words, whether to stop
     * @throws IllegalArgumentException when an identity stands twice
     * @throws java.util.concurrent.CancellationException when it should stop
     */
    public static List<Grouping> proposed(
            Collection<Need> needs, LocalContext context, LocalDate on, BooleanSupplier stop) {
        return proposed(needs, context, Vocabulary.standard(), on, stop);
    }

    /**
     * Returns groupings that wait for a person, as {@link #proposed(Collection, LocalContext, LocalDate, BooleanSupplier)}
     * does.
     *
     * @param vocabulary the words in which the needs are read
     */
    public static List<Grouping> proposed(
            Collection<Need> needs, LocalContext context, Vocabulary vocabulary, LocalDate on, BooleanSupplier stop) {
        requireNonNull(stop, "stop");
        List<Need> apart = needs.stream()
                .filter(need -> need.status() != NeedStatus.MERGED)
                .toList();
        return new Clusters(AlikeNeeds.among(apart, context, vocabulary, stop), stop).proposed(on);
    }

    private List<Grouping> proposed(LocalDate on) {
        List<Grouping> groupings = new ArrayList<>();
        for (Optional<Integer> next = widest(); next.isPresent(); next = widest()) {
            int into = next.get();
            List<Integer> members = List.copyOf(alike.get(into));
            groupings.add(grouping(into, members, on));
            remove(into);
            members.forEach(this::remove);
        }
        return groupings;
    }

    private Optional<Integer> widest() {
        return places().boxed()
                .filter(one -> !alike.get(one).isEmpty())
                .min(Comparator.comparingInt(one -> -alike.get(one).size()));
    }

    /** Who is like it has it among those that are like it. */
    private void remove(int one) {
        alike.get(one).forEach(other -> alike.get(other).remove(one));
        alike.get(one).clear();
    }

    private SortedSet<Integer> near(int one, BooleanSupplier stop) {
        AlikeNeeds.View view = likeness.from(one, stop);
        return set(places().filter(other -> other != one && view.reaches(ALIKE, other))
                .boxed());
    }

    private IntStream places() {
        return IntStream.range(0, likeness.needs().size());
    }

    private static SortedSet<Integer> set(Stream<Integer> places) {
        return places.collect(Collectors.toCollection(TreeSet::new));
    }

    private Grouping grouping(int into, List<Integer> members, LocalDate on) {
        List<Need> needs = likeness.needs();
        return Grouping.proposed(
                needs.get(into).id(),
                members.stream().map(at -> needs.get(at).id()).toList(),
                on,
                reason(into, members));
    }

    /** The reason a person reads in a grouping, in French as needs are. */
    private String reason(int into, List<Integer> members) {
        return likeness.from(into).reasons(members).stream()
                .flatMap(List::stream)
                .flatMap(contribution -> contribution.words().stream())
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(", ", "En commun : ", "."));
    }
}
