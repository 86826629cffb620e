package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
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
    private record Expression(long token, boolean near, long[] stems) {}

    private static final int STEMS = 2;

    private final TokenTable firstStems = TokenTable.forFew();

    /** Of each first stem, where its expressions begin; those of the next begin where they end. */
    private final int[] begins;

    /**
     * The expressions one behind the other: of each how many words it has, less than 0 when it only evokes its set; the
     * token of the set; the stems of its words but the first.
     */
    private final long[] expressions;

    private Thesaurus(List<Expression> read) {
        read.forEach(each -> firstStems.add(each.stems()[0]));
        List<Expression> inOrder = read.stream()
                .sorted(Comparator.comparingInt(each -> firstStems.find(each.stems()[0])))
                .toList();
        this.begins = new int[firstStems.size() + 1];
        this.expressions = new long
                [inOrder.stream()
                        .mapToInt(each -> STEMS + each.stems().length - 1)
                        .sum()];
        int at = 0;
        for (Expression each : inOrder) {
            at = put(each, at);
            begins[firstStems.find(each.stems()[0]) + 1] = at;
        }
    }

    private int put(Expression each, int at) {
        int words = each.stems().length;
        expressions[at] = each.near() ? -words : words;
        expressions[at + 1] = each.token();
        System.arraycopy(each.stems(), 1, expressions, at + STEMS, words - 1);
        return at + STEMS + words - 1;
    }

    public static Thesaurus parse(Stream<String> lines, FrenchText french) {
        List<String> sets = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return new Thesaurus(IntStream.range(0, sets.size())
                .boxed()
                .flatMap(set -> expressions(Tokens.set(set), sets.get(set), french))
                .toList());
    }

    private static Stream<Expression> expressions(long set, String line, FrenchText french) {
        String[] sides = line.split("~", 2);
        return IntStream.range(0, sides.length)
                .boxed()
                .flatMap(side -> Stream.of(sides[side].split(","))
                        .map(french::words)
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Expression(set, side == 1, tokens(words))));
    }

    private static long[] tokens(List<Word> words) {
        return words.stream().mapToLong(Word::stemToken).toArray();
    }

    /** Returns every expression that stands in these words, in the order of their places. */
    public List<Hit> hits(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int first = firstStems.find(words.get(at).stemToken());
            if (first >= 0) {
                addHits(first, at, words, hits);
            }
        }
        return hits;
    }

    private void addHits(int first, int at, List<Word> words, List<Hit> hits) {
        int each = begins[first];
        while (each < begins[first + 1]) {
            int length = (int) Math.abs(expressions[each]);
            if (standsAt(at, words, each + STEMS, length)) {
                hits.add(new Hit(expressions[each + 1], expressions[each] < 0, at, length));
            }
            each += STEMS + length - 1;
        }
    }

    /** Tells whether an expression of so many words stands where its first word does. */
    private boolean standsAt(int at, List<Word> words, int stems, int length) {
        int same = 1;
        while (same < length
                && at + same < words.size()
                && words.get(at + same).stemToken() == expressions[stems + same - 1]) {
            same++;
        }
        return same == length;
    }
}
