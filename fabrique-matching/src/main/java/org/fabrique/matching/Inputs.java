package org.fabrique.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.territory.TerritoryProfile;

/** What an answer depends on, told as a run. */
record Inputs(String engine, Catalogue catalogue, Need need, LocalContext context) {

    RunId run(ResultVerdict verdict, List<Match> matches, KnockOuts knockOuts) {
        return new RunId(
                engine,
                Fingerprint.of(catalogue.size(), catalogue.holdings().fingerprint()),
                Fingerprint.of(need),
                Fingerprint.of(profile(), Topic.places(need, context), resources(), context.confirmations()),
                answer(verdict, matches, knockOuts));
    }

    /** In whatever order they were given. */
    private List<LocalResource> resources() {
        return context.resources().stream()
                .sorted(Comparator.comparing(LocalResource::id))
                .toList();
    }

    private Object profile() {
        return Optional.ofNullable(need.territory())
                .flatMap(context.gazetteer()::profile)
                .map(List::of)
                .orElse(List.<TerritoryProfile>of());
    }

    /** The facts of the answer: sentences may be told better without any fact changing. */
    private static String answer(ResultVerdict verdict, List<Match> matches, KnockOuts knockOuts) {
        return Fingerprint.of(
                verdict,
                matches.stream().map(Inputs::facts).toList(),
                knockOuts.count(),
                knockOuts.first().stream()
                        .map(each -> List.of(each.solution(), each.score(), rules(each.because())))
                        .toList());
    }

    private static List<Object> facts(Match match) {
        return List.of(
                match.solution().id(),
                match.verdict(),
                match.contributions().stream()
                        .map(each -> List.of(each.criterion(), each.points(), each.outOf(), each.known()))
                        .toList(),
                match.gaps().stream()
                        .map(gap -> List.of(gap.requirement().text(), gap.state()))
                        .toList(),
                rules(match.unjudged()));
    }

    private static List<String> rules(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::rule).toList();
    }
}
