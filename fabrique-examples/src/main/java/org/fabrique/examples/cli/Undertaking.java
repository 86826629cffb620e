package org.fabrique.examples.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.initiative.InitiativeId;
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
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.ProgrammeQuery;

/**
 * What a funder and a fabrique of the story undertake together: a programme, and the session held for it. Made up,
 * as the story is.
 *
 * @param tale what is done under the programme
 */
record Undertaking(Tale tale) {

    private static final ProgrammeId ID = new ProgrammeId("vieillir-chez-soi");
    private static final GatheringId SESSION = new GatheringId("seance-limousin");

    /** Keeps the programme, and shares the initiative in the network, unless that was done; the need stays its own. */
    void begin(Workshop network, Workshop fabrique) {
        if (network.gatherings().list(GatheringQuery.all()).isEmpty()) {
            fabrique.gatherings().add(session());
        }
        if (network.programmes().list(ProgrammeQuery.all()).isEmpty()) {
            fabrique.initiatives().share(initiative(), Visibility.NETWORK);
            network.programmes().add(programme());
        }
    }

    private Programme programme() {
        return Programme.of(ID, "Vieillir chez soi dans la Creuse")
                .withFunding(new Funding(List.of(new StakeholderId("caisse-de-retraite")), new BigDecimal("60000")))
                .withDuring(Period.between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)))
                .withThemes(List.of(new ThemeCode("SEN"), new ThemeCode("MOB")))
                .withPerimeter(List.of(TerritoryCode.department("23")))
                .withTargets(List.of(
                        Target.of("Tenir une séance de créativité", Indicator.CREATIVITY_SESSIONS, 1),
                        Target.of("Achever deux études d'opportunité", Indicator.STUDIES_COMPLETED, 2),
                        Target.of("Réunir vingt partenaires", Indicator.PARTNERS, 20),
                        new Target("Cinquante personnes se disent moins seules", null, new BigDecimal("50"))))
                .withAttached(new Attached(List.of(need()), List.of(SESSION), List.of(initiative())));
    }

    /** Who took part is told by identities, never by names. */
    private Gathering session() {
        return new Gathering(
                SESSION,
                GatheringKind.CREATIVITY_SESSION,
                "Que manque-t-il pour rester au village ?",
                PartialDate.of(LocalDate.of(2026, 10, 8)),
                tale.fabrique().id(),
                List.of(),
                Stream.of("mairie", "ccas", "association-aidants")
                        .map(who -> Participant.of(new StakeholderId(who), CameAs.PARTNER))
                        .toList(),
                tale.need().territory(),
                List.of(need()),
                List.of(initiative()),
                null,
                Visibility.NETWORK);
    }

    private NeedId need() {
        return tale.need().id();
    }

    private InitiativeId initiative() {
        return tale.initiative();
    }
}
