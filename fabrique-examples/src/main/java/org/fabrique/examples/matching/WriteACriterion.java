package org.fabrique.examples.matching;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.matching.Assessment;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Criteria;
import org.fabrique.matching.Criterion;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of the host's own. This one cares whether a team can go and see: does the solution run in the région of the
 * need? A visit convinces a council better than a page.
 */
public final class WriteACriterion {

    private WriteACriterion() {}

    public static void main(String... arguments) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        MatchResult result = engine().match(
                        need(), Catalogue.of(StarterCatalogue.load()), LocalContext.of(FrenchTerritories.load()));
        // The list is diverse: of one family the best stands first, its siblings further down. Their points stay.
        result.top(5)
                .forEach(match -> match.contributions().stream()
                        .filter(reason -> reason.criterion().equals("visit"))
                        .forEach(reason -> out.printf(
                                "%3d  %-45s %s/%d  %s%n",
                                match.score(),
                                match.solution().name(),
                                reason.known() ? reason.points() : "?",
                                reason.outOf(),
                                reason.reason().fr())));
    }

    static Need need() {
        return Need.captured(new NeedId("n-1"), new FabriqueId("creuse"), "Acheter à manger aux producteurs d'ici")
                .withTerritory(TerritoryCode.commune("23096"));
    }

    /** The points are yours to share out, as long as they make 1,000: what one criterion gets, the others give. */
    static MatchingEngine engine() {
        return MatchingEngine.builder()
                .words(400)
                .families(262)
                .name(74)
                .weigh("themes", 101, Criteria.sharedThemes(ThemeScheme.carrefour()))
                .weigh("audiences", 55, Criteria.sharedAudiences())
                .weigh("setting", 28, Criteria.sameSetting())
                .weigh("visit", 80, new Visit())
                .build();
    }

    /**
     * Judges by whether it runs in the région of the need: wholly, or not at all. Unknown when the need names no place, and
     * when it was seen nowhere in the région while the place of one of its sites is not told: that one may be there.
     */
    record Visit() implements Criterion {

        private static final Assessment NOTHING_NEAR =
                Assessment.of(0, Message.of("À visiter : rien dans la région.", "To visit: nothing near."), List.of());
        private static final Assessment NOBODY_KNOWS =
                Assessment.unknown(Message.of("À visiter : on ne sait pas.", "To visit: nobody knows."));

        @Override
        public Assessment assess(Need need, Solution solution, LocalContext context) {
            Optional<Territory> here = region(need.territory(), context);
            List<Implementation> sites = solution.trackRecord().implementations();
            return here.flatMap(region -> siteIn(region, sites, context))
                    .map(Visit::toVisit)
                    .orElseGet(() -> here.isPresent() && areAllPlaced(sites) ? NOTHING_NEAR : NOBODY_KNOWS);
        }

        /** Where nothing can be judged for a need, a large catalogue is searched faster when the criterion says so. */
        @Override
        public boolean judges(Need need, LocalContext context) {
            return region(need.territory(), context).isPresent();
        }

        private static Assessment toVisit(Implementation site) {
            return Assessment.of(
                    1,
                    Message.of("À visiter : " + site.place() + ".", "To visit: " + site.place() + "."),
                    List.of(site.place()));
        }

        private static Optional<Implementation> siteIn(
                Territory region, List<Implementation> sites, LocalContext context) {
            return sites.stream()
                    .filter(site -> region(site.territory(), context)
                            .filter(region::equals)
                            .isPresent())
                    .findFirst();
        }

        private static boolean areAllPlaced(List<Implementation> sites) {
            return !sites.isEmpty() && sites.stream().noneMatch(site -> site.territory() == null);
        }

        private static Optional<Territory> region(@Nullable TerritoryCode place, LocalContext context) {
            return place == null
                    ? Optional.empty()
                    : context.gazetteer().containersOf(place).stream()
                            .filter(around -> around.code().level() == Level.REGION)
                            .findFirst();
        }
    }
}
