package org.fabrique.examples.door;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.CameAs;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Participant;
import org.fabrique.core.programme.Attached;
import org.fabrique.core.programme.Funding;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.programme.Target;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.engine.Workshop;

/** What one fabrique did around a programme. All of it is made up. */
final class AYearOfWork {

    static final FabriqueId TILLEULS = new FabriqueId("tilleuls");

    private static final StakeholderId COOPERATIVE = new StakeholderId("cooperative");
    private static final Method METHOD = new Method(
            "short",
            Message.of("méthode courte", "short method"),
            List.of(Stage.of(Phase.IDEATION), Stage.of(Phase.OPPORTUNITY_STUDY), Stage.of(Phase.LAUNCH)));

    private static final List<Need> NEEDS =
            List.of(need("n-1").withCapture(Capture.on(LocalDate.of(2022, 9, 6))), need("n-2"));
    private static final List<Initiative> INITIATIVES = List.of(created(), silent(), hidden());

    /** Of g-2 the year alone is known; g-3 was held for something else. */
    private static final List<Gathering> SESSIONS = List.of(
            session("g-1", PartialDate.of(LocalDate.of(2022, 10, 4)), "habitante", "mairie", "ccas"),
            session("g-2", PartialDate.of(Year.of(2022)), "mairie", "association"),
            session("g-3", PartialDate.of(LocalDate.of(2022, 11, 8)), "mairie"));

    private AYearOfWork() {}

    /** Keeps all, and returns the programme: it attaches what others keep, and counts what it attaches. */
    static Programme keep(Workshop host) {
        NEEDS.forEach(host.needs()::capture);
        INITIATIVES.forEach(host.initiatives()::open);
        SESSIONS.forEach(host.gatherings()::add);
        return host.programmes().add(programme()).value();
    }

    private static Programme programme() {
        return Programme.of(new ProgrammeId("bien-vieillir"), "Bien vieillir au village")
                .withFunding(Funding.by(new StakeholderId("mutuelle")))
                .withTargets(List.of(
                        Target.of("Créer trois activités", Indicator.CREATIONS, 3),
                        Target.of("Réunir vingt partenaires", Indicator.PARTNERS, 20),
                        Target.of("Avancer deux études", Indicator.STUDIES_ADVANCED, 2)))
                .withAttached(new Attached(
                        NEEDS.stream().map(Need::id).toList(),
                        Stream.of("g-1", "g-2").map(GatheringId::new).toList(),
                        INITIATIVES.stream().map(Initiative::id).toList()));
    }

    private static Need need(String id) {
        return Need.captured(new NeedId(id), TILLEULS, "Rester chez soi").withVisibility(Visibility.NETWORK);
    }

    /** Studied, carried and created within the year, with two and a half jobs. */
    private static Initiative created() {
        LocalDate opening = LocalDate.of(2023, 5, 2);
        return opened("i-1", LocalDate.of(2022, 9, 1))
                .advance(METHOD, LocalDate.of(2022, 10, 15))
                .carriedBy(Carrier.appointed(COOPERATIVE, Carrier.Kind.NEW_STRUCTURE), LocalDate.of(2023, 3, 1))
                .advance(METHOD, LocalDate.of(2023, 3, 15))
                .withOutcomes(List.of(Outcome.enterprise("Conciergerie du bourg", COOPERATIVE)
                        .begun(opening)
                        .withJobs(List.of(new Jobs(opening, new BigDecimal("2.5"))))))
                .withVisibility(Visibility.NETWORK);
    }

    /** In its study, and nothing in its journal for more than a year. */
    private static Initiative silent() {
        return opened("i-2", LocalDate.of(2021, 1, 11))
                .advance(METHOD, LocalDate.of(2021, 3, 1))
                .withVisibility(Visibility.NETWORK);
    }

    /** In its study, and private to the fabrique. */
    private static Initiative hidden() {
        return opened("i-3", LocalDate.of(2022, 9, 1)).advance(METHOD, LocalDate.of(2022, 12, 1));
    }

    private static Initiative opened(String id, LocalDate on) {
        return Initiative.open(new InitiativeId(id), TILLEULS, "Services au bourg", new NeedId("n-1"), METHOD, on);
    }

    /** Who took part is told by identities, never by names. */
    private static Gathering session(String id, PartialDate on, String... participants) {
        return new Gathering(
                new GatheringId(id),
                GatheringKind.CREATIVITY_SESSION,
                "Que manque-t-il pour rester au village ?",
                on,
                TILLEULS,
                List.of(),
                Stream.of(participants)
                        .map(who -> Participant.of(new StakeholderId(who), CameAs.PARTNER))
                        .toList(),
                null,
                List.of(),
                List.of(),
                null,
                Visibility.NETWORK);
    }
}
