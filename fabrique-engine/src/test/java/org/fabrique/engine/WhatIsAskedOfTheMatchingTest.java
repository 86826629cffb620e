package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.resource.Service;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.Coverage;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchVerdict;
import org.fabrique.matching.Peer;
import org.fabrique.matching.WaitingNeed;
import org.fabrique.matching.WhyNot;
import org.fabrique.persistence.InMemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every question of the matching is one call, answered from what the actor sees. */
class WhatIsAskedOfTheMatchingTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final Need SHOPS = Need.captured(new NeedId("n-23"), LIMOUSIN, "Plus de commerce dans les villages")
            .withTerritory(CREUSE)
            .withThemes(List.of(new ThemeCode("AGR")));
    private static final Need SHOPS_TOO =
            Need.captured(new NeedId("n-29"), BRETAGNE, "Plus aucun commerce dans nos villages");
    private static final Solution VAN = Solution.of(new SolutionId("van"), "Commerce itinérant de village")
            .withRequirements(List.of(Requirement.essential(RequirementKind.PREMISES, "Un garage")));
    private static final Solution GARDEN = Solution.of(new SolutionId("garden"), "Jardin partagé");

    private final FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage());
    private final Workshop limousin = animator(LIMOUSIN);
    private final Workshop bretagne = animator(BRETAGNE);
    private final Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));

    @BeforeEach
    void keep() {
        limousin.needs().capture(SHOPS);
        bretagne.needs().capture(SHOPS_TOO);
        system.solutions().add(VAN);
        system.solutions().add(GARDEN);
        limousin.resources()
                .add(LocalResource.of(new ResourceId("r-1"), LIMOUSIN, ResourceKind.PREMISES, "Garage", CREUSE));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatAPersonHasConfirmedIsMet() {
        assertThat(match(List.of()).verdict()).isEqualTo(MatchVerdict.ADAPT);
        Match confirmed = match(List.of(new Confirmation(VAN.id(), "Un garage", true)));
        assertThat(confirmed.verdict()).isEqualTo(MatchVerdict.ADOPT);
        assertThat(confirmed.gaps()).extracting(Gap::state).containsExactly(Gap.State.MET);
    }

    @Test
    void whyASolutionStandsWhereItStands() {
        WhyNot why = limousin.needs().whyNot(SHOPS.id(), GARDEN.id());
        assertThat(why.match().solution()).isEqualTo(GARDEN);
        assertThat(why.match().verdict()).isEqualTo(MatchVerdict.NEAR_MISS);
        assertThat(why.first()).isEqualTo(match(List.of()));
        system.solutions().change(GARDEN.keptBy(BRETAGNE, Visibility.PRIVATE), 1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> limousin.needs().whyNot(SHOPS.id(), GARDEN.id()));
    }

    @Test
    void whyASolutionStandsThereWithWhatAPersonHasConfirmed() {
        List<Confirmation> stated = List.of(new Confirmation(VAN.id(), "Un garage", true));
        assertThat(limousin.needs().whyNot(SHOPS.id(), VAN.id(), stated).match())
                .isEqualTo(match(stated))
                .isNotEqualTo(match(List.of()));
    }

    @Test
    void whoStudiedANeedLikeIt() {
        assertThat(limousin.needs().peers(SHOPS.id())).isEmpty();
        limousin.needs().capture(Need.captured(new NeedId("n-24"), LIMOUSIN, SHOPS.title()));
        assertThat(limousin.needs().peers(SHOPS.id())).as("its own").isEmpty();
        bretagne.initiatives()
                .open(Initiative.open(
                        new InitiativeId("i-1"),
                        BRETAGNE,
                        "Camion",
                        SHOPS_TOO.id(),
                        Method.canonical(),
                        LocalDate.of(2018, 3, 28)));
        bretagne.needs().share(SHOPS_TOO.id(), Visibility.NETWORK);
        assertThat(limousin.needs().peers(SHOPS.id()))
                .singleElement()
                .extracting(Peer::studies)
                .as("the study is its fabrique's own")
                .isEqualTo(List.of());
        bretagne.initiatives().share(new InitiativeId("i-1"), Visibility.NETWORK);
        assertThat(limousin.needs().peers(SHOPS.id()).get(0).studies())
                .extracting(Peer.Study::by)
                .containsExactly(BRETAGNE);
    }

    @Test
    void whetherItIsReallyUnmet() {
        assertThat(limousin.needs().supply(SHOPS.id(), List.of()).coverage()).isEqualTo(Coverage.NOT_SEEN);
        assertThat(limousin.needs()
                        .supply(SHOPS.id(), List.of(Service.of("s-1", "Épicerie")))
                        .services())
                .hasSize(1);
    }

    @Test
    void whatExistsAroundIsToldInTheThemesOfTheHost() {
        Theme farming = new Theme(new ThemeCode("AGR"), Message.of("Nos fermes", "Our farms"), "", null);
        Service market = Service.of("s-1", "Marché").withThemes(SHOPS.themes());
        Needs own = engine.with(ThemeScheme.of("host", List.of(farming)))
                .as(Actor.of(new ActorId("limousin"), ActorRole.FABRIQUE_ANIMATOR, LIMOUSIN))
                .needs();
        assertThat(own.supply(SHOPS.id(), List.of(market))
                        .services()
                        .get(0)
                        .themes()
                        .reason()
                        .en())
                .isEqualTo("Themes: in common Our farms.");
    }

    @Test
    void whichNeedsWaitForASolution() {
        assertThat(limousin.solutions().reverse(VAN.id())).containsExactly(new WaitingNeed(SHOPS, match(List.of())));
        assertThat(system.solutions().reverse(VAN.id()))
                .extracting(WaitingNeed::need)
                .containsExactlyInAnyOrder(SHOPS, SHOPS_TOO);
        assertThat(system.solutions().reverse(VAN.id())).isSortedAccordingTo(WaitingNeed.BEST_FIRST);
    }

    @Test
    void whoTogetherCouldBringWhatItRequires() {
        Offer premises = Offer.of(new StakeholderId("o-1"), ResourceKind.PREMISES, "Un garage");
        assertThat(limousin.solutions().cover(VAN.id(), List.of()).uncovered()).isEqualTo(VAN.requirements());
        assertThat(limousin.solutions().cover(VAN.id(), List.of(premises)).uncovered())
                .isEmpty();
    }

    @Test
    void whenARecordWasLastVerified() {
        system.solutions().verified(VAN.id(), YearMonth.of(2026, 11));
        assertThat(limousin.solutions().get(VAN.id()).value().provenance().lastVerified())
                .isEqualTo(YearMonth.of(2026, 11));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> limousin.solutions().verified(VAN.id(), YearMonth.of(2026, 12)));
    }

    private Match match(List<Confirmation> stated) {
        return limousin.needs().match(SHOPS.id(), stated).matches().get(0);
    }

    private Workshop animator(FabriqueId fabrique) {
        return engine.as(Actor.of(new ActorId(fabrique.value()), ActorRole.FABRIQUE_ANIMATOR, fabrique));
    }
}
