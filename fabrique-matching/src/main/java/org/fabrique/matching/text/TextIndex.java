package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts in fields, kept as tokens in memory, with statistics of our own.
 * <p>
 * A text is known by its place in the list the index was built from. This type is immutable and thread-safe.
 */
public final class TextIndex {

    private static final double NEAR = 0.5;

    /** Where one sentence or item of a list ends, and the next begins. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[;\n])");

    private final Map<String, Postings> postings = new HashMap<>();
    private final int[][] lengths;
    private final double[] averages;

    private TextIndex(List<List<String>> texts, int fields, FrenchText french, Thesaurus thesaurus) {
        lengths = new int[texts.size()][fields];
        Map<String, Word> known = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            for (int field = 0; field < fields; field++) {
                for (String sentence : SENTENCE.split(texts.get(text).get(field))) {
                    add(text, field, french.words(sentence, known), thesaurus);
                }
            }
        }
        averages = new double[fields];
        for (int field = 0; field < fields; field++) {
            averages[field] = average(field);
        }
    }

    /** Receives how often something stands in a text, weighed by field and length. */
    interface Sink {
        void met(int text, double frequency);
    }

    /** Where one token stands: the texts that have it, in order, and how often in each field. */
    private static final class Postings {

        private final List<Integer> texts = new ArrayList<>(2);
        private final List<float[]> frequencies = new ArrayList<>(2);

        void add(int text, int field, double worth, int fields) {
            if (texts.isEmpty() || texts.get(texts.size() - 1) != text) {
                texts.add(text);
                frequencies.add(new float[fields]);
            }
            frequencies.get(frequencies.size() - 1)[field] += (float) worth;
        }
    }

    /**
     * Returns the index of these texts.
     *
     * @param texts each with the same number of fields; a field may be empty
     * @param fields how many fields
     */
    public static TextIndex of(List<List<String>> texts, int fields, FrenchText french, Thesaurus thesaurus) {
        return new TextIndex(texts, fields, french, thesaurus);
    }

    /** Returns how many texts there are. */
    public int size() {
        return lengths.length;
    }

    /** Returns how rare a token is: the logarithm of the share of texts without it, never negative. */
    double rarity(String token) {
        Postings found = postings.get(token);
        int holders = found == null ? 0 : found.texts.size();
        return Math.log(1 + (size() - holders + 0.5) / (holders + 0.5));
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

    /** Tells where a token stands: its frequency in each text that has it, weighed by field and by length. */
    void find(String token, Weights weights, Sink sink) {
        Postings found = postings.get(token);
        if (found != null) {
            for (int at = 0; at < found.texts.size(); at++) {
                int text = found.texts.get(at);
                sink.met(text, weighed(found.frequencies.get(at), lengths[text], weights));
            }
        }
    }

    private double weighed(float[] frequencies, int[] length, Weights weights) {
        double sum = 0;
        for (int field = 0; field < averages.length; field++) {
            if (frequencies[field] > 0 && weights.of(field) > 0) {
                sum += weights.of(field) * frequencies[field] / weights.evened(field, length[field] / averages[field]);
            }
        }
        return sum;
    }

    private void add(int text, int field, List<Word> sentence, Thesaurus thesaurus) {
        lengths[text][field] += sentence.size();
        Tokens.of(sentence).forEach(token -> add(token, text, field, 1));
        thesaurus.hits(sentence).forEach(hit -> add(Tokens.set(hit.set()), text, field, hit.near() ? NEAR : 1));
    }

    private void add(String token, int text, int field, double worth) {
        postings.computeIfAbsent(token, each -> new Postings()).add(text, field, worth, lengths[text].length);
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
