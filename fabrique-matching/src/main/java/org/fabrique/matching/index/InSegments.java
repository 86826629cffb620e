package org.fabrique.matching.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The entries of one segment by their tokens, or by their families, for one search. */
final class InSegments {

    private final int base;
    private final @Nullable Bits live;
    private final TermsEnum terms;
    private @Nullable PostingsEnum reused;

    private InSegments(LeafReaderContext leaf, FoundBy keys) throws IOException {
        this.base = leaf.docBase;
        this.live = leaf.reader().getLiveDocs();
        this.terms = keys.in(leaf.reader());
    }

    /** Adds to each entry what it meets: what that counts, times what it is worth there. */
    static void addTo(Tally tally, LeafReaderContext leaf, Question question) throws IOException {
        new InSegments(leaf, FoundBy.TOKENS).add(question, question.tokens(), tally);
        new InSegments(leaf, FoundBy.FAMILIES).add(question, question.families(), tally);
    }

    private void add(Question question, Collection<Sought> sought, Tally tally) throws IOException {
        for (Sought each : sought) {
            Stop.check(question.stop());
            add(each, tally);
        }
    }

    private void add(Sought sought, Tally tally) throws IOException {
        if (terms.seekExact(GistDocument.term(sought.key()))) {
            tally.expect(terms.docFreq());
            reused = terms.postings(reused, PostingsEnum.FREQS);
            add(reused, sought.steps(), tally);
        }
    }

    private void add(PostingsEnum held, int steps, Tally tally) throws IOException {
        for (int each = held.nextDoc(); each != PostingsEnum.NO_MORE_DOCS; each = held.nextDoc()) {
            if (live == null || live.get(each)) {
                tally.add(base + each, steps * held.freq());
            }
        }
    }
}
