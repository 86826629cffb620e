package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.SolutionCodec;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a large catalogue stays in a folder: it goes on from where it was left, or is built again, and never tells otherwise. */
class ACatalogueInAFolderTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final Actor SYSTEM = Actor.of(new ActorId("system"), ActorRole.SYSTEM);
    private static final Need SHOPS = Need.captured(new NeedId("n-1"), LIMOUSIN, "Plus de commerce dans les villages")
            .withVisibility(Visibility.PUBLIC);

    @TempDir
    Path folder;

    private final Storage storage = new InMemoryStorage();
    private final Book book = new Book();

    /** Writes solutions down by number, and counts. */
    private static final class Book implements SolutionCodec {

        private final Map<Integer, Solution> written = new ConcurrentHashMap<>();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public byte[] write(Solution solution) {
            int number = count.incrementAndGet();
            written.put(number, solution);
            return ByteBuffer.allocate(4).putInt(number).array();
        }

        @Override
        public Solution read(byte[] number) {
            return written.get(ByteBuffer.wrap(number).getInt());
        }
    }

    /** A storage that outlives the engines that are opened on it. */
    private record Shared(Storage storage) implements Storage {

        @Override
        public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
            return storage.read(question);
        }

        @Override
        public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
            return storage.write(act, work);
        }

        @Override
        public Erased erase(StakeholderId person, Act act) {
            return storage.erase(person, act);
        }

        @Override
        public List<Damage> verify() {
            return storage.verify();
        }

        @Override
        public Storage within(Duration limit) {
            return new Shared(storage.within(limit));
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void keep() {
        keep(storage, 20);
    }

    private static void keep(Storage in, int solutions) {
        FabriqueEngine engine = FabriqueEngine.open(in);
        engine.as(SYSTEM).needs().capture(SHOPS);
        IntStream.range(0, solutions)
                .forEach(
                        number -> engine.as(SYSTEM).solutions().add(solution(number, "Commerce de village " + number)));
    }

    private static Solution solution(int number, String name) {
        return Solution.of(new SolutionId("s-" + number), name);
    }

    @Test
    void answersAsOneInMemory() {
        FabriqueEngine engine = opened(storage, folder);
        change(3, "Commerce itinérant");
        engine.as(SYSTEM).solutions().add(solution(30, "Commerce caché").keptBy(LIMOUSIN, Visibility.PRIVATE));
        assertSame(engine);
        engine.close();
    }

    @Test
    void tellsNothingOfWhatIsHidden() {
        try (FabriqueEngine engine = opened(new Shared(storage), folder)) {
            Workshop anybody = engine.as(Actor.anybody());
            MatchResult before = anybody.needs().match(SHOPS.id());
            engine.as(SYSTEM).solutions().add(solution(30, "Commerce caché").keptBy(LIMOUSIN, Visibility.PRIVATE));
            assertThat(anybody.needs().match(SHOPS.id())).isEqualTo(before);
        }
    }

    @Test
    void goesOnFromWhereItWasLeft() {
        Shared kept = new Shared(storage);
        try (FabriqueEngine engine = opened(kept, folder)) {
            engine.as(SYSTEM).needs().match(SHOPS.id());
        }
        assertThat(book.count).hasValue(20);
        change(3, "Commerce itinérant");
        try (FabriqueEngine engine = opened(kept, folder)) {
            assertSame(engine);
        }
        assertThat(book.count).as("one solution has changed").hasValue(21);
        try (FabriqueEngine engine = opened(kept, folder)) {
            assertSame(engine);
        }
        assertThat(book.count).as("nothing has changed").hasValue(21);
    }

    @Test
    void readsAgainWhatACrashHasTaken(@TempDir Path crashed) throws IOException {
        FabriqueEngine engine = opened(storage, folder);
        engine.as(SYSTEM).needs().match(SHOPS.id());
        change(3, "Commerce itinérant");
        engine.as(SYSTEM).needs().match(SHOPS.id());
        copy(folder, crashed);
        try (FabriqueEngine after = opened(new Shared(storage), crashed)) {
            assertSame(after);
        }
        assertThat(book.count).hasValue(22);
        engine.close();
    }

    @Test
    void isBuiltAgainWhenItIsDamaged() throws IOException {
        Shared kept = new Shared(storage);
        try (FabriqueEngine engine = opened(kept, folder)) {
            engine.as(SYSTEM).needs().match(SHOPS.id());
        }
        for (Path file : files(folder)) {
            byte[] content = Files.readAllBytes(file);
            if (content.length > 0) {
                content[content.length / 2] ^= 4;
                Files.write(file, content);
            }
        }
        try (FabriqueEngine engine = opened(kept, folder)) {
            assertSame(engine);
        }
        assertThat(book.count).hasValue(40);
    }

    @Test
    void isBuiltAgainWhenItComesFromAnotherStorage() {
        Storage other = new InMemoryStorage();
        keep(other, 25);
        try (FabriqueEngine engine = opened(new Shared(other), folder)) {
            engine.as(SYSTEM).needs().match(SHOPS.id());
        }
        for (int number = 20; number < 30; number++) {
            int added = number;
            storage.write(
                    Act.of(new ActorId("other"), Instant.EPOCH),
                    unit -> unit.solutions().add(solution(added + 100, "Autre commerce de village " + added)));
        }
        try (FabriqueEngine engine = opened(new Shared(storage), folder)) {
            assertSame(engine);
            assertThat(engine.as(SYSTEM).needs().match(SHOPS.id()).matches()).hasSize(30);
        }
    }

    @Test
    void belongsToOneEngineAtATime() {
        FabriqueEngine engine = opened(new Shared(storage), folder);
        engine.as(SYSTEM).needs().match(SHOPS.id());
        FabriqueEngine second = opened(new Shared(storage), folder);
        assertThatThrownBy(() -> second.as(SYSTEM).needs().match(SHOPS.id()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("in use by another catalogue");
        engine.close();
        assertSame(second);
        second.close();
    }

    /** The same answers as an engine that has just read everything. */
    private void assertSame(FabriqueEngine engine) {
        for (Actor actor : List.of(SYSTEM, Actor.anybody())) {
            assertThat(engine.as(actor).needs().match(SHOPS.id()).matches())
                    .isNotEmpty()
                    .isEqualTo(FabriqueEngine.open(new Shared(storage))
                            .as(actor)
                            .needs()
                            .match(SHOPS.id())
                            .matches());
        }
    }

    private FabriqueEngine opened(Storage in, Path where) {
        return FabriqueEngine.open(in, where, book);
    }

    private void change(int number, String name) {
        FabriqueEngine.open(storage).as(SYSTEM).solutions().change(solution(number, name), 1);
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
