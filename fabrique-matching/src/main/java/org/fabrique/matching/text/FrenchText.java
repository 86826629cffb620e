package org.fabrique.matching.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content words of French texts: elision, lower case, stop words, then for each word its light stem and its
 * root, accents folded last.
 * <p>
 * This type is thread-safe and keeps nothing of what it read but the words it was told to remember.
 */
public final class FrenchText {

    /** The longest a folded character can become, times itself. */
    private static final int FOLDED_LENGTH = 4;

    private static final String FIELD = "text";

    /** How many words are remembered at most. */
    private static final int REMEMBERED = 1 << 16;

    private final Analyzer analyzer;
    private final Memo<Word> remembered = new Memo<>(REMEMBERED);

    /** @param toolWords words without a topic */
    FrenchText(ToolWords.Lists toolWords) {
        this.analyzer = new ContentWords(toolWords);
    }

    /** Returns the content words of a text, in order, which are read faster from now on, wherever they stand. */
    List<Word> remembered(String text) {
        return words(text, remembered);
    }

    /** Returns the content words of a text, in order. */
    public List<Word> words(String text) {
        return words(text, typed -> remembered(typed, Tokens.hash(typed)));
    }

    /**
     * Returns the content words of a text, in order.
     *
     * @param known words read before, by what was typed; those met for the first time join them
     */
    List<Word> words(String text, Memo<Word> known) {
        return words(text, typed -> {
            long key = Tokens.hash(typed);
            Word before = known.get(key);
            return before == null ? met(typed, key, known) : before;
        });
    }

    private @Nullable Word met(CharSequence typed, long key, Memo<Word> known) {
        Word word = remembered(typed, key);
        if (word != null) {
            known.put(key, word);
        }
        return word;
    }

    private @Nullable Word remembered(CharSequence typed, long key) {
        Word before = remembered.get(key);
        return before == null ? read(Typed.word(typed.toString())) : before;
    }

    private List<Word> words(String text, Function<CharSequence, @Nullable Word> read) {
        return each(text, read, (word, place) -> word);
    }

    /** Returns what is made of each content word of a text, in order, and of where it stands, what is elided before it included. */
    <T> List<T> each(String text, BiFunction<Word, OffsetAttribute, T> made) {
        return each(text, typed -> remembered(typed, Tokens.hash(typed)), made);
    }

    private <T> List<T> each(
            String text, Function<CharSequence, @Nullable Word> read, BiFunction<Word, OffsetAttribute, T> made) {
        List<T> all = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(FIELD, Typed.plain(text))) {
            CharTermAttribute typed = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                Word word = read.apply(typed);
                if (word != null) {
                    all.add(made.apply(word, place));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }

    /** Returns what was typed as a word, or null when it is none. */
    private static @Nullable Word read(String typed) {
        return Typed.isWord(typed) ? word(typed) : null;
    }

    private static Word word(String surface) {
        String stem = folded(FrenchStem.of(surface));
        return Word.of(surface, stem, WordFamily.root(folded(surface), stem));
    }

    /** Returns a word without accents. */
    static String folded(String word) {
        char[] letters = word.toCharArray();
        char[] plain = new char[letters.length * FOLDED_LENGTH];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
        return new String(plain, 0, length);
    }

    /** The words of a text that carry a topic, as they were written, in lower case. */
    private static final class ContentWords extends Analyzer {

        private final ToolWords.Lists toolWords;

        ContentWords(ToolWords.Lists toolWords) {
            this.toolWords = toolWords;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream bare = new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            return new TokenStreamComponents(words, new ToolWords(bare, toolWords));
        }
    }
}
