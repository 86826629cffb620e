package org.fabrique.matching.index;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Holders;

/** Entries that never change, in memory, numbered from 0 in the order in which they were given. */
public final class InTurn implements Indexed {

    private final InArrays held;
    private final FixedBitSet left;
    private final int size;
    private final Frequencies frequencies;
    private final long prints;
    private final Tallies tallies;

    private InTurn(InArrays held, FixedBitSet left, Frequencies frequencies, long prints, Tallies tallies) {
        this.held = held;
        this.left = left;
        this.size = left.cardinality();
        this.frequencies = frequencies;
        this.prints = prints;
        this.tallies = tallies;
    }

    /** @param prints the sum of what tells each of them from others */
    public static InTurn of(List<Gist> gists, long prints) {
        FixedBitSet all = new FixedBitSet(Math.max(1, gists.size()));
        all.set(0, gists.size());
        InArrays held = new InArrays(Holders.of(gists, FoundBy.TOKENS), Holders.of(gists, FoundBy.FAMILIES));
        return new InTurn(held, all, Frequencies.of(held.tokens()), prints, new Tallies(gists.size()));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public IntStream documents() {
        return IntStream.range(0, left.length()).filter(left::get);
    }

    @Override
    public boolean has(int document) {
        return left.get(document);
    }

    @Override
    public Frequencies frequencies() {
        return frequencies;
    }

    @Override
    public long prints() {
        return prints;
    }

    @Override
    public InTurn without(IntStream documents, IntFunction<Gist> gists, IntToLongFunction each) {
        Gone gone = Gone.of(documents.filter(this::has), left.length(), gists, each);
        FixedBitSet others = left.clone();
        others.andNot(gone.documents());
        return new InTurn(held, others, frequencies.and(gone.counts()), prints - gone.prints(), tallies);
    }

    @Override
    public IntStream closest(Question question, int atMost, IntFunction<String> identity) {
        return tallies.most(atMost, identity, tally -> held.addTo(tally, 0, left, question));
    }
}
