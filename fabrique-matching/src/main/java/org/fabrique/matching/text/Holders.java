package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** In which of some texts each key stands, and what it is worth there. This type is immutable and thread-safe. */
public final class Holders {

    private final int size;
    private final TokenTable keys;

    /** Of each key, where what holds it begins; it ends where that of the next begins. */
    private final int[] from;

    private final int[] texts;
    private final short[] worths;

    /** What of a text is a key, and what each is worth in it, in whole numbers. */
    public interface Keys {

        /** What a key is worth that does not count. */
        int NOTHING = 0;

        int size(Gist gist);

        long key(Gist gist, int at);

        /** Returns a number up to 32,767. */
        int worth(Gist gist, int at);
    }

    /** Told of one text that holds a key. */
    @FunctionalInterface
    public interface Holder {
        void holds(int text, int worth);
    }

    private Holders(int size, TokenTable keys, int[] from, int[] texts, short[] worths) {
        this.size = size;
        this.keys = keys;
        this.from = from;
        this.texts = texts;
        this.worths = worths;
    }

    private Holders(List<Gist> gists, Keys held) {
        this.size = gists.size();
        this.keys = TokenTable.forMany();
        this.from = begins(gists, held);
        this.texts = new int[from[keys.size()]];
        this.worths = new short[texts.length];
        int[] next = from.clone();
        for (int text = 0; text < size; text++) {
            fill(text, gists.get(text), held, next);
        }
    }

    /** Is told of one key after the other, and after each of the texts that hold it. */
    public static final class Told {

        private final int size;
        private final TokenTable keys = TokenTable.forMany();
        private int[] from = new int[1];
        private final int[] texts;
        private final short[] worths;
        private int held;

        /**
         * @param size how many texts there are
         * @param held how often they hold a key, all together
         */
        public Told(int size, int held) {
            this.size = size;
            this.texts = new int[held];
            this.worths = new short[held];
        }

        /** @param key met for the first time */
        public void key(long key) {
            int number = keys.add(key);
            from = number + 1 < from.length ? from : Arrays.copyOf(from, 2 * (number + 1));
            from[number] = held;
            from[number + 1] = held;
        }

        /** @param worth up to 32,767 */
        public void holds(int text, int worth) {
            texts[held] = text;
            worths[held++] = (short) worth;
            from[keys.size()] = held;
        }

        public Holders holders() {
            return new Holders(size, keys, from, texts, worths);
        }
    }

    /** Returns the holders of all tokens of these texts, pairs included, each text by its place in the list. */
    public static Holders of(List<Gist> gists) {
        return of(gists, new AllTokens());
    }

    private static final class AllTokens implements Keys {

        @Override
        public int size(Gist gist) {
            return gist.size();
        }

        @Override
        public long key(Gist gist, int at) {
            return gist.token(at);
        }

        @Override
        public int worth(Gist gist, int at) {
            return gist.wholeWorth(at);
        }
    }

    /** Returns the holders of all keys of these texts, each text by its place in the list. */
    public static Holders of(List<Gist> gists, Keys held) {
        return new Holders(gists, held);
    }

    private int[] begins(List<Gist> gists, Keys held) {
        int[] counts = new int[1];
        for (Gist gist : gists) {
            for (int at = 0; at < held.size(gist); at++) {
                if (held.worth(gist, at) != Keys.NOTHING) {
                    int after = 1 + keys.add(held.key(gist, at));
                    counts = after < counts.length ? counts : Arrays.copyOf(counts, 2 * after);
                    counts[after]++;
                }
            }
        }
        int[] begins = Arrays.copyOf(counts, keys.size() + 1);
        Arrays.parallelPrefix(begins, Math::addExact);
        return begins;
    }

    private void fill(int text, Gist gist, Keys held, int[] next) {
        for (int at = 0; at < held.size(gist); at++) {
            int worth = held.worth(gist, at);
            if (worth != Keys.NOTHING) {
                int place = next[keys.find(held.key(gist, at))]++;
                texts[place] = text;
                worths[place] = (short) worth;
            }
        }
    }

    int size() {
        return size;
    }

    /** Raises the number of each text that holds a token to what the token is worth there. */
    void raise(long token, double factor, double[] best) {
        int number = keys.find(token);
        for (int place = begin(number); place < end(number); place++) {
            best[texts[place]] = Math.max(best[texts[place]], factor * share(place));
        }
    }

    private double share(int place) {
        return (double) worths[place] / Gist.WHOLE;
    }

    /** Moves the number of each text that holds a token to another, weighed. */
    void move(long token, double[] best, double weight, double[] sums) {
        int number = keys.find(token);
        for (int place = begin(number); place < end(number); place++) {
            sums[texts[place]] += weight * best[texts[place]];
            best[texts[place]] = 0;
        }
    }

    /** Returns how many texts hold each key. */
    Frequencies.Counts counts() {
        return new Frequencies.Counts(
                keys, IntStream.range(0, keys.size()).map(this::count).toArray(), size);
    }

    /** Returns the list of who holds a key, to be asked of; that of nobody when none does. */
    public int list(long key) {
        return keys.find(key);
    }

    /** Returns how many texts are in a list. */
    public int count(int list) {
        return end(list) - begin(list);
    }

    /** Tells of each text in a list, in their order. */
    public void each(int list, Holder told) {
        for (int place = begin(list); place < end(list); place++) {
            told.holds(texts[place], worths[place]);
        }
    }

    private int begin(int number) {
        return number == TokenTable.NONE ? 0 : from[number];
    }

    private int end(int number) {
        return number == TokenTable.NONE ? 0 : from[number + 1];
    }
}
