package org.fabrique.persistence;

/** The history, to read from, and to leave bookmarks in. Its lines come by themselves, with what is written. */
public interface WritableHistory extends History {

    /**
     * Remembers how far a reader has come.
     *
     * @param reader a name of one line, of at most {@link Receipt#LONGEST_KEY} characters
     */
    void bookmark(String reader, Position position);
}
