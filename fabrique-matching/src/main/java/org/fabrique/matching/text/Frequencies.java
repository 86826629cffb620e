package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In how many texts each token stands, exactly: some counts together, some of which may take texts away.
 * <p>
 * This type is immutable and thread-safe.
 */
public final class Frequencies {

    private static final Frequencies NONE = new Frequencies(0, List.of());

    /** The logarithms that are asked for most, by how many texts hold a token: they are slow. */
    private static final double[] LOGARITHMS =
            IntStream.range(0, 4096).mapToDouble(Frequencies::worked).toArray();

    private final int size;
    private final List<Counts> parts;
    private final double ofAll;

    private Frequencies(int size, List<Counts> parts) {
        this.size = size;
        this.parts = parts;
        this.ofAll = Math.log(size + 1);
    }

    /** Counts texts: by one at a time, before it is read from. */
    public static final class Counts {

        private final TokenTable tokens;
        private int[] holders;
        private int texts;

        public Counts() {
            this(TokenTable.forMany(), new int[64], 0);
        }

        /** @param holders of each of the tokens, by its number */
        Counts(TokenTable tokens, int[] holders, int texts) {
            this.tokens = tokens;
            this.holders = holders;
            this.texts = texts;
        }

        /** Adds a text, or takes it away. */
        public Counts add(Gist gist, int times) {
            for (int at = 0; at < gist.words(); at++) {
                add(gist.token(at), times);
            }
            texts += times;
            return this;
        }

        /** Says that a token stands in so many texts more. */
        public void add(long token, int times) {
            int number = tokens.add(token);
            if (number == holders.length) {
                holders = Arrays.copyOf(holders, 2 * number);
            }
            holders[number] += times;
        }

        /** Says that there are so many texts more. */
        public void addTexts(int times) {
            texts += times;
        }

        /** Adds all that another has counted. */
        public Counts add(Counts other) {
            for (int number = 0; number < other.tokens.size(); number++) {
                add(other.tokens.token(number), other.holders[number]);
            }
            texts += other.texts;
            return this;
        }

        /** Returns how many tokens were counted. */
        public int size() {
            return tokens.size();
        }

        int holders(long token) {
            int number = tokens.find(token);
            return number < 0 ? 0 : holders[number];
        }
    }

    /** Returns the frequencies of these texts. */
    public static Frequencies of(Iterable<Gist> gists) {
        Counts counts = new Counts();
        gists.forEach(gist -> counts.add(gist, 1));
        return NONE.and(counts);
    }

    /** Returns the frequencies of the tokens by which some texts are held. */
    public static Frequencies of(Holders tokens) {
        return NONE.and(tokens.counts());
    }

    /** Returns the sum of these counts, which change no more. */
    public static Frequencies of(List<Counts> parts) {
        return new Frequencies(
                parts.stream().mapToInt(part -> part.texts).sum(),
                parts.stream().filter(part -> part.size() > 0).toList());
    }

    /** Returns these with some counts more, which change no more. */
    public Frequencies and(Counts counts) {
        List<Counts> more = new ArrayList<>(parts);
        more.add(counts);
        return new Frequencies(size + counts.texts, List.copyOf(more));
    }

    /** Returns how rare a token is, never negative. */
    double rarity(long token) {
        return rarity(holders(token));
    }

    /** Returns how rare a token is that stands in so many texts: {@code log((size + 1) / (holders + 0.5))}. */
    double rarity(int holders) {
        return ofAll - logarithm(holders);
    }

    private static double logarithm(int holders) {
        return holders < LOGARITHMS.length ? LOGARITHMS[holders] : worked(holders);
    }

    private static double worked(int holders) {
        return Math.log(holders + 0.5);
    }

    /** Returns how rare a token is that stands in no text. */
    double rarest() {
        return rarity(0);
    }

    /** Returns in how many texts a token stands. */
    int holders(long token) {
        int holders = 0;
        for (int at = 0; at < parts.size(); at++) {
            holders += parts.get(at).holders(token);
        }
        return holders;
    }
}
