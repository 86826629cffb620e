package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.History;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.Search;
import org.junit.jupiter.api.Test;

/** All that one storage holds, carried to another. */
abstract class CarryingCases {

    private static final Act OTHER = SampleLife.OTHER;
    private static final Need FIRST = SampleLife.FIRST;

    private final Bench bench;

    CarryingCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void goesThroughAllThingsInTheOrderOfTheirIdentities() {
        List<String> identities = List.of("n-1", "n-10", "n-2", "n-\u00E9", "n-\uFF41", "n-\uD83C\uDF31");
        List<String> mixed = List.of("n-\uFF41", "n-2", "n-\uD83C\uDF31", "n-1", "n-\u00E9", "n-10");
        mixed.forEach(id -> bench.add(Samples.need(id, "Titre " + (9 - identities.indexOf(id)))));
        assertThat(identities(NeedQuery.all())).isEqualTo(identities);
        assertThat(identities(NeedQuery.all().keptBy(Samples.MARTINIQUE))).isEmpty();
    }

    @Test
    void goesThroughThingsByTheThousandWithEveryFilter() {
        bench.write(unit -> {
            for (int number = 1000; number < 2101; number++) {
                unit.needs().add(Samples.need("n-" + number, "Besoin"));
            }
            return unit.needs().save(Samples.need("n-2000", "Autre"), 1);
        });
        assertThat(identities(NeedQuery.all())).hasSize(1101).isSorted().doesNotHaveDuplicates();
        assertThat(identities(NeedQuery.all().finding(Search.saying("autre")))).containsExactly("n-2000");
    }

    @Test
    void aVisitorAsksTheSameViewOfOtherThings() {
        bench.add(FIRST, Samples.need("n-2", "Autre"));
        List<Long> counts = new ArrayList<>();
        bench.read(view -> {
            view.needs().each(NeedQuery.all(), need -> counts.add(view.needs().count(NeedQuery.all())));
            return counts;
        });
        assertThat(counts).containsExactly(2L, 2L);
    }

    @Test
    void twoStoragesThatLivedTheSameHoldTheSame() {
        try (Storage reference = new InMemoryStorage()) {
            SampleLife.live(reference);
            SampleLife.live(bench.storage());
            assertThat(held(bench.storage())).isEqualTo(held(reference)).hasSizeGreaterThan(40);
        }
    }

    @Test
    void holdsWhatTheOtherHeld() {
        try (Storage origin = new InMemoryStorage()) {
            SampleLife.live(origin);
            fill(bench.storage(), origin);
            assertThat(held(bench.storage())).isEqualTo(held(origin));
            assertThat(bench.storage().verify()).isEmpty();
        }
    }

    @Test
    void givesAllItHoldsToTheNext() {
        SampleLife.live(bench.storage());
        try (Storage next = new InMemoryStorage()) {
            fill(next, bench.storage());
            assertThat(held(next)).isEqualTo(held(bench.storage()));
        }
    }

