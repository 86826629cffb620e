package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes through the door beside capturing, matching and moving: it is kept, shared, counted, found and erased. */
class WhatAFabriqueDoesTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Need SHOPS = Need.captured(new NeedId("n1"), LIMOUSIN, "Plus de commerce");
    private static final Person PERSON =
            new Person(new StakeholderId("p-1"), LIMOUSIN, "Zsuzsanna Canari", "z@example.org", null);

    private final FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage())
            .with(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));
    private final Workshop limousin = animator(LIMOUSIN);
    private final Workshop bretagne = animator(BRETAGNE);
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void showsPagesOfWhatIsSeenAloneAndFullOnes() {
        IntStream.range(10, 40)
                .forEach(number -> system.needs()
                        .capture(Need.captured(
                                new NeedId("n" + number), number % 3 == 0 ? LIMOUSIN : BRETAGNE, "Besoin " + number)));
        Page<Versioned<Need>> first = limousin.needs().list(NeedQuery.all(), PageRequest.first(4));
        assertThat(first.items())
                .extracting(need -> need.value().id().toString())
                .containsExactly("n12", "n15", "n18", "n21");
        assertThat(first.next()).isNotNull();
        Page<Versioned<Need>> last = limousin.needs().list(NeedQuery.all(), PageRequest.after(first.next(), 6));
        assertThat(last.items())
                .hasSize(6)
                .extracting(need -> need.value().id().toString())
                .endsWith("n39");
        assertThat(last.isLast()).isTrue();
        assertThat(limousin.needs().count(NeedQuery.all())).isEqualTo(10);
    }

    @Test
    void sharesANeedWhenItMayAndChangesItAtTheVersionItRead() {
        limousin.needs().capture(SHOPS);
        Workshop member = engine.as(Actor.of(new ActorId("m"), ActorRole.FABRIQUE_MEMBER, LIMOUSIN));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> member.needs().share(SHOPS.id(), Visibility.NETWORK));
        limousin.needs().share(SHOPS.id(), Visibility.NETWORK);
        assertThat(bretagne.needs().get(SHOPS.id()).version()).isEqualTo(2);
        Need told = limousin.needs().get(SHOPS.id()).value();
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> limousin.needs().change(told, 1));
        assertThat(member.needs().change(told, 2).version()).isEqualTo(3);
        assertThat(limousin.needs().history(SHOPS.id()))
                .extracting(line -> line.act().by().value())
                .containsExactly("limousin", "limousin", "m");
    }

    @Test
    void leavesTheStatusOfANeedToItsSteps() {
        limousin.needs().capture(SHOPS);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> limousin.needs().change(SHOPS.qualified("Se retrouver"), 1));
    }

    @Test
    void prioritisesANeedAndSeesItAnswered() {
        limousin.needs().capture(SHOPS);
        limousin.needs().qualify(SHOPS.id(), "Acheter près de chez soi");
        limousin.needs().prioritise(SHOPS.id(), "Trois communes le demandent.");
        limousin.needs().become(SHOPS.id(), NeedStatus.IN_PROGRESS);
        limousin.needs().answer(SHOPS.id(), Answer.Part.SOME, "Un camion le mardi.");
        limousin.needs().answer(SHOPS.id(), Answer.Part.WHOLE, "Une épicerie.");
        assertThat(limousin.needs().get(SHOPS.id()).value().steps())
                .extracting(NeedStep::status)
                .containsExactly(
                        NeedStatus.CAPTURED,
                        NeedStatus.QUALIFIED,
                        NeedStatus.PRIORITISED,
                        NeedStatus.IN_PROGRESS,
                        NeedStatus.PARTLY_ANSWERED,
                        NeedStatus.ANSWERED);
        assertThat(limousin.needs().get(SHOPS.id()).value().steps())
                .last()
                .isEqualTo(NeedStep.of(NeedStatus.ANSWERED, LocalDate.of(2026, 11, 28))
                        .because("Une épicerie."));
    }

    @Test
    void seeksACarrierAppointsOneAndChangesIt() {
        limousin.needs().capture(SHOPS);
        InitiativeId shop = new InitiativeId("i-1");
        limousin.initiatives().open(Initiative.open(shop, LIMOUSIN, "Camion", SHOPS.id(), Method.canonical(), DAY));
        StakeholderId one = new StakeholderId("o-1");
        StakeholderId other = new StakeholderId("o-2");
        assertThat(limousin.initiatives().seek(shop, one, DAY).value().carrier())
                .isEqualTo(Carrier.prospective(one));
        limousin.initiatives().appoint(shop, one, Carrier.Kind.COLLECTIVE, DAY);
        assertThat(limousin.initiatives()
                        .appoint(shop, other, Carrier.Kind.ENTREPRENEUR, DAY)
                        .value()
                        .carrier())
                .isEqualTo(Carrier.appointed(other, Carrier.Kind.ENTREPRENEUR));
        assertThat(limousin.initiatives()
                        .carriedBy(shop, Carrier.none(), DAY)
                        .value()
                        .carrier())
                .isEqualTo(Carrier.none());
    }

    @Test
    void isToldThatSomebodyWasFasterWhateverElseIsWrong() {
        limousin.needs().capture(SHOPS);
        limousin.needs().become(SHOPS.id(), NeedStatus.DORMANT);
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> limousin.needs().change(SHOPS.withVisibility(Visibility.NETWORK), 1));
    }

    @Test
    void movesNothingToAnotherFabrique() {
        limousin.needs().capture(SHOPS);
        Need theirs = Need.captured(SHOPS.id(), BRETAGNE, SHOPS.title());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> limousin.needs().change(theirs, 1));
    }

    @Test
    void decidesOfASolutionAndTakesItBack() {
        limousin.needs().capture(SHOPS);
        system.solutions().add(Solution.of(new SolutionId("van"), "Épicerie itinérante"));
        MatchDecisionId id = new MatchDecisionId("d-1");
        limousin.decisions()
                .take(MatchDecision.of(
                        id,
                        LIMOUSIN,
                        SHOPS.id(),
                        new SolutionId("van"),
                        MatchDecision.Verdict.values()[0],
                        PERSON.id(),
                        DAY));
        assertThat(limousin.decisions()
                        .revoke(id, PERSON.id(), DAY, "autre piste")
                        .value()
                        .holds())
                .isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> bretagne.decisions().get(id));
    }

    @Test
    void isACandidateBeforeItIsMore() {
        NetworkId network = new NetworkId("fai");
        Workshop head = engine.as(Actor.of(new ActorId("head"), ActorRole.NETWORK_ANIMATOR));
        head.memberships().add(Membership.begin(network, LIMOUSIN, MembershipStep.of(MembershipStatus.CANDIDATE, DAY)));
        head.memberships().then(LIMOUSIN, MembershipStep.of(MembershipStatus.EXPERIMENTING, DAY.plusYears(1)));
        assertThat(limousin.memberships().statusOn(LIMOUSIN, DAY.plusDays(1))).contains(MembershipStatus.CANDIDATE);
        assertThat(limousin.memberships().statusOn(LIMOUSIN, DAY.plusYears(2)))
                .contains(MembershipStatus.EXPERIMENTING);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> limousin.memberships()
                        .then(LIMOUSIN, MembershipStep.of(MembershipStatus.LABELLED, DAY.plusYears(3))));
    }

    @Test
    void erasesAPersonItAnswersForWhoIsThenNamedNowhere() {
        limousin.persons().add(PERSON);
        limousin.needs().capture(SHOPS.qualified("Vu avec Zsuzsanna Canari"));
        Erasure decided = Erasure.of(PERSON, DAY, RetentionPolicy.toStartFrom(), List.of(), List.of(), List.of());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> bretagne.persons().erase(decided));
        assertThat(limousin.persons().erase(decided).mentions())
                .extracting(mention -> mention.id())
                .containsExactly("n1");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> limousin.persons().get(PERSON.id()));
    }

    @Test
    void countsWhatItSeesInItsReport() {
        limousin.gatherings().add(session("g-1", LIMOUSIN));
        system.gatherings().add(session("g-2", BRETAGNE));
        Period year = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        AnnualReport report = limousin.reports().annual(Scope.of(LIMOUSIN), year);
        assertThat(report.figure(Indicator.CREATIVITY_SESSIONS))
                .map(Figure::value)
                .hasToString("Optional[1]");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> bretagne.reports().annual(Scope.of(LIMOUSIN), year));
    }

    @Test
    void findsWhateverSaysItsWords() {
        limousin.needs().capture(SHOPS);
        system.solutions().add(Solution.of(new SolutionId("van"), "Commerce itinérant"));
        limousin.persons().add(PERSON);
        assertThat(limousin.search("commerce", 10)).extracting(Found::id).containsExactly("n1", "van");
        assertThat(limousin.search("commerce", 1)).hasSize(1);
        assertThat(bretagne.search("commerce", 10)).extracting(Found::id).containsExactly("van");
        assertThat(limousin.search("Zsuzsanna", 10)).isEmpty();
    }

    @Test
    void takesAwayWhatItMayInTheOrderOfIdentities() {
        limousin.needs().capture(SHOPS);
        bretagne.needs()
                .capture(Need.captured(new NeedId("n0"), BRETAGNE, "Autre").withVisibility(Visibility.NETWORK));
        bretagne.needs().capture(Need.captured(new NeedId("n2"), BRETAGNE, "Caché"));
        List<NeedId> taken = new ArrayList<>();
        assertThat(limousin.needs()
                        .export(NeedQuery.all(), need -> taken.add(need.value().id())))
                .isEqualTo(2);
        assertThat(taken).containsExactly(new NeedId("n0"), SHOPS.id());
        limousin.persons().add(PERSON);
        Workshop member = engine.as(Actor.of(new ActorId("m"), ActorRole.FABRIQUE_MEMBER, LIMOUSIN));
        assertThat(member.persons().export(PersonQuery.all(), person -> {}))
                .as("seen, not taken")
                .isZero();
        assertThat(limousin.persons().export(PersonQuery.all(), person -> {})).isEqualTo(1);
    }

    private static Gathering session(String id, FabriqueId host) {
        return Gathering.of(new GatheringId(id), GatheringKind.CREATIVITY_SESSION, "Séance", DAY, host);
    }

    private Workshop animator(FabriqueId fabrique) {
        return engine.as(Actor.of(new ActorId(fabrique.value()), ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }
}
