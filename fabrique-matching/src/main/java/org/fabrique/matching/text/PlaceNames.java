package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a place and of those around it: where a text names it is not the topic.
 * <p>
 * A word that is nothing but a name is known anywhere, and so is a name of several words. A name that is also a word, such
 * as Jardin or La Garde, must have its capital inside a sentence: who misses a garden does not speak of Jardin.
 */
final class PlaceNames {

    private static final String BEFORE_A_SENTENCE = ".!?:;\n\"«(-–—•…“‹*/";

    private final FrenchText french;

    /** The names of several words. */
    private final List<List<Long>> names;

    /** Those of one word, which may be a word like others. */
    private final Set<Long> single;

    /** The words that are nothing but names. */
    private final Set<Long> proper;

    /** @param isWord tells a word from what is nothing but a name */
    PlaceNames(Collection<String> names, FrenchText french, Predicate<Word> isWord) {
        this.french = french;
        List<List<Word>> read = names.stream().map(french::words).toList();
        this.names = tokens(read).filter(name -> name.size() > 1).toList();
        this.single = tokens(read)
                .filter(name -> name.size() == 1)
                .map(name -> name.get(0))
                .collect(Collectors.toSet());
        this.proper = read.stream()
                .flatMap(List::stream)
                .filter(isWord.negate())
                .map(Word::stemToken)
                .collect(Collectors.toSet());
    }

    private static Stream<List<Long>> tokens(List<List<Word>> names) {
        return names.stream().map(name -> name.stream().map(Word::stemToken).toList());
    }

    /** Returns a text of the same length with spaces where it names the place. */
    String blankedIn(String text) {
        return names.isEmpty() && single.isEmpty() ? text : blanked(text);
    }

    private String blanked(String text) {
        char[] left = text.toCharArray();
        List<Placed> words = Placed.in(text, 0, french);
        for (int at = 0; at < words.size(); at++) {
            int named = named(words, at, text);
            for (int each = at; each < at + named; each++) {
                Arrays.fill(
                        left, words.get(each).fromInclusive(), words.get(each).toExclusive(), ' ');
            }
        }
        return new String(left);
    }

    /** Returns how many words from this one on are a name. */
    private int named(List<Placed> words, int at, String text) {
        int one = isName(words.get(at), text) ? 1 : 0;
        return names.stream()
                .filter(name -> standsAt(at, words, name))
                .mapToInt(List::size)
                .reduce(one, Math::max);
    }

    private boolean isName(Placed word, String text) {
        long stem = word.word().stemToken();
        return proper.contains(stem) || single.contains(stem) && hasItsCapital(word.fromInclusive(), text);
    }

    private static boolean standsAt(int at, List<Placed> words, List<Long> name) {
        int same = 0;
        while (same < name.size()
                && at + same < words.size()
                && words.get(at + same).word().stemToken() == name.get(same)) {
            same++;
        }
        return same == name.size();
    }

    /** A word that begins a sentence has a capital anyway. */
    private static boolean hasItsCapital(int at, String text) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return Character.isUpperCase(text.charAt(at))
                && before >= 0
                && BEFORE_A_SENTENCE.indexOf(text.charAt(before)) < 0;
    }
}
