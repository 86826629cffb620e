package org.fabrique.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How far the words of an asking text are met in other texts: BM25F over words, word families, pairs and synonym sets,
 * where each asked word counts once, by its best way.
 * <p>
 * The formula: for each asked word, its weight × the best over its ways of (way × rarity × worth of the token in the
 * text); the sum is divided by what a perfect text would get: the sum of weight × rarity over the asked words. Most
 * pairs stand nowhere else, so all are as rare as that, at most {@link #RAREST_PAIR}; they add nothing to the perfect
 * text, so a share can pass 1.
 * <p>
 * One belongs to one search: it is not thread-safe.
 */
public final class Evidence {

    static final double RAREST_PAIR = 6;

    /** Less than any text gets. */
    static final double NOTHING = 1e-9;

    private static final int NO_MORE = -1;
    private static final int MARK = 0xFFFF;

    /**
     * What one asked word brought to one text.
     *
     * @param evoked whether it is not met, nor a word of its family or sense, but one that evokes it, or that it evokes
     */
    public record Gain(String surface, double amount, boolean evoked) {}

    /**
     * How much of a perfect text a text reaches.
     *
     * @param words by all its words and pairs
     * @param name by the words of its name alone
     */
    public record Met(double words, double name) {}

    /**
     * A token that may be met, in how many texts it stands, and what it is worth at most.
     *
     * @param amount weight × way × rarity
     */
    public record Lead(long token, int holders, double amount) {

        private static final Comparator<Lead> MOST_FIRST =
                Comparator.comparingDouble(Lead::amount).reversed().thenComparingLong(Lead::token);
    }

    private final Frequencies frequencies;
    private final List<Asked> asked;
    private final double perfect;

    /** The ways by their tokens: of each token the last way, and of each way the one before it. */
    private final TokenTable tokens;

    /** Tells by their last 16 bits most tokens apart that are none of these: one bit for each mark. */
    private final long[] marks = new long[(MARK + 1) / Long.SIZE];

    private final int[] lastWay;

    /** Of each token, in how many texts it stands. */
    private final int[] holders;

    private final int[] wayBefore;
    private final int[] word;
    private final double[] factor;
    private final boolean[] evokes;
    private final double[] weights;

    /** What each word counts in a name: pairs count nothing there. */
    private final double[] nameWeights;

    /** Of each word, the best way met in the text that is looked at. */
    private final double[] best;

    private final double[] bestInName;

    /** The places of the text that is looked at where something stands that may be asked for, and the numbers of these tokens. */
    private int[] places = new int[0];

    private int[] numbers = new int[0];

    public Evidence(Frequencies frequencies, List<Asked> asked) {
        this.frequencies = frequencies;
        this.asked = asked;
        int ways = asked.stream().mapToInt(each -> each.ways().size()).sum();
        this.tokens = TokenTable.forFew(ways);
        this.lastWay = new int[ways];
        this.holders = new int[ways];
        this.wayBefore = new int[ways];
        this.word = new int[ways];
        this.factor = new double[ways];
        this.evokes = new boolean[ways];
        this.best = new double[asked.size()];
        this.bestInName = new double[asked.size()];
        this.weights = asked.stream().mapToDouble(Asked::weight).toArray();
        this.nameWeights = asked.stream()
                .mapToDouble(each -> each.isPair() ? 0 : each.weight())
                .toArray();
        Arrays.fill(lastWay, NO_MORE);
        this.perfect = prepared();
    }

    private double prepared() {
        double sum = 0;
        int way = 0;
        for (int at = 0; at < asked.size(); at++) {
            Asked each = asked.get(at);
            double rarity = each.isPair() ? Math.min(RAREST_PAIR, frequencies.rarest()) : rarity(each.token());
            sum += each.isPair() ? 0 : each.weight() * rarity;
            for (int one = 0; one < each.ways().size(); one++) {
                prepare(way++, at, each.ways().get(one), rarity);
            }
        }
        return sum;
    }

    /** A way to meet a word is never rarer than the word itself. */
    private void prepare(int way, int at, Asked.Way one, double ofTheWord) {
        int token = number(one.token());
        double rarity = asked.get(at).isPair() ? ofTheWord : Math.min(ofTheWord, frequencies.rarity(holders[token]));
        wayBefore[way] = lastWay[token];
        lastWay[token] = way;
        word[way] = at;
        factor[way] = one.weight() * rarity;
        evokes[way] = one.evokes();
    }

    private double rarity(long token) {
        return frequencies.rarity(holders[number(token)]);
    }

    private int number(long token) {
        int before = tokens.size();
        int number = tokens.add(token);
        if (number == before) {
            holders[number] = frequencies.holders(token);
            marks[mark(token) / Long.SIZE] |= 1L << token;
        }
        return number;
    }

    /** Returns what a perfect text would get. */
    public double perfect() {
        return perfect;
    }

    /**
     * Returns the tokens met in any text that count most, pairs left aside.
     *
     * @param atMost how many
     * @param holders in how many texts they may stand together: who would go beyond is passed over; when all would, the
     *     rarest of them leads
     */
    public List<Lead> leads(int atMost, int holders) {
        List<Lead> all = leads();
        List<Lead> leads = new ArrayList<>();
        int left = holders;
        for (Lead each : all) {
            if (leads.size() < atMost && each.holders() <= left) {
                leads.add(each);
                left -= each.holders();
            }
        }
        return leads.isEmpty() ? rarest(all) : leads;
    }

    private static List<Lead> rarest(List<Lead> all) {
        return all.stream().min(Comparator.comparingInt(Lead::holders)).stream().toList();
    }

    private List<Lead> leads() {
        return IntStream.range(0, tokens.size())
                .filter(token -> holders[token] > 0)
                .mapToObj(this::lead)
                .filter(lead -> lead.amount() > 0)
                .sorted(Lead.MOST_FIRST)
                .toList();
    }

    /** Pairs lead nowhere: a token that only pairs have is worth 0. */
    private Lead lead(int token) {
        double amount = 0;
        for (int way = lastWay[token]; way >= 0; way = wayBefore[way]) {
            boolean leads = !asked.get(word[way]).isPair();
            amount = leads ? Math.max(amount, weights[word[way]] * factor[way]) : amount;
        }
        return new Lead(tokens.token(token), holders[token], amount);
    }

    /** Returns how much of a perfect text a text reaches. */
    public Met met(Gist gist) {
        meet(gist);
        double words = 0;
        double name = 0;
        for (int at = 0; at < best.length; at++) {
            words += weights[at] * best[at];
            name += nameWeights[at] * bestInName[at];
        }
        double whole = Math.max(perfect, NOTHING);
        return new Met(words / whole, name / whole);
    }

    /**
     * Returns how much of a perfect text each of many texts reaches by all its words and pairs, as {@link #met} says of it:
     * only who holds a token is looked at.
     *
     * @param step told the number of each asked word before it is looked for
     */
    public double[] words(Holders texts, IntConsumer step) {
        double[] words = new double[texts.size()];
        double[] met = new double[texts.size()];
        int way = 0;
        for (int at = 0; at < best.length; at++) {
            step.accept(at);
            List<Asked.Way> ways = asked.get(at).ways();
            for (Asked.Way each : ways) {
                texts.raise(each.token(), factor[way++], met);
            }
            for (Asked.Way each : ways) {
                texts.move(each.token(), met, weights[at], words);
            }
        }
        double whole = Math.max(perfect, NOTHING);
        return Arrays.stream(words).map(each -> each / whole).toArray();
    }

    /** Returns what each asked word brought to a text, the most first; pairs are left out. */
    public List<Gain> gains(Gist gist) {
        boolean[] said = said(gist);
        List<Gain> gains = new ArrayList<>();
        for (int at = 0; at < best.length; at++) {
            if (best[at] > 0 && !asked.get(at).isPair()) {
                gains.add(new Gain(asked.get(at).surface(), weights[at] * best[at], !said[at]));
            }
        }
        gains.sort(Comparator.comparingDouble(Gain::amount).reversed());
        return gains;
    }

    /** Leaves the best way in which each word is met, and tells of each whether the text says it, or one of its family or sense. */
    private boolean[] said(Gist gist) {
        boolean[] said = new boolean[best.length];
        int count = meet(gist);
        for (int at = 0; at < count; at++) {
            if (numbers[at] != TokenTable.NONE) {
                say(numbers[at], gist.isEvoked(places[at]), said);
            }
        }
        return said;
    }

    private void say(int token, boolean isEvoked, boolean[] said) {
        for (int way = lastWay[token]; way >= 0; way = wayBefore[way]) {
            said[word[way]] |= !isEvoked && !evokes[way];
        }
    }

    private static int mark(long token) {
        return (int) token & MARK;
    }

    /**
     * Leaves the best way in which each word is met, and returns how many places of the text were looked at for it: which,
     * and the number of the token there. It takes no decision as long as it reads the marks, which cost less than a guess that
     * was wrong.
     */
    private int meet(Gist gist) {
        clear();
        int count = marked(gist);
        for (int at = 0; at < count; at++) {
            numbers[at] = tokens.find(gist.token(places[at]));
        }
        for (int at = 0; at < count; at++) {
            if (numbers[at] != TokenTable.NONE) {
                meet(numbers[at], gist.worth(places[at]), gist.inName(places[at]));
            }
        }
        return count;
    }

    /** Returns at how many places of a text stands what may be asked for; most marks tell it apart. */
    private int marked(Gist gist) {
        if (places.length < gist.size()) {
            places = new int[2 * gist.size()];
            numbers = new int[places.length];
        }
        int count = 0;
        for (int at = 0; at < gist.size(); at++) {
            int mark = gist.mark(at);
            places[count] = at;
            count += (int) (marks[mark / Long.SIZE] >>> mark & 1);
        }
        return count;
    }

    private void clear() {
        Arrays.fill(best, 0);
        Arrays.fill(bestInName, 0);
    }

    private void meet(int token, double worth, boolean inName) {
        for (int way = lastWay[token]; way >= 0; way = wayBefore[way]) {
            int at = word[way];
            best[at] = Math.max(best[at], factor[way] * worth);
            if (inName) {
                bestInName[at] = Math.max(bestInName[at], factor[way]);
            }
        }
    }
}
