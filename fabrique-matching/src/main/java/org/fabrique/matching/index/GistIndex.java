package org.fabrique.matching.index;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.fabrique.matching.text.Frequencies;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are added, changed and removed one by one, and seen through snapshots.
 * <p>
 * Changes are seen by the snapshots taken after them, and are on disk once they are committed. A snapshot can be read
 * after the index changed, and after it was closed; what it holds is freed when nobody has it any more. Many threads may
 * add; one at a time takes snapshots and commits.
 */
public final class GistIndex implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final double BUFFER_MEGABYTES = 64;

    /**
     * Up to about how many bytes the lists of an index are read into arrays, where what is sought is found sooner: a sixth of
     * the heap, and no more than takes a moment to read.
     */
    private static final long MOST_IN_ARRAYS =
            Math.min(100_000_000, Runtime.getRuntime().maxMemory() / 6);

    /** What was too large for arrays comes back to them when it is a tenth below the bound: not at every other change. */
    private static final int BACK = 10;

    private final Directory directory;
    private final IndexWriter writer;
    private final long mostInArrays;
    private boolean inArrays = true;
    private Snapshot latest;
    private Map<IndexReader.CacheKey, SegmentCounts> counts = Map.of();
    private final LargeSegments largeSegments = new LargeSegments();

    private GistIndex(Directory directory, IndexWriter writer, long mostInArrays) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.mostInArrays = mostInArrays;
        this.latest = snapshot(checked(DirectoryReader.open(writer)));
    }

    private static GistIndex taken(Directory directory, OpenMode mode) throws IOException {
        return taken(directory, mode, MOST_IN_ARRAYS);
    }

    /**
     * What fails leaves no lock behind.
     *
     * @param mostInArrays up to about how many bytes the lists are kept in arrays; when they take more, all are read in the
     *     segments
     */
    static GistIndex taken(Directory directory, OpenMode mode, long mostInArrays) throws IOException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(mode));
            return new GistIndex(directory, writer, mostInArrays);
        } catch (IOException | RuntimeException damaged) {
            IOUtils.closeWhileHandlingException(writer == null ? null : writer::rollback, directory);
            throw damaged;
        }
    }

    /** Returns an empty index that is lost with itself. */
    public static GistIndex inMemory() {
        return Io.done(() -> taken(new ByteBuffersDirectory(), OpenMode.CREATE));
    }

    /**
     * Opens the index of a directory as it was last committed, an empty one when there is none, and takes the directory
     * over. Every byte is checked.
     *
     * @throws IOException when the directory cannot be read, is in use, or holds no index that is whole
     */
    public static GistIndex open(Directory directory) throws IOException {
        return taken(directory, OpenMode.CREATE_OR_APPEND);
    }

    /** Returns a reader of which every byte was checked, before anything is read. */
    private static DirectoryReader checked(DirectoryReader reader) throws IOException {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader;
        } catch (IOException | RuntimeException damaged) {
            IOUtils.closeWhileHandlingException(reader);
            throw damaged;
        }
    }

    /**
     * Begins an empty index in a directory and takes the directory over. The files of an index it holds are deleted, whole
     * or not, and no others.
     */
    public static GistIndex anew(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            boolean ofAnIndex = file.startsWith(IndexFileNames.SEGMENTS)
                    || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
            if (ofAnIndex) {
                directory.deleteFile(file);
            }
        }
        return taken(directory, OpenMode.CREATE);
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /** Adds an entry whose identity is known to be new. */
    public void add(Entry entry) {
        Io.done(() -> writer.addDocument(GistDocument.of(entry)));
    }

    /** Adds an entry, in the place of the one of its identity if there is one. */
    public void put(Entry entry) {
        Io.done(() -> writer.updateDocument(GistDocument.id(entry.id()), GistDocument.of(entry)));
    }

    /** Removes the entry of an identity, if there is one. */
    public void remove(String id) {
        Io.done(() -> writer.deleteDocuments(GistDocument.id(id)));
    }

    /** Removes all entries. */
    public void clear() {
        Io.done(writer::deleteAll);
    }

    /** Returns the entries as they are now. */
    public Snapshot snapshot() {
        latest = Io.done(this::newest);
        return latest;
    }

    private Snapshot newest() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(latest.reader(), writer);
        return newer == null ? latest : snapshot(newer);
    }

    /** What fails leaves no reader behind. */
    private Snapshot snapshot(DirectoryReader reader) throws IOException {
        try {
            counts = counted(reader);
            Snapshot snapshot = new Snapshot(reader, held(), frequencies(), prints());
            CLEANER.register(snapshot, () -> IOUtils.closeWhileHandlingException(reader));
            return snapshot;
        } catch (IOException | RuntimeException | Error failed) {
            IOUtils.closeWhileHandlingException(reader);
            throw failed;
        }
    }

    private List<@Nullable InArrays> held() {
        return counts.values().stream()
                .<@Nullable InArrays>map(SegmentCounts::held)
                .toList();
    }

    private Map<IndexReader.CacheKey, SegmentCounts> counted(DirectoryReader reader) throws IOException {
        inArrays = bytes(reader) <= (inArrays ? mostInArrays : mostInArrays - mostInArrays / BACK);
        Map<IndexReader.CacheKey, SegmentCounts> now = new LinkedHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            now.put(
                    leaf.reader().getCoreCacheHelper().getKey(),
                    counts(leaf.reader()).held(inArrays, leaf.reader()));
        }
        return now;
    }

    /** About how many bytes all lists take in arrays, with those of entries that were removed since their segment was written. */
    private static long bytes(DirectoryReader reader) throws IOException {
        long bytes = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            bytes += InArrays.bytes(leaf.reader());
        }
        return bytes;
    }

    private Frequencies frequencies() {
        Map<IndexReader.CacheKey, SegmentCounts> large = new HashMap<>();
        List<Frequencies.Counts> parts = new ArrayList<>();
        counts.forEach((segment, each) -> {
            parts.add(each.takenAway());
            if (each.isLarge()) {
                large.put(segment, each);
            } else {
                parts.add(each.written());
            }
        });
        parts.add(largeSegments.written(large));
        return Frequencies.of(parts);
    }

    private long prints() {
        return counts.values().stream().mapToLong(SegmentCounts::prints).sum();
    }

    private SegmentCounts counts(LeafReader leaf) throws IOException {
        SegmentCounts before = counts.get(leaf.getCoreCacheHelper().getKey());
        return before == null ? SegmentCounts.of(leaf) : before.now(leaf);
    }

    /** Makes all changes durable, with what is said of them. */
    public void commit(Map<String, String> said) {
        writer.setLiveCommitData(new TreeMap<>(said).entrySet());
        Io.done(writer::commit);
    }

    /** Returns what was said at the last commit. */
    public Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(each -> said.put(each.getKey(), each.getValue()));
        }
        return said;
    }

    /** Closes the index; what was not committed is lost. Snapshots stay. */
    @Override
    public void close() {
        Io.done(() -> {
            IOUtils.close(writer, directory);
            return true;
        });
    }
}
