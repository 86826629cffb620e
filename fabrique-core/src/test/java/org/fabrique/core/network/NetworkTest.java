package org.fabrique.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class NetworkTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final FabriqueId EMERGENCE = new FabriqueId("emergence");
    private static final FabriqueId GUYANE = new FabriqueId("guyane");
    private static final StakeholderId SOMEBODY = new StakeholderId("s-1");

    @Property
    void theIdentitiesOfANetworkReadBackWhatTheyPrint(
            @ForAll Network network,
            @ForAll Gathering gathering,
            @ForAll ExperimentationGroup group,
            @ForAll SharedTool tool,
            @ForAll Practice practice) {
        assertThat(NetworkId.parse(network.id().toString())).isEqualTo(network.id());
        assertThat(GatheringId.parse(gathering.id().toString())).isEqualTo(gathering.id());
        assertThat(ExperimentationGroupId.parse(group.id().toString())).isEqualTo(group.id());
        assertThat(SharedToolId.parse(tool.id().toString())).isEqualTo(tool.id());
        assertThat(PracticeId.parse(practice.id().toString())).isEqualTo(practice.id());
    }

    @Property
    void aGatheringWithoutItsWordsIsStillTheSameGathering(@ForAll Gathering gathering) {
        Gathering trace = gathering.redacted();

        assertThat(trace.title()).isEqualTo("[…]");
        assertThat(trace.outcome()).isNull();
        assertThat(trace)
                .usingRecursiveComparison()
                .ignoringFields("title", "outcome")
                .isEqualTo(gathering);
        assertThat(trace.redacted()).isEqualTo(trace);
    }

    @Nested
    class ABacker {
        @Test
        void backsUnderDatesAsFarAsTheyAreKnown() {
            Backer backer =
                    new Backer(SOMEBODY, "préfiguration", PartialDate.parse("2010"), PartialDate.parse("2012-06"));

            assertThat(backer.backedOn(LocalDate.of(2009, 12, 31))).isEqualTo(Truth.NO);
            assertThat(backer.backedOn(LocalDate.of(2010, 6, 1))).isEqualTo(Truth.UNKNOWN);
            assertThat(backer.backedOn(LocalDate.of(2010, 12, 31))).isEqualTo(Truth.YES);
            assertThat(backer.backedOn(LocalDate.of(2012, 6, 1))).isEqualTo(Truth.YES);
            assertThat(backer.backedOn(LocalDate.of(2012, 6, 30))).isEqualTo(Truth.UNKNOWN);
            assertThat(backer.backedOn(LocalDate.of(2012, 7, 1))).isEqualTo(Truth.NO);
        }

        @Test
        void isNotSaidToHaveStoppedNorToGoOn() {
            Backer open = new Backer(SOMEBODY, null, PartialDate.parse("2010"), null);
            Backer undated = new Backer(SOMEBODY, null, null, null);

            assertThat(open.backedOn(BESANCON)).isEqualTo(Truth.UNKNOWN);
            assertThat(open.backedOn(LocalDate.of(2009, 1, 1))).isEqualTo(Truth.NO);
            assertThat(undated.backedOn(BESANCON)).isEqualTo(Truth.UNKNOWN);
        }

        @Test
        void doesNotStopBeforeItBegins() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Backer(SOMEBODY, null, PartialDate.parse("2012"), PartialDate.parse("2011-12")))
                    .withMessageContaining("2011-12");
        }
    }

    @Nested
    class ASkillsTransferDay {
        private final Gathering day = Gathering.of(
                new GatheringId("g-1"), GatheringKind.SKILLS_TRANSFER, "Transfert-métier", BESANCON, EMERGENCE);

        @Test
        void hasAHostAndVisitors() {
            assertThat(day.withVisitors(List.of(GUYANE, GUYANE)).visitors()).containsExactly(GUYANE);
            assertThatIllegalArgumentException().isThrownBy(() -> held(GatheringKind.SKILLS_TRANSFER, null, List.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> day.withVisitors(List.of(EMERGENCE)));
        }

        @Test
        void saysOnWhoseBehalfAPersonCame() {
            StakeholderId insurer = new StakeholderId("o-1");
            Participant sent = Participant.of(SOMEBODY, CameAs.PARTNER).onBehalfOf(insurer);

            assertThat(sent.onBehalfOf()).isEqualTo(insurer);
            assertThat(day.withParticipants(List.of(sent)).cameAs(CameAs.PARTNER))
                    .containsExactly(SOMEBODY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sent.onBehalfOf(SOMEBODY))
                    .withMessageContaining("s-1");
        }

        @Test
        void saysAsWhatEachCame() {
            Participant host = Participant.of(SOMEBODY, CameAs.HOST);
            Participant peer = Participant.of(new StakeholderId("s-2"), CameAs.VISITOR);
            Participant both = Participant.of(SOMEBODY, CameAs.EXPERT);
            Gathering noted = day.withParticipants(List.of(host, peer, both, host));

            assertThat(noted.participants()).containsExactly(host, peer, both);
            assertThat(noted.cameAs(CameAs.HOST)).containsExactly(SOMEBODY);
            assertThat(noted.cameAs(CameAs.FUNDER)).isEmpty();
        }
    }

    @Nested
    class AGatheringOfTheWholeNetwork {
        @Test
        void hasNoHost() {
            assertThat(held(GatheringKind.PEER_EXCHANGE, null, List.of()).host())
                    .isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> held(GatheringKind.LEARNING_VISIT, null, List.of(GUYANE)));
        }

        @Test
        void isPrivateToNoFabrique() {
            Gathering exchange = held(GatheringKind.PEER_EXCHANGE, null, List.of());

            assertThatIllegalArgumentException().isThrownBy(() -> exchange.withVisibility(Visibility.PRIVATE));
        }
    }

    @Nested
    class WhatIsShared {
        private final Practice practice = Practice.of(
                new PracticeId("p-1"), EMERGENCE, "Comité d'entrepreneurs", "Ils disent si le modèle tient.");
        private final SharedTool tool = SharedTool.of(new SharedToolId("t-1"), EMERGENCE, "Grille d'étude");
        private final Reuse reuse = new Reuse(GUYANE, PartialDate.parse("2018"), "en visioconférence");

        @Test
        void isReusedByOthers() {
            assertThat(practice.reused(reuse).reuses()).containsExactly(reuse);
            assertThat(tool.reused(reuse).reuses()).containsExactly(reuse);
        }

        @Test
        void isNotReusedByWhoSharesItNorTwiceByTheSame() {
            Reuse own = new Reuse(EMERGENCE, null, null);

            assertThatIllegalArgumentException().isThrownBy(() -> practice.reused(own));
            assertThatIllegalArgumentException().isThrownBy(() -> tool.reused(own));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tool.reused(reuse).reused(new Reuse(GUYANE, null, null)));
        }
    }

    private static Gathering held(GatheringKind kind, FabriqueId host, List<FabriqueId> visitors) {
        return new Gathering(
                new GatheringId("g-2"),
                kind,
                "Rencontre",
                PartialDate.of(BESANCON),
                host,
                visitors,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                Visibility.NETWORK);
    }
}
