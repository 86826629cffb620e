package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whoever does whatever to whatever, kept by whomever and shown to whomever, is let through the door exactly when the policy
 * says so, and what is refused is refused as the policy wants it: as not there when it is not seen. So it must be on every
 * storage: all that is asked is asked of one, of things of its own each time.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class AccessAtTheDoorCases {

    private static final AccessPolicy POLICY = AccessPolicy.standard();

    /** What the door does to things it knows no more of than their kind. */
    private static final List<Action> DONE =
            List.of(Action.READ, Action.CREATE, Action.CHANGE, Action.DECIDE, Action.ERASE);

    /** Thirteen kinds of two fabriques, private, shared and public, and five of the network, shared and public. */
    private static final int THINGS = 13 * 2 * 3 + 5 * 2;

    private int asked;

    /** Returns a storage that holds nothing yet. */
    abstract Storage openEmpty();

    @Test
    final void whoeverDoesWhateverToWhatever() {
        List<String> wrong = new ArrayList<>();
        try (FabriqueEngine engine = FabriqueEngine.open(openEmpty())) {
            for (ActorRole role : ActorRole.values()) {
                for (Action action : DONE) {
                    for (Visibility shown : Visibility.values()) {
                        wrong.addAll(wrong(engine, role, action, shown));
                    }
                }
            }
        }
        assertThat(asked).isEqualTo(ActorRole.values().length * DONE.size() * THINGS);
        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(FabriqueEngine engine, ActorRole role, Action action, Visibility shown) {
        List<String> wrong = new ArrayList<>();
        Scene scene = new Scene(asked, shown);
        Actor actor = Actor.of(new ActorId("somebody"), role, scene.own());
        for (Case<?, ?, ?> each : scene.cases()) {
            String answer = each.answer(engine, actor, action);
            String expected = each.expected(actor, action);
            if (!answer.equals(expected)) {
                wrong.add("%s: %s %s: %s instead of %s".formatted(role, action, each.subject(), answer, expected));
            }
            asked++;
        }
        return wrong;
    }

    /** One thing of some kind, kept by one fabrique or none, and shown to some. */
    private record Case<I, T, Q extends Query<T>>(
            Function<Workshop, Things<I, T, Q>> noun, I id, T thing, Subject subject) {

        String expected(Actor actor, Action action) {
            if (POLICY.decide(actor, action, subject).allowed()) {
                return "done";
            }
            return action == Action.CREATE || POLICY.canSee(actor, subject) ? "FORBIDDEN" : "NOT_FOUND";
        }

        String answer(FabriqueEngine engine, Actor actor, Action action) {
            if (action != Action.CREATE) {
                Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));
                noun.apply(system).added(thing);
            }
            return done(noun.apply(engine.as(actor)), action);
        }

        private String done(Things<I, T, Q> things, Action action) {
            try {
                switch (action) {
                    case READ -> things.get(id);
                    case CREATE -> things.added(thing);
                    default -> things.changed(id, action, "the same", same -> same);
                }
                return "done";
            } catch (NotFound | Forbidden refused) {
                return refused.code();
            }
        }
    }

    /** Two fabriques and the network, and one thing of every kind of each. */
    private record Scene(int number, Visibility shown) {

        private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
        private static final TerritoryCode CREUSE = TerritoryCode.department("23");
        private static final StakeholderId SOMEBODY = new StakeholderId("s");

        FabriqueId own() {
            return new FabriqueId("own-" + number);
        }

        private FabriqueId other() {
            return new FabriqueId("other-" + number);
        }

        List<Case<?, ?, ?>> cases() {
            List<Case<?, ?, ?>> all = new ArrayList<>(kept(own()));
            all.addAll(kept(other()));
            if (shown != Visibility.PRIVATE) {
                all.addAll(keptByTheNetwork());
            }
            return all;
        }

        private List<Case<?, ?, ?>> kept(FabriqueId by) {
            String id = by.value();
            return List.of(
                    new Case<>(
                            Workshop::needs,
                            need(id),
                            Need.captured(need(id), by, "Plus de commerce").withVisibility(shown),
                            subject(SubjectKind.NEED, by)),
                    new Case<>(
                            Workshop::solutions,
                            van(id).id(),
                            van(id).keptBy(by, shown),
                            subject(SubjectKind.SOLUTION, by)),
                    new Case<>(
                            Workshop::resources,
                            new ResourceId(id),
                            LocalResource.of(new ResourceId(id), by, ResourceKind.SKILL, "Un savoir", CREUSE)
                                    .withVisibility(shown),
                            subject(SubjectKind.RESOURCE, by)),
                    new Case<>(
                            Workshop::initiatives,
                            new InitiativeId(id),
                            Initiative.open(new InitiativeId(id), by, "Une idée", need(id), Method.canonical(), DAY)
                                    .withVisibility(shown),
                            subject(SubjectKind.INITIATIVE, by)),
                    new Case<>(
                            Workshop::gatherings,
                            new GatheringId(id),
                            gathering(id, by),
                            subject(SubjectKind.GATHERING, by)),
                    new Case<>(
                            Workshop::programmes,
                            new ProgrammeId(id),
                            ageing(id).keptBy(by, shown),
                            subject(SubjectKind.PROGRAMME, by)),
                    new Case<>(
                            Workshop::persons,
                            new StakeholderId(id),
                            new Person(new StakeholderId(id), by, "Quelqu'un", null, null),
                            new Subject(SubjectKind.PERSON, by, Visibility.PRIVATE)),
                    new Case<>(
                            Workshop::decisions,
                            new MatchDecisionId(id),
                            decision(id, by),
                            new Subject(SubjectKind.DECISION, by, Visibility.PRIVATE)),
                    new Case<>(
                            Workshop::alerts,
                            new AlertId(id),
                            Alert.raised(new AlertId(id), by, new Occasion.SolutionFits(need(id), van(id).id()), DAY),
                            new Subject(SubjectKind.ALERT, by, Visibility.PRIVATE)),
                    new Case<>(
                            Workshop::fabriques,
                            by,
                            Fabrique.named(by, "Une fabrique"),
                            new Subject(SubjectKind.FABRIQUE, by, Visibility.PUBLIC)),
                    new Case<>(
                            Workshop::memberships,
                            by,
                            Membership.begin(
                                    new NetworkId("fai"), by, MembershipStep.of(MembershipStatus.CANDIDATE, DAY)),
                            new Subject(SubjectKind.MEMBERSHIP, by, Visibility.NETWORK)),
                    new Case<>(
                            Workshop::tools,
                            new SharedToolId(id),
                            SharedTool.of(new SharedToolId(id), by, "Une grille"),
                            new Subject(SubjectKind.PRACTICE, by, Visibility.NETWORK)),
                    new Case<>(
                            Workshop::practices,
                            new PracticeId(id),
                            Practice.of(new PracticeId(id), by, "Un atelier", "À douze"),
                            new Subject(SubjectKind.PRACTICE, by, Visibility.NETWORK)));
        }

        private List<Case<?, ?, ?>> keptByTheNetwork() {
            String id = "network-" + number;
            return List.of(
                    new Case<>(
                            Workshop::solutions,
                            van(id).id(),
                            van(id).keptBy(null, shown),
                            subject(SubjectKind.SOLUTION, null)),
                    new Case<>(
                            Workshop::gatherings,
                            new GatheringId(id),
                            gathering(id, null),
                            subject(SubjectKind.GATHERING, null)),
                    new Case<>(
                            Workshop::programmes,
                            new ProgrammeId(id),
                            ageing(id).keptBy(null, shown),
                            subject(SubjectKind.PROGRAMME, null)),
                    new Case<>(
                            Workshop::networks,
                            new NetworkId(id),
                            Network.of(new NetworkId(id), "Le réseau", SOMEBODY),
                            new Subject(SubjectKind.FABRIQUE, null, Visibility.PUBLIC)),
                    new Case<>(
                            Workshop::groups,
                            new ExperimentationGroupId(id),
                            new ExperimentationGroup(
                                    new ExperimentationGroupId(id), new NetworkId(id), "2018", SOMEBODY, null),
                            new Subject(SubjectKind.MEMBERSHIP, null, Visibility.NETWORK)));
        }

        private Subject subject(SubjectKind kind, @Nullable FabriqueId keeper) {
            return new Subject(kind, keeper, shown);
        }

        private static NeedId need(String id) {
            return new NeedId("n-" + id);
        }

        private static Solution van(String id) {
            return Solution.of(new SolutionId("s-" + id), "Épicerie itinérante");
        }

        private static Programme ageing(String id) {
            return Programme.of(new ProgrammeId(id), "Bien vieillir");
        }

        private Gathering gathering(String id, @Nullable FabriqueId by) {
            Gathering held =
                    Gathering.of(new GatheringId(id), GatheringKind.STEERING_COMMITTEE, "Le comité", DAY, own());
            return new Gathering(
                    held.id(),
                    held.kind(),
                    held.title(),
                    held.on(),
                    by,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    shown);
        }

        private static MatchDecision decision(String id, FabriqueId by) {
            return MatchDecision.of(
                    new MatchDecisionId(id), by, need(id), van(id).id(), MatchDecision.Verdict.CHOSEN, SOMEBODY, DAY);
        }
    }
}
