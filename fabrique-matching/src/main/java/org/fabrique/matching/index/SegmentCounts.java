package org.fabrique.matching.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/**
 * In how many entries of one segment each token stands: those it was written with, and those taken away since.
 *
 * @param live the entries that are left, or null when none was taken away
 */
record SegmentCounts(
        Frequencies.Counts written,
        Frequencies.Counts takenAway,
        @Nullable Bits live) {

    static SegmentCounts of(LeafReader leaf) throws IOException {
        Frequencies.Counts written = new Frequencies.Counts();
        written.addTexts(leaf.maxDoc());
        Terms terms = leaf.terms(GistDocument.TOKENS);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            written.add(GistDocument.token(term), each.docFreq());
        }
        return new SegmentCounts(written, new Frequencies.Counts(), null).now(leaf);
    }

    /** Returns the counts of this segment as it is now: what was taken away in the meantime is counted, and no more. */
    SegmentCounts now(LeafReader leaf) throws IOException {
        Bits left = leaf.getLiveDocs();
        return left == null || left == live
                ? this
                : new SegmentCounts(
                        written, new Frequencies.Counts().add(takenAway).add(lost(leaf, left)), left);
    }

    private Frequencies.Counts lost(LeafReader leaf, Bits left) throws IOException {
        Frequencies.Counts lost = new Frequencies.Counts();
        BinaryDocValues gists = leaf.getBinaryDocValues(GistDocument.GIST);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (!left.get(document) && (live == null || live.get(document))) {
                gists.advanceExact(document);
                BytesRef gist = gists.binaryValue();
                lost.add(Gist.of(gist.bytes, gist.offset), -1);
            }
        }
        return lost;
    }
}
