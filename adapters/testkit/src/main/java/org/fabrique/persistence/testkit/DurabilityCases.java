package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Register;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.Query;
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
            UnitCases.ADDS.forEach(add -> add.accept(unit));
            return unit.needs().add(Samples.needs().get(0));
        });
        bench.write(unit -> unit.initiatives().save(Samples.initiatives().get(1), 1));
        bench.reopen();
        requireKept(
                Kind.ORGANISATIONS,
                View::organisations,
                Bench.first(Samples.organisations().get(0)));
        requireKept(Kind.PERSONS, View::persons, Bench.first(Samples.persons().get(0)));
        requireKept(
                Kind.NETWORKS, View::networks, Bench.first(Samples.networks().get(0)));
        requireKept(Kind.GROUPS, View::groups, Bench.first(Samples.groups().get(0)));
        requireKept(
                Kind.FABRIQUES, View::fabriques, Bench.first(Samples.fabriques().get(0)));
        requireKept(
                Kind.MEMBERSHIPS,
                View::memberships,
                Bench.first(Samples.memberships().get(0)));
        requireKept(Kind.NEEDS, View::needs, Bench.first(Samples.needs().get(0)));
        requireKept(
                Kind.RESOURCES, View::resources, Bench.first(Samples.resources().get(0)));
        requireKept(
                Kind.SOLUTIONS, View::solutions, Bench.first(Samples.solutions().get(0)));
        requireKept(
                Kind.GATHERINGS,
                View::gatherings,
                Bench.first(Samples.gatherings().get(0)));
        requireKept(
                Kind.PROGRAMMES,
                View::programmes,
                Bench.first(Samples.programmes().get(0)));
        requireKept(Kind.TOOLS, View::tools, Bench.first(Samples.tools().get(0)));
        requireKept(
                Kind.PRACTICES, View::practices, Bench.first(Samples.practices().get(0)));
        requireKept(
                Kind.DECISIONS, View::decisions, Bench.first(Samples.decisions().get(0)));
        requireKept(Kind.ALERTS, View::alerts, Bench.first(Samples.alerts().get(0)));
        requireKept(
                Kind.INITIATIVES,
                View::initiatives,
                Bench.at(Samples.initiatives().get(1), 2));
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

    private <I, T, Q extends Query<T>> void requireKept(
            Kind<I, T, Q> kind, Function<View, Register<I, T, Q>> register, Versioned<T> kept) {
        assertThat(bench.<Optional<Versioned<T>>>read(
                        view -> register.apply(view).find(kind.id(kept.value()))))
                .contains(kept);
    }
}
