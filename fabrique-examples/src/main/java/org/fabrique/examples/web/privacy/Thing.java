package org.fabrique.examples.web.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Identifier;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.Seen;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A thing that names a person, as far as the visitor sees it.
 *
 * @param name its kind and its identity, such as {@code need:35b2}
 * @param title what it is called, or null when it has no title or is not shown
 * @param path where it is read, or null when it has no page or is not shown
 * @param isRedactable whether the visitor may withdraw its words
 */
public record Thing(
        String name, @Nullable String title, @Nullable String path, boolean isRedactable) {

    private static final Map<String, BiConsumer<Workshop, String>> REDACTIONS = Map.of(
            "need", (workshop, id) -> workshop.needs().redact(new NeedId(id)),
            "initiative", (workshop, id) -> workshop.initiatives().redact(new InitiativeId(id)),
            "gathering", (workshop, id) -> workshop.gatherings().redact(new GatheringId(id)),
            "decision", (workshop, id) -> workshop.decisions().redact(new MatchDecisionId(id)));

    /** Tells whether a text can name a thing. */
    static boolean isName(String text) {
        return text.indexOf(':') > 0 && Identifier.isValid(id(text));
    }

    /** Returns a thing as the visitor sees it. */
    static Thing of(Visit visit, String name) {
        return seen(visit, name, id(name)).orElseGet(() -> new Thing(name, null, null, false));
    }

    /** Withdraws the words of a thing; what has none of its own to withdraw stays as it is. */
    static void redact(Workshop workshop, String name) {
        BiConsumer<Workshop, String> redaction = REDACTIONS.get(kind(name));
        if (redaction != null) {
            redaction.accept(workshop, id(name));
        }
    }

    private static Optional<Thing> seen(Visit visit, String name, String id) {
        Workshop workshop = visit.workshop();
        return switch (kind(name)) {
            case "need" -> seen(() -> workshop.needs().get(new NeedId(id)).value(), need -> of(visit, name, need));
            case "initiative" ->
                seen(() -> workshop.initiatives().get(new InitiativeId(id)).value(), each -> of(visit, name, each));
            case "gathering" ->
                seen(() -> workshop.gatherings().get(new GatheringId(id)).value(), each -> of(visit, name, each));
            case "decision" ->
                seen(() -> workshop.decisions().get(new MatchDecisionId(id)).value(), each -> of(visit, name, each));
            case "fabrique" ->
                seen(() -> workshop.fabriques().get(new FabriqueId(id)).value(), each -> of(name, each));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<Thing> seen(Supplier<T> look, Function<T, Thing> told) {
        return Seen.by(look).map(told);
    }

    private static Thing of(Visit visit, String name, Need need) {
        boolean redactable = isErasable(visit, SubjectKind.NEED, need.fabrique(), need.visibility());
        return new Thing(name, need.title(), "/needs/" + Visit.url(need.id()), redactable);
    }

    private static Thing of(Visit visit, String name, Initiative initiative) {
        boolean redactable = isErasable(visit, SubjectKind.INITIATIVE, initiative.fabrique(), initiative.visibility());
        return new Thing(name, initiative.title(), "/initiatives/" + Visit.url(initiative.id()), redactable);
    }

    private static Thing of(Visit visit, String name, Gathering gathering) {
        boolean redactable = isErasable(visit, SubjectKind.GATHERING, gathering.host(), gathering.visibility());
        return new Thing(name, gathering.title(), null, redactable);
    }

    private static Thing of(Visit visit, String name, MatchDecision decision) {
        boolean redactable = isErasable(visit, SubjectKind.DECISION, decision.fabrique(), Visibility.PRIVATE);
        return new Thing(name, decision.text(), "/needs/" + Visit.url(decision.need()), redactable);
    }

    private static Thing of(String name, Fabrique fabrique) {
        return new Thing(name, fabrique.name(), null, false);
    }

    private static boolean isErasable(
            Visit visit, SubjectKind kind, @Nullable FabriqueId fabrique, Visibility visibility) {
        return visit.may(Action.ERASE, kind, fabrique, visibility).allowed();
    }

    private static String kind(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    private static String id(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Returns its identity alone. */
    public String identity() {
        return id(name);
    }

    /** Returns what kind of thing it is, in words. */
    public String told(Visit visit) {
        return Kind.named(kind(name))
                .map(kind -> visit.say(kind.label()))
                .orElseGet(() -> visit.say("autre fiche", "other record"));
    }
}
