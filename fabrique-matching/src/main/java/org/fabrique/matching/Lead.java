package org.fabrique.matching;

/**
 * A long text cut in two: its first lines, which say what it is about, and the rest. A short text is all lead.
 */
record Lead(String first, String rest) {

    private static final int LONGEST = 400;
    private static final int SHORTEST_PARAGRAPH = 60;
    private static final int FARTHEST_CUT = 600;

    static Lead of(String text) {
        int cut = text.length() <= LONGEST ? text.length() : cut(text);
        return new Lead(text.substring(0, cut), text.substring(cut));
    }

    /** The end of the first paragraph, else of a sentence, else of a word. */
    private static int cut(String text) {
        int paragraph = text.indexOf('\n');
        if (paragraph >= SHORTEST_PARAGRAPH && paragraph <= FARTHEST_CUT) {
            return paragraph;
        }
        int sentence = text.indexOf(". ", LONGEST / 2);
        if (sentence >= 0 && sentence <= FARTHEST_CUT) {
            return sentence;
        }
        int word = text.indexOf(' ', LONGEST);
        return word < 0 ? text.length() : word;
    }
}
