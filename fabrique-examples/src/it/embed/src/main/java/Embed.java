import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.NeedId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.matching.MatchResult;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

public class Embed {
    public static void main(String[] arguments) {
// README
SqliteStorage storage = SqliteStorage.at(Path.of("fabrique.db"));
try (FabriqueEngine engine = FabriqueEngine.open(storage).with(FrenchTerritories.load())) {
    Workshop workshop = engine.as(Actor.of(new ActorId("me"), ActorRole.SYSTEM));
    workshop.solutions().addMissing(StarterCatalogue.load());
    NeedDraft shops = NeedDraft.of("limousin", "Plus de commerce pour les personnes âgées des villages")
            .withTerritory("dep:23");
    NeedId need = workshop.needs().capture(new NeedId(UUID.randomUUID().toString()), shops).value().id();
    MatchResult result = workshop.needs().match(need);
    result.top(3).forEach(match -> System.out.println(match.explain(Locale.FRENCH)));
}
// README
    }
}
