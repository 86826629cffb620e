package org.fabrique.matching.text;

/**
 * Finds the root of a French word by taking off its longest ending that leaves four letters.
 * <p>
 * It is no morphology: it only makes the members of a family meet most of the time. Whoever uses it gives a meeting of
 * roots less weight than a meeting of words.
 */
final class WordFamily {

    private static final int SHORTEST_ROOT = 4;

    private static final int LONGEST_ENDING = 9;

    /** By the tokens of their letters, from the last to the first. */
    private static final TokenTable ENDINGS =
            endings(("issements isateurs isations issantes issement atrices isateur isation issante issants "
                            + "itrices ateurs ations atrice ements ielles iennes issant iteurs itions itrice utions "
                            + "ables aient aines aires aises ances antes ateur ation elles ement ences entes eries "
                            + "esses ettes euses iales ibles ielle ienne ieres iques ismes istes iteur ition ments "
                            + "oires oises rices ution able ages aine ains aire aise ales ance ante ants elle ence ente "
                            + "ents erie esse etes ette eurs euse iale iaux ible iels iens iere iers ions ique isme "
                            + "iste ites ives ment oire oise rice ures age ain ais ait ale ant aux ees els ent ers ete "
                            + "eur eux ial iel ien ier ies ifs ion ite ive ois ons ure al as ee el er es ez ie if ir is "
                            + "a e i o s u")
                    .split(" "));

    private WordFamily() {}

    /** Returns the root of a word given without accents, or its stem when it is too short or a number. */
    static String root(String plain, String stem) {
        if (plain.length() <= SHORTEST_ROOT || Character.isDigit(plain.charAt(0))) {
            return stem;
        }
        return spelled(plain.substring(0, plain.length() - ending(plain)));
    }

    private static TokenTable endings(String... endings) {
        TokenTable table = TokenTable.forFew(endings.length);
        for (String ending : endings) {
            long token = 0;
            for (int length = 1; length <= ending.length(); length++) {
                token = longer(token, ending, length);
            }
            table.add(token);
        }
        return table;
    }

    /** How long the longest ending is that leaves a root, 0 when there is none. */
    private static int ending(String plain) {
        int most = Math.min(LONGEST_ENDING, plain.length() - SHORTEST_ROOT);
        int longest = 0;
        long token = 0;
        for (int length = 1; length <= most; length++) {
            token = longer(token, plain, length);
            longest = ENDINGS.find(token) == TokenTable.NONE ? longest : length;
        }
        return longest;
    }

    /** Returns the token of the last letters of a word, given that of all of them but the first. */
    private static long longer(long token, String word, int length) {
        return Tokens.pair(token, word.charAt(word.length() - length));
    }

    /** Spells a root one way: {@code fabriqu} and {@code fabric} meet, and so do {@code travaill} and {@code travail}. */
    private static String spelled(String root) {
        String hard = root.endsWith("qu") ? root.substring(0, root.length() - 2) + "c" : root;
        String soft = hard.endsWith("gu") ? hard.substring(0, hard.length() - 1) : hard;
        int last = soft.length() - 1;
        return last > SHORTEST_ROOT - 1 && soft.charAt(last) == soft.charAt(last - 1) ? soft.substring(0, last) : soft;
    }
}
