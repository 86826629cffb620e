package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryProfile;

/**
 * How much two territories resemble each other, by what is known of both.
 * <p>
 * It tells whether what works in one is likely to find the same kind of place in the other; it says nothing of needs or
 * of people. What is unknown of one of them is left out and counts neither for nor against. It is symmetric, and a
 * territory is wholly like itself.
 *
 * @param compared what could be compared, at least one, in the order of {@link Trait}
 */
public record Likeness(Territory here, Territory there, List<Compared> compared) {

    /** What is looked at, and how much it counts beside the others. */
    public enum Trait {
        /** The kinds of place known to hold or not of both: the part they share of those that hold of one. */
        SETTINGS(4, "type de territoire", "kind of territory"),
        /** Legal populations, of territories of one level only: a hundredfold is nothing alike. */
        POPULATION(2, "population", "population"),
        /** The most populous commune: a hundredfold is nothing alike. */
        LARGEST_COMMUNE(2, "plus grande commune", "largest commune"),
        /** The percentage of the inhabitants who live in communes under 2,000 inhabitants. */
        SMALL_COMMUNES(1, "part des petites communes", "share of small communes"),
        /** The type of the intercommunality: the same or another. */
        INTERCOMMUNALITY(1, "intercommunalité", "intercommunality");

        private final int weight;
        private final Message label;

        Trait(int weight, String fr, String en) {
            this.weight = weight;
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    /**
     * One trait of both.
     *
     * @param share from 0 (nothing alike) to 1 (the same)
     * @param inCommon what can be said of both; empty when nothing can
     */
    public record Compared(Trait trait, double share, List<Message> inCommon) {

        public Compared {
            requireNonNull(trait, "trait");
            inCommon = List.copyOf(inCommon);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("The share of %s (%s) must be from 0 to 1.".formatted(trait, share));
            }
        }
    }

    /** From how little two territories are said to differ by a trait. */
    private static final double HALF = 0.5;

    public Likeness {
        requireNonNull(here, "here");
        requireNonNull(there, "there");
        compared = List.copyOf(compared);
        if (compared.isEmpty()) {
            throw new IllegalArgumentException("%s and %s have nothing to compare by.".formatted(here, there));
        }
    }

    /** Sets two territories beside each other; empty when nothing is known of both. */
    public static Optional<Likeness> between(TerritoryProfile here, TerritoryProfile there) {
        List<Compared> compared = new Traits(here, there).compared();
        return compared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Likeness(here.territory(), there.territory(), compared));
    }

    /** Returns how much they resemble each other, from 0 to 1: the weighed mean of what could be compared. */
    public double share() {
        int weights = compared.stream().mapToInt(each -> each.trait().weight).sum();
        return compared.stream()
                        .mapToDouble(each -> each.trait().weight * each.share())
                        .sum()
                / weights;
    }

    /** Returns the traits by which they differ more than they resemble each other. */
    public List<Trait> different() {
        return compared.stream()
                .filter(each -> each.share() < HALF)
                .map(Compared::trait)
                .toList();
    }

    /** Returns the traits that could not be compared: unknown of one, or of no meaning between two levels. */
    public List<Trait> leftOut() {
        List<Trait> known = compared.stream().map(Compared::trait).toList();
        return Stream.of(Trait.values()).filter(trait -> !known.contains(trait)).toList();
    }

    /** Returns what they have in common, where it differs and what was left out, without a full stop. */
    public Message reason() {
        return Message.of(
                inCommon(Message::fr, "%s : comme %s", "rien de commun avec %2$s")
                        + notes(Message::fr, "diffère : ", "non comparé : "),
                inCommon(Message::en, "%s: like %s", "nothing in common with %2$s")
                        + notes(Message::en, "differs: ", "not compared: "));
    }

    private String inCommon(Function<Message, String> language, String some, String none) {
        String shared = compared.stream()
                .flatMap(each -> each.inCommon().stream())
                .map(language)
                .collect(Collectors.joining(", "));
        return (shared.isEmpty() ? none : some).formatted(shared, there.name());
    }

    private String notes(Function<Message, String> language, String differing, String leftOut) {
        String notes = Stream.of(note(language, differing, different()), note(language, leftOut, leftOut()))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
        return notes.isEmpty() ? "" : " (" + notes + ")";
    }

    private static String note(Function<Message, String> language, String title, List<Trait> traits) {
        return traits.isEmpty()
                ? ""
                : title
                        + traits.stream()
                                .map(trait -> language.apply(trait.label))
                                .collect(Collectors.joining(", "));
    }
}
