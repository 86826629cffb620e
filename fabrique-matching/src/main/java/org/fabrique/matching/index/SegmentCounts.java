package org.fabrique.matching.index;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/**
 * In how many entries of one segment each token stands: those it was written with, and those taken away since; the prints of
 * those that are left; and what the entries are found by, where that is in arrays.
 *
 * @param prints their sum
 * @param live the entries that are left, or null when none was taken away
 * @param held all entries by what they are found by, or null when that is read from the segment
 */
record SegmentCounts(
        Frequencies.Counts written,
        Frequencies.Counts takenAway,
        long prints,
        @Nullable Bits live,
        @Nullable InArrays held) {

    /** How many tokens the counts of a large segment have. */
    private static final int MANY = 4_096;

    boolean isLarge() {
        return written.size() >= MANY;
    }

    static SegmentCounts of(LeafReader leaf) throws IOException {
        Frequencies.Counts written = new Frequencies.Counts();
        written.addTexts(leaf.maxDoc());
        TermsEnum each = FoundBy.TOKENS.in(leaf);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            written.add(GistDocument.token(term), each.docFreq());
        }
        return new SegmentCounts(written, new Frequencies.Counts(), prints(leaf), null, null).now(leaf);
    }

    /** The sum of the prints of all entries, those taken away included. */
    private static long prints(LeafReader leaf) throws IOException {
        NumericDocValues prints = DocValues.getNumeric(leaf, GistDocument.PRINT);
        long sum = 0;
        while (prints.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            sum += prints.longValue();
        }
        return sum;
    }

    /** Returns these counts, with what the entries are found by in arrays or not. */
    SegmentCounts held(boolean inArrays, LeafReader leaf) throws IOException {
        if (inArrays == (held != null)) {
            return this;
        }
        return new SegmentCounts(written, takenAway, prints, live, inArrays ? InArrays.of(leaf) : null);
    }

    /** Returns the counts of this segment as it is now: what was taken away in the meantime is counted, and no more. */
    SegmentCounts now(LeafReader leaf) throws IOException {
        Bits left = leaf.getLiveDocs();
        return left == null || left == live ? this : without(lost(leaf.maxDoc(), left), leaf, left);
    }

    /** The entries taken away since this was counted. */
    private int[] lost(int entries, Bits left) {
        return IntStream.range(0, entries)
                .filter(entry -> !left.get(entry) && (live == null || live.get(entry)))
                .toArray();
    }

    private SegmentCounts without(int[] lost, LeafReader leaf, Bits left) throws IOException {
        BinaryDocValues gists = leaf.getBinaryDocValues(GistDocument.GIST);
        NumericDocValues each = DocValues.getNumeric(leaf, GistDocument.PRINT);
        Frequencies.Counts all = new Frequencies.Counts().add(takenAway);
        long sum = prints;
        for (int entry : lost) {
            gists.advanceExact(entry);
            all.add(Gist.of(gists.binaryValue().bytes, gists.binaryValue().offset), -1);
            each.advanceExact(entry);
            sum -= each.longValue();
        }
        return new SegmentCounts(written, all, sum, left, held);
    }
}
