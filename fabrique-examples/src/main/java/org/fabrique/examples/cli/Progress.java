package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/** How far a long command has come, on the error stream; silent unless that is a terminal. */
final class Progress {

    /** Set by the launcher when the error stream is a terminal. */
    private static final String TERMINAL = "fabrique.terminal";

    /** Stands for a number of things that nobody knows beforehand: they are counted without a bar. */
    static final int UNKNOWN = 0;

    private static final int WIDTH = 30;
    private static final int SOME = 100;

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
        return new Progress(err, label, total, isShown());
    }

    /** Tells whether anybody sees it: nobody else needs to know a total beforehand. */
    static boolean isShown() {
        return Boolean.getBoolean(TERMINAL);
    }

    /** Counts one more. */
    void step() {
        int now = done.incrementAndGet();
        if (shown && (now == total || now % every() == 0)) {
            err.print("\r" + (total == UNKNOWN ? counted(now) : bar(now)));
            err.flush();
        }
    }

    /** Ends the line, however far it has come. */
    void end() {
        if (shown && done.get() > 0) {
            err.println("\r" + (total == UNKNOWN ? counted(done.get()) : bar(Math.min(done.get(), total))));
            err.flush();
        }
    }

    private int every() {
        return total == UNKNOWN ? SOME : Math.max(1, total / 100);
    }

    private String counted(int now) {
        return "%s %d".formatted(label, now);
    }

    private String bar(int now) {
        int filled = (int) ((long) WIDTH * Math.min(now, total) / total);
        return "%s %s %d/%d".formatted(label, "█".repeat(filled) + "░".repeat(WIDTH - filled), now, total);
    }
}
