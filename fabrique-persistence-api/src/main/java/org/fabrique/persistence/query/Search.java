package org.fabrique.persistence.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for in any kind of thing: the words it says, and since when it has changed. It is no matching of needs
 * and solutions: a thing says the words or does not.
 *
 * @param words folded, each to be the beginning of a word of the thing; none lets everything through
 * @param changedSince the moment of the last act from which a thing is wanted, or null for any
 */
public record Search(List<String> words, @Nullable Instant changedSince) {

    public static final int LONGEST_TEXT = 500;
    public static final int MOST_WORDS = 20;

    private static final Search ANYTHING = new Search(List.of(), null);

    public Search {
        words = List.copyOf(words);
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "A search has at most %d words, not %d.".formatted(MOST_WORDS, words.size()));
        }
        words.forEach(Search::requireWord);
    }

    /** Returns the search that lets everything through. */
    public static Search anything() {
        return ANYTHING;
    }

    /**
     * Returns the search for what says all the words of a text, by their beginnings, in any order, whatever their case and
     * accents. Nothing in the text is taken for a sign of a query language.
     *
     * @throws IllegalArgumentException when the text has no word, more than {@link #MOST_WORDS}, or more than {@link
     *     #LONGEST_TEXT} characters
     */
    public static Search saying(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A search has at most %d characters, not %d.".formatted(LONGEST_TEXT, text.length()));
        }
        String folded = Text.folded(text);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("A search needs a word.");
        }
        return new Search(Arrays.stream(folded.split(" ")).distinct().sorted().toList(), null);
    }

    /** Returns the search for what an act at this moment, or a later one, has made what it is. */
    public static Search changedSince(Instant moment) {
        return ANYTHING.since(moment);
    }

    /** Returns this search for what has changed since a moment, too. */
    public Search since(Instant moment) {
        return new Search(words, moment);
    }

    /**
     * Returns the words of a thing as storages keep them: folded, each behind a space.
     *
     * @param texts what the thing says; null says nothing
     */
    public static String key(@Nullable String... texts) {
        List<String> said = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                said.add(" " + Text.folded(text));
            }
        }
        return said.stream().collect(Collectors.joining());
    }

    /** Tells whether everything is let through. */
    public boolean isAnything() {
        return words.isEmpty() && changedSince == null;
    }

    /**
     * Tells whether a thing is wanted.
     *
     * @param key the words of the thing, as {@link #key} gives them
     * @param changed the moment of its last act
     */
    public boolean matches(String key, Instant changed) {
        return words.stream().allMatch(word -> key.contains(" " + word))
                && (changedSince == null || !changed.isBefore(changedSince));
    }

    private static void requireWord(String word) {
        if (word.isEmpty() || word.contains(" ") || !word.equals(Text.folded(word))) {
            throw new IllegalArgumentException("\"%s\" is not one folded word.".formatted(word));
        }
    }
}
