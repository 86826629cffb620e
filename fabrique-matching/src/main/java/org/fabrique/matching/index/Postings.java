package org.fabrique.matching.index;

import java.io.IOException;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The entries of one segment by their tokens, or by their families, for one search. */
final class Postings {

    /** How finely what counts is told. */
    private static final double STEPS = 4096;

    private final int base;
    private final @Nullable Bits live;
    private final TermsEnum terms;
    private @Nullable PostingsEnum reused;

    private Postings(int base, @Nullable Bits live, TermsEnum terms) {
        this.base = base;
        this.live = live;
        this.terms = terms;
    }

    static Postings of(LeafReaderContext leaf, String field) throws IOException {
        Terms terms = leaf.reader().terms(field);
        return new Postings(
                leaf.docBase, leaf.reader().getLiveDocs(), terms == null ? TermsEnum.EMPTY : terms.iterator());
    }

    /** Adds to each entry what it meets: what that counts, times what it is worth there. */
    void addTo(Tally tally, Collection<Snapshot.Sought> sought, @Nullable BooleanSupplier stop) throws IOException {
        for (Snapshot.Sought each : sought) {
            Stop.check(stop);
            if (terms.seekExact(GistDocument.term(each.key()))) {
                reused = terms.postings(reused, PostingsEnum.FREQS);
                add(reused, (int) Math.max(1, Math.round(each.amount() * STEPS)), tally);
            }
        }
    }

    private void add(PostingsEnum postings, int counts, Tally tally) throws IOException {
        for (int each = postings.nextDoc(); each != PostingsEnum.NO_MORE_DOCS; each = postings.nextDoc()) {
            if (live == null || live.get(each)) {
                tally.add(base + each, counts * postings.freq());
            }
        }
    }
}
