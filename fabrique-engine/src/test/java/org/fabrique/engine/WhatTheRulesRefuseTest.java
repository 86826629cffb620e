package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule of the domain refuses is told with one code and in two languages, and changes nothing. */
class WhatTheRulesRefuseTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final StakeholderId SOMEBODY = new StakeholderId("s-1");
    private static final NeedId NEED = new NeedId("n-1");
    private static final InitiativeId SHOP = new InitiativeId("i-1");

    private final FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage());
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));

    @BeforeEach
    void keep() {
        system.needs().capture(Need.captured(NEED, LIMOUSIN, "Plus de commerce"));
        system.needs().capture(Need.captured(new NeedId("n-2"), LIMOUSIN, "Plus de boulangerie"));
        system.initiatives().open(Initiative.open(SHOP, LIMOUSIN, "Épicerie", NEED, Method.canonical(), DAY));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aStatusThatCannotFollow() {
        refuses(
                () -> system.needs().become(NEED, NeedStatus.ANSWERED),
                "Le besoin n-1 ne peut pas passer de « capté » à « satisfait ».",
                "The need n-1 cannot go from CAPTURED to ANSWERED.");
        assertThat(system.needs().get(NEED).version()).isEqualTo(1);
    }

    @Test
    void aDateThatRunsBack() {
        system.needs().become(NEED, NeedStep.of(NeedStatus.DORMANT, DAY));
        refuses(
                () -> system.needs().become(NEED, NeedStep.of(NeedStatus.CAPTURED, DAY.minusDays(1))),
                "L'histoire du besoin n-1 ne peut pas revenir du 2018-03-28 au 2018-03-27.",
                "The history of the need n-1 cannot go back from 2018-03-28 to 2018-03-27.");
    }

    @Test
    void aGroupingThatNobodyConfirmed() {
        Grouping proposed = Grouping.proposed(NEED, List.of(new NeedId("n-2")), DAY, null);
        refuses(
                () -> system.needs().merge(proposed),
                "Personne n'a confirmé que le besoin n-2 est regroupé avec n-1.",
                "No person has confirmed that the need n-2 is grouped with n-1.");
    }

    @Test
    void aDecisionThatWasTakenBackAlready() {
        MatchDecisionId id = new MatchDecisionId("d-1");
        Solution solution = Solution.of(new SolutionId("van"), "Camion");
        system.solutions().add(solution);
        system.decisions()
                .take(MatchDecision.of(id, LIMOUSIN, NEED, solution.id(), MatchDecision.Verdict.CHOSEN, SOMEBODY, DAY));
        system.decisions().revoke(id, SOMEBODY, DAY, "Trop cher.");
        refuses(
                () -> system.decisions().revoke(id, SOMEBODY, DAY, "Trop cher."),
                "La décision d-1 a déjà été révoquée le 2018-03-28.",
                "The decision d-1 was already revoked on 2018-03-28.");
    }

    @Test
    void aStepOfAMembershipThatCannotFollow() {
        system.memberships()
                .add(Membership.begin(
                        new NetworkId("fai"), LIMOUSIN, MembershipStep.of(MembershipStatus.CANDIDATE, DAY)));
        refuses(
                () -> system.memberships().then(LIMOUSIN, MembershipStep.of(MembershipStatus.SUSPENDED, DAY)),
                "Une fabrique ne peut pas passer de « candidate » à « suspendue ».",
                "A fabrique cannot go from CANDIDATE to SUSPENDED.");
    }

    @Test
    void anAlertThatWasSeenBeforeItWasRaised() {
        AlertId id = new AlertId("a-1");
        system.alerts().added(Alert.raised(id, LIMOUSIN, new Occasion.InitiativeStalls(SHOP), DAY));
        refuses(
                () -> system.alerts().seen(id, DAY.minusDays(1)),
                "Une alerte du 2018-03-28 ne peut pas avoir été vue avant, le 2018-03-27.",
                "An alert of 2018-03-28 cannot have been seen before, on 2018-03-27.");
    }

    @Test
    void anOutcomeBeforeTheEnd() {
        refuses(
                () -> system.initiatives().endedAs(SHOP, List.of(Outcome.enterprise("Épicerie", SOMEBODY))),
                "L'initiative i-1 n'aboutit à rien avant d'être lancée, reprise ou achevée.",
                "The initiative i-1 ends as nothing before it is launched, taken over or completed.");
    }

    @Test
    void aCheckOfWhatIsNotThereOrBeforeItsTime() {
        DurabilityCheck early = DurabilityCheck.alive(Anniversary.ONE_YEAR, DAY.plusMonths(11));
        refuses(
                () -> system.initiatives().check(SHOP, 0, early),
                "L'initiative i-1 n'a pas d'aboutissement n° 0.",
                "The initiative i-1 has no outcome number 0.");
        passOn();
        refuses(
                () -> system.initiatives().check(SHOP, 0, early),
                "Ce qui existe depuis 2018-03-28 ne peut pas être contrôlé à un an le 2019-02-28.",
                "What has existed since 2018-03-28 cannot be checked after one year on 2019-02-28.");
        DurabilityCheck seen = DurabilityCheck.alive(Anniversary.ONE_YEAR, DAY.plusYears(1));
        system.initiatives().check(SHOP, 0, seen);
        refuses(
                () -> system.initiatives().check(SHOP, 0, seen),
                "Il y a un contrôle au plus par anniversaire.",
                "There is one check for each anniversary at most.");
    }

    @Test
    void aJournalOrAStatusThatIsWrittenBesideTheirRules() {
        Initiative moved = system.initiatives().get(SHOP).value().carriedBy(Carrier.prospective(SOMEBODY), DAY);
        refuses(
                () -> system.initiatives().change(moved, 1),
                "Le journal de l'initiative i-1 s'écrit par ses mouvements.",
                "The journal of the initiative i-1 is written by its moves.");
        Need slept = system.needs().get(NEED).value().become(NeedStatus.DORMANT);
        refuses(
                () -> system.needs().change(slept, 1),
                "Le statut du besoin n-1 change par ses étapes.",
                "The need n-1 is moved with become.");
    }

    private void passOn() {
        system.initiatives().carriedBy(SHOP, Carrier.appointed(SOMEBODY, Carrier.Kind.EXISTING_ENTERPRISE), DAY);
        Move passOn = system.initiatives().moves(SHOP, Method.canonical(), DAY).stream()
                .filter(move -> move.kind() == Move.Kind.PASS_ON)
                .findFirst()
                .orElseThrow();
        system.initiatives().take(SHOP, Method.canonical(), passOn, "Reprise.");
        system.initiatives()
                .endedAs(SHOP, List.of(Outcome.activity("Épicerie", SOMEBODY).begun(DAY)));
    }

    private void refuses(ThrowingCallable call, String fr, String en) {
        List<Long> before = versions();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call)
                .returns("RULE_VIOLATION", FabriqueException::code)
                .returns(fr, refused -> refused.in(Locale.FRENCH))
                .returns(en, refused -> refused.in(Locale.ENGLISH));
        assertThat(versions()).isEqualTo(before);
    }

    /** How many lines the history has: each write adds one. */
    private List<Long> versions() {
        return engine.storage()
                .read(view -> view.history().after(Position.START, 1_000).stream()
                        .map(Change::version)
                        .toList());
    }
}
