package org.fabrique.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Territory;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Chosen;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one need say of the solutions of a catalogue that may suit it.
 * <p>
 * Of a small catalogue all are looked at; of a large one those that meet the rarest words of the need best, and those
 * that speak of the same families. Three shares, each from 0 to 1 and none of them relative to the other solutions
 * found: how many of the words are met ({@code share / (share + 0.7)}), how far both speak of the same families in what
 * the words leave open (times what is missing of the first share, so that nothing counts twice), and how close the need
 * comes to the name.
 */
final class Topic {

    /** Up to how many solutions all are looked at. */
    static final int ALL_OF = 1000;

    private static final int CLOSEST_BY_WORDS = 400;
    private static final int CLOSEST_BY_FAMILIES = 400;
    private static final double HALF_MET = 0.7;
    private static final int MOST_WORDS = 6;

    private final Catalogue catalogue;
    private final Evidence evidence;
    private final Evidence named;
    private final Families.Reading reading;
    private final Chosen chosen;
    private final double[] words;
    private final double[] names;
    private final boolean saysNothing;

    private Topic(Catalogue catalogue, List<Asked> asked, Set<SolutionId> also, @Nullable Chosen only) {
        this.catalogue = catalogue;
        this.saysNothing = asked.isEmpty();
        this.evidence = new Evidence(catalogue.index(), asked, Catalogue.BY_WORDS);
        this.named = new Evidence(
                catalogue.index(), asked.stream().filter(word -> !word.isPair()).toList(), Catalogue.BY_NAMES);
        this.reading = catalogue.vocabulary().language().families().read(asked, Families.Side.NEED);
        this.chosen = only == null ? chosen(also) : only;
        this.words = evidence.shares(chosen);
        this.names = named.shares(chosen);
    }

    /** @param also solutions to look at beside those that the words find; who is not in the catalogue is passed over */
    static Topic of(Need need, Catalogue catalogue, LocalContext context, Set<SolutionId> also) {
        return new Topic(catalogue, asked(need, context, catalogue.vocabulary()), also, null);
    }

    /** Looks at one solution alone, of the catalogue: it says the same of it. */
    static Topic only(Need need, Catalogue catalogue, LocalContext context, Solution solution) {
        Chosen alone = Chosen.of(IntStream.of(catalogue.place(solution)), catalogue.size());
        return new Topic(catalogue, asked(need, context, catalogue.vocabulary()), Set.of(), alone);
    }

    /** Returns the words of a need that are its topic. */
    static List<Asked> asked(Need need, LocalContext context, Vocabulary vocabulary) {
        return vocabulary.language().asked(need.title(), text(need), place(need, context));
    }

    /** Returns what is missing, or what was asked for while nobody has questioned it; empty when neither is said. */
    static String text(Need need) {
        String statement = need.wording().statement();
        String text = statement == null ? need.wording().request() : statement;
        return text == null ? "" : text;
    }

    private Chosen chosen(Set<SolutionId> also) {
        int size = catalogue.size();
        return size <= ALL_OF
                ? Chosen.all(size)
                : Chosen.of(
                        Stream.of(
                                        evidence.closest(CLOSEST_BY_WORDS),
                                        catalogue.families().closest(reading, CLOSEST_BY_FAMILIES),
                                        also.stream()
                                                .flatMap(id -> catalogue.find(id).stream())
                                                .mapToInt(catalogue::place))
                                .flatMapToInt(places -> places),
                        size);
    }

    /** Returns the solutions that may suit, by their slots. */
    Chosen candidates() {
        return chosen;
    }

    double words(int slot) {
        return words[slot] / (words[slot] + HALF_MET);
    }

    double families(int slot) {
        return catalogue.families().agreement(chosen.text(slot), reading) * (1 - words(slot));
    }

    double name(int slot) {
        double rarity = catalogue.nameRarity(chosen.text(slot));
        return rarity == 0 ? 0 : Math.min(1, names[slot] * Math.sqrt(named.perfect() / rarity));
    }

    /** Returns the reasons for these candidates, three each: words, families, name. */
    List<List<Assessment>> reasons(List<Integer> slots) {
        Chosen told = Chosen.of(slots.stream().mapToInt(chosen::text), catalogue.size());
        List<List<Evidence.Gain>> gains = evidence.gains(told);
        return slots.stream()
                .map(slot -> reasons(slot, gains.get(told.slot(chosen.text(slot)))))
                .toList();
    }

    private List<Assessment> reasons(int slot, List<Evidence.Gain> gains) {
        if (saysNothing) {
            Assessment unknown =
                    Assessment.unknown(Message.of("Mots : rien à chercher.", "Words: nothing to look for."));
            return List.of(unknown, unknown, unknown);
        }
        List<String> met =
                gains.stream().map(Evidence.Gain::surface).limit(MOST_WORDS).toList();
        String family =
                catalogue.vocabulary().language().families().meeting(catalogue.families(), chosen.text(slot), reading);
        return List.of(
                Assessment.of(words(slot), wordsReason(met), met),
                Assessment.of(
                        families(slot),
                        familiesReason(families(slot), family),
                        family.isEmpty() ? List.of() : List.of(family)),
                Assessment.of(name(slot), nameReason(name(slot)), List.of()));
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
