package org.fabrique.matching.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index as they were at one moment. A document is the number of an entry in this snapshot alone.
 * <p>
 * This type is thread-safe; what it reads is freed with the reader it was made of, what is in arrays with itself.
 */
public final class Snapshot implements Indexed {

    private final DirectoryReader reader;
    private final List<@Nullable InArrays> held;
    private final Frequencies frequencies;
    private final long prints;

    /** What must not be freed as long as this is read. */
    private final @Nullable Snapshot whole;

    private final Tallies tallies;

    private Snapshot(
            DirectoryReader reader,
            List<@Nullable InArrays> held,
            Frequencies frequencies,
            long prints,
            @Nullable Snapshot whole) {
        this.reader = reader;
        this.held = held;
        this.frequencies = frequencies;
        this.prints = prints;
        this.whole = whole;
        this.tallies = new Tallies(reader.maxDoc());
    }

    /** @param held of each segment what its entries are found by, or null when that is read from the segment */
    Snapshot(DirectoryReader reader, List<@Nullable InArrays> held, Frequencies frequencies, long prints) {
        this(reader, held, frequencies, prints, null);
    }

    /** Returns how many of its segments have their lists in arrays. */
    long inArrays() {
        return held.stream().filter(Objects::nonNull).count();
    }

    DirectoryReader reader() {
        return reader;
    }

    @Override
    public Snapshot without(IntStream documents, IntFunction<Gist> gists, IntToLongFunction each) {
        Gone gone = Gone.of(documents.filter(this::has), reader.maxDoc(), gists, each);
        DirectoryReader left = Hiding.from(reader, gone.documents());
        return new Snapshot(left, held, frequencies.and(gone.counts()), prints - gone.prints(), this);
    }

    @Override
    public int size() {
        return reader.numDocs();
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
    public IntStream documents() {
        return reader.leaves().stream().flatMapToInt(Snapshot::living);
    }

    private static IntStream living(LeafReaderContext leaf) {
        Bits live = leaf.reader().getLiveDocs();
        return IntStream.range(0, leaf.reader().maxDoc())
                .filter(document -> live == null || live.get(document))
                .map(document -> leaf.docBase + document);
    }

    @Override
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

    @Override
    public IntStream closest(Question question, int atMost, IntFunction<String> identity) {
        return tallies.most(
                atMost,
                identity,
                tally -> Io.done(() -> {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        add(leaf, question, tally);
                    }
                    return tally;
                }));
    }

    private void add(LeafReaderContext leaf, Question question, Tally tally) throws IOException {
        InArrays inArrays = held.get(leaf.ord);
        if (inArrays == null) {
            InSegments.addTo(tally, leaf, question);
        } else {
            inArrays.addTo(tally, leaf.docBase, leaf.reader().getLiveDocs(), question);
        }
    }
}
