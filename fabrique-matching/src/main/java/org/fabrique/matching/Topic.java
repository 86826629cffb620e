package org.fabrique.matching;

import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.territory.Territory;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Weights;

/**
 * What the words of one need say of every solution of a catalogue.
 * <p>
 * Three shares, each from 0 to 1 and none of them relative to the other solutions found: how many of the words are met
 * ({@code share / (share + ½)}), how far both speak of the same families, and how close the need comes to the name.
 */
final class Topic {

    private static final double HALF_MET = 0.5;
    private static final int MOST_WORDS = 6;

    private static final Weights WORDS =
            new Weights(new double[] {1, 1, 1, 1, 0.5}, new double[] {0.2, 0.4, 0.4, 0.4, 0}, 0.8);
    private static final Weights NAMES = new Weights(new double[] {1, 0, 0, 0, 0}, new double[5], 0);

    private final Catalogue catalogue;
    private final Evidence evidence;
    private final double[] words;
    private final double[] names;
    private final double[] families;
    private final Families.Reading reading;
    private final boolean saysNothing;

    private Topic(Catalogue catalogue, List<Asked> asked) {
        this.catalogue = catalogue;
        this.saysNothing = asked.isEmpty();
        this.evidence = new Evidence(catalogue.index(), asked, WORDS);
        this.words = evidence.shares();
        this.names = names(asked.stream().filter(word -> !word.isPair()).toList());
        this.reading = Language.french().families().read(asked, Families.Side.NEED);
        this.families = IntStream.range(0, catalogue.size())
                .mapToDouble(at -> reading.agreement(catalogue.reading(at)))
                .toArray();
        for (int at = 0; at < words.length; at++) {
            words[at] = words[at] / (words[at] + HALF_MET);
        }
    }

    static Topic of(Need need, Catalogue catalogue, LocalContext context) {
        String statement = need.wording().statement();
        String text = statement == null ? need.wording().request() : statement;
        return new Topic(
                catalogue, Language.french().asked(need.title(), text == null ? "" : text, place(need, context)));
    }

    double words(int at) {
        return words[at];
    }

    double families(int at) {
        return families[at];
    }

    double name(int at) {
        return names[at];
    }

    /** Returns the reasons for these solutions, three each: words, families, name. */
    List<List<Assessment>> reasons(List<Integer> solutions) {
        List<List<Evidence.Gain>> gains = evidence.gains(solutions);
        return IntStream.range(0, solutions.size())
                .mapToObj(each -> reasons(solutions.get(each), gains.get(each)))
                .toList();
    }

    private List<Assessment> reasons(int at, List<Evidence.Gain> gains) {
        if (saysNothing) {
            Assessment unknown =
                    Assessment.unknown(Message.of("Mots : rien à chercher.", "Words: nothing to look for."));
            return List.of(unknown, unknown, unknown);
        }
        List<String> met =
                gains.stream().map(Evidence.Gain::surface).limit(MOST_WORDS).toList();
        String family = Language.french().families().meeting(reading, catalogue.reading(at));
        return List.of(
                Assessment.of(words[at], wordsReason(met), met),
                Assessment.of(
                        families[at],
                        familiesReason(families[at], family),
                        family.isEmpty() ? List.of() : List.of(family)),
                Assessment.of(names[at], nameReason(names[at]), List.of()));
    }

    private double[] names(List<Asked> asked) {
        Evidence named = new Evidence(catalogue.index(), asked, NAMES);
        double[] shares = named.shares();
        for (int at = 0; at < shares.length; at++) {
            double rarity = catalogue.nameRarity(at);
            shares[at] = rarity == 0 ? 0 : Math.min(1, shares[at] * Math.sqrt(named.perfect() / rarity));
        }
        return shares;
    }

    /** The name of the place is not the topic of what is felt there. */
    private static String place(Need need, LocalContext context) {
        return need.territory() == null
                ? ""
                : context.gazetteer()
                        .find(need.territory())
                        .map(Territory::name)
                        .orElse("");
    }

    private static Message wordsReason(List<String> met) {
        return met.isEmpty()
                ? Message.of("Mots : aucun retrouvé.", "Words: none met.")
                : Message.of(
                        "Mots retrouvés, ou de même sens : " + String.join(", ", met) + ".",
                        "Words met, or words of the same sense: " + String.join(", ", met) + ".");
    }

    private static Message familiesReason(double share, String family) {
        return share == 0 || family.isEmpty()
                ? Message.of("Vocabulaire : rien de commun.", "Vocabulary: nothing in common.")
                : Message.of(
                        "Le besoin se dit comme ceux auxquels répond : " + family + ".",
                        "The need is told like those answered by: " + family + ".");
    }

    private static Message nameReason(double share) {
        return share == 0
                ? Message.of("Nom : aucun mot du besoin.", "Name: no word of the need.")
                : Message.of("Le nom reprend des mots du besoin.", "The name takes up words of the need.");
    }
}
