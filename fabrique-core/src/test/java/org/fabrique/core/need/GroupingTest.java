package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;
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
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class GroupingTest {
    private static final NeedId SHOP = new NeedId("shop");
    private static final NeedId GROCERY = new NeedId("grocery");
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final StakeholderId OFFICER = new StakeholderId("officer");
    private static final Grouping PROPOSED =
            Grouping.proposed(SHOP, List.of(GROCERY), BESANCON, "le même bourg, le même manque");

    @Property
    void aProposalChangesNoNeed(@ForAll Grouping grouping, @ForAll Need need) {
        assertThat(grouping.isConfirmed()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> grouping.merge(need));
    }

    @Property
    void aConfirmedGroupingMergesItsNeedsIntoTheOneThatSpeaksForAll(
            @ForAll Grouping proposed, @ForAll StakeholderId by) {
        Grouping confirmed = proposed.confirmed(by, proposed.proposedOn());

        assertThat(confirmed.alike())
                .allSatisfy(
                        id -> assertThat(confirmed.merge(need(id)).mergedInto()).isEqualTo(proposed.into()));
        assertThatIllegalArgumentException().isThrownBy(() -> confirmed.merge(need(proposed.into())));
    }

    @Property
    void aRedactedGroupingSaysWhoDecidedAndWhenButNotWhy(@ForAll Grouping proposed, @ForAll StakeholderId by) {
        Grouping trace =
                proposed.refused(by, proposed.proposedOn(), "deux publics").redacted();

        assertThat(trace.reason()).isNull();
        assertThat(requireNonNull(trace.verdict()).motive()).isEqualTo("[…]");
        assertThat(trace)
                .usingRecursiveComparison()
                .ignoringFields("reason", "verdict.motive")
                .isEqualTo(proposed.refused(by, proposed.proposedOn(), "autre motif"));
    }

    @Nested
    class APersonsVerdict {
        @Test
        void saysWhoAndWhen() {
            Grouping confirmed = PROPOSED.confirmed(OFFICER, BESANCON.plusDays(1));

            assertThat(confirmed.isConfirmed()).isTrue();
            assertThat(confirmed.verdict()).isEqualTo(new Grouping.Verdict(true, OFFICER, BESANCON.plusDays(1), null));
        }

        @Test
        void isTheLastStepOfTheNeedThatWasMerged() {
            Need asleep = need(GROCERY).become(NeedStep.of(NeedStatus.DORMANT, BESANCON.plusDays(2)));

            assertThat(PROPOSED.confirmed(OFFICER, BESANCON.plusDays(2))
                            .merge(asleep)
                            .steps())
                    .endsWith(
                            NeedStep.of(NeedStatus.MERGED, BESANCON.plusDays(2)).decidedBy(OFFICER));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            PROPOSED.confirmed(OFFICER, BESANCON.plusDays(1)).merge(asleep));
        }

        @Test
        void isNotARefusalWithoutAMotive() {
            assertThatIllegalArgumentException().isThrownBy(() -> PROPOSED.refused(OFFICER, BESANCON, " "));
            assertThat(PROPOSED.refused(OFFICER, BESANCON, "deux publics").isConfirmed())
                    .isFalse();
        }

        @Test
        void isGivenOnce() {
            Grouping refused = PROPOSED.refused(OFFICER, BESANCON, "deux publics");

            assertThatIllegalArgumentException().isThrownBy(() -> refused.confirmed(OFFICER, BESANCON));
            assertThatIllegalArgumentException().isThrownBy(() -> refused.merge(need(GROCERY)));
        }

        @Test
        void doesNotComeBeforeTheProposal() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PROPOSED.confirmed(OFFICER, BESANCON.minusDays(1)))
                    .withMessageContaining("2018-03-27");
        }
    }

    @Nested
    class AGrouping {
        @Test
        void holdsOtherNeedsEachOnce() {
            assertThat(Grouping.proposed(SHOP, List.of(GROCERY, GROCERY), BESANCON, null)
                            .alike())
                    .containsExactly(GROCERY);
            assertThatIllegalArgumentException().isThrownBy(() -> Grouping.proposed(SHOP, List.of(), BESANCON, null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Grouping.proposed(SHOP, List.of(GROCERY, SHOP), BESANCON, null));
        }
    }

    private static Need need(NeedId id) {
        return Need.captured(id, new FabriqueId("creuse"), "Plus de commerce");
    }
}
