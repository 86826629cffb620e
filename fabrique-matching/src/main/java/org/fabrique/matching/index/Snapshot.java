package org.fabrique.matching.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index as they were at one moment. A document is the number of an entry in this snapshot alone.
 * <p>
 * This type is thread-safe; what it reads is freed with the reader it was made of.
 */
public final class Snapshot {

    /** How finely what counts in a query is told: a sum of amounts up to 16 stays exact in the 24 bits of a float. */
    private static final double STEPS = 4096;

    private final DirectoryReader reader;
    private final Frequencies frequencies;

    /** What must not be freed as long as this is read. */
    private final @Nullable Snapshot whole;

    private Snapshot(DirectoryReader reader, Frequencies frequencies, @Nullable Snapshot whole) {
        this.reader = reader;
        this.frequencies = frequencies;
        this.whole = whole;
    }

    Snapshot(DirectoryReader reader, Frequencies frequencies) {
        this(reader, frequencies, null);
    }

    DirectoryReader reader() {
        return reader;
    }

    /** Returns this snapshot as if these documents had never been there; the others keep their numbers. */
    public Snapshot without(IntStream documents) {
        FixedBitSet hidden = new FixedBitSet(Math.max(1, reader.maxDoc()));
        documents.forEach(hidden::set);
        Frequencies.Counts counts = new Frequencies.Counts();
        Gists gists = gists();
        documents().filter(hidden::get).forEach(document -> counts.add(gists.of(document), -1));
        return new Snapshot(Hiding.from(reader, hidden), frequencies.and(counts), this);
    }

    /** A token or a family that is looked for, and what it counts, more than 0. */
    public record Sought(long key, double amount) {}

    public int size() {
        return reader.numDocs();
    }

    /** Returns in how many entries each token stands. */
    public Frequencies frequencies() {
        return frequencies;
    }

    /** Returns the documents there are. */
    public IntStream documents() {
        return reader.leaves().stream().flatMapToInt(Snapshot::living);
    }

    private static IntStream living(LeafReaderContext leaf) {
        Bits live = leaf.reader().getLiveDocs();
        return IntStream.range(0, leaf.reader().maxDoc())
                .filter(document -> live == null || live.get(document))
                .map(document -> leaf.docBase + document);
    }

    public OptionalInt find(String id) {
        return Io.done(() -> {
            for (LeafReaderContext leaf : reader.leaves()) {
                int found = find(id, leaf);
                if (found >= 0) {
                    return OptionalInt.of(found);
                }
            }
            return OptionalInt.empty();
        });
    }

    private static int find(String id, LeafReaderContext leaf) throws IOException {
        PostingsEnum found = leaf.reader().postings(GistDocument.id(id), PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if (live == null || live.get(found.docID())) {
                return leaf.docBase + found.docID();
            }
        }
        return -1;
    }

    public String id(int document) {
        return Io.done(() -> {
            LeafReaderContext leaf = leaf(document);
            SortedDocValues ids = leaf.reader().getSortedDocValues(GistDocument.ID);
            ids.advanceExact(document - leaf.docBase);
            return ids.lookupOrd(ids.ordValue()).utf8ToString();
        });
    }

    /** Returns the content of an entry, as its owner wrote it. */
    public byte[] content(int document) {
        return Io.done(() -> {
            BytesRef content = reader.storedFields().document(document).getBinaryValue(GistDocument.CONTENT);
            return content == null ? new byte[0] : BytesRef.deepCopyOf(content).bytes;
        });
    }

    /** Reads gists one after the other; one belongs to one thread, and a gist is good until the next is read. */
    public final class Gists {

        private int from;
        private int to;
        private int last;
        private BinaryDocValues values = DocValues.emptyBinary();

        private Gists() {}

        /** Returns the gist of a document; documents in ascending order are read fastest. */
        public Gist of(int document) {
            if (document < last || document >= to) {
                turnTo(leaf(document));
            }
            last = document;
            return Io.done(() -> {
                values.advanceExact(document - from);
                return Gist.of(values.binaryValue().bytes, values.binaryValue().offset);
            });
        }

        private void turnTo(LeafReaderContext leaf) {
            from = leaf.docBase;
            to = from + leaf.reader().maxDoc();
            values = Io.done(() -> leaf.reader().getBinaryDocValues(GistDocument.GIST));
        }
    }

    public Gists gists() {
        return new Gists();
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    /**
     * Returns the documents for which the sum of what they meet is the highest, at most so many; of equal ones those of the
     * first identity.
     *
     * @param tokens tokens, and what each counts for a document in which it is worth 1
     * @param families families, likewise
     */
    public IntStream closest(
            Collection<Sought> tokens, Collection<Sought> families, int atMost, @Nullable BooleanSupplier stop) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        tokens.forEach(each -> query.add(counting(GistDocument.TOKENS, each), Occur.SHOULD));
        families.forEach(each -> query.add(counting(GistDocument.FAMILIES, each), Occur.SHOULD));
        return best(query.build(), atMost, stop);
    }

    private static Query counting(String field, Sought sought) {
        return new BoostQuery(
                new TermQuery(new Term(field, GistDocument.term(sought.key()))),
                Math.max(1, Math.round(sought.amount() * STEPS)));
    }

    private IntStream best(BooleanQuery query, int atMost, @Nullable BooleanSupplier stop) {
        return Io.done(() -> {
            IndexSearcher searcher = searcher(stop);
            ScoreDoc[] top = searcher.search(query, new TopScoreDocCollectorManager(atMost + 1, null, 1)).scoreDocs;
            checked(searcher);
            if (top.length <= atMost || top[atMost].score < top[atMost - 1].score) {
                return documents(top, atMost);
            }
            return levelled(searcher, query, top, atMost);
        });
    }

    /** Why there is no answer: whoever asked does not wait for it any more. */
    private static void checked(IndexSearcher searcher) {
        if (searcher.timedOut()) {
            throw new CancellationException("The search was stopped before it was done.");
        }
    }

    private IndexSearcher searcher(@Nullable BooleanSupplier stop) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WholeNumbers());
        searcher.setQueryCache(null);
        searcher.setTimeout(stop == null ? null : stop::getAsBoolean);
        return searcher;
    }

    private static IntStream documents(ScoreDoc[] hits, int atMost) {
        return IntStream.range(0, Math.min(hits.length, atMost)).map(at -> hits[at].doc);
    }

    /** Where the cut falls between equals, they are put in the order of their identities first. */
    private IntStream levelled(IndexSearcher searcher, Query query, ScoreDoc[] top, int atMost) throws IOException {
        float cut = top[atMost].score;
        int above = (int)
                IntStream.range(0, atMost).filter(at -> top[at].score > cut).count();
        int[] equals = searcher.search(query, new Level(cut));
        checked(searcher);
        return IntStream.concat(documents(top, above), first(equals, atMost - above));
    }

    private IntStream first(int[] documents, int count) {
        return IntStream.of(documents)
                .mapToObj(document -> new Named(id(document), document))
                .sorted(Comparator.comparing(Named::id))
                .limit(count)
                .mapToInt(Named::document);
    }

    private record Named(String id, int document) {}
}
