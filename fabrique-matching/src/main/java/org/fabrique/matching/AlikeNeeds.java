package org.fabrique.matching;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.matching.index.Stop;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Weights;
import org.jspecify.annotations.Nullable;

/**
 * How much needs are like each other, in points of a thousand.
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

    private final List<Need> needs;
    private final List<Gist> gists;
    private final Frequencies frequencies;
    private final Vocabulary vocabulary;
    private final List<Told> told;

    private AlikeNeeds(List<Need> needs, LocalContext context, Vocabulary vocabulary) {
        this.needs = needs;
        this.vocabulary = vocabulary;
        this.gists = needs.stream()
                .map(each -> vocabulary.language().gist(List.of(each.title(), Topic.text(each)), MET_OR_NOT))
                .toList();
        this.frequencies = Frequencies.of(gists);
        this.told = needs.stream().map(each -> told(each, context)).toList();
    }

    /** The words of a need, what a text that says the same would get, and the families it speaks of. */
    private record Told(Evidence evidence, double perfect, Families.Reading reading) {}

    /**
     * Makes needs ready to be compared, in the order of their identities.
     *
     * @throws IllegalArgumentException when an identity stands twice
     */
    static AlikeNeeds among(Collection<Need> needs, LocalContext context, Vocabulary vocabulary) {
        return new AlikeNeeds(List.copyOf(ById.of(needs, Need::id, "need").values()), context, vocabulary);
    }

    List<Need> needs() {
        return needs;
    }

    /** Returns what one of the needs is compared by with the others. */
    View from(int one) {
        return new View(told.get(one), null);
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
        private final double[] met;

        private View(Told one, @Nullable BooleanSupplier stop) {
            this.one = one;
            this.met = new double[gists.size()];
            for (int other = 0; other < met.length; other++) {
                Stop.check(other, stop);
                met[other] = one.evidence().met(gists.get(other)).words();
            }
        }

        /** Returns the points of another need; what one of the two does not say gives none. */
        int score(int other) {
            return points(words(other), WORDS) + points(families(other), FAMILIES);
        }

        /** Returns the reasons for the points of these needs, two each: words, families. */
        List<List<Contribution>> reasons(List<Integer> others) {
            return others.stream()
                    .map(other -> List.of(inWords(other, one.evidence().gains(gists.get(other))), inFamilies(other)))
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
        Evidence evidence = new Evidence(frequencies, words);
        return new Told(
                evidence, evidence.perfect(), vocabulary.language().families().read(asked, Families.Side.NEED));
    }

    private static Message familiesReason(String family) {
        return family.isEmpty()
                ? Message.of("Vocabulaire : rien de commun.", "Vocabulary: nothing in common.")
                : Message.of(
                        "Se disent comme les besoins auxquels répond : " + family + ".",
                        "Both are told like those answered by: " + family + ".");
    }
}
