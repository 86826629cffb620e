package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a long command has come, on the error stream; silent unless that is a terminal. */
final class Progress {

    /** Set by the launcher when the error stream is a terminal. */
    private static final String TERMINAL = "fabrique.terminal";

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final String label;
    private final int total;
    private final boolean shown;
    private final AtomicInteger done = new AtomicInteger();

    private Progress(PrintWriter err, String label, int total, boolean shown) {
        this.err = err;
        this.label = label;
        this.total = total;
        this.shown = shown;
    }

    static Progress on(PrintWriter err, String label, int total) {
        return new Progress(err, label, total, Boolean.getBoolean(TERMINAL));
    }

    void step() {
        int now = done.incrementAndGet();
        if (shown && (now == total || now % Math.max(1, total / 100) == 0)) {
            int filled = (int) ((long) WIDTH * now / total);
            String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
            err.print("\r%s %s %d/%d%s".formatted(label, bar, now, total, now == total ? "\n" : ""));
            err.flush();
        }
    }
}
