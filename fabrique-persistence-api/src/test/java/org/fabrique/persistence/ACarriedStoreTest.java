package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

/** What a storage in memory gives and takes whole; the contract says more of it in the testkit. */
class ACarriedStoreTest {

    private static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final Need NEED = Need.captured(new NeedId("n-1"), LIMOUSIN, "Plus de commerce");
    private static final Person PERSON = new Person(new StakeholderId("p-1"), LIMOUSIN, "Zsuzsanna Canari", null, null);

    @Test
    void isTheSameInAnotherStorage() {
        List<Held> all = lived();
        assertThat(carried(all::forEach)).isEqualTo(all);
        assertThat(all.stream().map(Held::getClass).distinct()).hasSize(5);
    }

    @Test
    void tellsNothingPersonalAsAText() {
        assertThat(lived().toString()).doesNotContain("Zsuzsanna").contains("need n-1, 2");
    }

    @Test
    void isRefusedInAnyOtherOrder() {
        List<Held> all = new ArrayList<>(lived());
        Collections.reverse(all);
        assertThatExceptionOfType(StorageException.Damaged.class).isThrownBy(() -> carried(all::forEach));
    }

    @Test
    void isRefusedWithoutAnyOfItsThingsLinesOrErasures() {
        List<Held> all = lived();
        for (Held one : all) {
            if (!(one instanceof Held.Bookmark) && !(one instanceof Held.Answer)) {
                List<Held> without = new ArrayList<>(all);
                without.remove(one);
                assertThatExceptionOfType(StorageException.Damaged.class).isThrownBy(() -> carried(without::forEach));
            }
        }
    }

    @Test
    void isRefusedWithABookmarkBehindItsEnd() {
        assertThatExceptionOfType(StorageException.Damaged.class)
                .isThrownBy(() -> carried(visitor -> visitor.accept(new Held.Bookmark("map", 1))));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Held.Bookmark("map", -1));
    }

    @Test
    void isNotPutWhereSomethingIs() {
        try (Storage storage = new InMemoryStorage()) {
            live(storage);
            assertThatExceptionOfType(StorageException.NotEmpty.class).isThrownBy(() -> fill(storage, visitor -> {}));
        }
    }

    private static List<Held> lived() {
        try (Storage storage = new InMemoryStorage()) {
            live(storage);
            return held(storage);
        }
    }

    private static void live(Storage storage) {
        storage.write(ACT, unit -> unit.persons().add(PERSON));
        storage.write(ACT, unit -> {
            unit.guard("one of them stays");
            return unit.needs().add(NEED);
        });
        storage.write(ACT, unit -> {
            unit.history()
                    .bookmark(
                            "map",
                            unit.history().after(Position.START, 1).get(0).at());
            return unit.needs().save(NEED, 1);
        });
        Once.of("k-1", "body").write(storage, ACT, unit -> "n-1");
        storage.erase(PERSON.id(), ACT);
    }

    private static List<Held> carried(Contents contents) {
        try (Storage storage = new InMemoryStorage()) {
            fill(storage, contents);
            return held(storage);
        }
    }

    private static void fill(Storage storage, Contents contents) {
        storage.write(ACT, unit -> {
            unit.fill(contents);
            return true;
        });
    }

    private static List<Held> held(Storage storage) {
        List<Held> all = new ArrayList<>();
        storage.read(view -> {
            view.contents().forEach(all::add);
            return all;
        });
        return all;
    }
}
