package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.MoveRefused;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Method METHOD = Method.canonical();
    private static final Need SHOPS =
            Need.captured(new NeedId("n1"), LIMOUSIN, "Plus de commerce dans les villages de la Creuse");
    private static final Solution VAN = Solution.of(new SolutionId("van"), "Épicerie itinérante")
            .withDescription("Un camion vend de village en village.")
            .withRequirements(List.of(Requirement.essential(RequirementKind.PREMISES, "un garage")));

    private final FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage());
    private final Workshop limousin = animator(LIMOUSIN);
    private final Workshop bretagne = animator(BRETAGNE);
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));

    @AfterEach
    void close() {
        engine.close();
    }

    @Nested
    class ANeed {

        @Test
        void isCapturedQualifiedAndFoundAgain() {
            limousin.needs().capture(SHOPS);
            assertThat(limousin.needs()
                            .qualify(SHOPS.id(), "Personne ne vend plus de pain.")
                            .version())
                    .isEqualTo(2);
            Need kept = limousin.needs().get(SHOPS.id()).value();
            assertThat(kept.status()).isEqualTo(NeedStatus.QUALIFIED);
            assertThat(kept.wording().statement()).contains("pain");
        }

        @Test
        void saysSinceWhenItSleepsAndWhy() {
            NeedStep asleep = NeedStep.of(NeedStatus.DORMANT, DAY).because("plus d'élu référent");
            limousin.needs().capture(SHOPS);
            limousin.needs().become(SHOPS.id(), asleep);
            assertThat(limousin.needs().get(SHOPS.id()).value().steps()).endsWith(asleep);
        }

        @Test
        void isMergedAndRedactedButNeverLost() {
            Need twin = Need.captured(new NeedId("n2"), LIMOUSIN, "Le dernier commerce a fermé");
            limousin.needs().capture(SHOPS);
            limousin.needs().capture(twin);
            Grouping alike = Grouping.proposed(SHOPS.id(), List.of(twin.id()), DAY, "les mêmes villages");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> limousin.needs().merge(alike));
            limousin.needs().merge(alike.confirmed(new StakeholderId("p-1"), DAY));
            limousin.needs().redact(twin.id());
            assertThat(limousin.needs().list(NeedQuery.all())).hasSize(2);
            Need trace = limousin.needs().get(twin.id()).value();
            assertThat(trace.mergedInto()).isEqualTo(SHOPS.id());
            assertThat(trace.toString()).doesNotContain("commerce");
        }

        @Test
        void ofAnotherFabriqueLooksAsIfItDidNotExist() {
            limousin.needs().capture(SHOPS);
            String hidden = refusal(() -> bretagne.needs().get(SHOPS.id()));
            String absent = refusal(() -> bretagne.needs().get(new NeedId("n9")));
            assertThat(hidden.replace("n1", "n9")).isEqualTo(absent);
            assertThat(bretagne.needs().list(NeedQuery.all())).isEmpty();
        }

        @Test
        void thatIsSharedIsReadButNotChangedByOthers() {
            limousin.needs().capture(SHOPS.withVisibility(Visibility.NETWORK));
            assertThat(bretagne.needs().get(SHOPS.id()).value().title()).isEqualTo(SHOPS.title());
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> bretagne.needs().redact(SHOPS.id()));
        }

        @Test
        void cannotBeCapturedForAnotherFabrique() {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> bretagne.needs().capture(SHOPS));
            assertThat(system.needs().list(NeedQuery.all())).isEmpty();
        }

        @Test
        void isMatchedAgainstTheCatalogueAndWhatItsFabriqueKnowsOfThePlace() {
            system.solutions().addMissing(List.of(VAN));
            TerritoryCode creuse = TerritoryCode.department("23");
            limousin.needs().capture(SHOPS.withTerritory(creuse));
            limousin.resources()
                    .add(LocalResource.absent(
                            new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "aucun local", creuse));
            Match match = limousin.needs().match(SHOPS.id()).matches().get(0);
            assertThat(match.solution()).isEqualTo(VAN);
            assertThat(match.gaps()).extracting(Gap::state).containsExactly(Gap.State.MISSING);
        }
    }

    @Nested
    class ASolution {

        @Test
        void isAddedOnce() {
            assertThat(system.solutions().addMissing(List.of(VAN))).isEqualTo(1);
            assertThat(system.solutions().addMissing(List.of(VAN))).isZero();
            assertThat(limousin.solutions().list(SolutionQuery.all())).hasSize(1);
        }

        @Test
        void thatIsHiddenWeighsNothingInWhatOthersFind() {
            system.solutions().addMissing(List.of(VAN));
            limousin.needs().capture(SHOPS);
            MatchResult before = limousin.needs().match(SHOPS.id());
            Solution secret = Solution.of(new SolutionId("secret"), "Commerce de village tenu en secret")
                    .keptBy(BRETAGNE, Visibility.PRIVATE);
            bretagne.solutions().addMissing(List.of(secret));
            assertThat(limousin.needs().match(SHOPS.id())).isEqualTo(before);
            assertThat(bretagne.solutions().get(secret.id()).value()).isEqualTo(secret);
        }

        @Test
        void isFoundAsItBecameAfterAChange() {
            system.solutions().addMissing(List.of(VAN));
            limousin.needs().capture(SHOPS);
            limousin.needs().match(SHOPS.id());
            system.solutions().change(VAN.withName("Camion épicerie"), 1);
            assertThat(limousin.needs()
                            .match(SHOPS.id())
                            .matches()
                            .get(0)
                            .solution()
                            .name())
                    .isEqualTo("Camion épicerie");
        }
    }

    @Nested
    class AnInitiative {

        private final InitiativeId id = new InitiativeId("i1");

        @Test
        void movesThroughItsStudyByDecisions() {
            open();
            assertThatExceptionOfType(MoveRefused.class)
                    .isThrownBy(() -> limousin.initiatives().advance(id, METHOD, DAY))
                    .satisfies(refused -> assertThat(refused.obstacles()).isNotEmpty());
            Gate gate = limousin.initiatives().get(id).value().gate(METHOD).orElseThrow();
            limousin.initiatives()
                    .decide(id, METHOD, GateDecision.of(gate, GateDecision.Verdict.GO, DAY, "Le besoin est confirmé."));
            assertThat(limousin.initiatives().advance(id, METHOD, DAY).value().phase())
                    .isEqualTo(Phase.OPPORTUNITY_STUDY);
        }

        @Test
        void thatIsRefusedAMoveIsKeptAsItWas() {
            open();
            assertThatExceptionOfType(MoveRefused.class)
                    .isThrownBy(() -> limousin.initiatives().advance(id, METHOD, DAY));
            assertThat(limousin.initiatives().get(id).version()).isEqualTo(1);
        }

        @Test
        void isDecidedUponByAnAnimatorOnly() {
            open();
            Gate gate = limousin.initiatives().get(id).value().gate(METHOD).orElseThrow();
            GateDecision go = GateDecision.of(gate, GateDecision.Verdict.GO, DAY, "Oui.");
            Workshop member = engine.as(Actor.of(new ActorId("m"), ActorRole.FABRIQUE_MEMBER, LIMOUSIN));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> member.initiatives().decide(id, METHOD, go));
        }

        @Test
        void needsNobodyToCarryItUntilItIsHandedOver() {
            open();
            assertThat(limousin.initiatives().get(id).value().carrier()).isEqualTo(Carrier.none());
            Carrier found = Carrier.appointed(new StakeholderId("s"), Carrier.Kind.COLLECTIVE);
            assertThat(limousin.initiatives().carriedBy(id, found, DAY).value().carrier())
                    .isEqualTo(found);
        }

        @Test
        void isHandedOverLaunchedAndKeptWithWhatItBecame() {
            StakeholderId coop = new StakeholderId("coop");
            Initiatives initiatives = limousin.initiatives();
            open();
            initiatives.draw(id, Blueprint.adapting(new SolutionId("roving-grocer")));
            initiatives.assess(id, Assessment.of(coop, Assessment.Step.WRITTEN_FILE, DAY, true));
            initiatives.assess(id, Assessment.of(coop, Assessment.Step.HEARING, DAY, true));
            initiatives.carriedBy(id, Carrier.appointed(coop, Carrier.Kind.NEW_STRUCTURE), DAY);
            while (initiatives.get(id).value().phase() != Phase.LAUNCH) {
                initiatives
                        .get(id)
                        .value()
                        .gate(METHOD)
                        .ifPresent(gate -> initiatives.decide(
                                id, METHOD, GateDecision.of(gate, GateDecision.Verdict.GO, DAY, "Oui.")));
                initiatives.advance(id, METHOD, DAY);
                if (initiatives.get(id).value().phase() == Phase.HANDOVER) {
                    initiatives.handOver(id, METHOD, coop, DAY, List.of("un local"));
                }
            }
            Outcome grocer = Outcome.enterprise("Épicerie itinérante", coop);

            initiatives.endedAs(id, List.of(grocer));

            assertThat(initiatives.get(id).value().outcomes()).containsExactly(grocer);
            assertThat(initiatives.get(id).value().adaptedFrom()).contains(new SolutionId("roving-grocer"));
        }

        @Test
        void answersANeedThatIsSeen() {
            Initiative orphan = Initiative.open(id, LIMOUSIN, "Sans besoin", new NeedId("n9"), METHOD, DAY);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> limousin.initiatives().open(orphan));
            assertThat(limousin.initiatives().list(InitiativeQuery.all())).isEmpty();
        }

        private void open() {
            limousin.needs().capture(SHOPS);
            limousin.initiatives().open(Initiative.open(id, LIMOUSIN, "Un camion", SHOPS.id(), METHOD, DAY));
        }
    }

    @Test
    void thatAFabriqueExistsIsPublic() {
        Fabrique fabrique = Fabrique.of(LIMOUSIN, "Fabrique du Limousin", new StakeholderId("host"));
        system.fabriques().add(fabrique);
        assertThat(engine.as(Actor.anybody()).fabriques().get(LIMOUSIN).value()).isEqualTo(fabrique);
        assertThat(engine.as(Actor.anybody()).fabriques().all()).hasSize(1);
    }

    private Workshop animator(FabriqueId fabrique) {
        return engine.as(Actor.of(new ActorId("a-" + fabrique), ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "";
        } catch (NotFound notFound) {
            return notFound.code() + " " + notFound.getMessage();
        }
    }
}
