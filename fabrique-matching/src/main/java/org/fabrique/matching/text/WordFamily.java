package org.fabrique.matching.text;

import java.util.Set;

/**
 * Finds the root of a French word by taking off its longest ending that leaves four letters.
 * <p>
 * It is no morphology: it only makes the members of a family meet most of the time. Whoever uses it gives a meeting of
 * roots less weight than a meeting of words.
 */
final class WordFamily {

    private static final int SHORTEST_ROOT = 4;

    private static final Set<String> ENDINGS =
            Set.of(("issements isateurs isations issantes issement atrices isateur isation issante issants "
                            + "itrices ateurs ations atrice ements ielles iennes issant iteurs itions itrice utions "
                            + "ables aient aines aires aises ances antes ateur ation elles ement ences entes eries "
                            + "esses ettes euses iales ibles ielle ienne ieres iques ismes istes iteur ition ments "
                            + "oires oises rices ution able ages aine ains aire aise ales ance ante ants elle ence ente "
                            + "ents erie esse etes ette eurs euse iale iaux ible iels iens iere iers ions ique isme "
                            + "iste ites ives ment oire oise rice ures age ain ais ait ale ant aux ees els ent ers ete "
                            + "eur eux ial iel ien ier ies ifs ion ite ive ois ons ure al as ee el er es ez ie if ir is "
                            + "a e i o s u")
                    .split(" "));

    private static final int LONGEST_ENDING = 9;

    private WordFamily() {}

    /** Returns the root of a word given without accents, or its stem when it is too short or a number. */
    static String root(String plain, String stem) {
        if (plain.length() <= SHORTEST_ROOT || Character.isDigit(plain.charAt(0))) {
            return stem;
        }
        for (int from = Math.max(SHORTEST_ROOT, plain.length() - LONGEST_ENDING); from < plain.length(); from++) {
            if (ENDINGS.contains(plain.substring(from))) {
                return spelled(plain.substring(0, from));
            }
        }
        return spelled(plain);
    }

    /** Spells a root one way: {@code fabriqu} and {@code fabric} meet, and so do {@code travaill} and {@code travail}. */
    private static String spelled(String root) {
        String hard = root.endsWith("qu") ? root.substring(0, root.length() - 2) + "c" : root;
        String soft = hard.endsWith("gu") ? hard.substring(0, hard.length() - 1) : hard;
        int last = soft.length() - 1;
        return last > SHORTEST_ROOT - 1 && soft.charAt(last) == soft.charAt(last - 1) ? soft.substring(0, last) : soft;
    }
}
