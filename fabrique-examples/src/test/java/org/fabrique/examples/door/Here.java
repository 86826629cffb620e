package org.fabrique.examples.door;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;

/** An engine in this process. */
final class Here implements Somewhere {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    /** Between two needs that are captured, and between two looks at what is matched. */
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    private final FabriqueEngine engine;
    private final String name;
    private volatile boolean resting;
    private CompletableFuture<Integer> captured = CompletableFuture.completedFuture(0);

    private Here(FabriqueEngine engine, String name) {
        this.engine = engine;
        this.name = name;
    }

    static Here on(Place place, String name) {
        return new Here(FabriqueEngine.open(place.open()), name);
    }

    Workshop workshop() {
        return engine.as(Actor.of(new ActorId(name), ActorRole.FABRIQUE_ANIMATOR, Story.LIMOUSIN));
    }

    static Need need(String word) {
        return Need.captured(new NeedId("n-" + word), Story.LIMOUSIN, "Il nous manque un " + word);
    }

    static Solution solution(String word) {
        return Solution.of(new SolutionId("s-" + word), "Un " + word + " pour tous")
                .keptBy(Story.LIMOUSIN, Visibility.PRIVATE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void keep(String word) {
        workshop().solutions().add(solution(word));
    }

    @Override
    public void await(String word) {
        long begun = System.nanoTime();
        while (!matched(word).contains("s-" + word)) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new AssertionError("%s does not match %s.".formatted(name, word));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public String matched(String word) {
        return workshop().needs().match(need(word).id()).matches().stream()
                .map(match -> match.solution().id().value())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void work() {
        resting = false;
        captured = CompletableFuture.supplyAsync(this::captured);
    }

    private int captured() {
        int number = 0;
        while (!resting) {
            NeedId id = new NeedId("n-%s-%d".formatted(name, number++));
            workshop().needs().capture(Need.captured(id, Story.LIMOUSIN, "Besoin"));
            LockSupport.parkNanos(PAUSE);
        }
        return number;
    }

    @Override
    public int rest() {
        resting = true;
        return captured.join();
    }

    @Override
    public void close() {
        engine.close();
    }
}
