package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;
import static org.fabrique.core.initiative.Phase.CARRIER_SEARCH;
import static org.fabrique.core.initiative.Phase.FEASIBILITY;
import static org.fabrique.core.initiative.Phase.FOLLOW_UP;
import static org.fabrique.core.initiative.Phase.HANDOVER;
import static org.fabrique.core.initiative.Phase.IDEATION;
import static org.fabrique.core.initiative.Phase.LAUNCH;
import static org.fabrique.core.initiative.Phase.OPPORTUNITY_STUDY;
import static org.fabrique.core.initiative.Phase.REPLICATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Identifier;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Stage.Trait;

/**
 * How a fabrique works: its own order and labels of the phases, and its gates.
 * <p>
 * The order of carrier search, handover and feasibility is the member's: some hand over first, some study first. So are
 * the loops, and the phases at which one may begin when the work before was done elsewhere.
 *
 * @param id names the method; an initiative keeps it
 * @param stages at least one, each phase at most once, in the order they are gone through
 */
public record Method(String id, Message label, List<Stage> stages) {

    private static final Gate STUDY_LAUNCHED = new Gate(
            "study-launched",
            Gate.Body.STEERING_COMMITTEE,
            Message.of("lancement de l'étude d'opportunité", "launch of the opportunity study"));
    private static final Gate STUDY_CONCLUSIVE = new Gate(
            "study-conclusive",
            Gate.Body.STEERING_COMMITTEE,
            Message.of("étude d'opportunité concluante", "conclusive opportunity study"));
    private static final Gate CARRIER_CHOSEN =
            new Gate("carrier-chosen", Gate.Body.JURY, Message.of("choix du porteur", "choice of the carrier"));
    private static final Gate FEASIBLE = new Gate(
            "feasible", Gate.Body.ENGAGEMENT_COMMITTEE, Message.of("faisabilité démontrée", "feasibility shown"));

    public Method {
        Identifier.check(id, "method");
        requireNonNull(label, "label");
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.stream().map(Stage::phase).distinct().count() < stages.size()) {
            throw new IllegalArgumentException("The method %s must have each of its phases once.".formatted(id));
        }
    }

    /** Returns the method that goes through all phases in their own order: study, search, handover, feasibility. */
    public static Method canonical() {
        return standard(
                "canonical", "méthode type", "canonical method", List.of(searched(), handedOver(), feasibility()));
    }

    /**
     * Returns the method in which a conclusive study is handed over at once, to an entrepreneur or an existing
     * enterprise, who does the feasibility study: there is no search of its own.
     */
    public static Method handoverFirst() {
        return standard(
                "handover-first",
                "transmission avant faisabilité",
                "handover first",
                List.of(handedOver(), feasibility()));
    }

    /** Returns the method in which the fabrique studies feasibility before it looks for a carrier. */
    public static Method feasibilityFirst() {
        return standard(
                "feasibility-first",
                "faisabilité avant portage",
                "feasibility first",
                List.of(feasibility().and(Trait.ENTRY), searched(), handedOver()));
    }

    /** Returns the ready-made methods. */
    public static List<Method> readyMade() {
        return List.of(canonical(), handoverFirst(), feasibilityFirst());
    }

    public Optional<Stage> stage(Phase phase) {
        return stages.stream().filter(stage -> stage.phase() == phase).findFirst();
    }

    /** Returns the gate by which a phase is left; empty when it is left freely. */
    public Optional<Gate> gate(Phase phase) {
        return stage(phase).flatMap(Stage::exit);
    }

    /** Tells whether an initiative may be completed in a phase: nothing follows it that is not optional. */
    public boolean mayEndAt(Phase phase) {
        int at = indexOf(phase);
        return at >= 0 && stages.subList(at + 1, stages.size()).stream().allMatch(stage -> stage.has(Trait.OPTIONAL));
    }

    /** Returns the stage that is left with a handover agreement, when it is still to come after this phase. */
    Optional<Stage> handoverBeyond(Phase phase) {
        return stages.stream()
                .filter(stage -> stage.has(Trait.AGREEMENT))
                .findFirst()
                .filter(stage -> stages.indexOf(stage) > indexOf(phase));
    }

    /** Returns the phases that can come next: the following one, and those beyond it while what lies between is optional. */
    public List<Phase> after(Phase phase) {
        List<Phase> next = new ArrayList<>();
        for (Stage stage : stages.subList(indexOf(phase) + 1, stages.size())) {
            next.add(stage.phase());
            if (!stage.has(Trait.OPTIONAL)) {
                break;
            }
        }
        return next;
    }

    /** Returns the phases before this one that may be come back to, in their order. */
    public List<Phase> before(Phase phase) {
        return stages.subList(0, Math.max(indexOf(phase), 0)).stream()
                .filter(stage -> stage.has(Trait.RETURN))
                .map(Stage::phase)
                .toList();
    }

    /** Returns the phases an initiative may be opened in: the first, and those the method allows. */
    public List<Phase> entries() {
        return stages.stream()
                .filter(stage -> stage.equals(stages.get(0)) || stage.has(Trait.ENTRY))
                .map(Stage::phase)
                .toList();
    }

    private int indexOf(Phase phase) {
        return stages.stream().map(Stage::phase).toList().indexOf(phase);
    }

    private static Method standard(String id, String fr, String en, List<Stage> middle) {
        List<Stage> stages = new ArrayList<>(List.of(
                Stage.gated(IDEATION, STUDY_LAUNCHED).and(Trait.RETURN),
                Stage.gated(OPPORTUNITY_STUDY, STUDY_CONCLUSIVE)
                        .and(Trait.ENTRY)
                        .and(Trait.RETURN)));
        stages.addAll(middle);
        stages.addAll(List.of(
                Stage.of(LAUNCH),
                Stage.of(FOLLOW_UP).and(Trait.RETURN),
                Stage.of(REPLICATION).and(Trait.OPTIONAL)));
        return new Method(id, Message.of(fr, en), stages);
    }

    private static Stage searched() {
        return Stage.gated(CARRIER_SEARCH, CARRIER_CHOSEN).and(Trait.ENTRY).and(Trait.RETURN);
    }

    private static Stage handedOver() {
        return Stage.of(HANDOVER).and(Trait.AGREEMENT);
    }

    private static Stage feasibility() {
        return Stage.gated(FEASIBILITY, FEASIBLE).and(Trait.RETURN);
    }
}
