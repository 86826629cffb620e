package org.fabrique.examples.door;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.InMemoryStorage;

/** Two hundred calls through the door, of many kinds: always the same ones, each at its own moment. */
final class Story {

    static final int CALLS = 200;
    static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    static final FabriqueId BRETAGNE = new FabriqueId("bretagne");

    private static final Actor BOTH =
            Actor.of(new ActorId("somebody"), ActorRole.FABRIQUE_ANIMATOR, LIMOUSIN, BRETAGNE);
    private static final Instant BEGINNING = Instant.parse("2026-11-28T10:00:00Z");
    private static final List<Call> ALL = IntStream.range(0, CALLS / Chapter.CALLS)
            .boxed()
            .flatMap(number -> Chapter.calls(number).stream())
            .toList();

    private Story() {}

    /** Makes the calls from one to before another; tells after each what it was answered. */
    static void live(FabriqueEngine engine, int from, int to, Consumer<String> told) {
        for (int number = from; number < to; number++) {
            told.accept(ALL.get(number).on(workshop(engine, number)));
        }
    }

    /** Makes those of the first calls again that may come twice. */
    static void askAgain(FabriqueEngine engine, int calls) {
        for (Call call : ALL.subList(0, calls)) {
            if (call.mayComeTwice()) {
                call.on(workshop(engine, CALLS));
            }
        }
    }

    /** Returns what is kept in memory after so many calls, and what each of them was answered. */
    static Kept after(int calls, Consumer<String> told) {
        InMemoryStorage storage = new InMemoryStorage();
        try (FabriqueEngine engine = FabriqueEngine.open(storage)) {
            live(engine, 0, calls, told);
            return Kept.of(storage);
        }
    }

    private static Workshop workshop(FabriqueEngine engine, int number) {
        return engine.with(Clock.fixed(BEGINNING.plusSeconds(number), ZoneOffset.UTC))
                .as(BOTH);
    }
}
