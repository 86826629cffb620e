package org.fabrique.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class ConsentTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final Consent NEWS = Consent.given(
            new StakeholderId("p-1"),
            Controller.of(new FabriqueId("creuse")),
            Purpose.SENDING_NEWS,
            "lettre-2018-1",
            BESANCON);

    @Property
    void onceWithdrawnItHoldsOnNoDayThatFollows(@ForAll Consent consent, @ForAll LocalDate on, @ForAll LocalDate day) {
        LocalDate withdrawal = on.isBefore(consent.givenOn()) ? consent.givenOn() : on;

        assertThat(consent.withdrawn(withdrawal).holdsOn(day) && !day.isBefore(withdrawal))
                .isFalse();
        assertThat(consent.withdrawn(withdrawal).holdsOn(day) && !consent.holdsOn(day))
                .isFalse();
    }

    @Property
    void withdrawingTwiceIsWithdrawingOnce(@ForAll Consent consent, @ForAll LocalDate on) {
        LocalDate withdrawal = on.isBefore(consent.givenOn()) ? consent.givenOn() : on;

        assertThat(consent.withdrawn(withdrawal).withdrawn(withdrawal.plusDays(9)))
                .isEqualTo(consent.withdrawn(withdrawal));
    }

    @Test
    void itHoldsFromTheDayItIsGivenToTheEveOfItsWithdrawal() {
        Consent withdrawn = NEWS.withdrawn(BESANCON.plusDays(30));

        assertThat(NEWS.holdsOn(BESANCON.minusDays(1))).isFalse();
        assertThat(NEWS.holdsOn(BESANCON)).isTrue();
        assertThat(NEWS.holdsOn(BESANCON.plusYears(9))).isTrue();
        assertThat(withdrawn.holdsOn(BESANCON.plusDays(29))).isTrue();
        assertThat(withdrawn.holdsOn(BESANCON.plusDays(30))).isFalse();
        assertThat(withdrawn.textVersion()).isEqualTo("lettre-2018-1");
    }

    @Test
    void itIsNotWithdrawnBeforeItIsGiven() {
        assertThatIllegalArgumentException().isThrownBy(() -> NEWS.withdrawn(BESANCON.minusDays(1)));
    }
}
