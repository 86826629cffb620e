package org.fabrique.matching.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.index.Lots;

/**
 * The baseline every engine is set beside: plain Lucene, its French analyser, BM25, the title counting twice, OR over
 * all the words, one said twice counting twice. It is not part of the matching engine.
 */
public final class Bm25 implements AutoCloseable {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_BOOST = 2;

    /** A document or a query: words under a title and in a text; either may be empty. */
    public record Words(String id, String title, String text) {

        /** Returns the title of a need, and what is missing. */
        public static Words of(Need need) {
            return new Words(
                    need.id().value(),
                    need.title(),
                    Objects.requireNonNullElse(need.wording().statement(), ""));
        }

        /** Returns the name of a solution, the problem it answers and its description. */
        public static Words of(Solution solution) {
            String text = Stream.of(solution.problem(), solution.description())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            return new Words(solution.id().value(), solution.name(), text);
        }
    }

    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Bm25(Directory directory, Stream<Words> documents) throws IOException {
        this.directory = directory;
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(OpenMode.CREATE))) {
            write(documents, writer);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private static void write(Stream<Words> documents, IndexWriter writer) {
        if (documents.isParallel()) {
            Lots.each(documents, each -> add(writer, each));
        } else {
            documents.forEach(each -> add(writer, each));
        }
    }

    private static void add(IndexWriter writer, Words words) {
        try {
            writer.addDocument(document(words));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the baseline over these documents, held in memory. */
    public static Bm25 over(List<Words> documents) {
        return over(documents.stream());
    }

    /**
     * Returns the baseline over these documents, held in memory. Of a parallel stream equal scores are in no set order.
     */
    public static Bm25 over(Stream<Words> documents) {
        try {
            return new Bm25(new ByteBuffersDirectory(), documents);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Returns the baseline over these documents, written to a folder and read through the memory map; what the folder held
     * is replaced. Of a parallel stream equal scores are in no set order.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Bm25 in(Path folder, Stream<Words> documents) {
        try {
            return new Bm25(new MMapDirectory(folder), documents);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the best documents for the words of a query, at most as many as asked for, the best first. */
    public List<Run.Ranked> rank(Words query, int atMost) {
        try {
            List<Run.Ranked> ranking = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(query), atMost).scoreDocs) {
                String document = searcher.storedFields().document(hit.doc).get(ID);
                ranking.add(new Run.Ranked(query.id(), document, ranking.size() + 1, hit.score));
            }
            return ranking;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            analyzer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Document document(Words words) {
        Document document = new Document();
        document.add(new StringField(ID, words.id(), Field.Store.YES));
        document.add(new TextField(TITLE, words.title(), Field.Store.NO));
        document.add(new TextField(TEXT, words.text(), Field.Store.NO));
        return document;
    }

    private BooleanQuery query(Words words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms(words.title() + " " + words.text())) {
            query.add(new BoostQuery(new TermQuery(new Term(TITLE, term)), TITLE_BOOST), Occur.SHOULD);
            query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD);
        }
        return query.build();
    }

    private List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
