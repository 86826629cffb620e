package org.fabrique.core.access;

import static org.fabrique.core.access.AccessRule.allow;
import static org.fabrique.core.access.Action.CHANGE;
import static org.fabrique.core.access.Action.CREATE;
import static org.fabrique.core.access.Action.DECIDE;
import static org.fabrique.core.access.Action.ERASE;
import static org.fabrique.core.access.Action.EXPORT;
import static org.fabrique.core.access.Action.READ;
import static org.fabrique.core.access.Action.SHARE;
import static org.fabrique.core.access.ActorRole.CARRIER;
import static org.fabrique.core.access.ActorRole.FABRIQUE_ANIMATOR;
import static org.fabrique.core.access.ActorRole.FABRIQUE_MEMBER;
import static org.fabrique.core.access.ActorRole.NETWORK_ANIMATOR;
import static org.fabrique.core.access.ActorRole.PARTNER;
import static org.fabrique.core.access.ActorRole.PRIVACY_OFFICER;
import static org.fabrique.core.access.ActorRole.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Decides who may do what. It is pure, and what no line of its table allows is denied.
 * <p>
 * The role says in what quality somebody acts: a network animator who also works for a fabrique acts there as one of its
 * members. Persons and notes about them never leave their fabrique, whatever their visibility; only those who answer for
 * them export or erase them. What a fabrique keeps private, its own programmes and reports included, the network does
 * not see. To whom something is not shown it must look as if it did not exist: that is for the caller, who answers "not
 * found" where {@link #canSee} is false.
 */
public final class AccessPolicy {

    private static final Set<SubjectKind> CONFIDENTIAL = EnumSet.of(SubjectKind.PERSON, SubjectKind.NOTE);
    private static final Set<SubjectKind> NETWORK_AFFAIRS =
            EnumSet.of(SubjectKind.FABRIQUE, SubjectKind.MEMBERSHIP, SubjectKind.PROGRAMME, SubjectKind.REPORT);
    private static final Set<ActorRole> INSIDERS = EnumSet.of(NETWORK_ANIMATOR, FABRIQUE_ANIMATOR, FABRIQUE_MEMBER);
    private static final Set<ActorRole> INVOLVED = EnumSet.of(PARTNER, CARRIER);

