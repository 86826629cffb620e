package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.CameAs;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Participant;
import org.fabrique.core.privacy.Controller;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.Link;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.privacy.Retention;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.InMemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person asks what is kept, why and for how long, and to be erased; the fabrique that answers for it can tell. */
class WhatIsKeptAboutAPersonTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final FabriqueId BRETAGNE = new FabriqueId("bretagne");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final Person PERSON =
            new Person(new StakeholderId("p-1"), LIMOUSIN, "Zsuzsanna Canari", "z@example.org", null);

    private final Days days = new Days(DAY);
    private final FabriqueEngine engine =
            FabriqueEngine.open(new InMemoryStorage()).with(days);
    private final Workshop limousin = as(ActorRole.FABRIQUE_ANIMATOR, LIMOUSIN);

    @BeforeEach
    void keep() {
        limousin.persons().add(PERSON);
        limousin.needs()
                .capture(Need.captured(new NeedId("n-1"), LIMOUSIN, "Plus de commerce")
                        .withCapture(new Capture(null, PERSON.id(), null, null)));
        as(ActorRole.FABRIQUE_ANIMATOR, BRETAGNE)
                .gatherings()
                .add(Gathering.of(new GatheringId("g-1"), GatheringKind.CREATIVITY_SESSION, "Séance", DAY, BRETAGNE)
                        .withParticipants(List.of(Participant.of(PERSON.id(), CameAs.values()[0]))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void isToldWithItsPurposesPlacesAndHistory() {
        days.turnTo(DAY.plusYears(1));
        limousin.persons().heardOf(PERSON.id());
        PersonalFile file = limousin.persons().file(PERSON.id());
        Controller controller = Controller.of(LIMOUSIN);
        assertThat(file.person().value()).isEqualTo(PERSON);
        assertThat(file.why())
                .containsExactly(new Processing(PERSON.id(), controller, Purpose.HEARING_NEEDS, DAY, DAY.plusYears(1)));
        assertThat(file.where()).containsExactly(new Link(PERSON.id(), controller, Purpose.HEARING_NEEDS, "need:n-1"));
        assertThat(file.history()).extracting(line -> line.version()).containsExactly(1L, 2L);
        assertThat(file.toString()).doesNotContain("Zsuzsanna", "example.org");
    }

    @Test
    void isToldByThoseAloneWhoAnswerForIt() {
        assertThat(as(ActorRole.PRIVACY_OFFICER)
                        .persons()
                        .file(PERSON.id())
                        .person()
                        .value())
                .isEqualTo(PERSON);
        Persons member = as(ActorRole.FABRIQUE_MEMBER, LIMOUSIN).persons();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> member.file(PERSON.id()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> member.erasure(PERSON.id(), RetentionPolicy.toStartFrom()));
        Persons elsewhere = as(ActorRole.FABRIQUE_ANIMATOR, BRETAGNE).persons();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> elsewhere.file(PERSON.id()));
        assertThat(elsewhere.processings()).isEmpty();
    }

    @Test
    void isLookedAtAgainWhenItsTermEnds() {
        RetentionPolicy policy = RetentionPolicy.toStartFrom();
        days.turnTo(DAY.plusYears(3).minusDays(1));
        assertThat(limousin.persons().due(policy)).isEmpty();
        days.turnTo(DAY.plusYears(3));
        assertThat(limousin.persons().due(policy))
                .extracting(Processing::person)
                .containsExactly(PERSON.id());
        limousin.persons().heardOf(PERSON.id());
        assertThat(limousin.persons().due(policy)).isEmpty();
    }

    @Test
    void isErasedAndOtherFabriquesAreToldThatTheyNameIt() {
        Erasure decided = limousin.persons().erasure(PERSON.id(), RetentionPolicy.toStartFrom());
        assertThat(decided.toTell()).containsExactly(Controller.of(BRETAGNE));
        assertThat(decided.stays())
                .as("what Bretagne keeps is not told of")
                .extracting(Erasure.Part::name)
                .containsExactly("need:n-1");
        limousin.persons().erase(decided);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> limousin.persons().get(PERSON.id()));
    }

    @Test
    void staysWhileADutyOrdersSo() {
        RetentionPolicy duty = RetentionPolicy.toStartFrom().with(Purpose.HEARING_NEEDS, Retention.dutyOfMonths(120));
        Erasure decided = limousin.persons().erasure(PERSON.id(), duty);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> limousin.persons().erase(decided))
                .returns("RULE_VIOLATION", Refused::code);
        assertThat(limousin.persons().get(PERSON.id()).value()).isEqualTo(PERSON);
    }

    private Workshop as(ActorRole role, FabriqueId... fabriques) {
        return engine.as(Actor.of(new ActorId(role.name()), role, fabriques));
    }
}
