package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.junit.jupiter.api.Test;

/** Whoever finds a thing finds who made it what it is, and when. */
abstract class ActCases {

    private static final Act AGATHE = act("agathe", "2026-11-28T09:00:00Z");
    private static final Act BASILE = act("basile", "2026-11-28T09:05:00Z");
    private static final Need NEED = Samples.need("n-1", "Plus de commerce");

    private final Bench bench;

    ActCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void anAddedThingTellsWhoAddedIt() {
        Versioned<Need> added = bench.write(AGATHE, unit -> unit.needs().add(NEED));
        assertThat(added.last()).isEqualTo(AGATHE);
        assertThat(bench.find(NEED.id())).contains(added);
    }

    @Test
    void aSavedThingTellsWhoMadeItWhatItIs() {
        bench.write(AGATHE, unit -> unit.needs().add(NEED));
        Versioned<Need> saved = bench.write(BASILE, unit -> unit.needs().save(NEED, 1));
        assertThat(saved.last()).isEqualTo(BASILE);
        assertThat(bench.find(NEED.id())).contains(saved);
    }

    @Test
    void aConflictTellsWhoWasFasterAndWhen() {
        bench.write(AGATHE, unit -> unit.needs().add(NEED));
        bench.write(BASILE, unit -> unit.needs().save(NEED, 1));
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> bench.write(AGATHE, unit -> unit.needs().save(NEED, 1)))
                .matches(stale -> stale.last().equals(BASILE));
    }

    /** The order of acts is that in which they were kept, whatever the clocks of those who write. */
    @Test
    void aClockThatRunsBackChangesNothing() {
        bench.write(BASILE, unit -> unit.needs().add(NEED));
        bench.write(AGATHE, unit -> unit.needs().save(NEED, 1));
        assertThat(bench.find(NEED.id())).contains(new Versioned<>(NEED, 2, AGATHE));
    }

    @Test
    void momentsToTheMicrosecond() {
        List<Act> acts = List.of(
                act("a", "0001-01-01T00:00:00Z"),
                act("a", "1969-12-31T23:59:59.999999Z"),
                act("a", "1970-01-01T00:00:00Z"),
                act("a", "2026-11-28T10:15:30.123456Z"),
                act("a", "9999-12-31T23:59:59.999999Z"));
        acts.forEach(act -> {
            Need need = Samples.need("n-" + acts.indexOf(act), "Besoin");
            bench.write(act, unit -> unit.needs().add(need));
            assertThat(bench.find(need.id())).contains(new Versioned<>(need, 1, act));
        });
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOffBeforeItIsKept() {
        Act fine = act("a", "2026-11-28T10:15:30.123456789Z");
        Versioned<Need> added = bench.write(fine, unit -> unit.needs().add(NEED));
        assertThat(added.last().at()).isEqualTo("2026-11-28T10:15:30.123456Z");
        assertThat(bench.find(NEED.id())).contains(added);
    }

    @Test
    @SuppressWarnings("NullAway") // The mistake is the case.
    void nothingIsWrittenByNobody() {
        assertThatNullPointerException()
                .isThrownBy(
                        () -> bench.storage().write(null, unit -> unit.needs().add(NEED)));
        assertThat(bench.find(NEED.id())).isEmpty();
    }

    private static Act act(String by, String at) {
        return Act.of(new ActorId(by), Instant.parse(at));
    }
}
