package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * The smallest sets of stakeholders that cover all of some requirements.
 * <p>
 * Up to {@value #EXACT_UP_TO} stakeholders who offer something required, the answer is exact: all the smallest sets are
 * found, and at most {@value #LISTED} are listed. Beyond, one set is built greedily, each time with the one who covers
 * most of what is still uncovered, the first by identity among equals. Where nobody covers more than {@code d} of the
 * requirements it is at most {@code 1 + 1/2 + … + 1/d} times as large as a smallest set, which is at most
 * {@code ln d + 1}.
 *
 * @param sets each in the order of the identities, and the sets in that order too; all of one size
 * @param exact whether no smaller set exists, and every one of this size is counted
 * @param count how many smallest sets there are, of which the first are listed; 1 when not exact
 * @param timesAtMost how many times as large as a smallest set these can be: 1 when exact
 */
public record SmallestSets(List<List<StakeholderId>> sets, boolean exact, long count, double timesAtMost) {

    /** Up to how many stakeholders every combination is looked at. */
    public static final int EXACT_UP_TO = 20;

    /** How many sets are listed at most. */
    public static final int LISTED = 20;

    public SmallestSets {
        sets = sets.stream().<List<StakeholderId>>map(List::copyOf).toList();
        if (sets.isEmpty() || sets.size() > Math.min(LISTED, count)) {
            throw new IllegalArgumentException(
                    "There must be from 1 to %d sets, and no more than there are (%d), not %d."
                            .formatted(LISTED, count, sets.size()));
        }
    }

    /** Returns how many stakeholders each set has. */
    public int size() {
        return sets.get(0).size();
    }

    /**
     * Returns the smallest sets that hold at least one of each group.
     *
     * @param groups for each requirement those who cover it, never nobody
     */
    static SmallestSets meeting(Collection<? extends SortedSet<StakeholderId>> groups) {
        Set<StakeholderId> all = new TreeSet<>();
        groups.forEach(all::addAll);
        return all.size() <= EXACT_UP_TO ? exact(List.copyOf(all), groups) : greedy(List.copyOf(all), groups);
    }

    private static SmallestSets exact(List<StakeholderId> all, Collection<? extends SortedSet<StakeholderId>> groups) {
        int[] masks =
                groups.stream().mapToInt(group -> mask(all, group)).distinct().toArray();
        Search search = new Search(all, masks);
        for (int size = 0; search.count == 0; size++) {
            search.complete(0, 0, size);
        }
        return new SmallestSets(search.found, true, search.count, 1);
    }

    /** Looks at the combinations of one size, in the order of the identities. */
    private static final class Search {

        private final List<StakeholderId> all;
        private final int[] masks;
        private final List<List<StakeholderId>> found = new ArrayList<>();
        private long count;

        Search(List<StakeholderId> all, int[] masks) {
            this.all = all;
            this.masks = masks;
        }

        /** Completes a set in all ways, with so many more of those who come from this place on. */
        void complete(int set, int from, int more) {
            if (more == 0) {
                keep(set);
                return;
            }
            for (int next = from; next <= all.size() - more; next++) {
                complete(set | 1 << next, next + 1, more - 1);
            }
        }

        private void keep(int set) {
            if (IntStream.of(masks).allMatch(group -> (group & set) != 0) && ++count <= LISTED) {
                found.add(IntStream.range(0, all.size())
                        .filter(at -> (set & 1 << at) != 0)
                        .mapToObj(all::get)
                        .toList());
            }
        }
    }

    static SmallestSets greedy(List<StakeholderId> all, Collection<? extends SortedSet<StakeholderId>> groups) {
        List<SortedSet<StakeholderId>> open = new ArrayList<>(groups);
        Set<StakeholderId> chosen = new TreeSet<>();
        while (!open.isEmpty()) {
            StakeholderId next = widest(all, open);
            chosen.add(next);
            open.removeIf(group -> group.contains(next));
        }
        double times = IntStream.rangeClosed(1, (int) most(all, groups))
                .mapToDouble(each -> 1.0 / each)
                .sum();
        return new SmallestSets(List.of(List.copyOf(chosen)), false, 1, times);
    }

    private static StakeholderId widest(List<StakeholderId> all, Collection<SortedSet<StakeholderId>> open) {
        return all.stream()
                .max(Comparator.<StakeholderId>comparingLong(each -> covered(each, open))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long most(List<StakeholderId> all, Collection<? extends SortedSet<StakeholderId>> groups) {
        return all.stream().mapToLong(each -> covered(each, groups)).max().orElse(0);
    }

    private static long covered(StakeholderId each, Collection<? extends SortedSet<StakeholderId>> groups) {
        return groups.stream().filter(group -> group.contains(each)).count();
    }

    private static int mask(List<StakeholderId> all, SortedSet<StakeholderId> group) {
        return IntStream.range(0, all.size())
                .filter(at -> group.contains(all.get(at)))
                .map(at -> 1 << at)
                .sum();
    }
}
