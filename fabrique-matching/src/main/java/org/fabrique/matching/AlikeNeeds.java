package org.fabrique.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.matching.index.Stop;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Holders;
import org.fabrique.matching.text.Weights;
import org.jspecify.annotations.Nullable;

/**
 * How much needs are like each other, in points of a thousand. This type is immutable and thread-safe; a {@link View} of it
 * belongs to one search.
 * <p>
 * Words: how much of the words of one the other meets, against the geometric mean of what both say; families: how far
 * both speak of the same families of solutions. The power 0.7 of the first and the square root of the second count, for a
 * tenth in common is much already. The rarity of words is that among these needs.
 */
final class AlikeNeeds {

    private static final int WORDS = 400;
    private static final int FAMILIES = 600;
    private static final double WORDS_EVENED = 0.7;
    private static final double FAMILIES_EVENED = 0.5;
    private static final Weights MET_OR_NOT = Weights.whateverTheLength(0, 1, 1);
    private static final Message WORDS_SHARED =
            Message.of("Mots en commun, ou de même sens : %s.", "Words in common, or of the same sense: %s.");

    private static final Message NO_WORD_SHARED = Message.of("Mots : aucun en commun.", "Words: none in common.");

    /** How many families are looked at first; what is left of the others is little. */
    private static final int LOUDEST = 12;

    /** More than is lost where numbers are rounded. */
    private static final double ROUNDED = 1e-9;

    private final List<Need> needs;
    private final List<Gist> gists;
    private final Frequencies frequencies;
    private final Holders holders;
    private final Vocabulary vocabulary;
    private final List<Told> told;

    private AlikeNeeds(List<Need> needs, LocalContext context, Vocabulary vocabulary, @Nullable BooleanSupplier stop) {
        this.needs = needs;
        this.vocabulary = vocabulary;
        this.gists = each(needs.size(), stop, at -> gist(needs.get(at)));
        this.frequencies = Frequencies.of(gists);
        this.holders = Holders.of(gists);
        this.told = each(needs.size(), stop, at -> told(needs.get(at), context));
    }

    private static <T> List<T> each(int size, @Nullable BooleanSupplier stop, IntFunction<T> made) {
        return IntStream.range(0, size)
                .peek(at -> Stop.check(at, stop))
                .mapToObj(made)
                .toList();
    }

    private Gist gist(Need need) {
        return vocabulary.language().gist(List.of(need.title(), Topic.text(need)), MET_OR_NOT);
    }

    /**
     * What is kept of a need.
     *
     * @param perfect what a text that says the same words would get
     */
    private record Told(List<Asked> words, double perfect, Families.Reading reading, Loudest loudest) {}

    /**
     * The families a need speaks of most, to tell quickly how far it can agree with another at most.
     *
     * @param rest the length of what it says of the others
     */
    private record Loudest(int[] families, double rest) {

