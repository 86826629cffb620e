package org.fabrique.matching.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A reader of which some documents are hidden, as if they were deleted. */
final class Hiding extends FilterDirectoryReader {

    private final BitSet hidden;

    private Hiding(DirectoryReader whole, BitSet hidden) throws IOException {
        super(whole, new LeavesInTurn(hidden));
        this.hidden = hidden;
    }

    /** @param hidden by their numbers in the whole */
    static DirectoryReader from(DirectoryReader whole, BitSet hidden) {
        return Io.done(() -> new Hiding(whole, hidden));
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
        return new Hiding(newer, hidden);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** Wraps the leaves in their order: each begins where the one before ends. */
    private static final class LeavesInTurn extends SubReaderWrapper {

        private final BitSet hidden;
        private int from;

        LeavesInTurn(BitSet hidden) {
            this.hidden = hidden;
        }

        @Override
        public LeafReader wrap(LeafReader leaf) {
            Leaf wrapped = new Leaf(leaf, live(leaf));
            from += leaf.maxDoc();
            return wrapped;
        }

        private FixedBitSet live(LeafReader leaf) {
            Bits live = leaf.getLiveDocs();
            FixedBitSet left = new FixedBitSet(leaf.maxDoc());
            for (int document = 0; document < leaf.maxDoc(); document++) {
                if ((live == null || live.get(document)) && !hidden.get(from + document)) {
                    left.set(document);
                }
            }
            return left;
        }
    }

    private static final class Leaf extends FilterLeafReader {

        private final FixedBitSet live;
        private final int count;

        Leaf(LeafReader whole, FixedBitSet live) {
            super(whole);
            this.live = live;
            this.count = live.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
