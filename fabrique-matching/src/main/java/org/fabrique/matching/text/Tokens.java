package org.fabrique.matching.text;

/**
 * What an index keeps of a text: its stems, the roots of its words, its pairs of neighbouring words, and the synonym
 * sets it speaks of.
 * <p>
 * Each is known by a hash of 64 bits: among a million tokens, two are the same by chance once in forty million times.
 */
final class Tokens {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Tokens() {}

    static long stem(String stem) {
        return hash("s:" + stem);
    }

    static long root(String root) {
        return hash("r:" + root);
    }

    static long set(int set) {
        return hash("c:" + set);
    }

    /** Returns the pair of two stems, given by their tokens, in this order. */
    static long pair(long first, long second) {
        return mixed(mixed(first + GOLDEN) + second);
    }

    /** Returns what comes of lines read so far, and one more. */
    static long line(long before, String line) {
        return pair(before, hash(line));
    }

    /** FNV-1a (Fowler, Noll and Vo) over the characters, mixed. */
    static long hash(CharSequence text) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** The last step of SplitMix64 (Steele, Lea and Flood 2014): every bit of the number changes every bit of the result. */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
