package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some of the texts of an index, in the order of their places: what is worked out for them alone stands in arrays as
 * long as they are many.
 */
public final class Chosen {

    private static final int NOT = -1;

    private final int[] texts;
    private final int[] slots;

    private Chosen(int[] texts, int size) {
        this.texts = texts;
        this.slots = new int[size];
        Arrays.fill(slots, NOT);
        for (int slot = 0; slot < texts.length; slot++) {
            slots[texts[slot]] = slot;
        }
    }

    public static Chosen all(int size) {
        return new Chosen(IntStream.range(0, size).toArray(), size);
    }

    /**
     * Returns these texts, each once.
     *
     * @param size how many texts the index has
     */
    public static Chosen of(IntStream texts, int size) {
        return new Chosen(texts.sorted().distinct().toArray(), size);
    }

    public int size() {
        return texts.length;
    }

    /** Returns the place of a chosen text in the index. */
    public int text(int slot) {
        return texts[slot];
    }

    /** Returns the slot of a text, or a negative number when it is not chosen. */
    public int slot(int text) {
        return slots[text];
    }
}
