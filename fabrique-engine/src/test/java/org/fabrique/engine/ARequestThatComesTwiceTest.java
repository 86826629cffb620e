package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.KeyReusedException;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ARequestThatComesTwiceTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Need SHOPS = Need.captured(new NeedId("n1"), LIMOUSIN, "Plus de commerce");
    private static final Need TWIN = Need.captured(new NeedId("n2"), LIMOUSIN, "Le dernier commerce a fermé");

    private final Days days = new Days(DAY);
    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(days);
    private final Workshop workshop = engine.as(Actor.of(new ActorId("a"), ActorRole.FABRIQUE_ANIMATOR, LIMOUSIN));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void isDoneOnceWithAKey() {
        assertThat(workshop.once("k1").needs().capture(SHOPS).version()).isEqualTo(1);
        assertThat(workshop.once("k1").needs().capture(SHOPS).value()).isEqualTo(SHOPS);
        workshop.once("k2").needs().qualify(SHOPS.id(), "Se retrouver");
        assertThat(workshop.once("k2")
                        .needs()
                        .qualify(SHOPS.id(), "Se retrouver")
                        .version())
                .isEqualTo(2);
        assertThat(workshop.needs().count(NeedQuery.all())).isEqualTo(1);
    }

    @Test
    void isTheSameOnAnotherDay() {
        workshop.needs().capture(SHOPS);
        workshop.needs().qualify(SHOPS.id(), "Se retrouver");
        workshop.once("k1").needs().prioritise(SHOPS.id(), "Trois communes le demandent.");
        days.turnTo(DAY.plusDays(1));
        assertThat(workshop.once("k1")
                        .needs()
                        .prioritise(SHOPS.id(), "Trois communes le demandent.")
                        .version())
                .isEqualTo(3);
    }

    @Test
    void isDoneAgainOnceItsHostHasForgottenIt() {
        workshop.once("k1").needs().capture(SHOPS);
        assertThat(engine.forgetRequestsBefore(days.instant())).isZero();
        assertThat(engine.forgetRequestsBefore(days.instant().plusMillis(1))).isEqualTo(1);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> workshop.once("k1").needs().capture(SHOPS));
    }

    @Test
    void isRefusedWithoutOne() {
        workshop.needs().capture(SHOPS);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> workshop.needs().capture(SHOPS));
    }

    @Test
    void isNotTakenForAnotherUnderTheSameKey() {
        workshop.once("k1").needs().capture(SHOPS);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> workshop.once("k1").needs().capture(TWIN));
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> workshop.once("k1").needs().qualify(SHOPS.id(), "Se retrouver"));
        assertThat(workshop.needs().count(NeedQuery.all())).isEqualTo(1);
    }

    @Test
    void thatFailedIsDoneWhenItComesAgain() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> workshop.once("k1").needs().qualify(SHOPS.id(), "Se retrouver"));
        workshop.needs().capture(SHOPS);
        assertThat(workshop.once("k1")
                        .needs()
                        .qualify(SHOPS.id(), "Se retrouver")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void andConcernsSeveralThingsIsAnsweredForAllOfThem() {
        workshop.needs().capture(SHOPS);
        workshop.needs().capture(TWIN);
        Grouping alike = Grouping.proposed(SHOPS.id(), List.of(TWIN.id()), DAY, "les mêmes villages")
                .confirmed(new StakeholderId("p-1"), DAY);
        assertThat(workshop.once("k1").needs().merge(alike))
                .isEqualTo(workshop.once("k1").needs().merge(alike));
        List<Solution> seen = List.of(
                Solution.of(new SolutionId("van"), "Épicerie itinérante").keptBy(LIMOUSIN, SHOPS.visibility()));
        assertThat(workshop.once("k2").solutions().addMissing(seen)).isEqualTo(1);
        assertThat(workshop.once("k2").solutions().addMissing(seen)).isEqualTo(1);
    }
}
