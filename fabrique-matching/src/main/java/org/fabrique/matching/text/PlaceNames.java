package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names of a place and of those around it: where a text names it is not the topic.
 * <p>
 * A word that is nothing but a name is known anywhere, and so is a name of several words. A name that is also a word, such
 * as Jardin or La Garde, must have its capital inside a sentence: who misses a garden does not speak of Jardin.
 */
final class PlaceNames {

    private static final String BEFORE_A_SENTENCE = ".!?:;\n\"«(-–—•";

    private final FrenchText french;
    private final List<List<Long>> names;

    /** The words that are nothing but names. */
    private final Set<Long> proper;

    /** @param isWord tells a word from what is nothing but a name */
    PlaceNames(Collection<String> names, FrenchText french, Predicate<Word> isWord) {
        this.french = french;
        List<List<Word>> read = names.stream().map(french::words).toList();
        this.names = read.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> name.stream().map(Word::stemToken).toList())
                .toList();
        this.proper = read.stream()
                .flatMap(List::stream)
                .filter(isWord.negate())
                .map(Word::stemToken)
                .collect(Collectors.toSet());
    }

    /** Returns a text of the same length with spaces where it names the place. */
    String blankedIn(String text) {
        if (names.isEmpty()) {
            return text;
        }
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
                .filter(name -> name.size() > 1 && standsAt(at, words, name))
                .mapToInt(List::size)
                .reduce(one, Math::max);
    }

    private boolean isName(Placed word, String text) {
        long stem = word.word().stemToken();
        return proper.contains(stem) || hasItsCapital(word, text) && names.contains(List.of(stem));
    }

    private static boolean standsAt(int at, List<Placed> words, List<Long> name) {
        int end = at + name.size();
        return end <= words.size()
                && words.subList(at, end).stream()
                        .map(each -> each.word().stemToken())
                        .toList()
                        .equals(name);
    }

    private static boolean hasItsCapital(Placed word, String text) {
        String before = text.substring(0, word.fromInclusive()).stripTrailing();
        return Character.isUpperCase(text.charAt(word.fromInclusive()))
                && !before.isEmpty()
                && BEFORE_A_SENTENCE.indexOf(before.charAt(before.length() - 1)) < 0;
    }
}
