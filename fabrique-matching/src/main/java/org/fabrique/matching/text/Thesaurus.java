package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sets of expressions that say the same thing, and of those that evoke it.
 * <p>
 * One set a line: {@code expression, expression ~ near, near}. What stands before the tilde says the same; what stands
 * after it only evokes it. An expression of several words is recognised as a whole. Blank lines and lines that begin
 * with a hash are passed over.
 */
public final class Thesaurus {

    /**
     * An expression of a set met in a text.
     *
     * @param token the token of the set
     * @param near whether the expression only evokes the set
     * @param from the place of its first word
     * @param length how many words it has
     */
    public record Hit(long token, boolean near, int from, int length) {}

    /** @param stems the tokens of its words in their order */
    private record Expression(long token, boolean near, long[] stems) {

        /** Tells whether it stands where its first word does. */
        boolean standsAt(int at, List<Word> words) {
            int each = 1;
            while (each < stems.length
                    && at + each < words.size()
                    && words.get(at + each).stemToken() == stems[each]) {
                each++;
            }
            return each == stems.length;
        }
    }

    private final TokenTable firstStems = TokenTable.forFew();

    /** Of each first stem, the expressions that begin with it. */
    private final List<List<Expression>> expressions = new ArrayList<>();

    private Thesaurus() {}

    public static Thesaurus parse(Stream<String> lines, FrenchText french) {
        Thesaurus thesaurus = new Thesaurus();
        List<String> sets = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        IntStream.range(0, sets.size()).forEach(set -> thesaurus.add(set, sets.get(set), french));
        return thesaurus;
    }

    /** Returns every expression that stands in these words, in the order of their places. */
    public List<Hit> hits(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int first = firstStems.find(words.get(at).stemToken());
            if (first >= 0) {
                addHits(expressions.get(first), at, words, hits);
            }
        }
        return hits;
    }

    private static void addHits(List<Expression> expressions, int at, List<Word> words, List<Hit> hits) {
        for (int each = 0; each < expressions.size(); each++) {
            Expression expression = expressions.get(each);
            if (expression.standsAt(at, words)) {
                hits.add(new Hit(expression.token(), expression.near(), at, expression.stems().length));
            }
        }
    }

    private void add(int set, String line, FrenchText french) {
        String[] sides = line.split("~", 2);
        for (int side = 0; side < sides.length; side++) {
            for (String expression : sides[side].split(",")) {
                List<Word> words = french.words(expression);
                if (!words.isEmpty()) {
                    beginning(words.get(0)).add(new Expression(Tokens.set(set), side == 1, tokens(words)));
                }
            }
        }
    }

    private List<Expression> beginning(Word first) {
        int number = firstStems.add(first.stemToken());
        if (number == expressions.size()) {
            expressions.add(new ArrayList<>());
        }
        return expressions.get(number);
    }

    private static long[] tokens(List<Word> words) {
        return words.stream().mapToLong(Word::stemToken).toArray();
    }
}
