package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Identifier;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.NeedId;
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
 * @param adaptedFrom the known solution it adapts, or null when it invents one
 * @param territory where it is to live, or null while that is open
 * @param method the identity of the {@link Method} it follows
 */
public record Initiative(
        InitiativeId id,
        FabriqueId fabrique,
        String title,
        List<NeedId> needs,
        @Nullable SolutionId adaptedFrom,
        @Nullable TerritoryCode territory,
        String method,
        Coalition coalition,
        Journal journal,
        Visibility visibility) {

    public Initiative {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        title = Text.line(title, "title of an initiative");
        needs = List.copyOf(new LinkedHashSet<>(needs));
        Identifier.check(method, "method");
        requireNonNull(coalition, "coalition");
        requireNonNull(journal, "journal");
        requireNonNull(visibility, "visibility");
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
     * @throws IllegalArgumentException when the method has no such phase
     */
    public static Initiative openAt(
            InitiativeId id, FabriqueId fabrique, String title, NeedId need, Method method, Phase at, LocalDate on) {
        if (method.stage(at).isEmpty()) {
            throw new IllegalArgumentException("The method %s has no phase %s.".formatted(method.id(), at));
        }
        return new Initiative(
                id,
                fabrique,
                title,
                List.of(need),
                null,
                null,
                method.id(),
                Coalition.empty(),
                Journal.opened(on, at),
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
        return withJournal(journal.with(new Entry.Moved(chosen.on(), chosen.kind(), chosen.to(), motive)));
    }

    /** Returns this initiative after an enabled move of this kind that needs no motive. */
    public Initiative advance(Method with, LocalDate on) {
        return take(with, move(with, Move.Kind.ADVANCE, next(with), on), null);
    }

    /**
     * Returns this initiative with a decision in its journal. The decision permits or forbids; it moves nothing.
     *
     * @throws MoveRefused when the initiative has ended or follows another method, the gate is not that of its phase, another
     *     body decides there, or the date runs back
     */
    public Initiative decide(Method with, GateDecision decision) {
        List<Obstacle> obstacles = new ArrayList<>(lateness(decision.on()));
        MoveRule.otherMethod(this, with).ifPresent(obstacles::add);
        gate(with).flatMap(gate -> otherBody(gate, decision)).ifPresent(obstacles::add);
        if (gate(with).filter(gate -> gate.id().equals(decision.gate())).isEmpty()) {
            obstacles.add(Obstacle.of(
                    "OTHER_GATE",
                    "Cette décision n'est pas celle de la phase.",
                    "This decision is not that of the phase."));
        }
        refuseIf(obstacles);
        return withJournal(journal.with(new Entry.Decided(decision)));
    }

    /**
     * Returns this initiative with one of its decisions revoked.
     *
     * @param decision the place of the decision in the journal, from 0
     * @throws MoveRefused when there is no such decision that holds, or the date runs back
     */
    public Initiative revoke(int decision, LocalDate on, String motive) {
        List<Obstacle> obstacles = new ArrayList<>(lateness(on));
        if (!journal.holds(decision)) {
            obstacles.add(Obstacle.of(
                    "NO_SUCH_DECISION",
                    "Aucune décision en vigueur à cette place.",
                    "No decision holds at this place."));
        }
        refuseIf(obstacles);
        return withJournal(journal.with(new Entry.Revoked(on, decision, motive)));
    }

    /**
     * Returns this initiative with somebody to carry it, or with nobody again.
     *
     * @throws MoveRefused when the initiative has ended, or the date runs back
     */
    public Initiative carriedBy(Carrier carrier, LocalDate on) {
        refuseIf(lateness(on));
        return withJournal(journal.with(new Entry.CarrierChanged(on, carrier)));
    }

    /** Returns the gate that closes the present phase in this method; empty when it is left freely. */
    public Optional<Gate> gate(Method with) {
        return with.stage(phase()).flatMap(Stage::exit);
    }

    public Initiative withNeeds(List<NeedId> answered) {
        return new Initiative(
                id, fabrique, title, answered, adaptedFrom, territory, method, coalition, journal, visibility);
    }

    public Initiative withAdaptedFrom(SolutionId model) {
        return new Initiative(id, fabrique, title, needs, model, territory, method, coalition, journal, visibility);
    }

    public Initiative withTerritory(TerritoryCode place) {
        return new Initiative(id, fabrique, title, needs, adaptedFrom, place, method, coalition, journal, visibility);
    }

    public Initiative withCoalition(Coalition members) {
        return new Initiative(id, fabrique, title, needs, adaptedFrom, territory, method, members, journal, visibility);
    }

    public Initiative withVisibility(Visibility chosen) {
        return new Initiative(id, fabrique, title, needs, adaptedFrom, territory, method, coalition, journal, chosen);
    }

    boolean hasPassed(Gate gate) {
        return journal.verdictAt(gate)
                .filter(decision -> decision.verdict() == GateDecision.Verdict.GO)
                .isPresent();
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

    private List<Obstacle> lateness(LocalDate on) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!standing().isLiving()) {
            obstacles.add(Obstacle.of("ENDED", "L'initiative est terminée.", "The initiative has ended."));
        }
        MoveRule.lateness(this, on).ifPresent(obstacles::add);
        return obstacles;
    }

    private static Optional<Obstacle> otherBody(Gate gate, GateDecision decision) {
        return gate.body() == decision.body()
                ? Optional.empty()
                : Optional.of(Obstacle.of(
                        "OTHER_BODY",
                        "C'est à une autre instance de décider : %s."
                                .formatted(gate.body().label().fr()),
                        "Another body decides here: the %s."
                                .formatted(gate.body().label().en())));
    }

    private void refuseIf(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new MoveRefused(id, obstacles);
        }
    }

    private Initiative withJournal(Journal longer) {
        return new Initiative(
                id, fabrique, title, needs, adaptedFrom, territory, method, coalition, longer, visibility);
    }
}
