package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The tokens of one text told in fields: how often each stands in each field, and how many words each field has. */
final class FieldTokens {

    private static final float NEAR = 0.5f;

    /** How many tokens a word has, with those of the sets it belongs to. */
    private static final int OF_A_WORD = 3;

    private final int[] lengths;
    private final Counts words;
    private final Counts pairs;

    /** @param words about how many will be added */
    FieldTokens(int fields, int words) {
        this.lengths = new int[fields];
        this.words = new Counts(fields, OF_A_WORD * words);
        this.pairs = new Counts(fields, words);
    }

    /** How often each token stands in each field. */
    final class Counts {

        private final TokenTable tokens;
        private final int fields;
        private float[] frequencies;

        /** Those that are more than evoked. */
        private final BitSet said = new BitSet();

        private Counts(int fields, int expected) {
            this.fields = fields;
            this.tokens = TokenTable.forMany(expected);
            this.frequencies = new float[fields * expected];
        }

        private void add(long token, int field) {
            said.set(add(token, field, 1));
        }

        private void addEvoked(long token, int field) {
            add(token, field, NEAR);
        }

        /** Returns the number of the token. */
        private int add(long token, int field, float frequency) {
            int number = tokens.add(token);
            int at = number * fields;
            if (at + fields > frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, 2 * (at + fields));
            }
            frequencies[at + field] += frequency;
            return number;
        }

        /** Tells whether a token is only evoked. */
        boolean isEvoked(int number) {
            return !said.get(number);
        }

        int size() {
            return tokens.size();
        }

        long token(int number) {
            return tokens.token(number);
        }

        /** Tells whether a token stands in a field; none stands in a negative one. */
        boolean stands(int number, int field) {
            return field >= 0 && frequencies[number * fields + field] > 0;
        }

        /** Returns what a token is worth, from 0 to 1. */
        double worth(int number, Weights weights) {
            double sum = 0;
            for (int field = 0; field < fields; field++) {
                sum += weights.of(field, frequencies[number * fields + field], lengths[field]);
            }
            return weights.saturated(sum);
        }
    }

    /** Returns the sentences of a text, or the items of a list: each with what ends it, a semicolon or the line. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ';' || text.charAt(at) == '\n') {
                sentences.add(text.substring(from, at + 1));
                from = at + 1;
            }
        }
        if (from < text.length()) {
            sentences.add(text.substring(from));
        }
        return sentences;
    }

    /** Adds one sentence of a field. */
    void add(int field, Sentence sentence) {
        lengths[field] += sentence.words().size();
        Word before = null;
        for (Word word : sentence.words()) {
            words.add(word.stemToken(), field);
            words.add(word.rootToken(), field);
            if (before != null) {
                pairs.add(Tokens.pair(before.stemToken(), word.stemToken()), field);
            }
            before = word;
        }
        sentence.hits().forEach(hit -> add(hit, field));
    }

    private void add(Thesaurus.Hit hit, int field) {
        if (hit.near()) {
            words.addEvoked(hit.token(), field);
        } else {
            words.add(hit.token(), field);
        }
    }

    /** Returns the stems, roots and sets. */
    Counts words() {
        return words;
    }

    Counts pairs() {
        return pairs;
    }
}
