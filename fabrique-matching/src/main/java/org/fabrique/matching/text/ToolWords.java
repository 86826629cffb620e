package org.fabrique.matching.text;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Leaves out the words that have no topic. One that is a noun as well stays where only a noun stands: first, or behind some
 * words ({@code plus de car} is about coaches, {@code fermé, car vide} is not).
 */
final class ToolWords extends FilteringTokenFilter {

    private final Lists lists;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final CharsRefBuilder before = new CharsRefBuilder();

    /**
     * Which words those are.
     *
     * @param nouns those that are nouns as well, each with the words behind which it is one
     */
    record Lists(CharArraySet tools, CharArrayMap<CharArraySet> nouns) {

        /**
         * Returns the words of these lists and those of Lucene's own.
         *
         * @param nouns a line each: the word, then those behind which it is a noun
         */
        static Lists of(Collection<String> tools, Collection<String> nouns) {
            CharArraySet all = new CharArraySet(FrenchAnalyzer.getDefaultStopSet(), true);
            all.addAll(tools);
            CharArrayMap<CharArraySet> led = new CharArrayMap<>(nouns.size(), true);
            nouns.forEach(line -> led.put(noun(line), leading(line)));
            return new Lists(all, led);
        }

        private static String noun(String line) {
            return line.split(" ", 2)[0];
        }

        private static CharArraySet leading(String line) {
            List<String> words = Stream.of(line.split(" ")).skip(1).toList();
            return new CharArraySet(words, true);
        }
    }

    ToolWords(TokenStream words, Lists lists) {
        super(words);
        this.lists = lists;
    }

    @Override
    protected boolean accept() {
        boolean stays = !lists.tools().contains(word.buffer(), 0, word.length()) || isNoun();
        before.copyChars(word.buffer(), 0, word.length());
        return stays;
    }

    private boolean isNoun() {
        CharArraySet leading = lists.nouns().get(word.buffer(), 0, word.length());
        return leading != null && (before.length() == 0 || leading.contains(before.chars(), 0, before.length()));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        before.clear();
    }
}
