package org.fabrique.examples.web.initiative;

import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Truth;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Initiatives;
import org.fabrique.examples.web.Answers;
import org.fabrique.examples.web.Form;

/** What the forms of the page of an initiative do. The engine decides whether it may be done. */
final class Deeds {

    /** How many criteria the form of a decision has room for. */
    static final int CRITERIA = 4;

    private Deeds() {}

    static void move(Initiatives all, Initiative it, Answers answers, String kind, String to) {
        Move.Kind asked = Form.constant(Move.Kind.class, kind).orElseThrow(NotFoundResponse::new);
        Phase phase = Form.constant(Phase.class, to).orElseThrow(NotFoundResponse::new);
        Optional<LocalDate> on = answers.day("on");
        Optional<String> motive = asked.needsMotive() ? answers.words("motive") : answers.wordsIfSaid("motive");
        Move move = answers.make(() -> Move.asked(asked, phase, on.orElseThrow()));
        all.take(it.id(), method(it), move, motive.orElse(null));
    }

    static void decide(Initiatives all, Initiative it, Answers answers) {
        Optional<Gate.Body> body = answers.choice("body", Gate.Body.class);
        Optional<GateDecision.Verdict> verdict = answers.choice("verdict", GateDecision.Verdict.class);
        Optional<LocalDate> on = answers.day("on");
        Optional<LocalDate> review = answers.dayIfSaid("nextReview");
        Optional<String> reason = answers.words("reason");
        List<String> reserves = answers.lines("reserves");
        List<GateDecision.Answer> found = criteria(answers);
        answers.check(
                on.isEmpty() || review.isEmpty() || !review.get().isBefore(on.get()),
                "nextReview",
                "un jour qui ne précède pas la décision est attendu",
                "a day that does not come before the decision is expected");
        GateDecision decision = answers.make(() -> new GateDecision(
                gate(it),
                body.orElseThrow(),
                verdict.orElseThrow(),
                on.orElseThrow(),
                reason.orElseThrow(),
                found,
                reserves,
                review.orElse(null)));
        all.decide(it.id(), method(it), decision);
    }

    private static List<GateDecision.Answer> criteria(Answers answers) {
        List<GateDecision.Answer> found = new ArrayList<>();
        for (int at = 0; at < CRITERIA; at++) {
            String field = "criterion" + at;
            Optional<String> evidence = answers.wordsIfSaid("evidence" + at);
            if (answers.form().has(field)) {
                Truth favourable =
                        answers.choice("favourable" + at, Truth.class).orElse(Truth.UNKNOWN);
                answers.line(field)
                        .ifPresent(text -> found.add(new GateDecision.Answer(text, favourable, evidence.orElse(null))));
            } else {
                answers.check(
                        evidence.isEmpty(),
                        field,
                        "le critère auquel se rapporte le constat est attendu",
                        "the criterion the evidence speaks of is expected");
            }
        }
        return found;
    }

    static void carry(Initiatives all, Initiative it, Answers answers) {
        Optional<CarrierChange> change = answers.choice("change", CarrierChange.class);
        Optional<LocalDate> on = answers.day("on");
        Optional<StakeholderId> who =
                change.equals(Optional.of(CarrierChange.NOBODY)) ? Optional.empty() : answers.stakeholder("who");
        Optional<Carrier.Kind> kind = change.equals(Optional.of(CarrierChange.APPOINT))
                ? answers.choice("kind", Carrier.Kind.class)
                : Optional.empty();
        Carrier carrier = answers.make(() -> switch (change.orElseThrow()) {
            case SEEK -> Carrier.prospective(who.orElseThrow());
            case APPOINT -> Carrier.appointed(who.orElseThrow(), kind.orElseThrow());
            case NOBODY -> Carrier.none();
        });
        all.carriedBy(it.id(), carrier, on.orElseThrow());
    }

    static void handOver(Initiatives all, Initiative it, Answers answers) {
        Optional<StakeholderId> to = answers.stakeholder("to");
        Optional<LocalDate> on = answers.day("on");
        List<String> terms = answers.lines("terms");
        answers.check(
                answers.form().has("terms"),
                "terms",
                "ce qui est convenu est attendu, un point par ligne",
                "what is agreed is expected, one point on each line");
        answers.make(() -> terms);
        all.handOver(it.id(), method(it), to.orElseThrow(), on.orElseThrow(), terms);
    }

    static void revoke(Initiatives all, Initiative it, Answers answers, String entry) {
        int place = place(entry);
        Optional<LocalDate> on = answers.day("on");
        Optional<String> motive = answers.words("motive");
        answers.make(() -> entry);
        all.revoke(it.id(), place, on.orElseThrow(), motive.orElseThrow());
    }

    private static int place(String entry) {
        try {
            return Integer.parseInt(entry);
        } catch (NumberFormatException none) {
            throw new NotFoundResponse();
        }
    }

    /** The gate of the present phase; of a phase that is left freely there is none, which the engine tells. */
    private static String gate(Initiative it) {
        return it.gate(method(it)).map(Gate::id).orElse("none");
    }

    /** The forms of an initiative whose method nobody knows here are not offered, so nobody sends them. */
    private static Method method(Initiative it) {
        return Methods.of(it).orElseThrow(NotFoundResponse::new);
    }
}
