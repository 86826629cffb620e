package org.fabrique.matching.text;

import java.util.List;
import java.util.Locale;

/** A content word where it stands in a text, an article that is elided before it left out. */
record Placed(Word word, int fromInclusive, int toExclusive) {

    /** Returns the content words of a text, in order; it begins at a place of a longer text. */
    static List<Placed> in(String text, int at, FrenchText french) {
        return french.each(
                text,
                (word, place) ->
                        of(word, text.substring(place.startOffset(), place.endOffset()), at + place.endOffset()));
    }

    /** Dots and hyphens that stand in a word are part of its place. */
    private static Placed of(Word word, String token, int end) {
        String plain = Typed.word(Typed.plain(token));
        boolean isTheEnd = plain.toLowerCase(Locale.ROOT).endsWith(word.surface());
        int more = isTheEnd ? word.surface().length() - plain.length() : 0;
        return new Placed(word, end - Math.min(token.length() + more, token.length()), end);
    }
}
