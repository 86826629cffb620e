package org.fabrique.core.initiative;

import static org.fabrique.core.initiative.Phase.CARRIER_SEARCH;
import static org.fabrique.core.initiative.Phase.FEASIBILITY;
import static org.fabrique.core.initiative.Phase.FOLLOW_UP;
import static org.fabrique.core.initiative.Phase.HANDOVER;
import static org.fabrique.core.initiative.Phase.IDEATION;
import static org.fabrique.core.initiative.Phase.LAUNCH;
import static org.fabrique.core.initiative.Phase.OPPORTUNITY_STUDY;
import static org.fabrique.core.initiative.Phase.REPLICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabrique.core.Message;

/**
 * What an initiative should do, written by hand and without its code: a phase, a standing, whether somebody is
 * appointed, and the decisions of the present phase.
 */
final class InitiativeModel {
    /** A method of a host: feasibility may be skipped, and nothing else is gated. */
    static final Method SHORT = new Method(
            "short",
            Message.of("courte", "short"),
            List.of(
                    Stage.of(IDEATION),
                    Stage.gated(FEASIBILITY, new Gate("worth-it", Gate.Body.COUNCIL, Message.of("utile", "worth it")))
                            .asOptional(),
                    Stage.of(LAUNCH),
                    Stage.of(FOLLOW_UP)));

    private static final Map<String, List<Phase>> ORDER = Map.of(
            "canonical",
            List.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, HANDOVER, FEASIBILITY, LAUNCH, FOLLOW_UP, REPLICATION),
            "feasibility-first",
            List.of(IDEATION, OPPORTUNITY_STUDY, FEASIBILITY, CARRIER_SEARCH, HANDOVER, LAUNCH, FOLLOW_UP, REPLICATION),
            "short",
            List.of(IDEATION, FEASIBILITY, LAUNCH, FOLLOW_UP));
    private static final Map<String, Set<Phase>> GATED = Map.of(
            "canonical", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY),
            "feasibility-first", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY),
            "short", Set.of(FEASIBILITY));
    private static final Map<String, Set<Phase>> OPTIONAL = Map.of(
            "canonical", Set.of(REPLICATION),
            "feasibility-first", Set.of(REPLICATION),
            "short", Set.of(FEASIBILITY));
    private static final Set<Phase> CARRIED = Set.of(HANDOVER, LAUNCH, FOLLOW_UP, REPLICATION);

    private final String method;
    private final Map<Integer, GateDecision.Verdict> decisionsThatHold = new HashMap<>();
    private final List<Integer> decisionsOfThePhase = new ArrayList<>();
    private Phase phase = IDEATION;
    private String standing = "ACTIVE";
    private boolean appointed;
    private LocalDate lastDay;
    private int entries = 1;

    InitiativeModel(String method, LocalDate opened) {
        this.method = method;
        this.lastDay = opened;
    }

    Phase phase() {
        return phase;
    }

    String standing() {
        return standing;
    }

    boolean appointed() {
        return appointed;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    int entries() {
        return entries;
    }

    boolean lives() {
        return standing.equals("ACTIVE") || standing.equals("ON_HOLD");
    }

    static List<Phase> order(String method) {
        return Objects.requireNonNull(ORDER.get(method));
    }

    boolean isGated() {
        return Objects.requireNonNull(GATED.get(method)).contains(phase);
    }

    boolean allows(Move.Kind kind, Phase to, LocalDate on) {
        boolean ready = lives() && !on.isBefore(lastDay);
        boolean active = standing.equals("ACTIVE");
        boolean stays = to == phase;
        return ready
                && switch (kind) {
                    case ADVANCE -> active && isNext(to) && gateIsOpen() && (appointed || !CARRIED.contains(to));
                    case GO_BACK -> active && at(to) >= 0 && at(to) < at(phase);
                    case HOLD -> active && stays;
                    case RESUME -> !active && stays;
                    case ABANDON, REDIRECT, PASS_ON -> stays;
                    case COMPLETE -> stays && appointed && (phase == FOLLOW_UP || phase == REPLICATION);
                };
    }

    boolean allowsDecision(LocalDate on) {
        return lives() && !on.isBefore(lastDay) && isGated();
    }

    boolean allowsCarrier(LocalDate on) {
        return lives() && !on.isBefore(lastDay);
    }

    boolean allowsRevocation(int place, LocalDate on) {
        return lives() && !on.isBefore(lastDay) && decisionsThatHold.containsKey(place);
    }

    void moved(Move.Kind kind, Phase to, LocalDate on) {
        if (kind == Move.Kind.ADVANCE || kind == Move.Kind.GO_BACK) {
            decisionsOfThePhase.clear();
        }
        phase = to;
        standing = switch (kind) {
            case ADVANCE, GO_BACK, RESUME -> "ACTIVE";
            case HOLD -> "ON_HOLD";
            case ABANDON -> "ABANDONED";
            case REDIRECT -> "REDIRECTED";
            case PASS_ON -> "TAKEN_OVER";
            case COMPLETE -> "COMPLETED";
        };
        written(on);
    }

    void decided(GateDecision.Verdict verdict, LocalDate on) {
        decisionsThatHold.put(entries, verdict);
        decisionsOfThePhase.add(entries);
        written(on);
    }

    void carried(boolean byAnAppointedOne, LocalDate on) {
        appointed = byAnAppointedOne;
        written(on);
    }

    void revoked(int place, LocalDate on) {
        decisionsThatHold.remove(place);
        written(on);
    }

    private void written(LocalDate on) {
        entries++;
        lastDay = on;
    }

    private boolean gateIsOpen() {
        GateDecision.Verdict last = null;
        for (int place : decisionsOfThePhase) {
            last = decisionsThatHold.getOrDefault(place, last);
        }
        return !isGated() || last == GateDecision.Verdict.GO;
    }

    private boolean isNext(Phase to) {
        List<Phase> order = order(method);
        boolean beyond = at(to) > at(phase);
        return beyond && Objects.requireNonNull(OPTIONAL.get(method)).containsAll(order.subList(at(phase) + 1, at(to)));
    }

    private int at(Phase one) {
        return order(method).indexOf(one);
    }
}
