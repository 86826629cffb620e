package org.fabrique.exchange;

/**
 * A column as a field of a node.
 *
 * @param column its name
 * @param word the word that says it; several columns may share one, and tell their values apart
 * @param written whether it is written so, and not only read
 */
record PairField(String column, String word, PairForm form, boolean written) {

    static PairField of(String column, String word, PairForm form) {
        return new PairField(column, word, form, true);
    }

    /** Returns a column PAIR has no word for: it stands under its own name, in our words. */
    static PairField ours(String column, PairForm form) {
        return of(column, "fab:" + column, form);
    }

    /** Returns another word by which a column may be said. */
    static PairField read(String column, String word, PairForm form) {
        return new PairField(column, word, form, false);
    }
}
