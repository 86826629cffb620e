package org.fabrique.core.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class AnswerTest {
    private static final NeedId SHOP = new NeedId("frais-vallon");

    @Test
    void oneNeedHasSeveralAnswersThatCompleteEachOther() {
        List<Answer> offers = List.of(
                Answer.partly(SHOP, new SolutionId("epicerie-solidaire"), "des produits à bas prix"),
                Answer.partly(SHOP, new SolutionId("groupement-d-achat"), "des produits frais"),
                Answer.partly(SHOP, new SolutionId("cuisine-partagee"), "cuisiner ensemble"));

        assertThat(offers).extracting(Answer::need).containsOnly(SHOP);
        assertThat(offers).extracting(Answer::part).containsOnly(Answer.Part.SOME);
        assertThat(Answer.whole(SHOP, new SolutionId("tournee")).part()).isEqualTo(Answer.Part.WHOLE);
    }

    @Test
    void aPartIsTold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.partly(SHOP, new SolutionId("tournee"), " "));
    }

    @Property
    void aRedactedAnswerKeepsAllButItsWords(@ForAll Answer answer) {
        assertThat(answer.redacted().text()).isNull();
        assertThat(answer.redacted())
                .usingRecursiveComparison()
                .ignoringFields("text")
                .isEqualTo(answer);
    }
}
