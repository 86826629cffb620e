package org.fabrique.examples.door;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.engine.AlertListener;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Watch;
import org.fabrique.engine.Workshop;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.solutions.StarterCatalogue;

/**
 * How fabriques are told what they would miss: a known solution that suits a need that waits, a need like theirs elsewhere,
 * an initiative nobody has touched for half a year.
 */
public final class ListenToAlerts {

    private static final FabriqueId TILLEULS = new FabriqueId("tilleuls");
    private static final FabriqueId RIVAGE = new FabriqueId("rivage");
    private static final NeedId SHOP = new NeedId("tilleuls-1");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private ListenToAlerts() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        Storage storage = new InMemoryStorage();
        // The day is that of a clock you give; a program of yours gives Clock.system(ZoneId.of("Europe/Paris")).
        FabriqueEngine engine = FabriqueEngine.open(storage).with(noon(DAY));
        try (engine) {
            // Nothing is told by itself. A listener has a name, under which the storage remembers how far it was told.
            Mailbox mailbox = new Mailbox(out);
            Watch watch = engine.watch().telling("mail", mailbox);
            needs(engine);
            look("Personne ne connaît de solution", watch, out);
            engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM))
                    .solutions()
                    .add(villageShop());
            look("On apprend qu'une solution marche ailleurs", watch, out);
            look("Rien de neuf", watch, out);
            // Half a year later nobody has moved the initiative.
            Watch later = engine.with(noon(DAY.plusMonths(6))).watch().telling("mail", mailbox);
            look("Six mois plus tard", later, out);
            // To have it look by itself: watch.every(Duration.ofMinutes(1), looked -> log(looked.failures()))
        }
    }

    private static Solution villageShop() {
        return StarterCatalogue.load().stream()
                .filter(solution -> solution.id().value().equals("epicerie-participative-village"))
                .findFirst()
                .orElseThrow();
    }

    private static void needs(FabriqueEngine engine) {
        Workshop tilleuls = engine.as(Actor.of(new ActorId("t"), ActorRole.FABRIQUE_ANIMATOR, TILLEULS));
        Workshop rivage = engine.as(Actor.of(new ActorId("r"), ActorRole.FABRIQUE_ANIMATOR, RIVAGE));
        // Tilleuls keeps its need for itself, Rivage shares its own: so Tilleuls alone is told that they are alike.
        tilleuls.needs().capture(Need.captured(SHOP, TILLEULS, "L'épicerie du village a fermé"));
        rivage.needs()
                .capture(Need.captured(new NeedId("rivage-1"), RIVAGE, "Plus d'épicerie dans le village")
                        .withVisibility(Visibility.NETWORK));
        tilleuls.initiatives()
                .open(Initiative.open(
                        new InitiativeId("i-1"), TILLEULS, "Une épicerie à nous", SHOP, Method.canonical(), DAY));
    }

    /** A listener is told at least once: this one knows by the identity of an alert what it has already sent. */
    private record Mailbox(PrintStream out, Set<AlertId> sent) implements AlertListener {

        Mailbox(PrintStream out) {
            this(out, new HashSet<>());
        }

        @Override
        public void told(Alert alert) {
            if (sent.add(alert.id())) {
                out.printf(
                        "  à %s : %s (%s)%n",
                        alert.fabrique(), alert.kind().label().fr(), alert.occasion());
            }
        }
    }

    private static void look(String when, Watch watch, PrintStream out) {
        out.println(when);
        out.printf("  %d alertes%n", watch.look().raised());
    }

    private static Clock noon(LocalDate day) {
        ZoneId paris = ZoneId.of("Europe/Paris");
        return Clock.fixed(day.atTime(12, 0).atZone(paris).toInstant(), paris);
    }
}
