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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

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
                    Stage.of(IDEATION).and(Stage.Trait.RETURN),
                    Stage.gated(FEASIBILITY, new Gate("worth-it", Gate.Body.COUNCIL, Message.of("utile", "worth it")))
                            .and(Stage.Trait.OPTIONAL)
                            .and(Stage.Trait.ENTRY),
                    Stage.of(LAUNCH),
                    Stage.of(FOLLOW_UP)));

    /** A method of a host that ends once the idea is handed over. */
    static final Method HANDED = new Method(
            "handed",
            Message.of("transmise", "handed"),
            List.of(
                    Stage.of(OPPORTUNITY_STUDY),
                    Stage.of(HANDOVER).and(Stage.Trait.AGREEMENT),
                    Stage.of(FOLLOW_UP).and(Stage.Trait.OPTIONAL)));

    private static final Map<String, List<Phase>> ORDER = Map.of(
            "canonical",
            List.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, HANDOVER, FEASIBILITY, LAUNCH, FOLLOW_UP, REPLICATION),
            "handover-first",
            List.of(IDEATION, OPPORTUNITY_STUDY, HANDOVER, FEASIBILITY, LAUNCH, FOLLOW_UP, REPLICATION),
            "feasibility-first",
            List.of(IDEATION, OPPORTUNITY_STUDY, FEASIBILITY, CARRIER_SEARCH, HANDOVER, LAUNCH, FOLLOW_UP, REPLICATION),
            "short",
            List.of(IDEATION, FEASIBILITY, LAUNCH, FOLLOW_UP),
            "handed",
            List.of(OPPORTUNITY_STUDY, HANDOVER, FOLLOW_UP));
    private static final Map<String, Set<Phase>> GATED = Map.of(
            "canonical", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY),
            "handover-first", Set.of(IDEATION, OPPORTUNITY_STUDY, FEASIBILITY),
            "feasibility-first", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY),
            "short", Set.of(FEASIBILITY),
            "handed", Set.of());
    private static final Map<String, Set<Phase>> COME_BACK_TO = Map.of(
            "canonical", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY, FOLLOW_UP),
            "handover-first", Set.of(IDEATION, OPPORTUNITY_STUDY, FEASIBILITY, FOLLOW_UP),
            "feasibility-first", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY, FOLLOW_UP),
            "short", Set.of(IDEATION),
            "handed", Set.of());
    private static final Map<String, Set<Phase>> BEGUN_AT = Map.of(
            "canonical", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH),
            "handover-first", Set.of(IDEATION, OPPORTUNITY_STUDY),
            "feasibility-first", Set.of(IDEATION, OPPORTUNITY_STUDY, CARRIER_SEARCH, FEASIBILITY),
            "short", Set.of(IDEATION, FEASIBILITY),
            "handed", Set.of(OPPORTUNITY_STUDY));
    private static final Map<String, Set<Phase>> OPTIONAL = Map.of(
            "canonical", Set.of(REPLICATION),
            "handover-first", Set.of(REPLICATION),
            "feasibility-first", Set.of(REPLICATION),
            "short", Set.of(FEASIBILITY),
            "handed", Set.of(FOLLOW_UP));
    /** The only one of the candidates that existed before. */
    static final String EXISTING = "regie";

    private static final Set<Phase> CARRIED = Set.of(HANDOVER, LAUNCH, FOLLOW_UP, REPLICATION);

    /** Something of a day: of what was written, the latest day counts, and of one day what was written last. */
    private record Dated<T>(LocalDate on, T what) {}

    private final String method;
    private final Map<Integer, Dated<GateDecision.Verdict>> decisionsThatHold = new HashMap<>();
    private final List<Integer> decisionsOfThePhase = new ArrayList<>();
    private final List<Dated<String>> carriers = new ArrayList<>();
    private final Map<String, List<Dated<Boolean>>> assessments = new HashMap<>();
    private final Set<String> agreements = new HashSet<>();
    private Phase phase;
    private String standing = "ACTIVE";
    private LocalDate entered;
    private LocalDate lastDay;
    private boolean launched;
    private int entries = 1;

    InitiativeModel(String method, Phase at, LocalDate opened) {
        this.method = method;
        this.phase = at;
        this.entered = opened;
        this.lastDay = opened;
    }

    Phase phase() {
        return phase;
    }

    String standing() {
        return standing;
    }

    boolean appointed() {
        return !appointed(lastDay).isEmpty();
    }

    /** Who is appointed on a day; nobody is an empty text. */
    private String appointed(LocalDate on) {
        return latest(carriers, on, "");
    }

    boolean launched() {
        return launched;
    }

    LocalDate entered() {
        return entered;
    }

    List<GateDecision.Verdict> verdictsThatHold() {
        return decisionsThatHold.keySet().stream()
                .sorted()
                .map(place -> decisionsThatHold.get(place).what())
                .toList();
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

    static Set<Phase> begunAt(String method) {
        return Objects.requireNonNull(BEGUN_AT.get(method));
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
                    case ADVANCE ->
                        active && isNext(to) && gateIsOpen() && agreed() && (appointed() || !CARRIED.contains(to));
                    case GO_BACK ->
                        active && at(to) < at(phase) && COME_BACK_TO.get(method).contains(to);
                    case HOLD -> active && stays;
                    case RESUME -> !active && stays;
                    case ABANDON, REDIRECT -> stays;
                    case PASS_ON -> stays && appointed(lastDay).equals(EXISTING);
                    case COMPLETE -> stays && appointed() && isTheEnd() && gateIsOpen() && agreed();
                };
    }

    boolean allowsDecision(LocalDate on) {
        return inPhase(on) && isGated();
    }

    boolean allowsAppointment(String who, LocalDate on) {
        boolean applied = assessed(who, "FILE", on) != null || assessed(who, "HEARING", on) != null;
        return inPhase(on) && (!applied || retained(who, "FILE", on) && retained(who, "HEARING", on));
    }

    boolean allowsAssessment(String who, String step, LocalDate on) {
        return inPhase(on) && (step.equals("FILE") || retained(who, "FILE", on));
    }

    boolean allowsAgreement(String who, LocalDate on) {
        return inPhase(on) && appointed(on).equals(who) && at(phase) >= at(HANDOVER);
    }

    boolean inPhase(LocalDate on) {
        return lives() && !on.isBefore(entered);
    }

    boolean allowsRevocation(int place, LocalDate on) {
        return lives() && !on.isBefore(lastDay) && decisionsThatHold.containsKey(place);
    }

    void moved(Move.Kind kind, Phase to, LocalDate on) {
        if (kind == Move.Kind.ADVANCE || kind == Move.Kind.GO_BACK) {
            decisionsOfThePhase.clear();
            entered = on;
        }
        launched = launched
                || Set.of(LAUNCH, FOLLOW_UP, REPLICATION).contains(to)
                || kind == Move.Kind.PASS_ON
                || kind == Move.Kind.COMPLETE;
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
        decisionsThatHold.put(entries, new Dated<>(on, verdict));
        decisionsOfThePhase.add(entries);
        written(on);
    }

    /** An empty text when nobody is appointed. */
    void carried(String appointed, LocalDate on) {
        carriers.add(new Dated<>(on, appointed));
        written(on);
    }

    void assessed(String who, String step, boolean retained, LocalDate on) {
        assessments.computeIfAbsent(who + step, key -> new ArrayList<>()).add(new Dated<>(on, retained));
        written(on);
    }

    void agreed(LocalDate on) {
        agreements.add(appointed(on));
        written(on);
    }

    void revoked(int place, LocalDate on) {
        decisionsThatHold.remove(place);
        written(on);
    }

    private void written(LocalDate on) {
        entries++;
        lastDay = on.isAfter(lastDay) ? on : lastDay;
    }

    private boolean gateIsOpen() {
        List<Dated<GateDecision.Verdict>> decided = decisionsOfThePhase.stream()
                .filter(decisionsThatHold::containsKey)
                .map(decisionsThatHold::get)
                .toList();
        return !isGated() || latest(decided, lastDay, null) == GateDecision.Verdict.GO;
    }

    private boolean agreed() {
        return phase != HANDOVER || appointed() && agreements.contains(appointed(lastDay));
    }

    private boolean retained(String who, String step, LocalDate on) {
        return Boolean.TRUE.equals(assessed(who, step, on));
    }

    private @Nullable Boolean assessed(String who, String step, LocalDate on) {
        return latest(assessments.getOrDefault(who + step, List.of()), on, null);
    }

    private static <T> T latest(List<Dated<T>> written, LocalDate until, T none) {
        T latest = none;
        LocalDate day = LocalDate.MIN;
        for (Dated<T> one : written) {
            if (!one.on().isBefore(day) && !one.on().isAfter(until)) {
                day = one.on();
                latest = one.what();
            }
        }
        return latest;
    }

    private boolean isTheEnd() {
        List<Phase> order = order(method);
        return Objects.requireNonNull(OPTIONAL.get(method)).containsAll(order.subList(at(phase) + 1, order.size()));
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
