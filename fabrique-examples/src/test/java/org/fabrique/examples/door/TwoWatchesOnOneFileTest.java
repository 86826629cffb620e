package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Looked;
import org.fabrique.engine.Workshop;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.query.AlertQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs keep watch over one store while people work: each alert is kept once, and told at least once. */
class TwoWatchesOnOneFileTest {

    private static final FabriqueId CREUSE = new FabriqueId("creuse");
    private static final Actor HOST = Actor.of(new ActorId("host"), ActorRole.SYSTEM);
    private static final int NEEDS = 12;
    private static final int SOLUTIONS = 3;

    private final Set<AlertId> told = ConcurrentHashMap.newKeySet();
    private final Set<RuntimeException> failures = ConcurrentHashMap.newKeySet();
    private final CountDownLatch all = new CountDownLatch(NEEDS * SOLUTIONS);

    @Test
    void keepEachAlertOnceAndTellIt(@TempDir Path folder) throws InterruptedException {
        Path file = folder.resolve("fabrique.db");
        try (FabriqueEngine one = FabriqueEngine.open(SqliteStorage.at(file));
                FabriqueEngine other = FabriqueEngine.open(SqliteStorage.at(file))) {
            for (FabriqueEngine engine : List.of(one, other)) {
                engine.watch().telling("mail", this::note).every(Duration.ofMillis(2), this::look);
            }
            work(one.as(HOST));
            assertThat(all.await(60, TimeUnit.SECONDS)).as("all are told").isTrue();
        }
        assertThat(failures).isEmpty();
        try (FabriqueEngine after = FabriqueEngine.open(SqliteStorage.at(file))) {
            assertThat(after.watch().telling("mail", this::note).look()).isEqualTo(new Looked(0, 0, List.of()));
            List<Alert> kept = after.as(HOST).alerts().list(AlertQuery.all()).stream()
                    .map(alert -> alert.value())
                    .toList();
            assertThat(kept).extracting(Alert::id).containsExactlyInAnyOrderElementsOf(told);
            assertThat(kept.stream().map(Alert::occasion).collect(Collectors.toSet()))
                    .hasSize(NEEDS * SOLUTIONS)
                    .allMatch(Occasion.SolutionFits.class::isInstance);
        }
    }

    private static void work(Workshop workshop) {
        for (int number = 0; number < NEEDS; number++) {
            workshop.needs()
                    .capture(Need.captured(new NeedId("n-" + number), CREUSE, "Plus de commerce dans les villages"));
        }
        for (int number = 0; number < SOLUTIONS; number++) {
            workshop.solutions().add(Solution.of(new SolutionId("van-" + number), "Commerce itinérant de village"));
        }
    }

    private void note(Alert alert) {
        if (told.add(alert.id())) {
            all.countDown();
        }
    }

    private void look(Looked looked) {
        failures.addAll(looked.failures());
    }
}
