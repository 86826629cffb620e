package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What each token is worth in each family, as one side looks at them: by token, so that a text is read in one pass. */
final class FamilyWords {

    private final int size;
    private final double rarest;
    private final double rarestPair;
    private final TokenTable tokens = TokenTable.forMany();

    /** Of each token, where its families begin; those of the next begin where they end. */
    private int[] begins = new int[0];

    private short[] families = new short[0];
    private float[] worths = new float[0];

    /** How rare each token is among the families. */
    private final double[] rarities;

    FamilyWords(List<FieldTokens> told, Weights weights) {
        this.size = told.size();
        told.forEach(each -> number(each.words(), each.pairs()));
        invert(told, weights);
        Frequencies frequencies = frequencies(told);
        this.rarest = frequencies.rarest();
        this.rarestPair = Math.min(Evidence.RAREST_PAIR, rarest);
        this.rarities = IntStream.range(0, tokens.size())
                .mapToDouble(token -> frequencies.rarity(tokens.token(token)))
                .toArray();
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
        families = new short[begins[tokens.size()]];
        worths = new float[families.length];
        int[] next = begins.clone();
        for (int family = 0; family < size; family++) {
            put(family, told.get(family).words(), weights, next);
            put(family, told.get(family).pairs(), weights, next);
        }
    }

    private void put(int family, FieldTokens.Counts counts, Weights weights, int[] next) {
        for (int at = 0; at < counts.size(); at++) {
            int place = next[tokens.find(counts.token(at))]++;
            families[place] = (short) family;
            worths[place] = (float) counts.worth(at, weights);
        }
    }

    /** Returns, for each family, the share of a perfect text it reaches: the formula of {@link Evidence}. */
    double[] shares(List<Asked> asked) {
        double[] shares = new double[size];
        double[] best = new double[size];
        double perfect = 0;
        for (Asked word : asked) {
            double rarity = word.isPair() ? rarestPair : rarity(tokens.find(word.token()));
            perfect += word.isPair() ? 0 : word.weight() * rarity;
            add(word, rarity, best, shares);
        }
        for (int family = 0; family < size; family++) {
            shares[family] /= Math.max(perfect, Evidence.NOTHING);
        }
        return shares;
    }

    boolean know(long token) {
        return tokens.find(token) >= 0;
    }

    private double rarity(int token) {
        return token < 0 ? rarest : rarities[token];
    }

    /** Adds what the best way of a word brings to each family; the best are 0 before and after. */
    private void add(Asked word, double rarity, double[] best, double[] shares) {
        for (int at = 0; at < word.ways().size(); at++) {
            Asked.Way way = word.ways().get(at);
            int token = tokens.find(way.token());
            if (token >= 0) {
                raise(token, word.weight() * way.weight() * Math.min(rarity, rarity(token)), best, shares);
            }
        }
        for (int at = 0; at < word.ways().size(); at++) {
            int token = tokens.find(word.ways().get(at).token());
            if (token >= 0) {
                clear(token, best);
            }
        }
    }

    private void raise(int token, double amount, double[] best, double[] shares) {
        for (int at = begins[token]; at < begins[token + 1]; at++) {
            int family = families[at];
            double before = best[family];
            double after = Math.max(before, amount * worths[at]);
            best[family] = after;
            shares[family] += after - before;
        }
    }

    private void clear(int token, double[] best) {
        for (int at = begins[token]; at < begins[token + 1]; at++) {
            best[families[at]] = 0;
        }
    }
}
