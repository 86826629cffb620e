package org.fabrique.matching.text;

import java.util.List;

/** In which of some texts each token stands, and what it is worth there. This type is immutable and thread-safe. */
public final class Holders {

    private final int size;
    private final TokenTable tokens = TokenTable.forMany();

    /** Of each token, where what holds it begins; it ends where that of the next begins. */
    private final int[] from;

    private final int[] texts;
    private final double[] worths;

    private Holders(List<Gist> gists) {
        this.size = gists.size();
        gists.forEach(this::number);
        this.from = new int[tokens.size() + 1];
        gists.forEach(this::count);
        for (int token = 0; token < tokens.size(); token++) {
            from[token + 1] += from[token];
        }
        this.texts = new int[from[tokens.size()]];
        this.worths = new double[texts.length];
        int[] next = from.clone();
        for (int text = 0; text < size; text++) {
            fill(text, gists.get(text), next);
        }
    }

    /** Returns the holders of all tokens of these texts, each text by its place in the list. */
    public static Holders of(List<Gist> gists) {
        return new Holders(gists);
    }

    private void number(Gist gist) {
        for (int at = 0; at < gist.size(); at++) {
            tokens.add(gist.token(at));
        }
    }

    private void count(Gist gist) {
        for (int at = 0; at < gist.size(); at++) {
            from[tokens.find(gist.token(at)) + 1]++;
        }
    }

    private void fill(int text, Gist gist, int[] next) {
        for (int at = 0; at < gist.size(); at++) {
            int place = next[tokens.find(gist.token(at))]++;
            texts[place] = text;
            worths[place] = gist.worth(at);
        }
    }

    int size() {
        return size;
    }

    /** Raises the number of each text that holds a token to what the token is worth there. */
    void raise(long token, double factor, double[] best) {
        int number = tokens.find(token);
        for (int place = begin(number); place < end(number); place++) {
            best[texts[place]] = Math.max(best[texts[place]], factor * worths[place]);
        }
    }

    /** Moves the number of each text that holds a token to another, weighed. */
    void move(long token, double[] best, double weight, double[] sums) {
        int number = tokens.find(token);
        for (int place = begin(number); place < end(number); place++) {
            sums[texts[place]] += weight * best[texts[place]];
            best[texts[place]] = 0;
        }
    }

    private int begin(int number) {
        return number == TokenTable.NONE ? 0 : from[number];
    }

    private int end(int number) {
        return number == TokenTable.NONE ? 0 : from[number + 1];
    }
}