        static Loudest of(double[] spoken) {
            int[] loudest = IntStream.range(0, spoken.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer family) -> spoken[family])
                            .reversed())
                    .mapToInt(Integer::intValue)
                    .toArray();
            double rest = IntStream.of(loudest)
                    .skip(LOUDEST)
                    .mapToDouble(family -> spoken[family] * spoken[family])
                    .sum();
            return new Loudest(Arrays.copyOf(loudest, Math.min(LOUDEST, loudest.length)), Math.sqrt(rest) + ROUNDED);
        }

        /** Returns no less than the agreement of the two: what is left of one is at best wholly that of the other. */
        double atMost(Families.Reading one, Families.Reading other) {
            double cosine = rest;
            for (int family : families) {
                cosine += one.families()[family] * other.families()[family];
            }
            return cosine * one.sureness() * other.sureness();
        }
    }

    /**
     * Makes needs ready to be compared, in the order of their identities.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    static AlikeNeeds among(Collection<Need> needs, LocalContext context, Vocabulary vocabulary) {
        return among(needs, context, vocabulary, null);
    }

    /** @param stop asked now and then whether the reading should end */
    static AlikeNeeds among(
            Collection<Need> needs, LocalContext context, Vocabulary vocabulary, @Nullable BooleanSupplier stop) {
        return new AlikeNeeds(List.copyOf(ById.of(needs, Need::id, "need").values()), context, vocabulary, stop);
    }

    List<Need> needs() {
        return needs;
    }

    /** Returns what one of the needs is compared by with the others. */
    View from(int one) {
        return new View(told.get(one), null);
    }

    /** @param stop asked now and then whether the comparison should end */
    View from(int one, BooleanSupplier stop) {
        return new View(told.get(one), stop);
    }

    /**
     * Returns what a need that need not be among them is compared by with them.
     *
     * @param stop asked now and then whether the comparison should end
     */
    View from(Need need, LocalContext context, @Nullable BooleanSupplier stop) {
        return new View(told(need, context), stop);
    }

    /** One need, looking at all of them. */
    final class View {

        private final Told one;
        private final Evidence evidence;
        private final double[] met;
        private final @Nullable BooleanSupplier stop;

        private View(Told one, @Nullable BooleanSupplier stop) {
            this.one = one;
            this.stop = stop;
            this.evidence = new Evidence(frequencies, one.words());
            this.met = evidence.words(holders, word -> Stop.check(word, stop));
        }

        /** Tells whether another need has so many points or more; most that have less are known without all families. */
        boolean reaches(int least, int other) {
            Told it = told.get(other);
            double families = Math.pow(one.loudest().atMost(one.reading(), it.reading()), FAMILIES_EVENED);
            return points(words(other), WORDS) + points(families, FAMILIES) >= least && score(other) >= least;
        }

        /** Returns the points of another need; what one of the two does not say gives none. */
        int score(int other) {
            Stop.check(other, stop);
            return points(words(other), WORDS) + points(families(other), FAMILIES);
        }

        /** Returns the reasons for the points of these needs, two each: words, families. */
        List<List<Contribution>> reasons(List<Integer> others) {
            return others.stream()
                    .map(other -> List.of(inWords(other, evidence.gains(gists.get(other))), inFamilies(other)))
                    .toList();
        }

        private double words(int other) {
            double both = one.perfect() * told.get(other).perfect();
            return both == 0 ? 0 : Math.pow(Math.min(1, met[other] * one.perfect() / Math.sqrt(both)), WORDS_EVENED);
        }

        private double families(int other) {
            return Math.pow(one.reading().agreement(told.get(other).reading()), FAMILIES_EVENED);
        }

        private Contribution inWords(int other, List<Evidence.Gain> gains) {
            MetWords shared = new MetWords(gains);
            return contribution(
                    "words", words(other), WORDS, shared.told(WORDS_SHARED, NO_WORD_SHARED), shared.surfaces());
        }

        private Contribution inFamilies(int other) {
            String family = vocabulary
                    .language()
                    .families()
                    .meeting(one.reading(), told.get(other).reading());
            return contribution(
                    "families",
                    families(other),
                    FAMILIES,
                    familiesReason(family),
                    family.isEmpty() ? List.of() : List.of(family));
        }
    }

    private static Contribution contribution(
            String criterion, double share, int outOf, Message reason, List<String> words) {
        return new Contribution(criterion, points(share, outOf), outOf, true, reason, words);
    }

    private static int points(double share, int outOf) {
        return (int) Math.round(share * outOf);
    }

    private Told told(Need need, LocalContext context) {
        List<Asked> asked = Topic.asked(need, context, vocabulary);
        List<Asked> words = asked.stream().filter(word -> !word.isPair()).toList();
        Families.Reading reading = vocabulary.language().families().read(asked, Families.Side.NEED);
        double perfect = new Evidence(frequencies, words).perfect();
        return new Told(words, perfect, reading, Loudest.of(reading.families()));
    }

    private static Message familiesReason(String family) {
        return family.isEmpty()
                ? Message.of("Vocabulaire : rien de commun.", "Vocabulary: nothing in common.")
                : Message.of(
                        "Se disent comme les besoins auxquels répond : " + family + ".",
                        "Both are told like those answered by: " + family + ".");
    }
}
