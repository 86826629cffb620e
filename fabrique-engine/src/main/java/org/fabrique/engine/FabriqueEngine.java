package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fabrique.core.Refusal;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.SolutionCodec;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The whole method behind one door.
 * <pre>{@code
 * try (FabriqueEngine engine = FabriqueEngine.open(storage)) {
 *     Workshop workshop = engine.as(actor);
 *     NeedId need = workshop.needs().capture(new NeedId("n-1"), draft).value().id();
 *     MatchResult result = workshop.needs().match(need);
 * }
 * }</pre>
 * It is thread-safe. It owns the storage it was opened on and closes it with itself. Nothing runs by itself.
 */
public final class FabriqueEngine implements AutoCloseable {

    /** In whose name the engine does what nobody asked for by name. */
    private static final ActorId HOST = new ActorId("fabrique-host");

    private final Life life;
    private final Gazetteer gazetteer;
    private final MatchingEngine matching;
    private final ThemeScheme themes;
    private final Clock clock;

    private FabriqueEngine(Life life, Gazetteer gazetteer, MatchingEngine matching, ThemeScheme themes, Clock clock) {
        this.life = life;
        this.gazetteer = requireNonNull(gazetteer, "gazetteer");
        this.matching = requireNonNull(matching, "matching");
        this.themes = requireNonNull(themes, "themes");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Returns the engine on a storage, with the standard matching, the themes of the Carrefour and no knowledge of
     * territories.
     */
    public static FabriqueEngine open(Storage storage) {
        return open(storage, new ShelfInMemory(storage));
    }

    /**
     * Returns the engine on a storage, with the index of its solutions in a folder: for catalogues of more than some thousand
     * solutions, which are long to read at each start. The index belongs to one engine at a time. It is built again of the
     * storage when it is not whole, or comes from another storage.
     *
     * @param codec writes solutions beside the index, as that of {@code fabrique-matching-json} does
     */
    public static FabriqueEngine open(Storage storage, Path folder, SolutionCodec codec) {
        return open(storage, new ShelfInFolder(storage, folder, codec));
    }

    private static FabriqueEngine open(Storage storage, Shelf shelf) {
        return new FabriqueEngine(
                new Life(storage, shelf),
                Gazetteer.empty(),
                MatchingEngine.standard(),
                ThemeScheme.carrefour(),
                Clock.systemDefaultZone());
    }

    /** Returns this engine knowing the territories; both share the storage. */
    public FabriqueEngine with(Gazetteer places) {
        return new FabriqueEngine(life, places, matching, themes, clock);
    }

    /** Returns this engine with another matching; both share the storage. */
    public FabriqueEngine with(MatchingEngine other) {
        return new FabriqueEngine(life, gazetteer, other, themes, clock);
    }

    /** Returns this engine with the themes of the host; both share the storage. */
    public FabriqueEngine with(ThemeScheme own) {
        return new FabriqueEngine(life, gazetteer, matching, own, clock);
    }

    /**
     * Returns this engine telling the time by another clock: who did what, and when, is kept with all that is written, and
     * the {@linkplain #watch() watch} looks at the day of its zone. Both share the storage.
     */
    public FabriqueEngine with(Clock other) {
        return new FabriqueEngine(life, gazetteer, matching, themes, other);
    }

    /**
     * Returns what makes values of drafts, or tells all that is wrong with them, on the territories and themes this
     * engine knows. It keeps nothing, and serves as long as the engine is open.
     */
    public Intake intake() {
        return life.reception().intake(gazetteer, themes);
    }

    /**
     * Returns the words somebody typed in answer to one question.
     *
     * @throws org.fabrique.core.intake.InvalidInput when they are blank, too long, or hold what is refused
     */
    String said(String field, @Nullable String words) {
        return intake().words(field, words).orThrow().get(0);
    }

    /** Returns several of them, or tells all that is wrong with them. */
    List<String> said(String field, List<String> words) {
        Intake intake = intake();
        List<Loaded<String>> read = IntStream.range(0, words.size())
                .mapToObj(at -> intake.words(field + "/" + at, words.get(at)))
                .toList();
        return new Loaded<>(
                        read.stream().flatMap(one -> one.values().stream()).toList(),
                        read.stream().flatMap(one -> one.problems().stream()).toList())
                .orThrow();
    }

    /** Returns what an actor can do. */
    public Workshop as(Actor actor) {
        return new Workshop(this, new Guard(actor));
    }

    /** Returns what keeps watch for the fabriques, and tells them without having been asked. It does nothing by itself. */
    public Watch watch() {
        return new Watch(this);
    }

    /**
     * Forgets the keys of requests from before a moment ({@link Workshop#once}): one that comes again after that is done again.
     * They are remembered until a host forgets them.
     *
     * @return how many there were
     */
    public long forgetRequestsBefore(Instant moment) {
        return storage().<Long>write(act(HOST), unit -> unit.receipts().forgetBefore(moment));
    }

    /** Ends what looks by itself, then the storage. */
    @Override
    public void close() {
        life.close();
    }

    Life life() {
        return life;
    }

    Storage storage() {
        return life.storage();
    }

    /**
     * Does a unit of work in the name of an actor; with a key, once however often it is asked.
     *
     * @param request tells this request from others with the same key
     * @param kept makes what is remembered of an answer under a key
     * @param told makes an answer of what is remembered, the first time as well
     */
    <R> R write(
            Guard guard,
            String request,
            Function<? super UnitOfWork, R> work,
            Function<R, String> kept,
            Function<String, R> told) {
        try {
            return written(guard, request, work, kept, told);
        } catch (Refusal refused) {
            throw new Refused(refused);
        }
    }

    private <R> R written(
            Guard guard,
            String request,
            Function<? super UnitOfWork, R> work,
            Function<R, String> kept,
            Function<String, R> told) {
        Act act = act(guard);
        return guard.key()
                .map(key ->
                        told.apply(Once.of(key, request).write(storage(), act, unit -> kept.apply(work.apply(unit)))))
                .orElseGet(() -> storage().<R>write(act, work));
    }

    /** Returns who does what is done now, and when. */
    Act act(Guard guard) {
        return act(guard.actor().id());
    }

    Act act(ActorId by) {
        return Act.of(by, clock.instant());
    }

    /** Returns the day it is. */
    LocalDate today() {
        return dayOf(clock.instant());
    }

    /** Returns the day it was. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    ThemeScheme themes() {
        return themes;
    }

    MatchingEngine matching() {
        return matching;
    }

    Shelf shelf() {
        return life.shelf();
    }
}
