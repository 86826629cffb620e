package org.fabrique.examples.web.initiative;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An initiative, with all that may be done next and all that stands in the way.
 *
 * @param change whether the visitor may move it, and why not
 * @param decide whether the visitor may write down what a body decides, and why not
 * @param needs those it answers and the visitor sees
 * @param solution the known one it adapts, or null when there is none, or none that is shown
 * @param day the day the moves are judged for
 * @param moves none when its method is not known here
 * @param unwritten what was sent and is still in its form
 */
public record InitiativePage(
        Versioned<Initiative> kept,
        Decision change,
        Decision decide,
        List<Need> needs,
        @Nullable Solution solution,
        LocalDate today,
        LocalDate day,
        List<Move> moves,
        List<Change> history,
        Unwritten unwritten) {

    static InitiativePage of(Visit visit, Versioned<Initiative> kept, Unwritten unwritten) {
        Initiative it = kept.value();
        Workshop workshop = visit.workshop();
        LocalDate today = visit.house().today();
        LocalDate day = later(today, it.journal().lastDay());
        return new InitiativePage(
                kept,
                visit.may(Action.CHANGE, SubjectKind.INITIATIVE, it.fabrique(), it.visibility()),
                visit.may(Action.DECIDE, SubjectKind.INITIATIVE, it.fabrique(), it.visibility()),
                it.needs().stream()
                        .flatMap(
                                need -> Seen.by(() -> workshop.needs().get(need).value()).stream())
                        .toList(),
                it.adaptedFrom()
                        .flatMap(from ->
                                Seen.by(() -> workshop.solutions().get(from).value()))
                        .orElse(null),
                today,
                day,
                Methods.of(it)
                        .map(method -> workshop.initiatives().moves(it.id(), method, day))
                        .orElse(List.of()),
                workshop.initiatives().history(it.id()),
                unwritten);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    public Initiative it() {
        return kept.value();
    }

    /** Returns where its forms go. */
    public String path() {
        return "/initiatives/" + Visit.url(it().id());
    }

    // Where it stands.

    public Optional<Method> method() {
        return Methods.of(it());
    }

    /** Returns what a phase is called in its method. */
    public Message phase(Phase phase) {
        return Methods.label(it(), phase);
    }

    /** Returns how long it has been in its phase. */
    public long days() {
        return daysInPhase(it(), today);
    }

    static long daysInPhase(Initiative initiative, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(initiative.journal().inPhaseSince(), today));
    }

    /** Returns who carries an initiative, in words. */
    static String told(Visit visit, Carrier carrier) {
        return carrier instanceof Carrier.None
                ? visit.say("aucun porteur encore", "no carrier yet")
                : visit.say(Line.carrier(carrier));
    }

    public String carrier(Visit visit) {
        return told(visit, it().carrier());
    }

    /** Returns the phases of its method, in their order. */
    public List<Step> track() {
        return method().map(this::track).orElse(List.of());
    }

    private List<Step> track(Method method) {
        return method.stages().stream()
                .map(stage -> new Step(
                        stage,
                        state(method, stage),
                        stage.exit().orElse(null),
                        stage.exit().flatMap(this::decided).orElse(null)))
                .toList();
    }

    private Step.State state(Method method, Stage stage) {
        Phase phase = stage.phase();
        if (phase == it().phase()) {
            return Step.State.CURRENT;
        } else if (Methods.before(method, it().phase()).noneMatch(phase::equals)) {
            return it().standing().isLiving() && method.after(it().phase()).contains(phase)
                    ? Step.State.NEXT
                    : Step.State.LATER;
        }
        boolean wasThere = visited().contains(phase);
        boolean back = it().standing().isLiving() && stage.has(Stage.Trait.RETURN);
        return !wasThere ? Step.State.SKIPPED : back ? Step.State.RETURN : Step.State.PASSED;
    }

    private Set<Phase> visited() {
        return it().journal().entries().stream()
                .flatMap(entry -> phase(entry).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Phase> phase(Entry entry) {
        return entry instanceof Entry.Opened opened
                ? Optional.of(opened.at())
                : entry instanceof Entry.Moved moved ? Optional.of(moved.to()) : Optional.empty();
    }

    /** The last decision at a gate that holds; at that of the present phase, since the phase was entered. */
    private Optional<GateDecision> decided(Gate gate) {
        boolean here = gate().equals(Optional.of(gate));
        return it().journal().decisions().stream()
                .filter(decision -> decision.gate().equals(gate.id()))
                .filter(decision ->
                        !here || !decision.on().isBefore(it().journal().inPhaseSince()))
                .max(Comparator.comparing(GateDecision::on));
    }

    // What may be done.

    public Optional<Gate> gate() {
        return method().flatMap(method -> it().gate(method));
    }

    /** Tells whether its forms can be offered: it lives, and its method is known here. */
    public boolean canMove() {
        return it().standing().isLiving() && method().isPresent();
    }

    /** Returns the stage that is left with a handover agreement, when its method has one. */
    public Optional<Stage> handover() {
        return method().stream()
                .flatMap(method -> method.stages().stream())
                .filter(stage -> stage.has(Stage.Trait.AGREEMENT))
                .findFirst();
    }

    /** Tells whether the phase its method hands over in is still to come. */
    public boolean isHandoverToCome() {
        return method().flatMap(method -> handover()
                        .filter(stage -> Methods.before(method, stage.phase()).anyMatch(it().phase()::equals)))
                .isPresent();
    }

    /** Returns who is appointed, by identity. */
    public Optional<StakeholderId> appointed() {
        return it().carrier().isAppointed() ? it().carrier().who() : Optional.empty();
    }

    public String part(Move move) {
        return Parts.move(move);
    }

    /** Returns where the form of a move goes. */
    public String path(Move move) {
        return "%s/moves/%s/%s".formatted(path(), Parts.lower(move.kind()), Parts.lower(move.to()));
    }

    /** Returns a move in words. */
    public Message told(Move move) {
        Message kind = move.kind().label();
        boolean enters = move.kind() == Move.Kind.ADVANCE || move.kind() == Move.Kind.GO_BACK;
        Message to = phase(move.to());
        return enters ? Message.of(kind.fr() + " : " + to.fr(), kind.en() + ": " + to.en()) : kind;
    }

    // What happened.

    /** Returns its journal, the oldest line first. */
    public List<Line> journal() {
        return IntStream.range(0, it().journal().entries().size())
                .mapToObj(at -> Line.of(it(), at))
                .toList();
    }

    /** Returns the lines that were written since the page was made of which something was sent. */
    public List<Line> since() {
        return journal().stream()
                .skip(
                        unwritten.typed().has("lines")
                                ? unwritten.typed().number("lines")
                                : journal().size())
                .toList();
    }

    /** Returns who changed it since then. */
    public List<Change> changesSince() {
        long read = unwritten.typed().number("version");
        return history.stream().filter(change -> change.version() > read).toList();
    }

    /** Returns the day of a change, where the house is. */
    public LocalDate day(Visit visit, Change written) {
        return LocalDate.ofInstant(written.act().at(), visit.house().clock().getZone());
    }

    // What was sent.

    /** Returns what stands in a field: what was typed there, or what is proposed. */
    public String typed(String part, String field, Object proposed) {
        return unwritten.isOf(part) ? unwritten.typed().text(field) : proposed.toString();
    }

    public String typed(String part, String field) {
        return typed(part, field, "");
    }

    public Problems problems(String part) {
        return unwritten.isOf(part) ? unwritten.problems() : Problems.none();
    }

    public boolean isOpen(String part) {
        return unwritten.isOf(part);
    }

    // What its forms list.

    public String revocation(Line line) {
        return Parts.revoke(line.at());
    }

    public List<Integer> criteria() {
        return IntStream.range(0, Deeds.CRITERIA).boxed().toList();
    }

    public Message favourable(Truth truth) {
        return Line.favourable(truth);
    }
}
