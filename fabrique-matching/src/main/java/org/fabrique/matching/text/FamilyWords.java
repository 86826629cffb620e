package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.List;

/** What each token is worth in each family, as one side looks at them: by token, so that a text is read in one pass. */
final class FamilyWords {

    private final int size;
    private final Frequencies frequencies;
    private final TokenTable tokens = TokenTable.forMany();

    /** Of each token, where its families begin; those of the next begin where they end. */
    private int[] begins = new int[0];

    private int[] families = new int[0];
    private double[] worths = new double[0];

    FamilyWords(List<FieldTokens> told, Weights weights) {
        this.size = told.size();
        this.frequencies = frequencies(told);
        told.forEach(each -> number(each.words(), each.pairs()));
        invert(told, weights);
    }

    private static Frequencies frequencies(List<FieldTokens> told) {
        Frequencies.Counts counts = new Frequencies.Counts();
        for (FieldTokens each : told) {
            for (int at = 0; at < each.words().size(); at++) {
                counts.add(each.words().token(at), 1);
            }
        }
        counts.addTexts(told.size());
        return Frequencies.of(List.of(counts));
    }

    private void number(FieldTokens.Counts... counts) {
        for (FieldTokens.Counts each : counts) {
            for (int at = 0; at < each.size(); at++) {
                int token = tokens.add(each.token(at));
                begins = token + 2 < begins.length ? begins : Arrays.copyOf(begins, 2 * (token + 2));
                begins[token + 1]++;
            }
        }
    }

    private void invert(List<FieldTokens> told, Weights weights) {
        begins = Arrays.copyOf(begins, tokens.size() + 1);
        Arrays.parallelPrefix(begins, Integer::sum);
        families = new int[begins[tokens.size()]];
        worths = new double[families.length];
        int[] next = begins.clone();
        for (int family = 0; family < size; family++) {
            put(family, told.get(family).words(), weights, next);
            put(family, told.get(family).pairs(), weights, next);
        }
    }

    private void put(int family, FieldTokens.Counts counts, Weights weights, int[] next) {
        for (int at = 0; at < counts.size(); at++) {
            int place = next[tokens.find(counts.token(at))]++;
            families[place] = family;
            worths[place] = counts.worth(at, weights);
        }
    }

    /** Returns, for each family, the share of a perfect text it reaches: the formula of {@link Evidence}. */
    double[] shares(List<Asked> asked) {
        double[] shares = new double[size];
        double[] best = new double[size];
        double perfect = 0;
        for (Asked word : asked) {
            double rarity = Evidence.rarity(word, frequencies);
            perfect += word.isPair() ? 0 : word.weight() * rarity;
            word.ways().forEach(way -> raise(way, Evidence.rarity(word, way, rarity, frequencies), best));
            collect(word, best, shares);
        }
        for (int family = 0; family < size; family++) {
            shares[family] /= Math.max(perfect, Evidence.NOTHING);
        }
        return shares;
    }

    boolean know(long token) {
        return tokens.find(token) >= 0;
    }

    private void raise(Asked.Way way, double rarity, double[] best) {
        int token = tokens.find(way.token());
        for (int at = token < 0 ? 0 : begins[token]; token >= 0 && at < begins[token + 1]; at++) {
            best[families[at]] = Math.max(best[families[at]], way.weight() * rarity * worths[at]);
        }
    }

    /** Adds what one word brought, and clears it. */
    private void collect(Asked word, double[] best, double[] shares) {
        for (Asked.Way way : word.ways()) {
            int token = tokens.find(way.token());
            for (int at = token < 0 ? 0 : begins[token]; token >= 0 && at < begins[token + 1]; at++) {
                shares[families[at]] += word.weight() * best[families[at]];
                best[families[at]] = 0;
            }
        }
    }
}
