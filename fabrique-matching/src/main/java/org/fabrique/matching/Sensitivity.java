package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * How far the order of two solutions hangs on the weight of each criterion.
 * <p>
 * It is computed from the shares the criteria give, before they are rounded to points: two solutions may be a fraction
 * of a point apart here and level in a result. One weight changes and the others are kept; to bring all of them back to
 * 1,000 afterwards changes no order. Diversity has no part in it.
 *
 * @param lead by how many points the first is ahead, before rounding; 0 or less when it is not
 * @param flips one per criterion, in the order of the engine
 */
public record Sensitivity(Solution first, Solution second, double lead, List<Flip> flips) {

    /** Points under which two solutions are level: what is left of sums that should be equal. */
    private static final double LEVEL = 1e-9;

    /**
     * What it takes of one weight to bring the second level with the first; anything more puts it ahead.
     *
     * @param outOf what the criterion is worth now, in points
     * @param change the smallest relative change of its weight, from −1 (the criterion is dropped) upwards; 0 when the
     *     second is not behind; null when no change of this weight can do it
     */
    public record Flip(
            String criterion, int outOf, @Nullable Double change) {

        public Flip {
            requireNonNull(criterion, "criterion");
            if (change != null && !(change >= -1)) {
                throw new IllegalArgumentException(
                        "The weight of %s cannot change by %s: at least -1 is expected.".formatted(criterion, change));
            }
        }

        /** Returns what people call the criterion; that of a host goes by its name. */
        public Message label() {
            return Criteria.label(criterion);
        }

        /** Returns the weight from which the second is level, in points; empty when there is none. */
        public Optional<Double> weight() {
            return Optional.ofNullable(change).map(relative -> outOf * (1 + relative));
        }
    }

    public Sensitivity {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        flips = List.copyOf(flips);
    }

    /** Sets two solutions beside each other; empty when the catalogue does not know both. */
    public static Optional<Sensitivity> of(
            MatchingEngine engine, SolutionId first, SolutionId second, Catalogue catalogue, Situation situation) {
        return catalogue
                .find(first)
                .flatMap(one -> catalogue
                        .find(second)
                        .map(other -> between(
                                one,
                                other,
                                engine.weighings(
                                        situation.need(), List.of(one, other), catalogue, situation.context()))));
    }

    /** Returns the answer as lines for people, one per criterion. */
    public String told(Locale locale) {
        return head().in(locale)
                        .formatted(
                                first.name(),
                                second.name(),
                                points(Math.abs(lead)).in(locale))
                + flips.stream().map(flip -> "\n  " + line(flip, locale)).collect(Collectors.joining());
    }

    private Message head() {
        return lead > 0
                ? Message.of(
                        "%s devance %s de %s avant arrondi. Ce qui inverserait l'ordre, un poids à la fois :",
                        "%s is ahead of %s by %s before rounding. What would flip the order, one weight at a time:")
                : Message.of(
                        "%s ne devance pas %s : %s d'écart avant arrondi.",
                        "%s is not ahead of %s: %s apart before rounding.");
    }

    private static String line(Flip flip, Locale locale) {
        Double change = flip.change();
        return change == null
                ? Message.of("%s : aucun changement n'y suffit", "%s: no change is enough")
                        .in(locale)
                        .formatted(flip.label().in(locale))
                : Message.of("%s : %s%s %% (%d → %s)", "%s: %s%s%% (%d → %s)")
                        .in(locale)
                        .formatted(
                                flip.label().in(locale),
                                change < 0 ? "−" : "+",
                                number(Math.abs(100 * change), locale),
                                flip.outOf(),
                                number(flip.outOf() * (1 + change), locale));
    }

    /** Of a fraction French says "point" below two, English "points". */
    private static Message points(double points) {
        boolean few = Math.round(10 * points) < 20;
        return Message.of(
                number(points, Locale.FRENCH) + (few ? " point" : " points"),
                number(points, Locale.ENGLISH) + " points");
    }

    private static String number(double number, Locale locale) {
        return String.format(locale, "%.1f", number);
    }

    private static Sensitivity between(Solution first, Solution second, List<List<MatchingEngine.Weighing>> weighings) {
        List<MatchingEngine.Weighing> one = weighings.get(0);
        List<MatchingEngine.Weighing> other = weighings.get(1);
        double lead = IntStream.range(0, one.size())
                .mapToDouble(at -> difference(one.get(at), other.get(at)))
                .sum();
        List<Flip> flips = IntStream.range(0, one.size())
                .mapToObj(at -> new Flip(
                        one.get(at).criterion(),
                        one.get(at).outOf(),
                        change(lead, difference(one.get(at), other.get(at)))))
                .toList();
        return new Sensitivity(first, second, lead, flips);
    }

    /** By how many points the first is ahead by one criterion. */
    private static double difference(MatchingEngine.Weighing one, MatchingEngine.Weighing other) {
        return one.outOf() * (one.share() - other.share());
    }

    /** The weight times (1 + x) moves the lead by x times the difference. */
    private static @Nullable Double change(double lead, double difference) {
        if (lead <= LEVEL) {
            return 0.0;
        }
        boolean possible = difference < 0 || lead - difference <= LEVEL;
        return possible ? Math.max(-1, -lead / difference) : null;
    }
}
