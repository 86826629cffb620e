package org.fabrique.examples.door;

/** An engine, in this process or another. */
interface Somewhere extends AutoCloseable {

    /** Names the one who works there. */
    String name();

    /** Keeps the solution that says a word. */
    void keep(String word);

    /** Returns once the need that says a word is matched with the solution that says it. */
    void await(String word);

    /** Returns the solutions the need that says a word is matched with, the best first. */
    String matched(String word);

    /** Begins to capture needs, one after the other, beside all else. */
    void work();

    /** Stops working; returns how many needs were captured. */
    int rest();

    @Override
    void close();
}
