package org.fabrique.matching.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the known word that a word written wrong most resembles: the same first letter, and one letter added, missing,
 * changed or two swapped; two such slips from nine letters on. A word under five letters resembles none.
 */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;
    private static final int LETTERS = 26;

    private final List<List<Known>> byFirstLetter;

    private Spelling(List<List<Known>> byFirstLetter) {
        this.byFirstLetter = byFirstLetter;
    }

    /**
     * A known word, and which letters it has: a slip changes at most two of them.
     *
     * @param letters one bit each
     */
    private record Known(Word word, int letters) {

        static Known of(Word word) {
            return new Known(word, letters(word.stem()));
        }

        boolean mayBe(String stem, int itsLetters, int allowed) {
            return Integer.bitCount(letters ^ itsLetters) <= 2 * allowed
                    && Math.abs(word.stem().length() - stem.length()) <= allowed;
        }

        private static int letters(String stem) {
            return stem.chars().map(letter -> 1 << letter).reduce(0, (some, one) -> some | one);
        }
    }

    /** Returns the spelling of these words. Those whose stem has under five letters, or begins with none of a to z, are passed over. */
    static Spelling of(Collection<Word> words) {
        var sorted = words.stream()
                .filter(word -> letter(word.stem()) >= 0 && word.stem().length() >= SHORTEST)
                .sorted(Comparator.comparing(Word::stem).thenComparing(Word::surface))
                .map(Known::of)
                .collect(Collectors.groupingBy(known -> letter(known.word().stem())));
        return new Spelling(IntStream.range(0, LETTERS)
                .mapToObj(letter -> sorted.getOrDefault(letter, List.of()))
                .toList());
    }

    /** Returns the known word closest to a stem, of equally close ones the first in the alphabet. */
    Optional<Word> closest(String stem) {
        int letter = letter(stem);
        if (letter < 0 || stem.length() < SHORTEST) {
            return Optional.empty();
        }
        int allowed = stem.length() < LONG ? 1 : 2;
        int letters = Known.letters(stem);
        return byFirstLetter.get(letter).stream()
                .filter(known -> known.mayBe(stem, letters, allowed))
                .map(Known::word)
                .filter(word -> slips(stem, word.stem()) <= allowed)
                .min(Comparator.comparingInt(word -> slips(stem, word.stem())));
    }

    private static int letter(String stem) {
        int letter = stem.isEmpty() ? -1 : stem.charAt(0) - 'a';
        return letter < LETTERS ? letter : -1;
    }

    /** How many letters are added, missing, changed or swapped with their neighbour. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, i, j, one, other);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, int i, int j, String one, String other) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
