package org.fabrique.examples.door;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.engine.Workshop;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

/**
 * A territory and all its waiting needs: the Creuse as public figures tell it, what a fabrique there heard, what it knows
 * of the place, and what each need gets. The needs and the resources are made up; the territory and the solutions are not.
 */
public final class MatchATerritory {

    private static final FabriqueId FABRIQUE = new FabriqueId("creuse");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");

    private MatchATerritory() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        FrenchTerritories territories = FrenchTerritories.load();
        tell(territories.profile(CREUSE).orElseThrow(), out);
        try (FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage()).with(territories)) {
            engine.as(Actor.of(new ActorId("host"), ActorRole.SYSTEM))
                    .solutions()
                    .addMissing(StarterCatalogue.load());
            Workshop creuse = engine.as(Actor.of(new ActorId("animator"), ActorRole.FABRIQUE_ANIMATOR, FABRIQUE));
            resources().forEach(creuse.resources()::add);
            needs().forEach(creuse.needs()::capture);
            waiting(creuse, territories).forEach(need -> tell(creuse.needs().match(need), out));
        }
    }

    /** A figure nobody has is null, and a kind of place is true, false or unknown: three answers, never two. */
    private static void tell(TerritoryProfile profile, PrintStream out) {
        out.printf(Locale.FRENCH, "%s : %,d habitants%n", profile.territory().name(), profile.population());
        for (Setting setting : Setting.values()) {
            out.printf("  %-20s %s%n", setting.label().fr(), profile.is(setting));
        }
    }

    /** A need names the place where it is felt: those of the Creuse are those of its communes, too. */
    private static List<NeedId> waiting(Workshop creuse, FrenchTerritories territories) {
        List<TerritoryCode> places = Stream.concat(
                        Stream.of(CREUSE),
                        territories.communesOf(CREUSE).stream().map(Territory::code))
                .toList();
        List<NeedStatus> open =
                Stream.of(NeedStatus.values()).filter(NeedStatus::awaitsAnswer).toList();
        return creuse.needs().list(NeedQuery.all().in(places).having(open)).stream()
                .map(Versioned::value)
                .map(Need::id)
                .toList();
    }

    private static void tell(MatchResult result, PrintStream out) {
        out.printf("%n%s — %s%n", result.need().title(), result.told().fr());
        for (Match match : result.top(2)) {
            out.printf(
                    "  %d/%d  %s, %s%n",
                    match.score(),
                    match.outOf(),
                    match.solution().name(),
                    match.verdict().label().fr());
            match.gaps().stream().filter(gap -> gap.requirement().essential()).forEach(gap -> tell(gap, out));
            match.contributions().stream()
                    .filter(reason -> !reason.known())
                    .map(Contribution::reason)
                    .forEach(reason -> out.printf("    inconnu : %s%n", reason.fr()));
        }
    }

    private static void tell(Gap gap, PrintStream out) {
        out.printf(
                "    %s : %s — %s%n",
                gap.state().label().fr(), gap.requirement().text(), gap.reason().fr());
    }

    private static List<LocalResource> resources() {
        return List.of(
                LocalResource.of(new ResourceId("r-1"), FABRIQUE, ResourceKind.PREMISES, "l'ancienne école", CREUSE)
                        .withQuantity(Quantity.of(90, "m2")),
                LocalResource.of(new ResourceId("r-2"), FABRIQUE, ResourceKind.SKILL, "un mécanicien retraité", CREUSE),
                // That something is missing is worth knowing too; it speaks of the whole kind.
                LocalResource.absent(
                        new ResourceId("r-3"), FABRIQUE, ResourceKind.VOLUNTEERS, "aucun bénévole", CREUSE));
    }

    private static List<Need> needs() {
        return List.of(
                need("n-1", "Des personnes en souffrance psychique restent seules, sans lieu où se retrouver", "SAN"),
                need("n-2", "Faire réparer sa voiture quand on a peu d'argent", "MOB")
                        .withTerritory(GUERET),
                Need.captured(new NeedId("n-3"), FABRIQUE, "Plus de vétérinaire pour les troupeaux")
                        .withTerritory(CREUSE),
                need("n-4", "Un café où se croiser", "COH")
                        .qualified("Se croiser sans rendez-vous")
                        .become(NeedStatus.IN_PROGRESS)
                        .become(NeedStatus.ANSWERED));
    }

    private static Need need(String id, String title, String theme) {
        return Need.captured(new NeedId(id), FABRIQUE, title)
                .withTerritory(CREUSE)
                .withThemes(List.of(new ThemeCode(theme)));
    }
}
