package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What an index keeps of a text: its stems, the roots of its words, its pairs of neighbouring words, and the synonym
 * sets it speaks of, told apart by a prefix.
 */
final class Tokens {

    private Tokens() {}

    static String stem(Word word) {
        return "s:" + word.stem();
    }

    static String root(Word word) {
        return "r:" + word.root();
    }

    static String pair(Word first, Word second) {
        return "b:" + first.stem() + " " + second.stem();
    }

    static String set(int set) {
        return "c:" + set;
    }

    /** Returns the tokens of one sentence, as often as they stand in it; its sets are for the thesaurus to find. */
    static List<String> of(List<Word> words) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            tokens.add(stem(words.get(at)));
            tokens.add(root(words.get(at)));
            if (at > 0) {
                tokens.add(pair(words.get(at - 1), words.get(at)));
            }
        }
        return tokens;
    }
}
