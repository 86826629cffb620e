package org.fabrique.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.Entry;
import org.fabrique.matching.index.GistIndex;
import org.fabrique.matching.index.Lots;
import org.fabrique.matching.index.Snapshot;

/**
 * A catalogue that changes: solutions are added, changed and removed one by one, in memory or in a folder.
 * <p>
 * It is an index, not a storage: what it holds comes from elsewhere and can be built again. {@link #now()} gives the
 * catalogue of this moment, which never changes and can be read after later changes and after {@link #close()}; its answers
 * are those of a catalogue built anew of the same solutions. A change is seen at once by the next {@link #now()}, and is in
 * the folder once it was committed: after a crash the last commit is found again. Of a folder the heap holds how many
 * solutions have each word, and which ones as long as that takes about a sixth of it at most.
 * <p>
 * Many threads may read; changes wait for each other. A thread that is interrupted while it changes a folder may close
 * the index under it: open it again.
 */
public final class LiveCatalogue implements AutoCloseable {

    /** Changes whenever what is kept of a solution does. */
    private static final String FORMAT = "8";

    private static final String SAID_FORMAT = "format";
    private static final String SAID_WORDS = "words";
    private static final String SAID_VERSION = "version";
    private static final String SAID_GENERATION = "generation";

    /** Where all solutions come from when a folder has to be built. */
    public interface Source {

        /** Returns what tells this state of the solutions from others. */
        String version();

        /** Returns all solutions, each identity once. */
        Stream<Solution> solutions();

        /**
         * Tells whether a catalogue that was left at another version may be gone on with: whoever opens it then puts and
         * removes what has changed since, from {@link LiveCatalogue#version()} on. Not unless said otherwise.
         */
        default boolean goesOnFrom(String version) {
            return version().equals(version);
        }

        /** Returns the source of one version. */
        static Source of(String version, Supplier<Stream<Solution>> solutions) {
            return new Source() {
                @Override
                public String version() {
                    return version;
                }

                @Override
                public Stream<Solution> solutions() {
                    return solutions.get();
                }
            };
        }
    }

    /** How a folder was found. */
    public enum Opening {
        /** As it was left. */
        AS_IT_WAS,
        /** Empty: it was built. */
        BUILT,
        /** Of another state of the solutions, or read in other words: it was built again. */
        STALE,
        /** Not whole: it was built again. */
        DAMAGED
    }

    private final GistIndex index;
    private final Vocabulary vocabulary;
    private final Gister gister;
    private final SolutionCodec codec;
    private final Opening opening;
    private volatile String version;
    private long generation;
    private volatile Catalogue now;
    private boolean closed;

