package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Period;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.AlertQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What would be missed if nobody said it: each fabrique is told, once, and of nothing it may not see. */
class WhatTheFabriquesAreToldTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Need SHOPS = Need.captured(new NeedId("n-23"), LIMOUSIN, "Plus de commerce dans les villages");
    private static final Need SHOPS_TOO =
            Need.captured(new NeedId("n-29"), BRETAGNE, "Plus de commerce dans nos villages");
    private static final Solution VAN = Solution.of(new SolutionId("van"), "Commerce itinérant de village");
    private static final Method METHOD = Method.canonical();
    private static final Initiative GARAGE =
            Initiative.open(new InitiativeId("i-1"), LIMOUSIN, "Commerce ambulant", SHOPS.id(), METHOD, DAY);

    private final Days days = new Days(DAY);
    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(days);
    private final Watch watch = engine.watch();
    private final Workshop limousin = animator(LIMOUSIN);
    private final Workshop bretagne = animator(BRETAGNE);
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aNewSolutionSuitsANeedThatWaits() {
        limousin.needs().capture(SHOPS);
        assertThat(watch.look().raised()).isZero();
        system.solutions().add(VAN);
        assertThat(watch.look().raised()).isEqualTo(1);
        assertThat(told(limousin)).containsExactly(new Occasion.SolutionFits(SHOPS.id(), VAN.id()));
        assertThat(limousin.needs().match(SHOPS.id()).matches())
                .extracting(match -> match.solution().id())
                .containsExactly(VAN.id());
        assertThat(told(bretagne)).isEmpty();
    }

    @Test
    void aChangedOneSuitsItNowAndIsToldOfOnce() {
        limousin.needs().capture(SHOPS);
        Solution garden = VAN.withName("Jardin partagé");
        system.solutions().add(garden);
        assertThat(watch.look().raised()).isZero();
        system.solutions().change(VAN, 1);
        assertThat(watch.look().raised()).isEqualTo(1);
        system.solutions().change(VAN.withDescription("Un camion va de village en village."), 2);
        assertThat(watch.look().raised()).isZero();
        assertThat(told(limousin)).hasSize(1);
    }

    @Test
    void aHiddenOneIsToldToItsKeeperAlone() {
        limousin.needs().capture(SHOPS);
        bretagne.needs().capture(SHOPS_TOO);
        system.solutions().add(VAN.keptBy(BRETAGNE, Visibility.PRIVATE));
        watch.look();
        assertThat(told(limousin)).isEmpty();
        assertThat(told(bretagne)).containsExactly(new Occasion.SolutionFits(SHOPS_TOO.id(), VAN.id()));
    }

    /** Many hidden solutions say the same word, which would count for less if they weighed. */
    @Test
    void whatIsHiddenWeighsNothingInWhatIsTold() {
        for (int number = 0; number < 40; number++) {
            system.solutions().add(Solution.of(new SolutionId("other-" + number), "Autre chose numéro " + number));
        }
        for (int number = 0; number < 300; number++) {
            system.solutions()
                    .add(Solution.of(new SolutionId("hidden-" + number), "Zorblax " + number)
                            .keptBy(BRETAGNE, Visibility.PRIVATE));
        }
        watch.look();
        limousin.needs().capture(Need.captured(new NeedId("n-z"), LIMOUSIN, "Zorblax wiktop"));
        Solution rare = Solution.of(new SolutionId("rare"), "Zorblax")
                .withProblem("Zorblax.")
                .withDescription("Zorblax.");
        system.solutions().add(rare);
        watch.look();
        assertThat(told(limousin)).containsExactly(new Occasion.SolutionFits(new NeedId("n-z"), rare.id()));
    }

    @Test
    void aNeedThatIsAnsweredDoesNotWait() {
        limousin.needs().capture(SHOPS);
        limousin.needs().qualify(SHOPS.id(), "Acheter près de chez soi");
        limousin.needs().become(SHOPS.id(), NeedStatus.IN_PROGRESS);
        limousin.needs().become(SHOPS.id(), NeedStatus.ANSWERED);
        system.solutions().add(VAN);
        assertThat(watch.look().raised()).isZero();
    }

    @Test
    void aNeedLikeTheirsWasCapturedElsewhere() {
        limousin.needs().capture(SHOPS);
        bretagne.needs().capture(SHOPS_TOO.withVisibility(Visibility.NETWORK));
        bretagne.needs()
                .capture(Need.captured(new NeedId("n-30"), BRETAGNE, "Garder les enfants dans les villages")
                        .withVisibility(Visibility.PUBLIC));
        assertThat(limousin.needs().peers(SHOPS.id())).as("some likeness").hasSize(2);
        watch.look();
        assertThat(told(limousin)).containsExactly(new Occasion.NeedElsewhere(SHOPS.id(), SHOPS_TOO.id()));
        assertThat(told(bretagne)).as("what Limousin keeps for itself").isEmpty();
        limousin.needs().share(SHOPS.id(), Visibility.NETWORK);
        watch.look();
        assertThat(told(bretagne)).containsExactly(new Occasion.NeedElsewhere(SHOPS_TOO.id(), SHOPS.id()));
        assertThat(told(limousin)).hasSize(1);
    }

    @Test
    void aNeedElsewhereIsNotLostAmongManyOfTheirOwn() {
        bretagne.needs().capture(SHOPS_TOO.withVisibility(Visibility.NETWORK));
        watch.look();
        for (int number = 0; number < 25; number++) {
            limousin.needs()
                    .capture(Need.captured(new NeedId("a-" + number), LIMOUSIN, "Plus de commerce dans les villages"));
        }
        watch.look();
        assertThat(told(limousin)).hasSize(25).contains(new Occasion.NeedElsewhere(new NeedId("a-7"), SHOPS_TOO.id()));
    }

    @Test
    void aSolutionFitsEachOfManyNeeds() {
        for (int number = 0; number < 120; number++) {
            limousin.needs()
                    .capture(Need.captured(new NeedId("a-" + number), LIMOUSIN, "Plus de commerce dans les villages"));
        }
        watch.look();
        system.solutions().add(VAN);
        assertThat(watch.look().raised()).isEqualTo(120);
    }

    @Test
    void butOfNoneThatAnotherSpeaksFor() {
        limousin.needs().capture(SHOPS);
        Need spokenFor = SHOPS_TOO.withVisibility(Visibility.NETWORK);
        Need speaks = Need.captured(new NeedId("n-30"), BRETAGNE, "Garder les enfants le soir");
        bretagne.needs().capture(spokenFor);
        bretagne.needs().capture(speaks);
        Grouping same = Grouping.proposed(speaks.id(), List.of(spokenFor.id()), DAY, null)
                .confirmed(new StakeholderId("s-1"), DAY);
        bretagne.needs().merge(same);
        watch.look();
        assertThat(told(limousin)).isEmpty();
    }

    @Test
    void anInitiativeStallsAndStallsAgainOnceItHasMoved() {
        open(GARAGE);
        lookOn(DAY.plusMonths(6).minusDays(1));
        assertThat(told(limousin)).isEmpty();
        lookOn(DAY.plusMonths(6));
        lookOn(DAY.plusMonths(7));
        assertThat(told(limousin)).containsExactly(new Occasion.InitiativeStalls(GARAGE.id()));
        move(Move.Kind.HOLD, DAY.plusMonths(8));
        lookOn(DAY.plusMonths(20));
        assertThat(told(limousin)).as("what sleeps does not stall").hasSize(1);
        move(Move.Kind.RESUME, DAY.plusMonths(21));
        lookOn(DAY.plusMonths(27));
        assertThat(told(limousin)).hasSize(2);
    }

    @Test
    void whatIsFollowedUpDoesNotStall() {
        limousin.needs().capture(SHOPS);
        Method own = new Method(
                "own",
                Message.of("la nôtre", "ours"),
                List.of(Stage.of(Phase.IDEATION), Stage.of(Phase.FOLLOW_UP).and(Stage.Trait.ENTRY)));
        limousin.initiatives()
                .open(Initiative.openAt(GARAGE.id(), LIMOUSIN, "Camion", SHOPS.id(), own, Phase.FOLLOW_UP, DAY));
        lookOn(DAY.plusYears(2));
        assertThat(told(limousin)).isEmpty();
    }

    @Test
    void aReviewIsDueUntilTheBodyHasDecidedAgain() {
        open(GARAGE);
        Gate gate = METHOD.gate(Phase.IDEATION).orElseThrow();
        LocalDate review = DAY.plusMonths(2);
        GateDecision later =
                GateDecision.of(gate, GateDecision.Verdict.HOLD, DAY, "Revoir.").withNextReview(review);
        limousin.initiatives().decide(GARAGE.id(), METHOD, later);
        lookOn(review.minusDays(1));
        assertThat(told(limousin)).isEmpty();
        lookOn(review);
        lookOn(review.plusDays(1));
        assertThat(told(limousin)).containsExactly(new Occasion.ReviewDue(GARAGE.id()));
        GateDecision go = GateDecision.of(gate, GateDecision.Verdict.GO, review, "Oui.");
        limousin.initiatives().decide(GARAGE.id(), METHOD, go);
        lookOn(review.plusMonths(1));
        assertThat(told(limousin)).hasSize(1);
    }

    @Test
    void noReviewIsDueOnceTheBodyHasDecidedBeforeItsDay() {
        open(GARAGE);
        Gate gate = METHOD.gate(Phase.IDEATION).orElseThrow();
        GateDecision later = GateDecision.of(gate, GateDecision.Verdict.HOLD, DAY, "Revoir.");
        limousin.initiatives().decide(GARAGE.id(), METHOD, later.withNextReview(DAY.plusMonths(2)));
        GateDecision go = GateDecision.of(gate, GateDecision.Verdict.GO, DAY.plusMonths(1), "Oui.");
        limousin.initiatives().decide(GARAGE.id(), METHOD, go);
        lookOn(DAY.plusMonths(3));
        assertThat(told(limousin)).isEmpty();
    }

    @Test
    void aDurabilityCheckIsDueOnEachAnniversary() {
        open(GARAGE);
        StakeholderId shopkeepers = new StakeholderId("o-1");
        limousin.initiatives()
                .carriedBy(GARAGE.id(), Carrier.appointed(shopkeepers, Carrier.Kind.EXISTING_ENTERPRISE), DAY);
        move(Move.Kind.PASS_ON, DAY);
        Outcome shop = Outcome.activity("Camion", shopkeepers).begun(DAY);
        limousin.initiatives().endedAs(GARAGE.id(), List.of(shop));
        lookOn(DAY.plusYears(1).minusDays(1));
        assertThat(told(limousin)).isEmpty();
        lookOn(DAY.plusYears(1));
        lookOn(DAY.plusYears(3));
        assertThat(told(limousin))
                .containsExactly(
                        new Occasion.CheckDue(GARAGE.id(), Anniversary.ONE_YEAR),
                        new Occasion.CheckDue(GARAGE.id(), Anniversary.THREE_YEARS));
    }

    @Test
    void aRecordGoesStaleForItsKeeperAndForWhoBuildsOnIt() {
        Provenance verified = new Provenance(List.of(URI.create("https://example.org")), null, YearMonth.of(2018, 2));
        system.solutions().add(VAN.withProvenance(verified));
        system.solutions().add(Solution.of(new SolutionId("own"), "Jardin").keptBy(BRETAGNE, Visibility.PRIVATE));
        open(GARAGE);
        limousin.initiatives().draw(GARAGE.id(), Blueprint.adapting(VAN.id()));
        lookOn(LocalDate.of(2020, 2, 27));
        assertThat(told(limousin)).doesNotContain(new Occasion.RecordStale(VAN.id()));
        lookOn(LocalDate.of(2020, 2, 28));
        assertThat(told(limousin)).contains(new Occasion.RecordStale(VAN.id()));
        assertThat(told(bretagne)).isEmpty();
        lookOn(DAY.plusYears(2));
        assertThat(told(bretagne)).containsExactly(new Occasion.RecordStale(new SolutionId("own")));
    }

    @Test
    void aResourceThatWasWrittenDownBeforeCanBeUsedFromNowOn() {
        LocalDate opening = DAY.plusMonths(1);
        limousin.resources().add(resource("r-1").withAvailable(Period.since(opening)));
        limousin.resources().add(resource("r-2").withAvailable(Period.since(DAY)));
        lookOn(opening.minusDays(1));
        assertThat(told(limousin)).isEmpty();
        lookOn(opening);
        assertThat(told(limousin)).containsExactly(new Occasion.ResourceAvailable(new ResourceId("r-1")));
    }

    @Test
    void aRetentionTermEndsUnlessThePersonWasHeardOf() {
        Person one = new Person(new StakeholderId("p-1"), LIMOUSIN, "Zsuzsanna Canari", null, null);
        Person other = new Person(new StakeholderId("p-2"), LIMOUSIN, "Anatole Canari", null, null);
        limousin.persons().add(one);
        limousin.persons().add(other);
        days.turnTo(DAY.plusYears(2));
        limousin.persons().heardOf(other.id());
        lookOn(DAY.plusYears(3).minusDays(1));
        assertThat(told(limousin)).isEmpty();
        lookOn(DAY.plusYears(3));
        assertThat(told(limousin)).containsExactly(new Occasion.RetentionEnds(Purpose.KEEPING_CONTACTS));
        lookOn(DAY.plusYears(4));
        assertThat(told(limousin)).hasSize(1);
        lookOn(DAY.plusYears(5));
        assertThat(told(limousin)).hasSize(2);
    }

    private void open(Initiative initiative) {
        limousin.needs().capture(SHOPS);
        limousin.initiatives().open(initiative);
    }

    private void move(Move.Kind kind, LocalDate on) {
        Move move = limousin.initiatives().moves(GARAGE.id(), METHOD, on).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        limousin.initiatives().take(GARAGE.id(), METHOD, move, "Parce que.");
    }

    private void lookOn(LocalDate day) {
        days.turnTo(day);
        watch.look();
    }

    private static List<Occasion> told(Workshop fabrique) {
        return fabrique.alerts().list(AlertQuery.all()).stream()
                .map(alert -> alert.value().occasion())
                .toList();
    }

    private static LocalResource resource(String id) {
        return LocalResource.of(
                new ResourceId(id), LIMOUSIN, ResourceKind.PREMISES, "Local", TerritoryCode.department("23"));
    }

    private Workshop animator(FabriqueId fabrique) {
        return engine.as(Actor.of(new ActorId(fabrique.value()), ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }
}
