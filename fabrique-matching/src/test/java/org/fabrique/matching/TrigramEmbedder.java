package org.fabrique.matching;

import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.core.Text;

/** Counts the groups of three letters of a text, each in the place its hash gives it: what is spelt alike points alike. */
final class TrigramEmbedder implements TextEmbedder {

    private static final int DIMENSION = 64;

    /** How many texts it has read. */
    final AtomicInteger read = new AtomicInteger();

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] embed(String text) {
        read.incrementAndGet();
        String letters = " " + Text.folded(text) + " ";
        float[] vector = new float[DIMENSION];
        for (int at = 0; at + 3 <= letters.length(); at++) {
            int hash = letters.substring(at, at + 3).hashCode();
            vector[Math.floorMod(hash, DIMENSION)] += (hash >>> 16 & 1) == 0 ? 1 : -1;
        }
        vector[0] += 0.01f;
        return vector;
    }
}
