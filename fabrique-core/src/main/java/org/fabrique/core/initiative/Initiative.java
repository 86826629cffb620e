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
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Identifier;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Assessment.Step;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Coalition;
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
 * @param outcomes what it ended as, one or several; none before it was launched or taken over
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
        if (!outcomes.isEmpty() && !journal.reached(LAUNCHED) && journal.standing() != Standing.TAKEN_OVER) {
            throw new IllegalArgumentException(
                    "The initiative %s ends as nothing before it is launched or taken over.".formatted(id));
        }
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("The initiative %s must answer a need.".formatted(id));
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
            throw new IllegalArgumentException(
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
        List<Move> moves = new ArrayList<>();
        if (standing().isLiving()) {
            with.after(phase()).forEach(next -> moves.add(move(with, Move.Kind.ADVANCE, next, on)));
            with.before(phase()).forEach(earlier -> moves.add(move(with, Move.Kind.GO_BACK, earlier, on)));
            moves.add(move(with, standing() == Standing.ON_HOLD ? Move.Kind.RESUME : Move.Kind.HOLD, phase(), on));
            moves.add(move(with, Move.Kind.ABANDON, phase(), on));
            moves.add(move(with, Move.Kind.REDIRECT, phase(), on));
            moves.add(move(with, Move.Kind.PASS_ON, phase(), on));
            moves.addAll(completion(with, on));
        }
        return List.copyOf(moves);
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
                .orElse(List.of(Obstacle.of(
                        "NO_SUCH_MOVE", "Ce mouvement n'existe pas d'ici.", "There is no such move from here."))));
        if (chosen.kind().needsMotive() && Text.optional(motive, "motive") == null) {
            obstacles.add(Obstacle.of("NO_MOTIVE", "Le motif manque.", "The motive is missing."));
        }
        refuseIf(obstacles);
        return withEntry(new Entry.Moved(chosen.on(), chosen.kind(), chosen.to(), motive));
    }

    /** Returns this initiative after an enabled move of this kind that needs no motive. */
    public Initiative advance(Method with, LocalDate on) {
        return take(with, move(with, Move.Kind.ADVANCE, next(with), on), null);
    }

    /**
     * Returns this initiative with a decision in its journal. The decision permits or forbids; it moves nothing.
     *
     * @throws MoveRefused when the initiative has ended or follows another method, the gate is not that of its phase, another
     *     body decides there, or the date lies before the present phase
     */
    public Initiative decide(Method with, GateDecision decision) {
        List<Obstacle> obstacles = inPhase(decision.on());
        MoveRule.otherMethod(this, with).ifPresent(obstacles::add);
        gate(with).flatMap(gate -> MoveRule.otherBody(gate, decision)).ifPresent(obstacles::add);
        if (gate(with).filter(gate -> gate.id().equals(decision.gate())).isEmpty()) {
            obstacles.add(Obstacle.of(
                    "OTHER_GATE",
                    "Cette décision n'est pas celle de la phase.",
                    "This decision is not that of the phase."));
        }
        refuseIf(obstacles);
        return withEntry(new Entry.Decided(decision));
    }

    /**
     * Returns this initiative with one of its decisions revoked.
     *
     * @param decision the place of the decision in the journal, from 0
     * @throws MoveRefused when there is no such decision that holds, or the date runs back
     */
    public Initiative revoke(int decision, LocalDate on, String motive) {
        List<Obstacle> obstacles = ended();
        MoveRule.lateness(this, on).ifPresent(obstacles::add);
        if (!journal.holds(decision)) {
            obstacles.add(Obstacle.of(
                    "NO_SUCH_DECISION",
                    "Aucune décision en vigueur à cette place.",
                    "No decision holds at this place."));
        }
        refuseIf(obstacles);
        return withEntry(new Entry.Revoked(on, decision, motive));
    }

    /**
     * Returns this initiative with what was found of somebody who applies to carry it.
     *
     * @throws MoveRefused when the initiative has ended, the date lies before the present phase, or somebody is heard
     *     whose written file was not retained before
     */
    public Initiative assess(Assessment assessment) {
        List<Obstacle> obstacles = inPhase(assessment.on());
        if (assessment.step() == Step.HEARING
                && !journal.retained(assessment.candidate(), Step.WRITTEN_FILE, assessment.on())) {
            obstacles.add(Obstacle.of(
                    "FILE_NOT_RETAINED",
                    "Le dossier écrit n'a pas été retenu avant l'audition.",
                    "The written file was not retained before the hearing."));
        }
        refuseIf(obstacles);
        return withEntry(new Entry.Assessed(assessment));
    }

    /**
     * Returns this initiative with somebody to carry it, or with nobody again. Who never applied can be appointed all the
     * same: an existing enterprise may be asked.
     *
     * @throws MoveRefused when the initiative has ended, the date lies before the present phase, or somebody is appointed
     *     who applied and was not retained at both steps
     */
    public Initiative carriedBy(Carrier carrier, LocalDate on) {
        List<Obstacle> obstacles = inPhase(on);
        if (carrier.isAppointed()
                && carrier.who().filter(who -> journal.turnedDown(who, on)).isPresent()) {
            obstacles.add(Obstacle.of(
                    "NOT_SELECTED",
                    "Ce candidat n'a pas été retenu sur dossier puis en audition.",
                    "This candidate was not retained on file and then at a hearing."));
        }
        refuseIf(obstacles);
        return withEntry(new Entry.CarrierChanged(on, carrier));
    }

    /**
     * Returns this initiative handed over to its carrier.
     *
     * @param terms what was agreed, at least one
     * @throws MoveRefused when the initiative has ended, the date lies before the present phase, or nobody was appointed
     *     on that day
     */
    public Initiative handOver(LocalDate on, List<String> terms) {
        List<Obstacle> obstacles = inPhase(on);
        Carrier carrier = journal.carrierOn(on);
        if (!carrier.isAppointed()) {
            obstacles.add(MoveRule.noCarrier());
        }
        refuseIf(obstacles);
        return withEntry(new Entry.HandedOver(on, carrier.who().orElseThrow(), terms));
    }

    /** Returns the gate that closes the present phase in this method; empty when it is left freely. */
    public Optional<Gate> gate(Method with) {
        return with.stage(phase()).flatMap(Stage::exit);
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
     * @throws IllegalArgumentException when it was neither launched nor taken over
     */
    public Initiative withOutcomes(List<Outcome> offers) {
        return copy(initiative -> initiative.outcomes = offers);
    }

    public Initiative withVisibility(Visibility chosen) {
        return copy(initiative -> initiative.visibility = chosen);
    }

    private Phase next(Method with) {
        return with.after(phase()).stream().findFirst().orElse(phase());
    }

    private Move move(Method with, Move.Kind kind, Phase to, LocalDate on) {
        List<Obstacle> obstacles = MoveRule.ALL.stream()
                .map(rule -> rule.obstacle(this, with, kind, to, on))
                .flatMap(Optional::stream)
                .toList();
        return new Move(kind, to, on, obstacles);
    }

    private List<Move> completion(Method with, LocalDate on) {
        boolean lives = phase() == Phase.FOLLOW_UP || phase() == Phase.REPLICATION;
        return lives ? List.of(move(with, Move.Kind.COMPLETE, phase(), on)) : List.of();
    }

    private List<Obstacle> ended() {
        return new ArrayList<>(MoveRule.ended(this).stream().toList());
    }

    private List<Obstacle> inPhase(LocalDate on) {
        List<Obstacle> obstacles = ended();
        MoveRule.outOfPhase(this, on).ifPresent(obstacles::add);
        return obstacles;
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
