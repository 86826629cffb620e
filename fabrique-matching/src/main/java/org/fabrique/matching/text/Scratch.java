package org.fabrique.matching.text;

import java.util.Arrays;

/** One number per text, most of them 0: cleared in the time it took to fill. */
final class Scratch {

    private final double[] worths;
    private int[] touched = new int[16];
    private int count;

    Scratch(int texts) {
        worths = new double[texts];
    }

    /** Receives a text and its number. */
    interface Visitor {
        void visit(int text, double worth);
    }

    void clear() {
        for (int at = 0; at < count; at++) {
            worths[touched[at]] = 0;
        }
        count = 0;
    }

    /** Raises the number of a text to at least this. */
    void raise(int text, double worth) {
        if (worth > 0 && worths[text] == 0) {
            touched = count < touched.length ? touched : Arrays.copyOf(touched, 2 * count);
            touched[count++] = text;
        }
        worths[text] = Math.max(worths[text], worth);
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < count; at++) {
            visitor.visit(touched[at], worths[touched[at]]);
        }
    }
}
