package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.matching.text.TextIndex.Places;

/**
 * How far the words of an asking text are met in the texts of an index: BM25F over words, word families, pairs and
 * synonym sets, where each asked word counts once, by its best way.
 * <p>
 * The formula: for each asked word, its weight × the best over its ways of (way × rarity × f / (f + k1)), f being the
 * frequency weighed by field and length; the sum is divided by what a perfect text would get: the sum of weight ×
 * rarity over the asked words. A pair is never rarer than {@link #RAREST_PAIR}, and its rarity adds nothing to the
 * perfect text, so a share can pass 1.
 */
public final class Evidence {

    private static final double RAREST_PAIR = 6;
    private static final double NOTHING = 1e-9;

    /** By how many of the rarest words the texts are found that are worth a closer look. */
    private static final int FINDING_WORDS = 12;

    /** What one asked word brought to one text. */
    public record Gain(String surface, double amount) {}

    private final TextIndex index;
    private final List<Asked> asked;
    private final int weighing;
    private final double perfect;

    /** @param weighing the number of the way of weighing, in the order the index was built with */
    public Evidence(TextIndex index, List<Asked> asked, int weighing) {
        this.index = index;
        this.asked = asked;
        this.weighing = weighing;
        this.perfect = asked.stream()
                .filter(word -> !word.isPair())
                .mapToDouble(word -> word.weight() * index.rarity(word.token()))
                .sum();
    }

    /** Returns the texts that meet the rarest of the asked words best, at most so many. */
    public IntStream closest(int atMost) {
        float[] sums = new float[index.size()];
        asked.stream()
                .filter(word -> !word.isPair())
                .sorted(Comparator.comparingDouble((Asked word) -> index.rarity(word.token()))
                        .reversed())
                .filter(word -> word.ways().stream().anyMatch(way -> index.places(way.token(), weighing) != null))
                .limit(FINDING_WORDS)
                .forEach(word -> addUp(word, sums));
        return Best.of(sums, atMost);
    }

    /** Returns, for each chosen text, the share of the perfect text it reaches. */
    public double[] shares(Chosen chosen) {
        double[] shares = new double[chosen.size()];
        Scratch scratch = new Scratch(chosen.size());
        for (Asked word : asked) {
            meet(word, chosen, scratch);
            scratch.forEach((slot, worth) -> shares[slot] += word.weight() * worth);
        }
        for (int slot = 0; slot < shares.length; slot++) {
            shares[slot] /= Math.max(perfect, NOTHING);
        }
        return shares;
    }

    /** Returns what a perfect text would get. */
    public double perfect() {
        return perfect;
    }

    /** Returns what each asked word brought to each chosen text, the most first; pairs are left out. */
    public List<List<Gain>> gains(Chosen chosen) {
        List<List<Gain>> gains = new ArrayList<>();
        IntStream.range(0, chosen.size()).forEach(slot -> gains.add(new ArrayList<>()));
        Scratch scratch = new Scratch(chosen.size());
        for (Asked word : asked) {
            if (!word.isPair()) {
                meet(word, chosen, scratch);
                scratch.forEach((slot, worth) -> gains.get(slot).add(new Gain(word.surface(), word.weight() * worth)));
            }
        }
        gains.forEach(each -> each.sort(Comparator.comparingDouble(Gain::amount).reversed()));
        return gains;
    }

    /** Leaves in the scratch the best way in which each chosen text meets a word. */
    private void meet(Asked word, Chosen chosen, Scratch scratch) {
        scratch.clear();
        for (Asked.Way way : word.ways()) {
            Places places = index.places(way.token(), weighing);
            if (places != null) {
                meet(places, way.weight() * rarity(word, way), chosen, scratch);
            }
        }
    }

    private static void meet(Places places, double factor, Chosen chosen, Scratch scratch) {
        int[] texts = places.texts();
        float[] worths = places.worths();
        for (int at = 0; at < texts.length; at++) {
            int slot = chosen.slot(texts[at]);
            if (slot >= 0) {
                scratch.raise(slot, factor * worths[at]);
            }
        }
    }

    /** Ways are added up here, which is quicker than keeping the best and finds the same texts. */
    private void addUp(Asked word, float[] sums) {
        for (Asked.Way way : word.ways()) {
            Places places = index.places(way.token(), weighing);
            if (places != null) {
                float factor = (float) (word.weight() * way.weight() * rarity(word, way));
                for (int at = 0; at < places.texts().length; at++) {
                    sums[places.texts()[at]] += factor * places.worths()[at];
                }
            }
        }
    }

    private double rarity(Asked word, Asked.Way way) {
        double own = word.isPair() ? RAREST_PAIR : index.rarity(way.token());
        return Math.min(index.rarity(word.token()), own);
    }
}
