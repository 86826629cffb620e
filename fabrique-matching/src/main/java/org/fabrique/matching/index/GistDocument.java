package org.fabrique.matching.index;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.fabrique.matching.text.Gist;

/**
 * The fields an entry is kept in: its identity; its tokens and its families, each with what it is worth in place of its
 * frequency; the gist itself; what tells it from others; the content. Pairs are in the gist alone: nothing is looked for by them.
 */
final class GistDocument {

    static final String ID = "id";
    static final String TOKENS = "tokens";
    static final String FAMILIES = "families";
    static final String GIST = "gist";
    static final String PRINT = "print";
    static final String CONTENT = "content";

    /** The most a token or a family is worth in a text. */
    private static final int WHOLE = 255;

    /** From what share on a text is found by a family. */
    private static final double ENOUGH = 0.2;

    private static final FieldType WEIGHED = weighed();

    private GistDocument() {}

    static Document of(Entry entry) {
        Document document = of(entry.gist());
        document.add(new StringField(ID, entry.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new BinaryDocValuesField(GIST, new BytesRef(entry.gist().bytes())));
        document.add(new NumericDocValuesField(PRINT, entry.print()));
        document.add(new BinaryDocValuesField(CONTENT, new BytesRef(entry.content())));
        return document;
    }

    /** What a gist is found by, and no more. */
    static Document of(Gist gist) {
        Document document = new Document();
        document.add(new Field(TOKENS, new Weighed(gist.words(), gist::token, gist::worth), WEIGHED));
        document.add(new Field(FAMILIES, spoken(gist), WEIGHED));
        return document;
    }

    /** The families it speaks of enough to be found by them. */
    private static TokenStream spoken(Gist gist) {
        int[] enough = IntStream.range(0, gist.families())
                .filter(at -> gist.share(at) >= ENOUGH)
                .toArray();
        return new Weighed(enough.length, at -> gist.family(enough[at]), at -> gist.share(enough[at]));
    }

    /** Returns a worth from 0 to 1 as a whole number, at least 1. */
    private static int whole(double worth) {
        return Math.max(1, (int) Math.round(worth * WHOLE));
    }

    static Term id(String id) {
        return new Term(ID, id);
    }

    static BytesRef term(long token) {
        BytesRef term = new BytesRef(new byte[Long.BYTES]);
        NumericUtils.longToSortableBytes(token, term.bytes, 0);
        term.length = Long.BYTES;
        return term;
    }

    static long token(BytesRef term) {
        return NumericUtils.sortableBytesToLong(term.bytes, term.offset);
    }

    private static FieldType weighed() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Tokens, each once, with what it is worth as its frequency. */
    private static final class Weighed extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final BytesRef bytes = new BytesRef(new byte[Long.BYTES], 0, Long.BYTES);
        private final int size;
        private final IntToLongFunction tokens;
        private final IntToDoubleFunction worths;
        private int at;

        Weighed(int size, IntToLongFunction tokens, IntToDoubleFunction worths) {
            this.size = size;
            this.tokens = tokens;
            this.worths = worths;
        }

        @Override
        public boolean incrementToken() {
            if (at == size) {
                return false;
            }
            clearAttributes();
            NumericUtils.longToSortableBytes(tokens.applyAsLong(at), bytes.bytes, 0);
            term.setBytesRef(bytes);
            frequency.setTermFrequency(whole(worths.applyAsDouble(at)));
            at++;
            return true;
        }
    }
}
