package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Orders what is proposed so that a list is not five times the same family.
 * <p>
 * Each further one of a family is placed as if its score were a fifth lower than its sibling's discount: the second
 * counts 80 %, the third 64 %, and so on. The scores themselves do not change, and who has no family is never held back.
 * A place hangs on who has more points alone: fewer are the first of more.
 */
final class Diversity<T> {

    private static final double HELD_BACK = 0.8;

    private record Placed<T>(T what, double place) {}

    private final ToIntFunction<T> points;
    private final Function<T, @Nullable String> family;

    Diversity(ToIntFunction<T> points, Function<T, @Nullable String> family) {
        this.points = points;
        this.family = family;
    }

    /** Returns the same matches, given the best first, in their diverse order. */
    static List<Match> of(List<Match> bestFirst) {
        return new Diversity<Match>(Match::score, match -> match.solution().family())
                .first(bestFirst.size(), bestFirst.iterator());
    }

    /**
     * Returns the first in their diverse order; equal places in the order given. Who has too few points to be among them is
     * not looked at.
     *
     * @param bestFirst the most points first
     */
    List<T> first(int atMost, Iterator<T> bestFirst) {
        List<Placed<T>> placed = new ArrayList<>();
        PriorityQueue<Double> best = new PriorityQueue<>();
        Map<String, Integer> shown = new HashMap<>();
        while (bestFirst.hasNext()) {
            T next = bestFirst.next();
            if (best.size() == atMost && points.applyAsInt(next) <= best.element()) {
                break;
            }
            double place = place(next, shown);
            placed.add(new Placed<>(next, place));
            best.add(place);
            if (best.size() > atMost) {
                best.remove();
            }
        }
        return placed.stream()
                .sorted(Comparator.<Placed<T>>comparingDouble(Placed::place).reversed())
                .limit(atMost)
                .map(Placed::what)
                .toList();
    }

    private double place(T next, Map<String, Integer> shown) {
        String its = family.apply(next);
        int siblings = its == null ? 0 : shown.merge(its, 1, Integer::sum) - 1;
        return points.applyAsInt(next) * Math.pow(HELD_BACK, siblings);
    }
}
