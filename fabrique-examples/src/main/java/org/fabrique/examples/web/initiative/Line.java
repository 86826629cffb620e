package org.fabrique.examples.web.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal of an initiative, in words.
 *
 * @param at its place in the journal, from 0
 * @param what what happened, in the words of the house
 * @param words what people said of it
 * @param review when a body wanted to look again, or null
 * @param decision whether it is a decision at a gate
 * @param revoked whether it is a decision that no longer holds
 */
public record Line(
        int at,
        LocalDate on,
        Message what,
        List<Words> words,
        @Nullable LocalDate review,
        boolean decision,
        boolean revoked) {

    /** Words of people, and what they are: a reason, a criterion, a term. */
    public record Words(Message what, String said) {}

    static Line of(Initiative initiative, int at) {
        Entry entry = initiative.journal().entries().get(at);
        boolean decision = entry instanceof Entry.Decided;
        return new Line(
                at,
                entry.on(),
                what(initiative, entry),
                words(entry).toList(),
                entry instanceof Entry.Decided decided ? decided.decision().nextReview() : null,
                decision,
                decision && !initiative.journal().holds(at));
    }

    /** Tells whether it is a decision that holds. */
    public boolean holds() {
        return decision && !revoked;
    }

    private static Message what(Initiative initiative, Entry entry) {
        if (entry instanceof Entry.Opened opened) {
            return joined("ouverte en : ", "opened in: ", Methods.label(initiative, opened.at()));
        } else if (entry instanceof Entry.Moved moved) {
            return moved(initiative, moved);
        } else if (entry instanceof Entry.Decided decided) {
            return decided(initiative, decided.decision());
        } else if (entry instanceof Entry.CarrierChanged changed) {
            return carrier(changed.carrier());
        } else if (entry instanceof Entry.Assessed assessed) {
            return assessed(assessed.assessment());
        } else if (entry instanceof Entry.HandedOver agreed) {
            return Message.of("transmise à %s".formatted(agreed.to()), "handed over to %s".formatted(agreed.to()));
        }
        int decision = ((Entry.Revoked) entry).decision() + 1;
        return Message.of(
                "décision de la ligne %d révoquée".formatted(decision),
                "decision of line %d revoked".formatted(decision));
    }

    private static Message moved(Initiative initiative, Entry.Moved moved) {
        Message kind = moved.kind().label();
        Message to = Methods.label(initiative, moved.to());
        return moved.kind() == Move.Kind.ADVANCE || moved.kind() == Move.Kind.GO_BACK
                ? Message.of(kind.fr() + " : " + to.fr(), kind.en() + ": " + to.en())
                : kind;
    }

    private static Message decided(Initiative initiative, GateDecision decision) {
        Message gate = gate(initiative, decision).map(Gate::label).orElse(Message.of(decision.gate(), decision.gate()));
        Message body = decision.body().label();
        Message verdict = decision.verdict().label();
        return Message.of(
                "%s, %s : %s".formatted(body.fr(), gate.fr(), verdict.fr()),
                "%s, %s: %s".formatted(body.en(), gate.en(), verdict.en()));
    }

    private static Optional<Gate> gate(Initiative initiative, GateDecision decision) {
        return Methods.of(initiative).map(Method::stages).stream()
                .flatMap(List::stream)
                .map(Stage::exit)
                .flatMap(Optional::stream)
                .filter(gate -> gate.id().equals(decision.gate()))
                .findFirst();
    }

    static Message carrier(Carrier carrier) {
        if (carrier instanceof Carrier.Prospective thought) {
            return Message.of(
                    "porteur pressenti : " + thought.stakeholder(), "carrier thought of: " + thought.stakeholder());
        }
        return carrier instanceof Carrier.Appointed appointed
                ? Message.of(
                        "porteur désigné : %s (%s)"
                                .formatted(
                                        appointed.stakeholder(),
                                        appointed.kind().label().fr()),
                        "carrier appointed: %s (%s)"
                                .formatted(
                                        appointed.stakeholder(),
                                        appointed.kind().label().en()))
                : Message.of("plus aucun porteur", "no carrier any more");
    }

    private static Message assessed(Assessment assessment) {
        Message step = assessment.step().label();
        return Message.of(
                "%s de %s : %s"
                        .formatted(step.fr(), assessment.candidate(), assessment.retained() ? "retenu" : "non retenu"),
                "%s of %s: %s"
                        .formatted(
                                step.en(),
                                assessment.candidate(),
                                assessment.retained() ? "retained" : "not retained"));
    }

    private static Message joined(String fr, String en, Message label) {
        return Message.of(fr + label.fr(), en + label.en());
    }

    /** What was found of a candidate speaks of a person, and stays out. */
    private static Stream<Words> words(Entry entry) {
        if (entry instanceof Entry.Moved moved) {
            return Stream.ofNullable(moved.motive()).map(motive -> new Words(Message.of("Motif", "Motive"), motive));
        } else if (entry instanceof Entry.Decided decided) {
            return words(decided.decision());
        } else if (entry instanceof Entry.HandedOver agreed) {
            return agreed.terms().stream().map(term -> new Words(Message.of("Convenu", "Agreed"), term));
        }
        return entry instanceof Entry.Revoked revoked
                ? Stream.of(new Words(Message.of("Motif", "Motive"), revoked.motive()))
                : Stream.empty();
    }

    private static Stream<Words> words(GateDecision decision) {
        return Stream.of(
                        Stream.of(new Words(Message.of("Raison", "Reason"), decision.reason())),
                        decision.answers().stream().map(Line::words),
                        decision.reserves().stream()
                                .map(reserve -> new Words(Message.of("Réserve", "Reserve"), reserve)))
                .flatMap(words -> words);
    }

    private static Words words(GateDecision.Answer answer) {
        return new Words(
                joined("Critère, ", "Criterion, ", favourable(answer.favourable())),
                answer.evidence() == null ? answer.criterion() : answer.criterion() + " — " + answer.evidence());
    }

    static Message favourable(Truth favourable) {
        return switch (favourable) {
            case YES -> Message.of("favorable", "favourable");
            case NO -> Message.of("défavorable", "unfavourable");
            case UNKNOWN -> Message.of("inconnu", "unknown");
        };
    }
}
