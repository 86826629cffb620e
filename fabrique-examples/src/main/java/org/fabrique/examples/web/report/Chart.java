package org.fabrique.examples.web.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.examples.web.Visit;

/**
 * Bars, one below the other, with their numbers written beside them.
 *
 * @param keys what the pieces of each bar are, in their order
 */
public record Chart(List<Key> keys, List<Bar> bars) {

    /** How a piece is drawn, and what it is. */
    public record Key(String style, String label) {}

    /** A bar: a number for each key. */
    public record Bar(String label, List<Integer> numbers) {

        int total() {
            return numbers.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A piece of a bar, as it is drawn. */
    public record Piece(String style, int x, int width) {}

    /** Where the bars begin, how wide the drawing is, and how far apart the bars are: beyond the bars stand their numbers. */
    public static final int LEFT = 250;

    public static final int WIDTH = 1000;
    public static final int STEP = 28;

    private static final int LONGEST = 320;
    private static final int LABEL = 32;
    private static final int GAP = 8;

    public int height() {
        return bars.size() * STEP;
    }

    /** Returns what there is to draw of a bar, from left to right. */
    public List<Piece> pieces(Bar bar) {
        List<Piece> pieces = new ArrayList<>();
        int before = 0;
        for (int at = 0; at < keys.size(); at++) {
            int after = before + bar.numbers().get(at);
            if (after > before) {
                pieces.add(new Piece(keys.get(at).style(), LEFT + scaled(before), scaled(after) - scaled(before)));
            }
            before = after;
        }
        return pieces;
    }

    /** Returns where the numbers of a bar stand. */
    public int end(Bar bar) {
        return LEFT + scaled(bar.total()) + GAP;
    }

    private int scaled(int number) {
        int most = bars.stream().mapToInt(Bar::total).max().orElse(0);
        return Math.round((float) LONGEST * number / Math.max(most, 1));
    }

    /** Returns the numbers of a bar, and what they are of when that can be several things. */
    public String told(Visit visit, Bar bar) {
        String total = visit.number(bar.total());
        return keys.size() == 1 || bar.total() == 0 ? total : total + " (" + parts(visit, bar) + ")";
    }

    private String parts(Visit visit, Bar bar) {
        return IntStream.range(0, keys.size())
                .filter(at -> bar.numbers().get(at) > 0)
                .mapToObj(at -> part(visit, keys.get(at), bar.numbers().get(at), bar.total()))
                .collect(joining(", "));
    }

    private static String part(Visit visit, Key key, int number, int total) {
        return number == total ? key.label() : key.label() + " " + visit.number(number);
    }

    /** Returns all that is drawn, in words. */
    public String told(Visit visit) {
        return bars.stream()
                .map(bar -> bar.label() + visit.say(" : ", ": ") + told(visit, bar))
                .collect(joining(" ; "));
    }

    /** Returns a label as there is room for it; the table has it whole. */
    public static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1).strip() + "…";
    }
}
