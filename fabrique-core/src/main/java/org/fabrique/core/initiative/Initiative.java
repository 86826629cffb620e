package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Identifier;
import org.fabrique.core.Refusal;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * An idea on its way to an activity that lasts, on a territory.
 * <p>
 * It is not a company and not a person's project: it exists without anybody to carry it. Where it stands is read from
 * its journal. This type is immutable; a move gives another initiative.
 *
 * @param needs the needs it answers, at least one
 * @param territory where it is to live, or null while that is open
 * @param place the premises it would use, or null; several initiatives can share a place
 * @param method the identity of the {@link Method} it follows
 * @param outcomes what it ended as, one or several; none before it was launched, taken over or completed
 */
public record Initiative(
        InitiativeId id,
        FabriqueId fabrique,
        String title,
        List<NeedId> needs,
        @Nullable TerritoryCode territory,
        @Nullable ResourceId place,
        Blueprint blueprint,
        String method,
        Coalition coalition,
        Journal journal,
        List<Outcome> outcomes,
        Visibility visibility) {

    private static final Set<Phase> LAUNCHED = EnumSet.of(Phase.LAUNCH, Phase.FOLLOW_UP, Phase.REPLICATION);

    public Initiative {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        title = Text.line(title, "title of an initiative");
        needs = List.copyOf(new LinkedHashSet<>(needs));
        requireNonNull(blueprint, "blueprint");
        Identifier.check(method, "method");
        requireNonNull(coalition, "coalition");
        requireNonNull(journal, "journal");
        outcomes = List.copyOf(outcomes);
        requireNonNull(visibility, "visibility");
        if (!outcomes.isEmpty() && !mayEndAsSomething(journal.course())) {
            throw Refusal.of(
                    "L'initiative %s n'aboutit à rien avant d'être lancée, reprise ou achevée.".formatted(id),
                    "The initiative %s ends as nothing before it is launched, taken over or completed.".formatted(id));
        }
        if (needs.isEmpty()) {
            throw Refusal.of(
                    "L'initiative %s doit répondre à un besoin.".formatted(id),
                    "The initiative %s must answer a need.".formatted(id));
        }
    }

    /** Returns an initiative opened in the first phase of a method, private to its fabrique. */
    public static Initiative open(
            InitiativeId id, FabriqueId fabrique, String title, NeedId need, Method method, LocalDate on) {
        return openAt(id, fabrique, title, need, method, method.stages().get(0).phase(), on);
    }

    /**
     * Returns an initiative opened in a later phase, because the work before it was already done.
     *
     * @throws IllegalArgumentException when the method has no such phase, or does not allow to begin there
     */
    public static Initiative openAt(
            InitiativeId id, FabriqueId fabrique, String title, NeedId need, Method method, Phase at, LocalDate on) {
        if (!method.entries().contains(at)) {
            throw Refusal.of(
                    "La méthode %s ne laisse pas une initiative commencer par « %s »."
                            .formatted(method.id(), at.label().fr()),
                    "The method %s does not let an initiative begin at %s.".formatted(method.id(), at));
        }
        return new Initiative(
                id,
                fabrique,
                title,
                List.of(need),
                null,
                null,
                Blueprint.blank(),
                method.id(),
                Coalition.empty(),
                Journal.opened(on, at),
                List.of(),
                Visibility.PRIVATE);
    }

    private static boolean mayEndAsSomething(Course course) {
        return course.reached(LAUNCHED)
                || course.standing() == Standing.TAKEN_OVER
                || course.standing() == Standing.COMPLETED;
    }

    public Phase phase() {
        return journal.phase();
    }

    public Standing standing() {
        return journal.standing();
    }

    public Carrier carrier() {
        return journal.carrier();
    }

    /** Returns the known solution it adapts; empty as long as it is modelled anew. */
    public Optional<SolutionId> adaptedFrom() {
        return Optional.ofNullable(blueprint.adaptation()).map(Adaptation::from);
    }

    /**
     * Returns what can be done next and what cannot, with every reason: what a front end shows.
     *
     * @param on the day it would be done
     * @return the moves that exist from here, enabled or not; none once the initiative has ended
     */
    public List<Move> moves(Method with, LocalDate on) {
        Course course = journal.course();
        return course.standing().isLiving()
                ? possible(with, course, on)
                        .map(move -> judged(with, course, move))
                        .toList()
                : List.of();
    }

    /**
     * Returns this initiative after a move.
     *
     * @param motive why; needed when {@link Move.Kind#needsMotive()} says so
     * @throws MoveRefused with every reason when the move cannot be made
     */
    public Initiative take(Method with, Move chosen, @Nullable String motive) {
        List<Obstacle> obstacles = new ArrayList<>(moves(with, chosen.on()).stream()
                .filter(chosen::isSameAs)
                .findFirst()
                .map(Move::blockedBy)
                .orElseGet(() -> List.of(Obstacles.noSuchMove())));
        Entry.Moved moved = new Entry.Moved(chosen.on(), chosen.kind(), chosen.to(), motive);
        if (!moved.saysWhy()) {
            obstacles.add(Obstacles.noMotive());
        }
        refuseIf(obstacles);
        return withEntry(moved);
    }

    /** Returns this initiative after an enabled move of this kind that needs no motive. */
    public Initiative advance(Method with, LocalDate on) {
        Phase next = with.after(phase()).stream().findFirst().orElse(phase());
        return take(with, Move.asked(Move.Kind.ADVANCE, next, on), null);
    }

    /**
     * Returns this initiative with a decision in its journal. The decision permits or forbids; it moves nothing.
     *
     * @throws MoveRefused when the initiative has ended or follows another method, the gate is not that of its phase, another
     *     body decides there, or the date lies before the present phase
     */
    public Initiative decide(Method with, GateDecision decision) {
        List<Obstacle> obstacles = otherMethod(with);
        Optional<Gate> gate = gate(with);
        gate.filter(asked -> asked.body() != decision.body())
                .map(Obstacles::otherBody)
                .ifPresent(obstacles::add);
        if (gate.filter(asked -> asked.id().equals(decision.gate())).isEmpty()) {
            obstacles.add(Obstacles.otherGate());
        }
        return written(new Entry.Decided(decision), obstacles);
    }

    /**
     * Returns this initiative with one of its decisions revoked.
     *
     * @param decision the place of the decision in the journal, from 0
     * @throws MoveRefused when the initiative has ended, there is no such decision that holds, or the date runs back
     */
    public Initiative revoke(int decision, LocalDate on, String motive) {
        return written(new Entry.Revoked(on, decision, motive), List.of());
    }

    /**
     * Returns this initiative with what was found of somebody who applies to carry it.
     *
     * @throws MoveRefused when the initiative has ended, the date lies before the present phase, or somebody is heard
     *     whose written file was not retained before
     */
    public Initiative assess(Assessment assessment) {
        return written(new Entry.Assessed(assessment), List.of());
    }

    /**
     * Returns this initiative with somebody to carry it, or with nobody again. Who never applied can be appointed all the
     * same: an existing enterprise may be asked.
     *
     * @throws MoveRefused when the initiative has ended, the date lies before the present phase, or somebody is appointed
     *     who applied and was not retained at both steps
     */
    public Initiative carriedBy(Carrier carrier, LocalDate on) {
        return written(new Entry.CarrierChanged(on, carrier), List.of());
    }

    /**
     * Returns this initiative handed over to its carrier.
     *
     * @param terms what was agreed, at least one
     * @throws MoveRefused when the initiative has ended or follows another method, the phase its method hands over in is
     *     still to come, the date lies before the present phase, or somebody else or nobody was appointed on that day
     */
    public Initiative handOver(Method with, StakeholderId to, LocalDate on, List<String> terms) {
        List<Obstacle> obstacles = otherMethod(with);
        with.handoverBeyond(phase()).map(Obstacles::handoverTooEarly).ifPresent(obstacles::add);
        return written(new Entry.HandedOver(on, to, terms), obstacles);
    }

    /** Returns the gate that closes the present phase in this method; empty when it is left freely. */
    public Optional<Gate> gate(Method with) {
        return with.gate(phase());
    }

    /**
     * Returns this initiative without its words: what stays is that there was one, where, for which needs, what happened
     * and when, and who takes part. Withdrawn are the title, motives, reasons, terms and comments, and the words of what was
     * drawn and of what it ended as: the lineage and the amounts stay.
     */
    public Initiative redacted() {
        return copy(initiative -> {
            initiative.title = Text.WITHDRAWN;
            initiative.blueprint = blueprint.redacted();
            initiative.journal = journal.redacted();
            initiative.outcomes = outcomes.stream().map(Outcome::redacted).toList();
        });
    }

    /**
     * Returns this initiative without the comments on those who applied to carry it, which speak of persons: for whoever is
     * shown all the rest. Who applied, for which step, and what was found by each criterion stay.
     */
    public Initiative withoutFindings() {
        return copy(initiative -> initiative.journal = journal.withoutFindings());
    }

    public Initiative withNeeds(List<NeedId> answered) {
        return copy(initiative -> initiative.needs = answered);
    }

    public Initiative withTerritory(TerritoryCode where) {
        return copy(initiative -> initiative.territory = where);
    }

    public Initiative withPlace(ResourceId premises) {
        return copy(initiative -> initiative.place = premises);
    }

    public Initiative withBlueprint(Blueprint drawn) {
        return copy(initiative -> initiative.blueprint = drawn);
    }

    public Initiative withCoalition(Coalition members) {
        return copy(initiative -> initiative.coalition = members);
    }

    /**
     * Returns this initiative with what it ended as.
     *
     * @throws IllegalArgumentException when it was neither launched, taken over nor completed
     */
    public Initiative withOutcomes(List<Outcome> offers) {
        return copy(initiative -> initiative.outcomes = offers);
    }

    public Initiative withVisibility(Visibility chosen) {
        return copy(initiative -> initiative.visibility = chosen);
    }

    /** All moves that exist from here under a method, not yet judged. */
    private static Stream<Move> possible(Method with, Course course, LocalDate on) {
        Phase here = course.phase();
        Move.Kind sleep = course.standing() == Standing.ON_HOLD ? Move.Kind.RESUME : Move.Kind.HOLD;
        Stream<Move.Kind> end = with.mayEndAt(here) ? Stream.of(Move.Kind.COMPLETE) : Stream.empty();
        return Stream.of(
                        with.after(here).stream().map(next -> Move.asked(Move.Kind.ADVANCE, next, on)),
                        with.before(here).stream().map(earlier -> Move.asked(Move.Kind.GO_BACK, earlier, on)),
                        Stream.concat(Stream.of(sleep, Move.Kind.ABANDON, Move.Kind.REDIRECT, Move.Kind.PASS_ON), end)
                                .map(kind -> Move.asked(kind, here, on)))
                .flatMap(moves -> moves);
    }

    private Move judged(Method with, Course course, Move move) {
        List<Obstacle> obstacles = otherMethod(with);
        Stream.concat(MoveRule.ALWAYS.stream(), MoveRule.of(with).stream())
                .flatMap(rule -> rule.obstacle(course, move).stream())
                .forEach(obstacles::add);
        return new Move(move.kind(), move.to(), move.on(), obstacles);
    }

    private List<Obstacle> otherMethod(Method with) {
        boolean other = !method.equals(with.id()) || with.stage(phase()).isEmpty();
        return new ArrayList<>(other ? List.of(Obstacles.otherMethod(method)) : List.of());
    }

    /** Writes an entry that the rules of every journal and those of the method allow. */
    private Initiative written(Entry entry, List<Obstacle> ofTheMethod) {
        List<Obstacle> obstacles = new ArrayList<>(EntryRule.obstacles(journal.course(), entry));
        obstacles.addAll(ofTheMethod);
        refuseIf(obstacles);
        return withEntry(entry);
    }

    private void refuseIf(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new MoveRefused(id, obstacles);
        }
    }

    private Initiative withEntry(Entry entry) {
        return copy(initiative -> initiative.journal = journal.with(entry));
    }

    private Initiative copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private String title = Initiative.this.title;
        private List<NeedId> needs = Initiative.this.needs;
        private @Nullable TerritoryCode territory = Initiative.this.territory;
        private @Nullable ResourceId place = Initiative.this.place;
        private Blueprint blueprint = Initiative.this.blueprint;
        private Coalition coalition = Initiative.this.coalition;
        private Journal journal = Initiative.this.journal;
        private List<Outcome> outcomes = Initiative.this.outcomes;
        private Visibility visibility = Initiative.this.visibility;

        Initiative made() {
            return new Initiative(
                    id,
                    fabrique,
                    title,
                    needs,
                    territory,
                    place,
                    blueprint,
                    method,
                    coalition,
                    journal,
                    outcomes,
                    visibility);
        }
    }
}
