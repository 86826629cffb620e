package org.fabrique.examples.door;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.solutions.StarterCatalogue;

/**
 * Two fabriques in one storage: what one keeps private, shares in the network or shows to all, and what the other then
 * sees and matches. The fabriques and their solutions are made up; the starter catalogue is public.
 */
public final class TwoFabriquesOneNetwork {

    private static final NetworkId NETWORK = new NetworkId("reseau");
    private static final FabriqueId TILLEULS = new FabriqueId("tilleuls");
    private static final FabriqueId RIVAGE = new FabriqueId("rivage");
    private static final SolutionId LIFTS = new SolutionId("covoiturage-du-marche");
    private static final SolutionId SHUTTLE = new SolutionId("navette-du-marche");

    private TwoFabriquesOneNetwork() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        try (FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage())) {
            engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM))
                    .solutions()
                    .addMissing(StarterCatalogue.load());
            Workshop head = engine.as(Actor.of(new ActorId("head"), ActorRole.NETWORK_ANIMATOR));
            Workshop tilleuls = engine.as(Actor.of(new ActorId("t"), ActorRole.FABRIQUE_ANIMATOR, TILLEULS));
            Workshop rivage = engine.as(Actor.of(new ActorId("r"), ActorRole.FABRIQUE_ANIMATOR, RIVAGE));
            memberships(head, out);
            solutions(tilleuls);
            seen("Tilleuls", tilleuls, out);
            seen("Rivage", rivage, out);
            seen("Public", engine.as(Actor.anybody()), out);
            matched("Tilleuls", tilleuls, TILLEULS, out);
            matched("Rivage", rivage, RIVAGE, out);
            // What is hidden and what never was are told in the same words, by the same failure.
            refused(() -> rivage.solutions().get(LIFTS), out);
            refused(() -> rivage.solutions().get(new SolutionId("jamais-vue")), out);
            // Sharing is a decision of its own. From then on the other one reads, and still may not change.
            NeedId shared = new NeedId("tilleuls-1");
            tilleuls.needs().share(shared, Visibility.NETWORK);
            out.printf("Rivage lit : %s%n", rivage.needs().get(shared).value().title());
            refused(() -> rivage.needs().qualify(shared, "Une navette le jour du marché"), out);
        }
    }

    private static void memberships(Workshop head, PrintStream out) {
        // Each step has its date, as far as it is known: of the second one the month alone.
        PartialDate september = PartialDate.of(YearMonth.of(2023, 9));
        head.memberships().add(Membership.begin(NETWORK, TILLEULS, step(MembershipStatus.CANDIDATE, "2023-02-01")));
        head.memberships().then(TILLEULS, MembershipStep.of(MembershipStatus.EXPERIMENTING, september));
        head.memberships()
                .then(TILLEULS, step(MembershipStatus.LABELLED, "2025-01-15").because("deux études menées"));
        for (String day : List.of("2023-08-31", "2023-10-01", "2025-01-15")) {
            MembershipStatus status =
                    head.memberships().statusOn(TILLEULS, LocalDate.parse(day)).orElseThrow();
            out.printf("Tilleuls, le %s : %s%n", day, status.label().fr());
        }
        Membership membership = head.memberships().get(TILLEULS).value();
        LocalDate inSeptember = LocalDate.of(2023, 9, 15);
        out.printf(
                "En expérimentation le %s : %s%n",
                inSeptember, membership.had(MembershipStatus.EXPERIMENTING, inSeptember));
    }

    private static MembershipStep step(MembershipStatus status, String day) {
        return MembershipStep.of(status, LocalDate.parse(day));
    }

    private static void solutions(Workshop tilleuls) {
        tilleuls.solutions().add(Solution.of(LIFTS, "Covoiturage du marché").keptBy(TILLEULS, Visibility.PRIVATE));
        tilleuls.solutions().add(Solution.of(SHUTTLE, "Navette du marché").keptBy(TILLEULS, Visibility.NETWORK));
    }

    private static void seen(String who, Workshop workshop, PrintStream out) {
        out.printf("%s voit %d solutions%n", who, workshop.solutions().count(SolutionQuery.all()));
    }

    /** What is not seen weighs in no score either: it is as if the catalogue never had it. */
    private static void matched(String who, Workshop workshop, FabriqueId fabrique, PrintStream out) {
        NeedId id = new NeedId(fabrique + "-1");
        workshop.needs().capture(Need.captured(id, fabrique, "Aller au marché sans voiture"));
        List<String> found = workshop.needs().match(id).top(3).stream()
                .map(match -> match.solution().name())
                .toList();
        out.printf("%s trouve %s%n", who, String.join(" ; ", found));
    }

    private static void refused(Runnable request, PrintStream out) {
        try {
            request.run();
            out.println("fait");
        } catch (FabriqueException failure) {
            out.printf("%s : %s%n", failure.code(), failure.in(Locale.FRENCH));
        }
    }
}
