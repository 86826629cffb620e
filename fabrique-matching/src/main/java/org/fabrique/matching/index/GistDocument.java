package org.fabrique.matching.index;

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
 * The fields an entry is kept in: what it is found by, each with what it is worth in place of its frequency; its identity; the
 * gist itself; what tells it from others; the content.
 */
final class GistDocument {

    static final String ID = "id";
    static final String GIST = "gist";
    static final String PRINT = "print";
    static final String CONTENT = "content";

    private static final FieldType WEIGHED = weighed();

    private GistDocument() {}

    static Document of(Entry entry) {
        Document document = new Document();
        for (FoundBy keys : FoundBy.values()) {
            document.add(new Field(keys.field(), new Weighed(entry.gist(), keys), WEIGHED));
        }
        document.add(new StringField(ID, entry.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new BinaryDocValuesField(GIST, new BytesRef(entry.gist().bytes())));
        document.add(new NumericDocValuesField(PRINT, entry.print()));
        document.add(new BinaryDocValuesField(CONTENT, new BytesRef(entry.content())));
        return document;
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

    /** What an entry is found by, each once, with what it is worth as its frequency. */
    private static final class Weighed extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final BytesRef bytes = new BytesRef(new byte[Long.BYTES], 0, Long.BYTES);
        private final Gist gist;
        private final FoundBy keys;
        private int next;

        Weighed(Gist gist, FoundBy keys) {
            this.gist = gist;
            this.keys = keys;
        }

        @Override
        public boolean incrementToken() {
            while (next < keys.size(gist)) {
                int at = next++;
                int worth = keys.worth(gist, at);
                if (worth != FoundBy.NOTHING) {
                    say(keys.key(gist, at), worth);
                    return true;
                }
            }
            return false;
        }

        private void say(long key, int worth) {
            clearAttributes();
            NumericUtils.longToSortableBytes(key, bytes.bytes, 0);
            term.setBytesRef(bytes);
            frequency.setTermFrequency(worth);
        }
    }
}
