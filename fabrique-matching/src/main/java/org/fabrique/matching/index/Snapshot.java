package org.fabrique.matching.index;

import static java.util.Objects.requireNonNullElseGet;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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

    private final DirectoryReader reader;
    private final Frequencies frequencies;
    private final long prints;

    /** What must not be freed as long as this is read. */
    private final @Nullable Snapshot whole;

    /** Those that no search uses now. */
    private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

    private Snapshot(DirectoryReader reader, Frequencies frequencies, long prints, @Nullable Snapshot whole) {
        this.reader = reader;
        this.frequencies = frequencies;
        this.prints = prints;
        this.whole = whole;
    }

    Snapshot(DirectoryReader reader, Frequencies frequencies, long prints) {
        this(reader, frequencies, prints, null);
    }

    /**
     * Returns a snapshot of gists that are kept elsewhere, each under its place in the list; it finds no identities.
     *
     * @param prints the sum of what tells each of them from others
     */
    public static Snapshot inTurn(List<Gist> gists, long prints) {
        return Io.done(() -> new Snapshot(InTurn.written(gists), Frequencies.of(gists), prints));
    }

    DirectoryReader reader() {
        return reader;
    }

    /**
     * Returns this snapshot as if these documents had never been there; the others keep their numbers.
     *
     * @param gists of all documents, asked in ascending order
     * @param each of all documents, what tells it from others
     */
    public Snapshot without(IntStream documents, IntFunction<Gist> gists, IntToLongFunction each) {
        FixedBitSet hidden = new FixedBitSet(Math.max(1, reader.maxDoc()));
        Frequencies.Counts counts = new Frequencies.Counts();
        long left = prints;
        for (int document : documents.filter(this::has).sorted().distinct().toArray()) {
            hidden.set(document);
            counts.add(gists.apply(document), -1);
            left -= each.applyAsLong(document);
        }
        return new Snapshot(Hiding.from(reader, hidden), frequencies.and(counts), left, this);
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

    /** Returns the sum of what tells each entry from others: what tells all of them from others. */
    public long prints() {
        return prints;
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

    /** Tells whether a document is there. */
    public boolean has(int document) {
        LeafReaderContext leaf = leaf(document);
        Bits live = leaf.reader().getLiveDocs();
        return live == null || live.get(document - leaf.docBase);
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
            BinaryDocValues ids = DocValues.getBinary(leaf.reader(), GistDocument.ID);
            ids.advanceExact(document - leaf.docBase);
            return ids.binaryValue().utf8ToString();
        });
    }

    /** Returns what tells an entry from others. */
    public long print(int document) {
        return Io.done(() -> {
            LeafReaderContext leaf = leaf(document);
            NumericDocValues prints = DocValues.getNumeric(leaf.reader(), GistDocument.PRINT);
            prints.advanceExact(document - leaf.docBase);
            return prints.longValue();
        });
    }

    /** Returns an identity that stands twice. */
    public Optional<String> repeated() {
        return Io.done(() -> {
            Terms ids = MultiTerms.getTerms(reader, GistDocument.ID);
            TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
            for (BytesRef id = each.next(); id != null; id = each.next()) {
                if (each.docFreq() > 1) {
                    return Optional.of(id.utf8ToString());
                }
            }
            return Optional.empty();
        });
    }

    /** Returns the content of an entry, as its owner wrote it. */
    public byte[] content(int document) {
        return Io.done(() -> {
            LeafReaderContext leaf = leaf(document);
            BinaryDocValues contents = DocValues.getBinary(leaf.reader(), GistDocument.CONTENT);
            contents.advanceExact(document - leaf.docBase);
            return BytesRef.deepCopyOf(contents.binaryValue()).bytes;
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
     * @param identity of each document
     * @param stop asked between two of them whether the search should end
     * @throws CancellationException when it should
     */
    public IntStream closest(
            Collection<Sought> tokens,
            Collection<Sought> families,
            int atMost,
            IntFunction<String> identity,
            @Nullable BooleanSupplier stop) {
        Tally tally = requireNonNullElseGet(tallies.poll(), () -> new Tally(reader.maxDoc()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Io.done(() -> {
                Postings.of(leaf, GistDocument.TOKENS).addTo(tally, tokens, stop);
                Postings.of(leaf, GistDocument.FAMILIES).addTo(tally, families, stop);
                return true;
            });
        }
        int[] closest = tally.most(atMost, identity).toArray();
        tally.clear();
        tallies.add(tally);
        return IntStream.of(closest);
    }
}
