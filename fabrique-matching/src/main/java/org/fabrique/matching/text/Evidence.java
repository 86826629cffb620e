package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** What one asked word brought to one text. */
    public record Gain(String surface, double amount) {}

    private final TextIndex index;
    private final List<Asked> asked;
    private final Weights weights;
    private final double perfect;

    public Evidence(TextIndex index, List<Asked> asked, Weights weights) {
        this.index = index;
        this.asked = asked;
        this.weights = weights;
        this.perfect = asked.stream()
                .filter(word -> !word.isPair())
                .mapToDouble(word -> word.weight() * index.rarity(word.token()))
                .sum();
    }

    /** Returns, for every text, the share of the perfect text it reaches. */
    public double[] shares() {
        double[] shares = new double[index.size()];
        Scratch scratch = new Scratch(index.size());
        for (Asked word : asked) {
            meet(word, scratch);
            scratch.forEach((text, worth) -> shares[text] += word.weight() * worth);
        }
        for (int text = 0; text < shares.length; text++) {
            shares[text] /= Math.max(perfect, NOTHING);
        }
        return shares;
    }

    /** Returns what a perfect text would get. */
    public double perfect() {
        return perfect;
    }

    /** Returns what each asked word brought to each of these texts, the most first; pairs are left out. */
    public List<List<Gain>> gains(List<Integer> texts) {
        List<List<Gain>> gains = new ArrayList<>();
        texts.forEach(text -> gains.add(new ArrayList<>()));
        Scratch scratch = new Scratch(index.size());
        for (Asked word : asked) {
            if (!word.isPair()) {
                meet(word, scratch);
                for (int at = 0; at < texts.size(); at++) {
                    double amount = word.weight() * scratch.worth(texts.get(at));
                    if (amount > 0) {
                        gains.get(at).add(new Gain(word.surface(), amount));
                    }
                }
            }
        }
        gains.forEach(each -> each.sort(Comparator.comparingDouble(Gain::amount).reversed()));
        return gains;
    }

    /** Leaves in the scratch the best way in which each text meets a word. */
    private void meet(Asked word, Scratch scratch) {
        scratch.clear();
        double rarest = index.rarity(word.token());
        for (Asked.Way way : word.ways()) {
            double rarity = Math.min(rarest, word.isPair() ? RAREST_PAIR : index.rarity(way.token()));
            index.find(
                    way.token(),
                    weights,
                    (text, frequency) -> scratch.raise(text, way.weight() * rarity * weights.saturated(frequency)));
        }
    }
}
