package org.fabrique.examples.cli;

/** What a command answers to the shell. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAULT = 1;
    static final int WRONG_USAGE = 2;
    static final int WRONG_INPUT = 3;
    static final int STORAGE_TROUBLE = 4;

    /** The answer could be given, and is not the one that was expected. */
    static final int NOT_REPRODUCED = 5;

    private ExitCode() {}
}
