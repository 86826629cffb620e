package org.fabrique.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.matching.index.Stop;
import org.fabrique.matching.text.Asked;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one need say of the solutions of a catalogue that may suit it.
 * <p>
 * Three shares, each from 0 to 1 and none of them relative to the other solutions found: how many of the words are met
 * ({@code share / (share + 0.5)}); how far both speak of the same families ({@code agreement / 0.625}) in what the words
 * leave open ({@code 1 - 1.3 * words}, so that little counts twice); and how close the need comes to the name.
 */
final class Topic {

    private static final double HALF_MET = 0.5;

    /** From what agreement on two readings speak wholly of the same families. */
    private static final double WHOLLY_AGREED = 0.625;

    /** How much the words close of what they leave open; what families are worth, times this, is less than what words are. */
    private static final double CLOSED = 1.3;

    static final Message NOTHING_IN_COMMON =
            Message.of("Vocabulaire : rien de commun.", "Vocabulary: nothing in common.");

    private static final Message WORDS_MET =
            Message.of("Mots retrouvés, ou de même sens : %s.", "Words met, or words of the same sense: %s.");

    private static final Message NO_WORD_MET = Message.of("Mots : aucun retrouvé.", "Words: none met.");

    private final Language language;
    private final Holdings holdings;
    private final Frequencies frequencies;
    private final Evidence evidence;
    private final Families.Reading reading;
    private final boolean saysNothing;
    private final int[] numbers;

    /** Those that were looked at, by their slots: to read one of a large catalogue takes its time. */
    private final Map<Integer, Solution> solutions = new HashMap<>();

    private final double[] words;
    private final double[] families;
    private final double[] names;

    /** @param only the number of the one solution to look at, or empty to look for all that may suit */
    private Topic(
            Need need,
            Catalogue catalogue,
            LocalContext context,
            OptionalInt only,
            Set<SolutionId> also,
            @Nullable BooleanSupplier stop) {
        this.language = catalogue.vocabulary().language();
        this.holdings = catalogue.holdings();
        this.frequencies = holdings.frequencies();
        List<Asked> asked =
                language.spelled(asked(need, context, catalogue.vocabulary()), frequencies, () -> Stop.check(stop));
        this.saysNothing = asked.isEmpty();
        this.evidence = new Evidence(frequencies, asked);
        this.reading = language.families().read(asked, Families.Side.NEED);
        this.numbers = (only.isPresent() ? only.stream() : candidates(also, stop))
                .sorted()
                .distinct()
                .toArray();
        this.words = new double[numbers.length];
        this.families = new double[numbers.length];
        this.names = new double[numbers.length];
        weigh(stop);
    }

    private IntStream candidates(Set<SolutionId> also, @Nullable BooleanSupplier stop) {
        return IntStream.concat(
                holdings.candidates(evidence, reading, stop),
                also.stream().flatMapToInt(id -> holdings.find(id).stream()));
    }

    private void weigh(@Nullable BooleanSupplier stop) {
        Gists gists = holdings.gists();
        for (int slot = 0; slot < numbers.length; slot++) {
            Stop.check(slot, stop);
            Gist gist = gists.of(numbers[slot]);
            Evidence.Met met = evidence.met(gist);
            words[slot] = met.words() / (met.words() + HALF_MET);
            families[slot] = families(words[slot], gist.agreement(reading));
            names[slot] = met.name() == 0 ? 0 : name(met.name(), gist.nameRarity(frequencies));
        }
    }

    /** What two readings that agree so far count beside words that are met so far. */
    static double families(double words, double agreement) {
        return Math.max(0, 1 - CLOSED * words) * Math.min(1, agreement / WHOLLY_AGREED);
    }

    private double name(double met, double rarity) {
        return rarity == 0 ? 0 : Math.min(1, met * Math.sqrt(evidence.perfect() / rarity));
    }

    /** @param also solutions to look at beside those that the words find; who is not in the catalogue is passed over */
    static Topic of(
            Need need,
            Catalogue catalogue,
            LocalContext context,
            Set<SolutionId> also,
            @Nullable BooleanSupplier stop) {
        return new Topic(need, catalogue, context, OptionalInt.empty(), also, stop);
    }

    /** Looks at one solution alone, of the catalogue: it says the same of it. */
    static Topic only(
            Need need, Catalogue catalogue, LocalContext context, Solution solution, @Nullable BooleanSupplier stop) {
        int number = catalogue.holdings().find(solution.id()).orElseThrow();
        return new Topic(need, catalogue, context, OptionalInt.of(number), Set.of(), stop);
    }

    /** Returns the words of a need that are its topic. */
    static List<Asked> asked(Need need, LocalContext context, Vocabulary vocabulary) {
        return vocabulary.language().asked(need.title(), text(need), places(need, context));
    }

    /** Returns what is missing, or what was asked for while nobody has questioned it; empty when neither is said. */
    static String text(Need need) {
        String statement = need.wording().statement();
        String text = statement == null ? need.wording().request() : statement;
        return text == null ? "" : text;
    }

    /** Tells whether the need has a word to look for. */
    boolean isRead() {
        return !saysNothing;
    }

    /** Returns how many solutions may suit, each under its slot from 0. */
    int size() {
        return numbers.length;
    }

    /** Returns the slot of a solution of the catalogue, or a negative number when it does not come into question. */
    int slot(Solution solution) {
        return Arrays.binarySearch(numbers, holdings.find(solution.id()).orElseThrow());
    }

    SolutionId id(int slot) {
        return holdings.id(numbers[slot]);
    }

    Solution solution(int slot) {
        return solutions.computeIfAbsent(slot, each -> holdings.solution(numbers[each]));
    }

    double words(int slot) {
        return words[slot];
    }

    double families(int slot) {
        return families[slot];
    }

    double name(int slot) {
        return names[slot];
    }

    /** Returns the reasons for these candidates, three each: words, families, name. */
    List<List<Assessment>> reasons(List<Integer> slots) {
        Gists gists = holdings.gists();
        return slots.stream()
                .map(slot -> reasons(slot, gists.of(numbers[slot])))
                .toList();
    }

    private List<Assessment> reasons(int slot, Gist gist) {
        if (saysNothing) {
            Assessment unknown =
                    Assessment.unknown(Message.of("Mots : rien à chercher.", "Words: nothing to look for."));
            return List.of(unknown, unknown, unknown);
        }
        MetWords met = new MetWords(evidence.gains(gist));
        String family = language.families().meeting(gist, reading);
        return List.of(
                Assessment.of(words[slot], met.told(WORDS_MET, NO_WORD_MET), met.surfaces()),
                Assessment.of(families[slot], familiesReason(family), family.isEmpty() ? List.of() : List.of(family)),
                Assessment.of(names[slot], nameReason(names[slot]), List.of()));
    }

    /** The names of the place and of those around it, which are not the topic of what is felt there. */
    static List<String> places(Need need, LocalContext context) {
        return need.territory() == null ? List.of() : places(need.territory(), context.gazetteer());
    }

    private static List<String> places(TerritoryCode territory, Gazetteer gazetteer) {
        return Stream.concat(gazetteer.find(territory).stream(), gazetteer.containersOf(territory).stream())
                .map(Territory::name)
                .toList();
    }

    private static Message familiesReason(String family) {
        return family.isEmpty()
                ? NOTHING_IN_COMMON
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
