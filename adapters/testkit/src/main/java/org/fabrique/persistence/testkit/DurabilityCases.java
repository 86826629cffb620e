package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a durable storage has again when it is opened again. */
abstract class DurabilityCases {

    private static final Need NEED = Samples.need("n-1", "Besoin");

    private final Bench bench;

    DurabilityCases(Bench bench) {
        this.bench = bench;
    }

    /** Opening again what was never used is the first case, and skips the others when there is nothing to prove. */
    @BeforeEach
    void opensAgainUnused() {
        bench.reopen();
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    @Test
    void everyKindOfThingWithItsVersion() {
        bench.write(unit -> {
            unit.organisations().add(Samples.organisations().get(0));
            unit.persons().add(Samples.persons().get(0));
            unit.fabriques().add(Samples.fabriques().get(0));
            unit.memberships().add(Samples.memberships().get(0));
            unit.needs().add(Samples.needs().get(0));
            unit.resources().add(Samples.resources().get(0));
            unit.solutions().add(Samples.solutions().get(0));
            return unit.initiatives().add(Samples.initiatives().get(0));
        });
        bench.write(unit -> unit.initiatives().save(Samples.initiatives().get(1), 1));
        bench.reopen();
        bench.read(view -> {
            assertThat(view.organisations().find(Samples.organisations().get(0).id()))
                    .contains(Bench.first(Samples.organisations().get(0)));
            assertThat(view.persons().find(Samples.persons().get(0).id()))
                    .contains(Bench.first(Samples.persons().get(0)));
            assertThat(view.fabriques().find(Samples.LIMOUSIN))
                    .contains(Bench.first(Samples.fabriques().get(0)));
            assertThat(view.memberships().find(Samples.LIMOUSIN))
                    .contains(Bench.first(Samples.memberships().get(0)));
            assertThat(view.needs().find(Samples.needs().get(0).id()))
                    .contains(Bench.first(Samples.needs().get(0)));
            assertThat(view.resources().find(Samples.resources().get(0).id()))
                    .contains(Bench.first(Samples.resources().get(0)));
            assertThat(view.solutions().find(Samples.solutions().get(0).id()))
                    .contains(Bench.first(Samples.solutions().get(0)));
            assertThat(view.initiatives().find(Samples.initiatives().get(0).id()))
                    .contains(Bench.at(Samples.initiatives().get(1), 2));
            return true;
        });
    }

    @Test
    void nothingOfAUnitThatWasLost() {
        bench.add(NEED);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bench.write(unit -> {
                    unit.needs().add(Samples.need("n-2", "Perdu"));
                    throw new IllegalStateException("given up");
                }));
        bench.reopen();
        assertThat(bench.<Long>read(view -> view.needs().count(NeedQuery.all())))
                .isEqualTo(1);
    }

    @Test
    void theVersionsThatConflictsAreFoundBy() {
        bench.add(NEED);
        bench.write(unit -> unit.needs().save(NEED, 1));
        bench.reopen();
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(unit -> unit.needs().save(NEED, 1)))
                .matches(stale -> stale.found() == 2);
        bench.write(unit -> unit.needs().save(NEED, 2));
    }

    @Test
    void cursorsThatWereGivenBefore() {
        List<Need> needs = IntStream.range(0, 4)
                .mapToObj(at -> Samples.need("n-" + at, "Besoin " + at))
                .toList();
        bench.add(needs.toArray(Need[]::new));
        Page<Versioned<Need>> first = bench.read(view -> view.needs().list(NeedQuery.all(), PageRequest.first(2)));
        String token = String.valueOf(first.next());
        bench.reopen();
        Page<Versioned<Need>> second =
                bench.read(view -> view.needs().list(NeedQuery.all(), PageRequest.after(Cursor.parse(token), 2)));
        assertThat(second.items()).extracting(Versioned::value).containsExactly(needs.get(2), needs.get(3));
        assertThat(second.isLast()).isTrue();
    }

    @Test
    void everythingEachTimeItIsOpenedAgain() {
        for (int time = 0; time < 5; time++) {
            bench.add(Samples.need("n-" + time, "Besoin"));
            bench.reopen();
            assertThat(bench.<Long>read(view -> view.needs().count(NeedQuery.all())))
                    .isEqualTo(time + 1L);
        }
    }
}
