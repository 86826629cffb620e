package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts in fields, kept as tokens in memory, with statistics of our own.
 * <p>
 * A text is known by its place in the list the index was built from. How much a token is worth in each text is worked
 * out once, for each of the ways of weighing the index is built with. This type is immutable and thread-safe.
 */
public final class TextIndex {

    private static final double NEAR = 0.5;

    /** Where one sentence or item of a list ends, and the next begins. */
    static final Pattern SENTENCE = Pattern.compile("(?<=[;\n])");

    private final Map<String, Postings> postings;
    private final int size;

    private TextIndex(Map<String, Postings> postings, int size) {
        this.postings = postings;
        this.size = size;
    }

    /** Where one token stands, for one way of weighing: the texts that have it, in order, and its worth in each. */
    record Places(int[] texts, float[] worths) {}

    /** Where one token stands: in how many texts, and its places for each way of weighing. */
    private record Postings(int holders, Places[] places) {}

    /**
     * Returns the index of these texts.
     *
     * @param texts each with the same number of fields; a field may be empty
     * @param weighings the ways of weighing, each with as many fields
     */
    public static TextIndex of(
            List<List<String>> texts, FrenchText french, Thesaurus thesaurus, List<Weights> weighings) {
        Builder builder = new Builder(texts.size(), weighings, french, thesaurus);
        for (int text = 0; text < texts.size(); text++) {
            builder.add(text, texts.get(text));
        }
        return builder.build();
    }

    /** Returns how many texts there are. */
    public int size() {
        return size;
    }

    /** Returns how rare a token is: the logarithm of the share of texts without it, never negative. */
    double rarity(String token) {
        Postings found = postings.get(token);
        int holders = found == null ? 0 : found.holders();
        return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    }

    /**
     * Returns how rare the words of a text are together, each once: what it would get from a text that says the same.
     */
    public double rarityOf(List<Asked> words) {
        return words.stream()
                .filter(word -> !word.isPair())
                .mapToDouble(word -> rarity(word.token()))
                .sum();
    }

    /** Returns where a token stands for one way of weighing, or null when it stands nowhere. */
    @Nullable
    Places places(String token, int weighing) {
        Postings found = postings.get(token);
        return found == null ? null : found.places()[weighing];
    }

    /** Gathers the tokens of texts, then works out what each is worth. */
    private static final class Builder {

        private final Map<String, Raw> tokens = new HashMap<>();
        private final Map<String, Word> known = new HashMap<>();
        private final List<Weights> weighings;
        private final FrenchText french;
        private final Thesaurus thesaurus;
        private final int[][] lengths;
        private final int fields;

        Builder(int size, List<Weights> weighings, FrenchText french, Thesaurus thesaurus) {
            this.weighings = weighings;
            this.french = french;
            this.thesaurus = thesaurus;
            this.fields = weighings.get(0).size();
            this.lengths = new int[size][fields];
        }

        void add(int text, List<String> parts) {
            for (int field = 0; field < fields; field++) {
                for (String sentence : SENTENCE.split(parts.get(field))) {
                    add(text, field, french.words(sentence, known));
                }
            }
        }

        private void add(int text, int field, List<Word> sentence) {
            lengths[text][field] += sentence.size();
            Tokens.of(sentence).forEach(token -> add(token, text, field, 1));
            thesaurus.hits(sentence).forEach(hit -> add(Tokens.set(hit.set()), text, field, hit.near() ? NEAR : 1));
        }

        private void add(String token, int text, int field, double worth) {
            tokens.computeIfAbsent(token, each -> new Raw()).add(text, field, (float) worth, fields);
        }

        TextIndex build() {
            double[] averages = new double[fields];
            for (int field = 0; field < fields; field++) {
                averages[field] = average(field);
            }
            Map<String, Postings> postings = new HashMap<>(2 * tokens.size());
            tokens.forEach((token, raw) -> postings.put(token, weighed(raw, averages)));
            return new TextIndex(postings, lengths.length);
        }

        private Postings weighed(Raw raw, double[] averages) {
            Places[] places = weighings.stream()
                    .map(weights -> raw.weighed(weights, lengths, averages))
                    .toArray(Places[]::new);
            return new Postings(raw.count, places);
        }

        private double average(int field) {
            long words = 0;
            int filled = 0;
            for (int[] length : lengths) {
                words += length[field];
                filled += length[field] > 0 ? 1 : 0;
            }
            return filled == 0 ? 1 : (double) words / filled;
        }
    }

    /** How often one token stands in each field of the texts that have it. */
    private static final class Raw {

        private int[] texts = new int[2];
        private float[] frequencies = new float[0];
        private int count;

        void add(int text, int field, float worth, int fields) {
            if (count == 0 || texts[count - 1] != text) {
                texts = count < texts.length ? texts : Arrays.copyOf(texts, 2 * count);
                frequencies = (count + 1) * fields <= frequencies.length
                        ? frequencies
                        : Arrays.copyOf(frequencies, texts.length * fields);
                texts[count++] = text;
            }
            frequencies[(count - 1) * fields + field] += worth;
        }

        Places weighed(Weights weights, int[][] lengths, double[] averages) {
            int[] holders = new int[count];
            float[] worths = new float[count];
            int kept = 0;
            for (int at = 0; at < count; at++) {
                double worth = weights.saturated(weighed(at, weights, lengths[texts[at]], averages));
                if (worth > 0) {
                    holders[kept] = texts[at];
                    worths[kept++] = (float) worth;
                }
            }
            return new Places(Arrays.copyOf(holders, kept), Arrays.copyOf(worths, kept));
        }

        private double weighed(int at, Weights weights, int[] length, double[] averages) {
            double sum = 0;
            for (int field = 0; field < averages.length; field++) {
                float frequency = frequencies[at * averages.length + field];
                if (frequency > 0 && weights.of(field) > 0) {
                    sum += weights.of(field) * frequency / weights.evened(field, length[field] / averages[field]);
                }
            }
            return sum;
        }
    }
}
