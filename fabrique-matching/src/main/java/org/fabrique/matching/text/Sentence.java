package org.fabrique.matching.text;

import java.util.List;

/**
 * The words of a sentence, or of an item of a list, and the expressions of sets that stand in it.
 *
 * @param hits in the order of their places
 */
record Sentence(List<Word> words, List<Thesaurus.Hit> hits) {

    static Sentence of(List<Word> words, Thesaurus thesaurus) {
        return new Sentence(words, thesaurus.hits(words));
    }
}
