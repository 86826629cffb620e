package org.fabrique.examples.web.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;

/** Initiatives of the Limousin of which a report has something to tell. */
final class Made {

    static final FabriqueId LIMOUSIN = new FabriqueId("fabrique-limousin");

    private static final StakeholderId COOPERATIVE = new StakeholderId("cooperative");
    private static final Method METHOD = new Method(
            "short",
            Message.of("méthode courte", "short method"),
            List.of(Stage.of(Phase.IDEATION), Stage.of(Phase.OPPORTUNITY_STUDY), Stage.of(Phase.LAUNCH)));

    private Made() {}

    /** One that was opened, and of which nothing was heard since. */
    static Initiative silent(String id, String title, LocalDate since) {
        return Initiative.open(new InitiativeId(id), LIMOUSIN, title, new NeedId("besoin-limousin"), METHOD, since)
                .withVisibility(Visibility.NETWORK);
    }

    /** One that became an enterprise of two and a half jobs. */
    static Initiative created(String id, LocalDate on) {
        return silent(id, "Conciergerie du bourg", on.minusMonths(8))
                .advance(METHOD, on.minusMonths(6))
                .carriedBy(Carrier.appointed(COOPERATIVE, Carrier.Kind.NEW_STRUCTURE), on.minusMonths(2))
                .advance(METHOD, on.minusMonths(1))
                .withOutcomes(List.of(Outcome.enterprise("Conciergerie du bourg", COOPERATIVE)
                        .begun(on)
                        .withJobs(List.of(new Jobs(on, new BigDecimal("2.5"))))));
    }
}
