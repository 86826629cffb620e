package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LiveCatalogue;
import org.fabrique.matching.SolutionCodec;
import org.fabrique.matching.Vocabulary;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue whose index stays in a folder, for catalogues that are long to read: a change costs what it changes, and the
 * next opening goes on from where the index was left. It is built again when it is not whole or comes from another storage.
 */
final class ShelfInFolder extends Shelf {

    /** How many changed solutions at most have to be read again after a crash. */
    private static final int UNCOMMITTED = 500;

    private final Path folder;
    private final SolutionCodec codec;
    private @Nullable LiveCatalogue live;
    private @Nullable Catalogue now;
    private String version = "";
    private int uncommitted;

    ShelfInFolder(Storage storage, Path folder, SolutionCodec codec) {
        super(storage);
        this.folder = requireNonNull(folder, "folder");
        this.codec = requireNonNull(codec, "codec");
    }

    @Override
    Position begin(View view, List<Solution> all) {
        close();
        Mark end = Mark.at(view, view.history().end());
        LiveCatalogue opened = LiveCatalogue.open(folder, Vocabulary.standard(), codec, source(view, end, all));
        live = opened;
        now = opened.now().numbered(1);
        version = opened.version();
        return Mark.parse(version).position();
    }

    private static LiveCatalogue.Source source(View view, Mark end, List<Solution> all) {
        return new LiveCatalogue.Source() {
            @Override
            public String version() {
                return end.toString();
            }

            @Override
            public Stream<Solution> solutions() {
                return all.stream();
            }

            @Override
            public boolean goesOnFrom(String version) {
                return Mark.isOne(version) && isOfThis(view, end, Mark.parse(version));
            }
        };
    }

    private static boolean isOfThis(View view, Mark end, Mark left) {
        return left.position().compareTo(end.position()) <= 0
                && Mark.at(view, left.position()).equals(left);
    }

    /** What was interrupted in the index may have closed it: it is opened again. */
    @Override
    void put(Collection<Solution> solutions, View view) {
        LiveCatalogue open = requireNonNull(live, "live");
        try {
            open.put(solutions);
            now = open.now().numbered(1);
            version = Mark.at(view, view.history().end()).toString();
            uncommitted += solutions.size();
            if (uncommitted >= UNCOMMITTED) {
                open.commit(version);
                uncommitted = 0;
            }
        } catch (RuntimeException failed) {
            beginAnew();
            throw failed;
        }
    }

    @Override
    Catalogue now() {
        return requireNonNull(now, "now");
    }

    @Override
    public void close() {
        LiveCatalogue open = live;
        live = null;
        if (open != null) {
            try (open) {
                open.commit(version);
            }
        }
    }

    /**
     * How far in which history a catalogue has come: a position, and a print of the first line and of the line there, which no
     * other storage has.
     */
    private record Mark(Position position, String print) {

        private static final Pattern TEXT = Pattern.compile("\\d{1,18}\\.\\d{1,18}/[0-9a-f-]{36}");

        static Mark at(View view, Position position) {
            List<Change> lines = Stream.concat(
                            view.history().after(Position.START, 1).stream(), lineAt(view, position).stream())
                    .toList();
            String both = lines.stream().map(Change::toString).collect(Collectors.joining("\n"));
            return new Mark(
                    position,
                    UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8))
                            .toString());
        }

        /** The line at a position is the first one behind the position just before it. */
        private static List<Change> lineAt(View view, Position position) {
            Position before = position.line() > 0
                    ? new Position(position.unit(), position.line() - 1)
                    : new Position(Math.max(0, position.unit() - 1), Long.MAX_VALUE);
            return position.equals(Position.START) ? List.of() : view.history().after(before, 1);
        }

        /** Another host may have left something else in the folder. */
        static boolean isOne(String text) {
            return TEXT.matcher(text).matches();
        }

        static Mark parse(String text) {
            String[] parts = text.split("[./]", 3);
            return new Mark(new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]);
        }

        @Override
        public String toString() {
            return position + "/" + print;
        }
    }
}
