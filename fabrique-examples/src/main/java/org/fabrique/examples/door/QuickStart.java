package org.fabrique.examples.door;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.NeedId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

/**
 * The shortest way through the door: a file, the starter catalogue, one need, and why a known solution suits it.
 * <p>
 * Run it with the name of a file, then run it again: the catalogue and the need are kept, and there once.
 */
public final class QuickStart {

    private QuickStart() {}

    public static void main(String... arguments) {
        tell(Path.of(arguments.length == 0 ? "quick-start.db" : arguments[0]), System.out);
    }

    static void tell(Path file, PrintStream out) {
        // The storage makes the file when there is none. The engine owns the storage, and closes it with itself.
        SqliteStorage storage = SqliteStorage.at(file);
        try (FabriqueEngine engine = FabriqueEngine.open(storage).with(FrenchTerritories.load())) {
            // Who acts, and in what quality, is for your program to know: here it is the program itself.
            Workshop workshop = engine.as(Actor.of(new ActorId("quick-start"), ActorRole.SYSTEM));
            int added = workshop.solutions().addMissing(StarterCatalogue.load());
            out.printf("Solutions ajoutées : %d%n%n", added);
            tell(workshop.needs().match(heard(workshop)), out);
        }
    }

    private static NeedId heard(Workshop workshop) {
        // A draft is what somebody typed. Were something wrong in it, all of it would be told at once (InvalidInput).
        NeedDraft draft = NeedDraft.of("creuse", "Aller chez le médecin sans voiture")
                .withRequest("Des personnes âgées isolées renoncent aux soins, faute de moyen de transport.")
                .withTerritory("dep:23")
                .withThemes(List.of("MOB", "SEN"))
                .withAudiences(List.of("seniors"));
        // A request with a name is done once, however often it is sent: this program may run again.
        return workshop.once("quick-start")
                .needs()
                .capture(new NeedId("n-1"), draft)
                .value()
                .id();
    }

    private static void tell(MatchResult result, PrintStream out) {
        Match best = result.matches().get(0);
        out.printf("%s : %s%n", result.need().title(), result.told().fr());
        out.printf("%d/%d  %s%n", best.score(), best.outOf(), best.solution().name());
        // The score is the sum of these points: there is nothing else in it.
        for (Contribution reason : best.contributions()) {
            out.printf(
                    "%+5d/%d  %s%n",
                    reason.points(), reason.outOf(), reason.reason().fr());
        }
        // What the solution needs to live there. Nobody has said what the Creuse has, so nothing is known of it.
        for (Gap gap : best.gaps()) {
            out.printf(
                    "  %s : %s (%s)%n",
                    gap.state().label().fr(),
                    gap.requirement().text(),
                    gap.requirement().essential() ? "essentiel" : "utile");
        }
    }
}
