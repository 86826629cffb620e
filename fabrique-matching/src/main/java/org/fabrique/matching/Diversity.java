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

    private record Shown<T>(T what, double place) {}

    /** The best places so far, no more than are to be shown. */
    private record BestPlaces(int atMost, PriorityQueue<Double> places) {

        /** Tells whether so many points lead to none of them, whatever comes later. */
        boolean areAbove(int points) {
            return places.size() == atMost && points <= places.element();
        }

        void add(double place) {
            places.add(place);
            if (places.size() > atMost) {
                places.remove();
            }
        }
    }

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
        return placed(atMost, bestFirst).stream()
                .sorted(Comparator.<Shown<T>>comparingDouble(Shown::place).reversed())
                .limit(atMost)
                .map(Shown::what)
                .toList();
    }

    /** Returns who may be among the first, each with its place, in the order given. */
    private List<Shown<T>> placed(int atMost, Iterator<T> bestFirst) {
        List<Shown<T>> placed = new ArrayList<>();
        BestPlaces best = new BestPlaces(atMost, new PriorityQueue<>());
        Map<String, Integer> families = new HashMap<>();
        while (bestFirst.hasNext()) {
            T next = bestFirst.next();
            if (best.areAbove(points.applyAsInt(next))) {
                return placed;
            }
            Shown<T> shown = new Shown<>(next, place(next, families));
            placed.add(shown);
            best.add(shown.place());
        }
        return placed;
    }

    /** @param families how many of each have a place already; one more once it is given */
    private double place(T next, Map<String, Integer> families) {
        String its = family.apply(next);
        int siblings = its == null ? 0 : families.merge(its, 1, Integer::sum) - 1;
        return points.applyAsInt(next) * Math.pow(HELD_BACK, siblings);
    }
}
