package org.fabrique.matching.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.fabrique.matching.text.Gist;

/** Writes gists that never change into memory, so that each is the document of its place in the list. */
final class InTurn {

    private static final double BUFFER_MEGABYTES = 256;

    /** How many gists are written one after the other, and into how many parts at most: a search asks each part. */
    private static final int PART = 25_000;

    private static final int MOST_PARTS = 2;

    private InTurn() {}

    /** Nothing has to be freed of what is in memory. */
    static DirectoryReader written(List<Gist> gists) throws IOException {
        int parts = Math.min(MOST_PARTS, 1 + gists.size() / PART);
        Directory[] written = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> gists.subList(gists.size() * part / parts, gists.size() * (part + 1) / parts))
                .map(part -> Io.done(() -> part(part)))
                .toArray(Directory[]::new);
        Directory all = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(all, inTheirOrder())) {
            writer.addIndexes(written);
        }
        return DirectoryReader.open(all);
    }

    private static Directory part(List<Gist> gists) throws IOException {
        Directory part = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(part, inTheirOrder())) {
            for (Gist each : gists) {
                writer.addDocument(GistDocument.of(each));
            }
        }
        return part;
    }

    private static IndexWriterConfig inTheirOrder() {
        return new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }
}
