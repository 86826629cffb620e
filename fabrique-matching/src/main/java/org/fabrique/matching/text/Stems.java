package org.fabrique.matching.text;

import java.util.List;

/** Some words, met by their stems. */
final class Stems {

    static final Stems NONE = new Stems(List.of());

    private final TokenTable stems = TokenTable.forFew();

    Stems(List<Word> words) {
        words.forEach(word -> stems.add(word.stemToken()));
    }

    boolean have(Word word) {
        return stems.find(word.stemToken()) != TokenTable.NONE;
    }
}
