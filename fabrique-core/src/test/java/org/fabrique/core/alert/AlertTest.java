package org.fabrique.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class AlertTest {
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final FabriqueId CREUSE = new FabriqueId("creuse");
    private static final NeedId MOVING = new NeedId("35b2");
    private static final SolutionId GARAGE = new SolutionId("roving-garage");
    private static final InitiativeId INITIATIVE = new InitiativeId("i-1");
    private static final Alert ALERT =
            Alert.raised(new AlertId("a-1"), CREUSE, new Occasion.SolutionFits(MOVING, GARAGE), BESANCON);

    @Test
    void isUnseenUntilSomebodySeesIt() {
        assertThat(ALERT.isSeen()).isFalse();
        assertThat(ALERT.seen(BESANCON).isSeen()).isTrue();
        assertThat(ALERT.seen(BESANCON).seenOn()).isEqualTo(BESANCON);
    }

    @Property
    void theFirstDayItWasSeenCounts(@ForAll Alert alert, @ForAll LocalDate day) {
        Alert once = alert.seen(alert.raisedOn().plusDays(3));
        assertThat(once.seen(day)).isEqualTo(once);
    }

    @Test
    void cannotBeSeenBeforeItIsRaised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALERT.seen(BESANCON.minusDays(1)))
                .withMessageContaining("2018-03-27");
    }

    @Test
    void saysOfWhichKindItIs() {
        List<Occasion> all = List.of(
                new Occasion.SolutionFits(MOVING, GARAGE),
                new Occasion.NeedElsewhere(MOVING, new NeedId("36c1")),
                new Occasion.ResourceAvailable(new ResourceId("r-1")),
                new Occasion.InitiativeStalls(INITIATIVE),
                new Occasion.RecordStale(GARAGE),
                new Occasion.ReviewDue(INITIATIVE),
                new Occasion.CheckDue(INITIATIVE, DurabilityCheck.Anniversary.ONE_YEAR),
                new Occasion.RetentionEnds(Purpose.KEEPING_CONTACTS));

        assertThat(all.stream()
                        .map(occasion -> Alert.raised(new AlertId("a-1"), CREUSE, occasion, BESANCON)
                                .kind()))
                .containsExactly(AlertKind.values());
        assertThat(Occasion.class.getPermittedSubclasses()).hasSameSizeAs(all);
    }

    @Test
    void aNeedIsNotLikeItselfElsewhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Occasion.NeedElsewhere(MOVING, MOVING));
    }

    /** No identity of a stakeholder, and no text: an alert may be read over a shoulder. */
    @Test
    void thereIsNoPlaceInItForAPersonOrForWords() {
        Set<Class<?>> parts = Arrays.stream(Occasion.class.getPermittedSubclasses())
                .flatMap(occasion -> Arrays.stream(occasion.getRecordComponents()))
                .map(part -> part.getType())
                .collect(Collectors.toSet());

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        NeedId.class,
                        SolutionId.class,
                        ResourceId.class,
                        InitiativeId.class,
                        DurabilityCheck.Anniversary.class,
                        Purpose.class)
                .doesNotContain(StakeholderId.class, String.class);
    }
}