    private LiveCatalogue(
            GistIndex index,
            Vocabulary vocabulary,
            SolutionCodec codec,
            Opening opening,
            String version,
            long generation) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.gister = new Gister(vocabulary);
        this.codec = codec;
        this.opening = opening;
        this.version = version;
        this.generation = generation;
        this.now = catalogue();
    }

    /** Returns an empty catalogue that is lost with itself. */
    public static LiveCatalogue inMemory(Vocabulary vocabulary, SolutionCodec codec) {
        return new LiveCatalogue(GistIndex.inMemory(), vocabulary, codec, Opening.BUILT, "", 1);
    }

    /**
     * Opens the catalogue of a folder, which it takes over; every byte is checked. It is built of the source when there is
     * none, when it is not whole, or when it is not of this source's version, these words and this format.
     *
     * @throws UncheckedIOException when the folder is none, may not be read and written, or is in use: nothing was changed
     * @throws IllegalArgumentException when an identity stands twice in the source
     */
    public static LiveCatalogue open(Path folder, Vocabulary vocabulary, SolutionCodec codec, Source source) {
        refuseWhatIsNoFolder(folder);
        Optional<GistIndex> whole = whole(folder);
        return whole.map(found -> opened(found, vocabulary, codec, source))
                .orElseGet(() -> built(anew(folder), vocabulary, codec, source, Opening.DAMAGED));
    }

    private static void refuseWhatIsNoFolder(Path place) {
        boolean usable = Files.isDirectory(place) && Files.isReadable(place) && Files.isWritable(place);
        if (Files.exists(place) && !usable) {
            throw unusable(place, new FileSystemException(place.toString()));
        }
    }

    private static UncheckedIOException unusable(Path place, FileSystemException because) {
        return new UncheckedIOException(
                "The place of a catalogue (%s) cannot be used.\nMaybe name a folder that may be read and written."
                        .formatted(place),
                because);
    }

    private static Optional<GistIndex> whole(Path folder) {
        try {
            return Optional.of(GistIndex.open(FSDirectory.open(folder)));
        } catch (LockObtainFailedException inUse) {
            throw new UncheckedIOException(
                    "The folder %s is in use by another catalogue.".formatted(folder.getFileName()), inUse);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (FileSystemException refused) {
            throw unusable(folder, refused);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static GistIndex anew(Path folder) {
        try {
            return GistIndex.anew(FSDirectory.open(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LiveCatalogue opened(GistIndex found, Vocabulary vocabulary, SolutionCodec codec, Source source) {
        Map<String, String> said = found.said();
        if (said.isEmpty()) {
            return built(found, vocabulary, codec, source, Opening.BUILT);
        }
        String version = said.getOrDefault(SAID_VERSION, "");
        boolean same = FORMAT.equals(said.get(SAID_FORMAT))
                && words(vocabulary).equals(said.get(SAID_WORDS))
                && source.goesOnFrom(version);
        return same
                ? new LiveCatalogue(
                        found, vocabulary, codec, Opening.AS_IT_WAS, version, Long.parseLong(said.get(SAID_GENERATION)))
                : built(found, vocabulary, codec, source, Opening.STALE);
    }

    private static LiveCatalogue built(
            GistIndex index, Vocabulary vocabulary, SolutionCodec codec, Source source, Opening opening) {
        index.clear();
        LiveCatalogue built = new LiveCatalogue(index, vocabulary, codec, opening, "", 0);
        try (Stream<Solution> solutions = source.solutions()) {
            Lots.each(solutions, solution -> index.add(built.entry(solution)));
            built.changed();
            index.snapshot().repeated().ifPresent(LiveCatalogue::refuse);
            built.commit(source.version());
        } catch (RuntimeException failed) {
            built.close();
            throw failed;
        }
        return built;
    }

    private static void refuse(String repeated) {
        throw new IllegalArgumentException("The solution %s stands twice.".formatted(repeated));
    }

    private static String words(Vocabulary vocabulary) {
        return Long.toHexString(vocabulary.language().fingerprint());
    }

    /** Returns how the folder was found; an empty catalogue in memory is built. */
    public Opening opening() {
        return opening;
    }

    /** Returns the version of the source that was last committed, or found when the folder was opened; empty before. */
    public String version() {
        return version;
    }

    /** Returns the catalogue as it is now. */
    public Catalogue now() {
        return now;
    }

    /**
     * Adds solutions, each in the place of the one of its identity if there is one. Whoever reads sees all of them or none.
     *
     * @throws IllegalStateException when it is closed
     */
    public synchronized void put(Collection<Solution> solutions) {
        refuseWhenClosed();
        List<Entry> entries = solutions.stream().map(this::entry).toList();
        entries.forEach(index::put);
        changed();
    }

    /**
     * Removes solutions; who is not there is passed over. Whoever reads sees all of them gone or none.
     *
     * @throws IllegalStateException when it is closed
     */
    public synchronized void remove(Collection<SolutionId> solutions) {
        refuseWhenClosed();
        solutions.forEach(id -> index.remove(id.value()));
        changed();
    }

    /**
     * Makes all changes durable.
     *
     * @param source the version of the source that has these solutions
     * @throws IllegalStateException when it is closed
     */
    public synchronized void commit(String source) {
        refuseWhenClosed();
        index.commit(Map.of(
                SAID_FORMAT,
                FORMAT,
                SAID_WORDS,
                words(vocabulary),
                SAID_VERSION,
                source,
                SAID_GENERATION,
                Long.toString(generation)));
        version = source;
    }

    /** Closes the catalogue; what was not committed is lost. */
    @Override
    public synchronized void close() {
        closed = true;
        index.close();
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException(
                    "The catalogue is closed: it can be read, but not changed.\nMaybe open it again.");
        }
    }

    private Entry entry(Solution solution) {
        return new Entry(
                solution.id().value(), gister.gist(solution), Fingerprint.print(solution), codec.write(solution));
    }

    private synchronized void changed() {
        generation++;
        now = catalogue();
    }

    private Catalogue catalogue() {
        Snapshot snapshot = index.snapshot();
        return new Catalogue(new ManyHeld(snapshot, new KeptInIndex(snapshot, codec)), vocabulary, generation);
    }
}
