package org.fabrique.core.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class MatchDecisionTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final StakeholderId OFFICER = new StakeholderId("p-1");

    @Test
    void setsASolutionAsideForAReasonAndOnARun() {
        MatchDecision aside = decided(MatchDecision.Verdict.SET_ASIDE)
                .because(Objection.ALREADY_TRIED, "essayée à Guéret en 2016")
                .onRun("1f0c22aa-93b1");

        assertThat(aside.objection()).isEqualTo(Objection.ALREADY_TRIED);
        assertThat(aside.text()).isEqualTo("essayée à Guéret en 2016");
        assertThat(aside.run()).isEqualTo("1f0c22aa-93b1");
        assertThat(aside.because("deux fois").objection()).isEqualTo(Objection.ALREADY_TRIED);
        assertThat(aside.holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = MatchDecision.Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "SET_ASIDE")
    void hasNoObjectionToWhatItDoesNotSetAside(MatchDecision.Verdict verdict) {
        MatchDecision decision = decided(verdict);

        assertThat(decision.because("à voir avec les élus").text()).isEqualTo("à voir avec les élus");
        assertThatIllegalArgumentException().isThrownBy(() -> decision.because(Objection.NO_CARRIER, null));
    }

    @Test
    void anObjectionOfAnotherKindSaysWhy() {
        MatchDecision aside = decided(MatchDecision.Verdict.SET_ASIDE);

        assertThatIllegalArgumentException().isThrownBy(() -> aside.because(Objection.OTHER, " "));
        assertThat(aside.because(Objection.OTHER, "trop cher").text()).isEqualTo("trop cher");
    }

    @Test
    void isRevokedOnceNotBeforeItWasTakenAndWithAMotive() {
        MatchDecision chosen = decided(MatchDecision.Verdict.CHOSEN);
        MatchDecision revoked = chosen.revoke(OFFICER, BESANCON, "erreur de fiche");

        assertThat(revoked.holds()).isFalse();
        assertThat(revoked.verdict()).isEqualTo(MatchDecision.Verdict.CHOSEN);
        assertThatIllegalArgumentException().isThrownBy(() -> revoked.revoke(OFFICER, BESANCON, "encore"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chosen.revoke(OFFICER, BESANCON.minusDays(1), "trop tôt"));
        assertThatIllegalArgumentException().isThrownBy(() -> chosen.revoke(OFFICER, BESANCON, " "));
    }

    @Property
    void aRedactedDecisionKeepsAllButItsWords(@ForAll MatchDecision decision) {
        MatchDecision redacted = decision.redacted();

        assertThat(redacted.text()).isEqualTo(decision.text() == null ? null : Text.WITHDRAWN);
        assertThat(redacted)
                .usingRecursiveComparison()
                .ignoringFields("text", "revocation.motive")
                .isEqualTo(decision);
        if (!decision.holds()) {
            assertThat(Objects.requireNonNull(redacted.revocation()).motive()).isEqualTo(Text.WITHDRAWN);
        }
    }

    private static MatchDecision decided(MatchDecision.Verdict verdict) {
        return MatchDecision.of(
                new MatchDecisionId("d-1"),
                new FabriqueId("creuse"),
                new NeedId("35b2"),
                new SolutionId("roving-garage"),
                verdict,
                OFFICER,
                BESANCON);
    }
}
