package org.fabrique.matching.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the root of a French word by taking off its longest ending that leaves four letters.
 * <p>
 * It is no morphology: it only makes the members of a family meet most of the time. Whoever uses it gives a meeting of
 * roots less weight than a meeting of words.
 */
final class WordFamily {

    private static final int SHORTEST_ROOT = 4;

    private static final List<String> ENDINGS = Stream.of(
                    ("issement issements issantes issante issants issant isation isations isateur isateurs ations ation"
                                    + " itions ition utions ution ateurs ateur atrices atrice iteurs iteur itrices itrice"
                                    + " ements ement ments ment eurs eur euses euse rices rice ages age ables able ibles ible"
                                    + " aires aire eux ites ite etes ete ives ive ifs if iques ique istes iste ismes isme"
                                    + " ances ance ences ence ants ant antes ante ents ent entes ente elles elle els el iels"
                                    + " iel ielle ielles ales ale aux al iales iale iaux ial er ers iers ier ieres iere eries"
                                    + " erie ees ee es e s ir is ais ait aient ons ez ures ure oires oire ie ies esse esses"
                                    + " ienne iennes ien iens aise aises ois oise oises ette ettes ions ion as a i o u ain"
                                    + " aine ains aines")
                            .split(" "))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private WordFamily() {}

    /** Returns the root of a word given without accents, or its stem when it is too short or a number. */
    static String root(String plain, String stem) {
        if (plain.length() <= SHORTEST_ROOT || Character.isDigit(plain.charAt(0))) {
            return stem;
        }
        return ENDINGS.stream()
                .filter(ending -> plain.endsWith(ending) && plain.length() - ending.length() >= SHORTEST_ROOT)
                .findFirst()
                .map(ending -> spelled(plain.substring(0, plain.length() - ending.length())))
                .orElseGet(() -> spelled(plain));
    }

    /** Spells a root one way: {@code fabriqu} and {@code fabric} meet, and so do {@code travaill} and {@code travail}. */
    private static String spelled(String root) {
        String hard = root.endsWith("qu") ? root.substring(0, root.length() - 2) + "c" : root;
        String soft = hard.endsWith("gu") ? hard.substring(0, hard.length() - 1) : hard;
        int last = soft.length() - 1;
        return last > SHORTEST_ROOT - 1 && soft.charAt(last) == soft.charAt(last - 1) ? soft.substring(0, last) : soft;
    }
}