    @Test
    void goesOnFromTheVersionsItWasGiven() {
        fillFromAnother();
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> unit.needs().save(FIRST, 1)))
                .matches(stale -> stale.last().equals(OTHER));
        assertThat(bench.<Versioned<Need>>write(unit -> unit.needs().save(FIRST, 2)))
                .isEqualTo(Bench.at(FIRST, 3));
        assertThat(bench.<List<Change>>read(view -> view.history().of(Kind.NEEDS, FIRST.id())))
                .extracting(Change::act)
                .containsExactly(Bench.ACT, OTHER, Bench.ACT);
        assertThat(bench.storage().verify()).isEmpty();
    }

    @Test
    void aReaderGoesOnWhereItHadCome() {
        fillFromAnother();
        List<Change> behind =
                bench.read(view -> view.history().after(view.history().bookmark("map"), History.MOST));
        try (Storage origin = new InMemoryStorage()) {
            SampleLife.live(origin);
            List<Change> there =
                    origin.read(view -> view.history().after(view.history().bookmark("map"), History.MOST));
            assertThat(behind)
                    .extracting(Change::id)
                    .isEqualTo(there.stream().map(Change::id).toList());
        }
        assertThat(bench.<Position>read(view -> view.history().bookmark("new"))).isEqualTo(Position.START);
    }

    @Test
    void aRequestThatWasAnsweredThereIsAnsweredTheSameHere() {
        fillFromAnother();
        assertThat(SampleLife.REQUEST.write(bench.storage(), Bench.ACT, unit -> "again"))
                .isEqualTo("n-first");
    }

    @Test
    void whoWasErasedThereStaysErasedHere() {
        fillFromAnother();
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> bench.write(unit -> unit.persons().add(SampleLife.GONE)));
        assertThat(bench.storage().erase(SampleLife.GONE.id(), Bench.ACT).act()).isEqualTo(OTHER);
    }

    @Test
    void isKeptWhenTheStorageIsOpenedAgain() {
        fillFromAnother();
        List<Held> before = held(bench.storage());
        bench.reopen();
        assertThat(held(bench.storage())).isEqualTo(before);
        assertThat(bench.storage().verify()).isEmpty();
    }

    @Test
    void whatHoldsSomethingIsNotFilled() {
        bench.write(unit -> {
            unit.history().bookmark("map", new Position(1, 1));
            return true;
        });
        requireRefused(StorageException.NotEmpty.class, visitor -> {});
        bench.add(FIRST);
        requireRefused(StorageException.NotEmpty.class, visitor -> {});
    }

    /** Each of what is carried, left out or given twice, is missed; and a thing or line that was altered is told. */
    @Test
    void whatDoesNotFitTogetherIsRefusedWhole() {
        List<Held> all = everythingALifeLeaves();
        for (int at = 0; at < all.size(); at++) {
            Held one = all.get(at);
            boolean optional = one instanceof Held.Bookmark || one instanceof Held.Answer;
            List<Held> without = new ArrayList<>(all);
            without.remove(at);
            if (!optional) {
                requireRefused(StorageException.Damaged.class, without::forEach);
            }
        }
        requireRefused(
                StorageException.Damaged.class, with(all, one -> one instanceof Held.Thing, CarryingCases::twice));
        requireRefused(
                StorageException.Damaged.class, with(all, one -> one instanceof Held.Line, CarryingCases::twice));
        requireRefused(
                StorageException.Damaged.class, with(all, one -> one instanceof Held.Line, CarryingCases::byOther));
        requireRefused(
                StorageException.Damaged.class, with(all, one -> one instanceof Held.Bookmark, CarryingCases::tooFar));
        assertThat(held(bench.storage())).isEmpty();
        bench.write(unit -> {
            unit.fill(all::forEach);
            return true;
        });
    }

    @Test
    void aUnitWhoseFillingFailedIsLost() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    try {
                        unit.fill(everythingALifeLeaves().subList(0, 3)::forEach);
                    } catch (StorageException.Damaged hidden) {
                        return true;
                    }
                    return true;
                }));
        assertThat(held(bench.storage())).isEmpty();
    }

    private void fillFromAnother() {
        try (Storage origin = new InMemoryStorage()) {
            SampleLife.live(origin);
            fill(bench.storage(), origin);
        }
    }

    private static void fill(Storage target, Storage origin) {
        origin.read(view -> target.<Boolean>write(Bench.ACT, unit -> filled(unit, view.contents())));
    }

    private static boolean filled(UnitOfWork unit, Contents contents) {
        unit.fill(contents);
        return true;
    }

    private static List<Held> everythingALifeLeaves() {
        try (Storage origin = new InMemoryStorage()) {
            SampleLife.live(origin);
            return held(origin);
        }
    }

    private static List<Held> held(Storage storage) {
        List<Held> all = new ArrayList<>();
        storage.read(view -> {
            view.contents().forEach(all::add);
            return all;
        });
        return all;
    }

    private List<String> identities(NeedQuery query) {
        List<String> met = new ArrayList<>();
        bench.read(view -> {
            view.needs().each(query, need -> met.add(need.value().id().toString()));
            return met;
        });
        return met;
    }

    private void requireRefused(Class<? extends StorageException> failure, Contents contents) {
        assertThatExceptionOfType(failure).isThrownBy(() -> bench.<Boolean>write(unit -> filled(unit, contents)));
    }

    /** Returns the contents with the first of some kind altered. */
    private static Contents with(List<Held> all, Predicate<Held> wanted, Function<Held, List<Held>> altered) {
        return visitor -> {
            boolean done = false;
            for (Held one : all) {
                boolean now = !done && wanted.test(one);
                done |= now;
                (now ? altered.apply(one) : List.of(one)).forEach((Consumer<Held>) visitor::accept);
            }
        };
    }

    private static List<Held> twice(Held one) {
        return List.of(one, one);
    }

    private static List<Held> byOther(Held one) {
        Change line = ((Held.Line) one).change();
        Change other = new Change(line.at(), line.kind(), line.id(), line.version(), line.erased(), OTHER);
        return List.of(new Held.Line(other));
    }

    private static List<Held> tooFar(Held one) {
        return List.of(new Held.Bookmark(((Held.Bookmark) one).reader(), 1_000));
    }
}
