package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The families of known solutions, each told twice: in the words of those who lack it, and of those who run it.
 * <p>
 * A need and a solution that share no word still meet when both speak of the same families. A reading is how far a
 * text speaks of each family, as a direction; two readings agree by the cosine of their angle, times how sure each is.
 */
public final class Families {

    private static final List<String> FIELDS =
            List.of("need", "solution", "problem", "description", "name", "everyday", "practice");

    /** How many words a family typically has in each of its fields. */
    private static final double[] LENGTHS = {25, 20, 20, 30, 4, 130, 55};

    private static final double[] EVENED = {0.3, 0.3, 0.3, 0.3, 0.3, 0.4, 0.4};
    private static final double SATURATION = 0.8;

    /** How many words a family is told in, or fewer. */
    private static final int TOLD = 512;

    /** How many families of a text are kept. */
    private static final int KEPT = 16;

    private static final double SURE_WHEN_STATED = 0.8;

    private final List<String> ids;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** One for each side. */
    private final List<FamilyWords> words;

    /** From which side a text is read, and how sure a reading is when its best family has this share. */
    public enum Side {
        NEED(new double[] {1, 0.3, 0.5, 0.3, 0.3, 0.9, 0.3}, 0.2, 1),
        SOLUTION(new double[] {0.4, 1, 0.2, 1, 1, 0.4, 1}, 0.05, 2);

        private final Weights weights;
        private final double halfSure;
        private final double steepness;

        Side(double[] fields, double halfSure, double steepness) {
            this.weights = new Weights(fields, LENGTHS, EVENED, SATURATION);
            this.halfSure = halfSure;
            this.steepness = steepness;
        }

        double sureness(double best) {
            double sure = Math.pow(best, steepness);
            return sure / (sure + Math.pow(halfSure, steepness));
        }
    }

    /**
     * How far a text speaks of each family.
     *
     * @param families one number per family, of length 1 together, or all 0 when the text speaks of none
     * @param sureness from 0 to 1
     */
    public record Reading(double[] families, double sureness) {

        /** Returns how far both speak of the same families, from 0 to 1. */
        public double agreement(Reading other) {
            double cosine = 0;
            for (int family = 0; family < families.length; family++) {
                cosine += families[family] * other.families[family];
            }
            return Math.min(1, cosine * sureness * other.sureness);
        }

        /** Returns the families it speaks of most, at most {@value #KEPT}, in their order; of equal ones the first. */
        int[] most() {
            int[] most = new int[KEPT];
            int kept = 0;
            for (int family = 0; family < families.length; family++) {
                if (families[family] > (kept < KEPT ? 0 : families[most[KEPT - 1]])) {
                    kept = Math.min(kept + 1, KEPT);
                    insert(family, most, kept - 1);
                }
            }
            int[] inOrder = Arrays.copyOf(most, kept);
            Arrays.sort(inOrder);
            return inOrder;
        }

        /** Puts a family in its place among the most, of which the last is free or falls out. */
        private void insert(int family, int[] most, int last) {
            int place = last;
            while (place > 0 && families[most[place - 1]] < families[family]) {
                most[place] = most[place - 1];
                place--;
            }
            most[place] = family;
        }

        /** Returns the family that makes two readings agree the most, or -1 when none does. */
        int meeting(Reading other) {
            int best = -1;
            double most = 0;
            for (int family = 0; family < families.length; family++) {
                double both = families[family] * other.families[family];
                best = both > most ? family : best;
                most = Math.max(most, both);
            }
            return best;
        }
    }

    private Families(Map<String, Map<String, String>> families, FrenchText french, Thesaurus thesaurus) {
        this.ids = List.copyOf(families.keySet());
        families.forEach(
                (id, parts) -> names.put(id, parts.getOrDefault("name", id).split(" ; ")[0]));
        List<FieldTokens> told = families.values().stream()
                .map(parts -> told(parts, french, thesaurus))
                .toList();
        this.words = Stream.of(Side.values())
                .map(side -> new FamilyWords(told, side.weights))
                .toList();
    }

    private static FieldTokens told(Map<String, String> parts, FrenchText french, Thesaurus thesaurus) {
        FieldTokens told = new FieldTokens(FIELDS.size(), TOLD);
        for (int field = 0; field < FIELDS.size(); field++) {
            for (String term : FieldTokens.sentences(parts.getOrDefault(FIELDS.get(field), ""))) {
                told.add(field, Sentence.of(french.remembered(term), thesaurus));
            }
        }
        return told;
    }

    /** Reads lines of the form {@code family<TAB>part<TAB>term ; term}. */
    static Families parse(List<String> lines, FrenchText french, Thesaurus thesaurus) {
        Map<String, Map<String, String>> families = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", 3);
            if (cells.length < 3 || !FIELDS.contains(cells[1])) {
                throw new IllegalArgumentException(
                        "The line (%s) is not a family, a part and its terms.".formatted(line));
            }
            families.computeIfAbsent(cells[0], family -> new LinkedHashMap<>())
                    .merge(cells[1], cells[2] + " ; ", String::concat);
        }
        return new Families(families, french, thesaurus);
    }

    /** Returns whether a token stands in any of the families. */
    boolean know(long token) {
        return words.get(0).know(token);
    }

    /** Reads how far a text speaks of each family. */
    public Reading read(List<Asked> asked, Side side) {
        double[] shares = words.get(side.ordinal()).shares(asked);
        double best = Arrays.stream(shares).max().orElse(0);
        return new Reading(direction(sharpened(shares, best)), side.sureness(best));
    }

    /** Returns the reading of a text that speaks of no family. */
    Reading silence() {
        return new Reading(new double[ids.size()], 0);
    }

    /** Returns a reading drawn halfway to a family that is known, and surer. */
    public Reading drawnTo(Reading reading, String family) {
        int known = ids.indexOf(family);
        if (known < 0) {
            return reading;
        }
        double[] drawn = new double[ids.size()];
        for (int each = 0; each < drawn.length; each++) {
            drawn[each] = (reading.families()[each] + (each == known ? 1 : 0)) / 2;
        }
        return new Reading(direction(drawn), Math.max(reading.sureness(), SURE_WHEN_STATED));
    }

    /** Returns the name of the family that makes a text and a reading agree the most; empty when none does. */
    public String meeting(Gist text, Reading reading) {
        return name(text.meeting(reading));
    }

    /** Returns the name of the family that makes two readings agree the most; empty when none does. */
    public String meeting(Reading one, Reading other) {
        return name(one.meeting(other));
    }

    private String name(int family) {
        return family < 0 ? "" : names.getOrDefault(ids.get(family), ids.get(family));
    }

    /** Makes the best of them stand out. */
    private static double[] sharpened(double[] shares, double best) {
        double[] sharp = new double[shares.length];
        for (int family = 0; family < shares.length; family++) {
            double share = best == 0 ? 0 : shares[family] / best;
            sharp[family] = share * share * share;
        }
        return sharp;
    }

    private static double[] direction(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        double[] unit = new double[numbers.length];
        for (int at = 0; at < unit.length; at++) {
            unit[at] = squares == 0 ? 0 : numbers[at] / Math.sqrt(squares);
        }
        return unit;
    }
}
