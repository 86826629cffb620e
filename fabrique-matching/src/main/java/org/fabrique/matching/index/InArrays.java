package org.fabrique.matching.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fabrique.matching.text.Holders;
import org.jspecify.annotations.Nullable;

/** The entries of one part by their tokens and by their families, in arrays. */
record InArrays(Holders tokens, Holders families) {

    private static final int BYTES_OF_AN_ENTRY = Integer.BYTES + Short.BYTES;

    /** What a key takes in its table, from which a third to two thirds are free. */
    private static final int BYTES_OF_A_KEY = 60;

    /** Returns about how many bytes those of one segment take. */
    static long bytes(LeafReader leaf) throws IOException {
        long bytes = 0;
        for (FoundBy keys : FoundBy.values()) {
            Terms terms = leaf.terms(keys.field());
            bytes += terms == null ? 0 : BYTES_OF_AN_ENTRY * terms.getSumDocFreq() + BYTES_OF_A_KEY * terms.size();
        }
        return bytes;
    }

    /** Reads those of one segment. */
    static InArrays of(LeafReader leaf) throws IOException {
        return new InArrays(read(leaf, FoundBy.TOKENS), read(leaf, FoundBy.FAMILIES));
    }

    private static Holders read(LeafReader leaf, FoundBy keys) throws IOException {
        Terms terms = leaf.terms(keys.field());
        Holders.Told told = new Holders.Told(leaf.maxDoc(), terms == null ? 0 : Math.toIntExact(terms.getSumDocFreq()));
        TermsEnum each = keys.in(leaf);
        PostingsEnum held = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            told.key(GistDocument.token(term));
            held = each.postings(held, PostingsEnum.FREQS);
            while (held.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                told.holds(held.docID(), held.freq());
            }
        }
        return told.holders();
    }

    /**
     * Adds to each entry what it meets: what that counts, times what it is worth there.
     *
     * @param base the number of the first entry
     * @param live the entries there are, or null when all are there
     */
    void addTo(Tally tally, int base, @Nullable Bits live, Question question) {
        add(question, question.tokens(), tokens, tally, base, live);
        add(question, question.families(), families, tally, base, live);
    }

    private static void add(
            Question question, Collection<Sought> sought, Holders holders, Tally tally, int base, @Nullable Bits live) {
        for (Sought each : sought) {
            Stop.check(question.stop());
            add(each, holders, tally, base, live);
        }
    }

    private static void add(Sought sought, Holders holders, Tally tally, int base, @Nullable Bits live) {
        int steps = sought.steps();
        int list = holders.list(sought.key());
        tally.expect(holders.count(list));
        holders.each(list, (entry, worth) -> {
            if (live == null || live.get(entry)) {
                tally.add(base + entry, steps * worth);
            }
        });
    }
}
