package org.fabrique.matching.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A content word where it stands in a text, an article that is elided before it left out. */
record Placed(Word word, int fromInclusive, int toExclusive) {

    /** Returns the content words of a text, in order; it begins at a place of a longer text. */
    static List<Placed> in(String text, int at, FrenchText french) {
        List<Placed> placed = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.setReader(new StringReader(Typed.plain(text)));
            tokens.reset();
            while (tokens.incrementToken()) {
                String token = text.substring(offsets.startOffset(), offsets.endOffset());
                french.words(token).forEach(word -> placed.add(of(word, token, at + offsets.endOffset())));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return placed;
    }

    private static Placed of(Word word, String token, int end) {
        boolean isTheEnd = token.toLowerCase(Locale.ROOT).endsWith(word.surface());
        int length = isTheEnd ? Math.min(word.surface().length(), token.length()) : token.length();
        return new Placed(word, end - length, end);
    }
}
