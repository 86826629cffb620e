package org.fabrique.matching.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What is kept of a text to compare it: its tokens and what each is worth there, its pairs, the words of its name, and
 * the families it speaks of most. It depends on that text alone.
 * <p>
 * It is a view of bytes, the same in memory and on disk: four counts; the marks, the last 16 bits of each token, and after
 * them of each pair; then, in the same order, the rest of each with what it is worth (15 bits, the last of which tells what
 * is only evoked, and one that says whether it stands in the name); the words of the name, the families and their shares.
 * Who looks for a few tokens reads the marks alone.
 */
public final class Gist {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HEADER = 4 * Integer.BYTES;
    private static final int TOKEN = Short.BYTES + Long.BYTES;
    private static final long MARK = 0xFFFF;
    private static final int IN_NAME = 0x8000;
    static final int WHOLE = 0x7FFF;
    private static final int EVOKED = 1;

    private final byte[] bytes;
    private final int words;
    private final int pairs;
    private final int names;
    private final int families;
    private final int marksAt;
    private final int restsAt;
    private final int namesAt;
    private final int familiesAt;
    private final int sharesAt;

    private Gist(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.words = (int) INTS.get(bytes, offset);
        this.pairs = (int) INTS.get(bytes, offset + Integer.BYTES);
        this.names = (int) INTS.get(bytes, offset + 2 * Integer.BYTES);
        this.families = (int) INTS.get(bytes, offset + 3 * Integer.BYTES);
        this.marksAt = offset + HEADER;
        this.restsAt = marksAt + (words + pairs) * Short.BYTES;
        this.namesAt = marksAt + (words + pairs) * TOKEN;
        this.familiesAt = namesAt + names * Long.BYTES;
        this.sharesAt = familiesAt + families * Short.BYTES;
    }

    /** Views bytes that begin at a place; they are not copied. */
    public static Gist of(byte[] bytes, int offset) {
        return new Gist(bytes, offset);
    }

    /**
     * @param nameField the field whose words are the name
     * @param name the tokens of the words of the name that count
     */
    static Gist of(FieldTokens tokens, Weights weights, int nameField, long[] name, Families.Reading reading) {
        int[] most = reading.most();
        int count = tokens.words().size() + tokens.pairs().size();
        byte[] bytes =
                new byte[HEADER + count * TOKEN + name.length * Long.BYTES + most.length * (Short.BYTES + Float.BYTES)];
        INTS.set(bytes, 0, tokens.words().size());
        INTS.set(bytes, Integer.BYTES, tokens.pairs().size());
        INTS.set(bytes, 2 * Integer.BYTES, name.length);
        INTS.set(bytes, 3 * Integer.BYTES, most.length);
        Gist gist = new Gist(bytes, 0);
        gist.fill(tokens.words(), 0, weights, nameField);
        gist.fill(tokens.pairs(), gist.words, weights, nameField);
        gist.fill(name, most, reading);
        return gist;
    }

    private void fill(FieldTokens.Counts counts, int from, Weights weights, int nameField) {
        for (int at = 0; at < counts.size(); at++) {
            long token = counts.token(at);
            int worth = worth(counts.worth(at, weights), counts.isEvoked(at));
            SHORTS.set(bytes, markAt(from + at), (short) token);
            LONGS.set(bytes, restAt(from + at), token & ~MARK | worth | (counts.stands(at, nameField) ? IN_NAME : 0));
        }
    }

    /** The last bit is too little to tell in what it is worth. */
    private static int worth(double worth, boolean evoked) {
        int whole = Math.max(EVOKED + 1, (int) Math.round(worth * WHOLE));
        return evoked ? whole | EVOKED : whole & ~EVOKED;
    }

    private void fill(long[] name, int[] most, Families.Reading reading) {
        for (int at = 0; at < name.length; at++) {
            LONGS.set(bytes, namesAt + at * Long.BYTES, name[at]);
        }
        for (int at = 0; at < most.length; at++) {
            SHORTS.set(bytes, familiesAt + at * Short.BYTES, (short) most[at]);
            FLOATS.set(bytes, sharesAt + at * Float.BYTES, (float) (reading.families()[most[at]] * reading.sureness()));
        }
    }

    /** Returns how many tokens there are, pairs included. */
    int size() {
        return words + pairs;
    }

    /** Returns how many tokens there are that are no pairs: they come first. */
    public int words() {
        return words;
    }

    /** Returns the last 16 bits of a token. */
    int mark(int at) {
        return (short) SHORTS.get(bytes, markAt(at)) & (int) MARK;
    }

    public long token(int at) {
        return rest(at) & ~MARK | mark(at);
    }

    /** Returns what a token is worth, more than 0 and up to 1. */
    public double worth(int at) {
        return (double) wholeWorth(at) / WHOLE;
    }

    /** Returns what a token is worth in whole numbers, of which {@link #WHOLE} is 1. */
    int wholeWorth(int at) {
        return (int) rest(at) & WHOLE;
    }

    /** Tells whether a token only stands for what the text evokes. */
    boolean isEvoked(int at) {
        return (rest(at) & EVOKED) != 0;
    }

    boolean inName(int at) {
        return (rest(at) & IN_NAME) != 0;
    }

    private long rest(int at) {
        return (long) LONGS.get(bytes, restAt(at));
    }

    private int markAt(int at) {
        return marksAt + at * Short.BYTES;
    }

    private int restAt(int at) {
        return restsAt + at * Long.BYTES;
    }

    /** Returns how rare the words of the name are together, each once: what a text that says the same would get. */
    public double nameRarity(Frequencies frequencies) {
        double rarity = 0;
        for (int at = 0; at < names; at++) {
            rarity += frequencies.rarity((long) LONGS.get(bytes, namesAt + at * Long.BYTES));
        }
        return rarity;
    }

    /** Returns how many families are kept. */
    public int families() {
        return families;
    }

    public int family(int at) {
        return (short) SHORTS.get(bytes, familiesAt + at * Short.BYTES);
    }

    /** Returns how far it speaks of a family, from 0 to 1, as sure as it is. */
    public double share(int at) {
        return (float) FLOATS.get(bytes, sharesAt + at * Float.BYTES);
    }

    /** Returns how far this text and a reading speak of the same families, from 0 to 1. */
    public double agreement(Families.Reading reading) {
        double cosine = 0;
        for (int at = 0; at < families; at++) {
            cosine += share(at) * reading.families()[family(at)];
        }
        return Math.min(1, cosine * reading.sureness());
    }

    /** Returns the family that makes this text and a reading agree the most, or -1 when none does. */
    int meeting(Families.Reading reading) {
        int best = -1;
        double most = 0;
        for (int at = 0; at < families; at++) {
            double both = share(at) * reading.families()[family(at)];
            best = both > most ? family(at) : best;
            most = Math.max(most, both);
        }
        return best;
    }

    /** Returns the bytes of a gist that was not read from others'. */
    public byte[] bytes() {
        return bytes;
    }
}
