package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each token is worth in each family, as one side looks at them: by token, so that a text is read in one pass.
 * <p>
 * What the words of the families met lately say of them is remembered: those that come again and again speak of most of them.
 */
final class FamilyWords {

    /** How many words are remembered, a kilobyte each or less. */
    private static final int REMEMBERED = 16_384;

    /** A word that stands in more than one of so many families is remembered with all of them: they are added fastest. */
    private static final int FEW = 4;

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

    private final Memo<Said> remembered = new Memo<>(REMEMBERED);

    /**
     * What a word says of families by the best of its ways.
     *
     * @param rarity of the word itself
     * @param families those it stands in, or none when there are as many amounts as families
     * @param amounts what it is worth there
     */
    private record Said(double rarity, short[] families, float[] amounts) {

        static Said of(double rarity, float[] all) {
            int count = 0;
            for (float amount : all) {
                count += amount > 0 ? 1 : 0;
            }
            return count * FEW > all.length ? new Said(rarity, new short[0], all) : of(rarity, all, count);
        }

        private static Said of(double rarity, float[] all, int count) {
            short[] families = new short[count];
            float[] amounts = new float[count];
            int at = 0;
            for (short family = 0; at < count; family++) {
                if (all[family] > 0) {
                    families[at] = family;
                    amounts[at++] = all[family];
                }
            }
            return new Said(rarity, families, amounts);
        }

        void addTo(float[] shares, float weight) {
            if (amounts.length == shares.length) {
                addAll(shares, weight);
            } else {
                addSome(shares, weight);
            }
        }

        private void addAll(float[] shares, float weight) {
            for (int family = 0; family < shares.length; family++) {
                shares[family] += weight * amounts[family];
            }
        }

        private void addSome(float[] shares, float weight) {
            for (int at = 0; at < families.length; at++) {
                shares[families[at]] += weight * amounts[at];
            }
        }
    }

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
        float[] reached = new float[size];
        double perfect = 0;
        for (Asked word : asked) {
            if (word.isPair()) {
                addPair(word, reached);
            } else {
                Said said = said(word.ways());
                perfect += word.weight() * said.rarity();
                said.addTo(reached, (float) word.weight());
            }
        }
        double[] shares = new double[size];
        for (int family = 0; family < size; family++) {
            shares[family] = reached[family] / Math.max(perfect, Evidence.NOTHING);
        }
        return shares;
    }

    /** Most pairs no family has. */
    private void addPair(Asked pair, float[] reached) {
        if (know(pair.token())) {
            said(pair.ways(), rarestPair).addTo(reached, (float) pair.weight());
        }
    }

    private Said said(List<Asked.Way> ways) {
        long key = key(ways);
        Said before = remembered.get(key);
        return before == null ? met(ways, key) : before;
    }

    private static long key(List<Asked.Way> ways) {
        long key = 0;
        for (int at = 0; at < ways.size(); at++) {
            Asked.Way way = ways.get(at);
            key = Tokens.pair(key, way.token() + Double.doubleToLongBits(way.weight()));
        }
        return key;
    }

    private Said met(List<Asked.Way> ways, long key) {
        Said said = said(ways, rarity(tokens.find(ways.get(0).token())));
        if (said.amounts().length > 0) {
            remembered.put(key, said);
        }
        return said;
    }

    private Said said(List<Asked.Way> ways, double rarity) {
        float[] best = null;
        for (int at = 0; at < ways.size(); at++) {
            int token = tokens.find(ways.get(at).token());
            if (token >= 0) {
                best = best == null ? new float[size] : best;
                raise(token, ways.get(at).weight() * Math.min(rarity, rarity(token)), best);
            }
        }
        return best == null ? new Said(rarity, new short[0], new float[0]) : Said.of(rarity, best);
    }

    boolean know(long token) {
        return tokens.find(token) >= 0;
    }

    private double rarity(int token) {
        return token < 0 ? rarest : rarities[token];
    }

    private void raise(int token, double amount, float[] best) {
        for (int at = begins[token]; at < begins[token + 1]; at++) {
            best[families[at]] = Math.max(best[families[at]], (float) amount * worths[at]);
        }
    }
}