    private static final List<AccessRule> TABLE = List.of(
            allow(
                    "SYSTEM",
                    "Le système tient tout ce qui est gardé.",
                    "The system keeps everything that is kept.",
                    (actor, subject) -> actor.role() == SYSTEM,
                    READ,
                    Action.values()),
            allow(
                    "PRIVACY_DUTY",
                    "Le délégué répond des données personnelles.",
                    "The privacy officer answers for personal data.",
                    (actor, subject) -> actor.role() == PRIVACY_OFFICER && isConfidential(subject),
                    READ,
                    EXPORT,
                    ERASE),
            allow(
                    "OWN_FABRIQUE_ANIMATOR",
                    "L'animateur agit pour sa fabrique.",
                    "The animator acts for the fabrique.",
                    (actor, subject) -> isOf(FABRIQUE_ANIMATOR, actor, subject)
                            && !isConfidential(subject)
                            && !isKeptByTheNetwork(subject),
                    READ,
                    Action.values()),
            allow(
                    "OWN_FABRIQUE_CONFIDENCE",
                    "L'animateur répond des personnes auprès de sa fabrique.",
                    "The animator answers for the persons the fabrique knows.",
                    (actor, subject) -> isOf(FABRIQUE_ANIMATOR, actor, subject) && isConfidential(subject),
                    READ,
                    CREATE,
                    CHANGE,
                    EXPORT,
                    ERASE),
            allow(
                    "OWN_FABRIQUE_SHEET",
                    "L'animateur tient la fiche de sa fabrique.",
                    "The animator keeps the sheet of the fabrique.",
                    (actor, subject) ->
                            isOf(FABRIQUE_ANIMATOR, actor, subject) && subject.kind() == SubjectKind.FABRIQUE,
                    CHANGE,
                    SHARE),
            allow(
                    "OWN_FABRIQUE_MEMBER",
                    "Le membre travaille pour sa fabrique.",
                    "The member works for the fabrique.",
                    (actor, subject) -> isOf(FABRIQUE_MEMBER, actor, subject) && !isNetworkAffair(subject),
                    READ,
                    CREATE,
                    CHANGE),
            allow(
                    "OWN_FABRIQUE_RECORD",
                    "La fabrique lit ce qui la concerne.",
                    "The fabrique reads what concerns it.",
                    (actor, subject) ->
                            (isOf(FABRIQUE_ANIMATOR, actor, subject) || isOf(FABRIQUE_MEMBER, actor, subject))
                                    && !isConfidential(subject),
                    READ,
                    EXPORT),
            allow(
                    "NETWORK_ANIMATION",
                    "L'animateur du réseau tient ce qui est au réseau.",
                    "The network animator keeps what is the network's.",
                    (actor, subject) -> actor.role() == NETWORK_ANIMATOR && isOfTheNetwork(subject),
                    READ,
                    CREATE,
                    CHANGE,
                    DECIDE,
                    SHARE,
                    EXPORT),
            allow(
                    "INVOLVED_BY_FABRIQUE",
                    "La fabrique associe son partenaire ou son porteur.",
                    "The fabrique involves its partner or its carrier.",
                    (actor, subject) ->
                            INVOLVED.contains(actor.role()) && actor.actsFor(subject.fabrique()) && isShared(subject),
                    READ),
            allow(
                    "SHARED_IN_NETWORK",
                    "C'est partagé dans le réseau.",
                    "It is shared in the network.",
                    (actor, subject) -> INSIDERS.contains(actor.role()) && isShared(subject),
                    READ,
                    EXPORT),
            allow(
                    "OPEN_TO_ALL",
                    "C'est public.",
                    "It is public.",
                    (actor, subject) -> subject.visibility() == Visibility.PUBLIC && !isConfidential(subject),
                    READ,
                    EXPORT));

    private static final Decision NO_RULE =
            Decision.deny("NO_RULE_ALLOWS", "Aucune règle ne le permet.", "No rule allows it.");

    private static final AccessPolicy STANDARD = new AccessPolicy();

    private AccessPolicy() {}

    /** Returns the policy of the library. */
    public static AccessPolicy standard() {
        return STANDARD;
    }

    /** Decides whether the actor may do this to the subject, and says by which rule. */
    public Decision decide(Actor actor, Action action, Subject subject) {
        return TABLE.stream()
                .filter(rule -> rule.allows(actor, action, subject))
                .findFirst()
                .map(rule -> new Decision(true, rule.code(), rule.reason()))
                .orElse(NO_RULE);
    }

    /** Tells whether the subject exists at all in the eyes of the actor. */
    public boolean canSee(Actor actor, Subject subject) {
        return decide(actor, READ, subject).allowed();
    }

    private static boolean isOf(ActorRole role, Actor actor, Subject subject) {
        return actor.role() == role && actor.actsFor(subject.fabrique());
    }

    private static boolean isConfidential(Subject subject) {
        return CONFIDENTIAL.contains(subject.kind());
    }

    private static boolean isNetworkAffair(Subject subject) {
        return NETWORK_AFFAIRS.contains(subject.kind());
    }

    /** What the network keeps of a fabrique: that it exists, and its membership. Its reports are its own. */
    private static boolean isKeptByTheNetwork(Subject subject) {
        return subject.kind() == SubjectKind.FABRIQUE || subject.kind() == SubjectKind.MEMBERSHIP;
    }

    private static boolean isOfTheNetwork(Subject subject) {
        return !isConfidential(subject) && (isKeptByTheNetwork(subject) || subject.fabrique() == null);
    }

    private static boolean isShared(Subject subject) {
        return subject.visibility() != Visibility.PRIVATE && !isConfidential(subject);
    }
}
