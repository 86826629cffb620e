package org.fabrique.matching.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Texts in fields, kept as tokens in a Lucene index in memory, with statistics of our own.
 * <p>
 * A text is known by its place in the list the index was built from. This type is immutable and thread-safe.
 */
public final class TextIndex {

    /** A field that holds every token of a text once, whatever its field: how many texts hold it. */
    private static final String ANY = "any";

    private static final double NEAR = 0.5;

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType LISTED = type(IndexOptions.DOCS);

    private final LeafReader leaf;
    private final int size;
    private final int[][] lengths;
    private final double[] averages;

    private TextIndex(LeafReader leaf, int[][] lengths, int fields) {
        this.leaf = leaf;
        this.size = lengths.length;
        this.lengths = lengths;
        this.averages = new double[fields];
        for (int field = 0; field < fields; field++) {
            averages[field] = average(field);
        }
    }

    /** Receives how often something stands in a field of a text, relative to the length of the field. */
    interface Sink {
        void met(int text, double frequency);
    }

    /**
     * Returns the index of these texts.
     *
     * @param texts each with the same number of fields; a field may be empty
     * @param fields how many fields
     */
    public static TextIndex of(List<List<String>> texts, int fields, FrenchText french, Thesaurus thesaurus) {
        int[][] lengths = new int[texts.size()][fields];
        try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig())) {
            for (int text = 0; text < texts.size(); text++) {
                writer.addDocument(document(texts.get(text), lengths[text], french, thesaurus));
            }
            if (texts.isEmpty()) {
                writer.addDocument(new Document());
            }
            writer.forceMerge(1);
            DirectoryReader reader = DirectoryReader.open(writer);
            return new TextIndex(reader.leaves().get(0).reader(), lengths, fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns how many texts there are. */
    public int size() {
        return size;
    }

    /** Returns how rare a token is: the logarithm of the share of texts without it, never negative. */
    double rarity(String token) {
        int holders = holders(token);
        return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    }

    /** Returns how rare the words of a text are together, each once: what it would get from a text that says the same. */
    public double rarityOf(List<Asked> words) {
        return words.stream()
                .filter(word -> !word.isPair())
                .mapToDouble(word -> rarity(word.token()))
                .sum();
    }

    /** Tells where a token stands: its frequency in each text that has it, weighed by field and by length. */
    void find(String token, Weights weights, Sink sink) {
        for (int field = 0; field < averages.length; field++) {
            if (weights.of(field) > 0) {
                find(token, field, 1, weights, sink);
                if (token.startsWith("c:")) {
                    find("n:" + token.substring(2), field, NEAR, weights, sink);
                }
            }
        }
    }

    private void find(String token, int field, double worth, Weights weights, Sink sink) {
        try {
            PostingsEnum postings = leaf.postings(new Term(name(field), token), PostingsEnum.FREQS);
            if (postings == null) {
                return;
            }
            for (int text = postings.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = postings.nextDoc()) {
                double length = weights.evened(field, lengths[text][field] / averages[field]);
                sink.met(text, worth * weights.of(field) * postings.freq() / length);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int holders(String token) {
        try {
            return leaf.docFreq(new Term(ANY, token));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private double average(int field) {
        long words = 0;
        int filled = 0;
        for (int[] length : lengths) {
            words += length[field];
            filled += length[field] > 0 ? 1 : 0;
        }
        return filled == 0 ? 1 : (double) words / filled;
    }

    private static Document document(List<String> fields, int[] lengths, FrenchText french, Thesaurus thesaurus) {
        Document document = new Document();
        Set<String> all = new HashSet<>();
        for (int field = 0; field < fields.size(); field++) {
            List<String> tokens = new ArrayList<>();
            for (String sentence : fields.get(field).split("(?<=[;\n])")) {
                List<Word> words = french.words(sentence);
                lengths[field] += words.size();
                tokens.addAll(Tokens.of(words, thesaurus));
            }
            tokens.forEach(token -> all.add(token.startsWith("n:") ? "c:" + token.substring(2) : token));
            document.add(new Field(name(field), new Listed(tokens), COUNTED));
        }
        document.add(new Field(ANY, new Listed(List.copyOf(all)), LISTED));
        return document;
    }

    private static String name(int field) {
        return "f" + field;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Hands over tokens that were already made. */
    private static final class Listed extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> tokens;
        private int next;

        Listed(List<String> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next >= tokens.size()) {
                return false;
            }
            clearAttributes();
            term.append(tokens.get(next++));
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
        }
    }
}
