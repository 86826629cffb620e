package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever does whatever to whatever, kept by whomever and shown to whomever, is let through the door exactly when the policy
 * says so, and what is refused is refused as the policy wants it: as not there when it is not seen.
 */
class TheDoorAsksThePolicyTest {

    private static final AccessPolicy POLICY = AccessPolicy.standard();
    private static final FabriqueId OWN = new FabriqueId("limousin");
    private static final FabriqueId OTHER = new FabriqueId("bretagne");

    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final NetworkId FAI = new NetworkId("fai");
    private static final StakeholderId SOMEBODY = new StakeholderId("s");
    private static final GatheringId COMMITTEE = new GatheringId("c");
    private static final Need NEED = Need.captured(new NeedId("n"), OWN, "Plus de commerce");
    private static final Solution VAN = Solution.of(new SolutionId("van"), "Épicerie itinérante");

    /** What the door does to things it knows no more of than their kind. */
    private static final Set<Action> DONE =
            EnumSet.of(Action.READ, Action.CREATE, Action.CHANGE, Action.DECIDE, Action.ERASE);

    @ParameterizedTest
    @EnumSource
    void whateverTheRole(ActorRole role) {
        Actor actor = Actor.of(new ActorId("somebody"), role, OWN);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Case<?, ?, ?> each : cases()) {
            for (Action action : DONE) {
                String answer = each.answer(actor, action);
                String expected = each.expected(actor, action);
                if (!answer.equals(expected)) {
                    wrong.add("%s %s: %s instead of %s".formatted(action, each.subject(), answer, expected));
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(wrong).isEmpty();
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

        String answer(Actor actor, Action action) {
            try (FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage())) {
                Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));
                if (action != Action.CREATE) {
                    noun.apply(system).added(thing);
                }
                return done(noun.apply(engine.as(actor)), action);
            }
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

    private static List<Case<?, ?, ?>> cases() {
        List<Case<?, ?, ?>> all = new ArrayList<>();
        for (Visibility visibility : Visibility.values()) {
            for (FabriqueId keeper : List.of(OWN, OTHER)) {
                all.addAll(kept(keeper, visibility));
            }
            if (visibility != Visibility.PRIVATE) {
                all.addAll(keptByTheNetwork(visibility));
            }
        }
        return all;
    }

    private static List<Case<?, ?, ?>> kept(FabriqueId by, Visibility shown) {
        return List.of(
                new Case<>(Workshop::needs, NEED.id(), need(by, shown), subject(SubjectKind.NEED, by, shown)),
                new Case<>(
                        Workshop::solutions, VAN.id(), VAN.keptBy(by, shown), subject(SubjectKind.SOLUTION, by, shown)),
                new Case<>(
                        Workshop::resources,
                        new ResourceId("r"),
                        LocalResource.of(new ResourceId("r"), by, ResourceKind.SKILL, "Un savoir", CREUSE)
                                .withVisibility(shown),
                        subject(SubjectKind.RESOURCE, by, shown)),
                new Case<>(
                        Workshop::initiatives,
                        new InitiativeId("i"),
                        Initiative.open(new InitiativeId("i"), by, "Une idée", NEED.id(), Method.canonical(), DAY)
                                .withVisibility(shown),
                        subject(SubjectKind.INITIATIVE, by, shown)),
                new Case<>(
                        Workshop::gatherings,
                        COMMITTEE,
                        gathering(by, shown),
                        subject(SubjectKind.GATHERING, by, shown)),
                new Case<>(
                        Workshop::programmes,
                        new ProgrammeId("p"),
                        Programme.of(new ProgrammeId("p"), "Bien vieillir").keptBy(by, shown),
                        subject(SubjectKind.PROGRAMME, by, shown)),
                new Case<>(
                        Workshop::persons,
                        SOMEBODY,
                        new Person(SOMEBODY, by, "Quelqu'un", null, null),
                        subject(SubjectKind.PERSON, by, Visibility.PRIVATE)),
                new Case<>(
                        Workshop::decisions,
                        new MatchDecisionId("d"),
                        decision(by),
                        subject(SubjectKind.DECISION, by, Visibility.PRIVATE)),
                new Case<>(
                        Workshop::alerts,
                        new AlertId("a"),
                        Alert.raised(new AlertId("a"), by, new Occasion.SolutionFits(NEED.id(), VAN.id()), DAY),
                        subject(SubjectKind.ALERT, by, Visibility.PRIVATE)),
                new Case<>(
                        Workshop::fabriques,
                        by,
                        Fabrique.named(by, "Une fabrique"),
                        subject(SubjectKind.FABRIQUE, by, Visibility.PUBLIC)),
                new Case<>(
                        Workshop::memberships,
                        by,
                        Membership.begin(FAI, by, MembershipStep.of(MembershipStatus.CANDIDATE, DAY)),
                        subject(SubjectKind.MEMBERSHIP, by, Visibility.NETWORK)),
                new Case<>(
                        Workshop::tools,
                        new SharedToolId("t"),
                        SharedTool.of(new SharedToolId("t"), by, "Une grille"),
                        subject(SubjectKind.PRACTICE, by, Visibility.NETWORK)),
                new Case<>(
                        Workshop::practices,
                        new PracticeId("pr"),
                        Practice.of(new PracticeId("pr"), by, "Un atelier", "À douze"),
                        subject(SubjectKind.PRACTICE, by, Visibility.NETWORK)));
    }

    private static List<Case<?, ?, ?>> keptByTheNetwork(Visibility shown) {
        return List.of(
                new Case<>(
                        Workshop::solutions,
                        VAN.id(),
                        VAN.keptBy(null, shown),
                        subject(SubjectKind.SOLUTION, null, shown)),
                new Case<>(
                        Workshop::gatherings,
                        COMMITTEE,
                        gathering(null, shown),
                        subject(SubjectKind.GATHERING, null, shown)),
                new Case<>(
                        Workshop::programmes,
                        new ProgrammeId("p"),
                        Programme.of(new ProgrammeId("p"), "Bien vieillir").keptBy(null, shown),
                        subject(SubjectKind.PROGRAMME, null, shown)),
                new Case<>(
                        Workshop::networks,
                        FAI,
                        Network.of(FAI, "Le réseau", SOMEBODY),
                        subject(SubjectKind.FABRIQUE, null, Visibility.PUBLIC)),
                new Case<>(
                        Workshop::groups,
                        new ExperimentationGroupId("g"),
                        new ExperimentationGroup(new ExperimentationGroupId("g"), FAI, "2018", SOMEBODY, null),
                        subject(SubjectKind.MEMBERSHIP, null, Visibility.NETWORK)));
    }

    private static Subject subject(SubjectKind kind, @Nullable FabriqueId keeper, Visibility shown) {
        return new Subject(kind, keeper, shown);
    }

    private static Need need(FabriqueId by, Visibility shown) {
        return Need.captured(NEED.id(), by, NEED.title()).withVisibility(shown);
    }

    private static Gathering gathering(@Nullable FabriqueId by, Visibility shown) {
        Gathering held = Gathering.of(COMMITTEE, GatheringKind.STEERING_COMMITTEE, "Le comité", DAY, OWN);
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

    private static MatchDecision decision(FabriqueId by) {
        return MatchDecision.of(
                new MatchDecisionId("d"), by, NEED.id(), VAN.id(), MatchDecision.Verdict.values()[0], SOMEBODY, DAY);
    }
}
