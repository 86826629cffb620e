package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertKind;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.InMemoryStorage;
import org.junit.jupiter.api.Test;

/** When the host asks for it, one thread looks again and again, and ends with the engine. */
class AWatchThatLooksByItselfTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Need SHOPS = Need.captured(new NeedId("n-1"), LIMOUSIN, "Plus de commerce dans les villages");

    private final Days days = new Days(DAY);
    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(days);
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));
    private final BlockingQueue<Alert> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Looked> looks = new LinkedBlockingQueue<>();

    @Test
    void tellsOfWhatIsKeptAndOfTheDayThatComes() throws InterruptedException {
        try (engine) {
            engine.watch().telling("any", told::add).every(SOON, looked -> {});
            system.needs().capture(SHOPS);
            system.initiatives()
                    .open(Initiative.open(
                            new InitiativeId("i-1"), LIMOUSIN, "Camion", SHOPS.id(), Method.canonical(), DAY));
            system.solutions().add(Solution.of(new SolutionId("van"), "Commerce itinérant de village"));
            assertThat(next().kind()).isEqualTo(AlertKind.SOLUTION_FITS);
            days.turnTo(DAY.plusYears(1));
            assertThat(next().kind()).isEqualTo(AlertKind.INITIATIVE_STALLS);
        }
    }

    @Test
    void goesOnWhateverFails() throws InterruptedException {
        try (engine) {
            IllegalStateException down = new IllegalStateException("Down");
            system.needs().capture(SHOPS);
            system.solutions().add(Solution.of(new SolutionId("van"), "Commerce itinérant de village"));
            Watching failing = engine.watch()
                    .telling("any", alert -> {
                        throw down;
                    })
                    .every(SOON, looks::add);
            assertThat(look().failures()).containsExactly(down);
            assertThat(look().failures()).containsExactly(down);
            failing.close();
            engine.watch().telling("any", told::add).every(SOON, looks::add);
            assertThat(next().kind()).isEqualTo(AlertKind.SOLUTION_FITS);
        }
    }

    @Test
    void leavesNoThreadOnceItOrTheEngineIsClosed() throws InterruptedException {
        try (engine) {
            Watching one = engine.watch().every(SOON, looks::add);
            engine.watch().every(SOON, looks::add);
            look();
            one.close();
            one.close();
            assertThat(threads()).isEqualTo(1);
        }
        assertThat(threads()).isZero();
        looks.clear();
        assertThat(looks.poll(50, TimeUnit.MILLISECONDS))
                .as("a look after the end")
                .isNull();
    }

    @Test
    void isNotEndedByWhomItTells() throws InterruptedException {
        try (engine) {
            system.needs().capture(SHOPS);
            system.solutions().add(Solution.of(new SolutionId("van"), "Commerce itinérant de village"));
            engine.watch().telling("any", alert -> engine.close()).every(SOON, looks::add);
            assertThat(look().failures())
                    .singleElement()
                    .isInstanceOf(IllegalStateException.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo("A watch is not ended by whom it tells.");
        }
    }

    @Test
    void doesNotLookWithoutAPause() {
        try (engine) {
            assertThatIllegalArgumentException().isThrownBy(() -> engine.watch().every(Duration.ZERO, looks::add));
            assertThat(threads()).isZero();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Watch.ACTOR.value()) && thread.isAlive())
                .count();
    }

    private Alert next() throws InterruptedException {
        Alert alert = told.poll(20, TimeUnit.SECONDS);
        assertThat(alert).isNotNull();
        return alert;
    }

    private Looked look() throws InterruptedException {
        Looked looked = looks.poll(20, TimeUnit.SECONDS);
        assertThat(looked).isNotNull();
        return looked;
    }
}
