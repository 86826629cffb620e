package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Expression(long token, boolean near, List<String> stems) {

        boolean standsAt(int at, List<Word> words) {
            int each = 0;
            while (each < stems.size()
                    && at + each < words.size()
                    && words.get(at + each).stem().equals(stems.get(each))) {
                each++;
            }
            return each == stems.size();
        }
    }

    private final Map<String, List<Expression>> byFirstStem = new HashMap<>();

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
            for (Expression each : byFirstStem.getOrDefault(words.get(at).stem(), List.of())) {
                if (each.standsAt(at, words)) {
                    hits.add(new Hit(each.token(), each.near(), at, each.stems().size()));
                }
            }
        }
        return hits;
    }

    private void add(int set, String line, FrenchText french) {
        String[] sides = line.split("~", 2);
        for (int side = 0; side < sides.length; side++) {
            for (String expression : sides[side].split(",")) {
                List<String> stems =
                        french.words(expression).stream().map(Word::stem).toList();
                if (!stems.isEmpty()) {
                    byFirstStem
                            .computeIfAbsent(stems.get(0), stem -> new ArrayList<>())
                            .add(new Expression(Tokens.set(set), side == 1, stems));
                }
            }
        }
    }
}
