package org.fabrique.matching;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeScheme;

/**
 * The changes of a situation that speak for one solution, in the order in which they are tried: its themes and
 * audiences the need does not have, its settings of which nothing is known here, the resources whose measured quantity
 * it asks for, and its requirements of which nobody knows, confirmed.
 */
final class Changes {

    private final Situation situation;
    private final Need need;
    private final Solution solution;
    private final ThemeScheme scheme;

    private Changes(Situation situation, Solution solution, ThemeScheme scheme) {
        this.situation = situation;
        this.need = situation.need();
        this.solution = solution;
        this.scheme = scheme;
    }

    static List<Change> towards(Solution solution, Situation situation, ThemeScheme scheme) {
        Changes changes = new Changes(situation, solution, scheme);
        return Stream.of(
                        changes.themes(),
                        changes.audiences(),
                        changes.settings(),
                        changes.resources(),
                        changes.confirmations())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<Change> themes() {
        return solution.themes().stream()
                .filter(theme -> !need.themes().contains(theme))
                .map(theme -> new Change.AddTheme(theme, scheme));
    }

    private Stream<Change> audiences() {
        return solution.audiences().stream()
                .filter(audience -> !need.audiences().contains(audience))
                .map(Change.AddAudience::new);
    }

    private Stream<Change> settings() {
        TerritoryCode here = need.territory();
        return here == null
                ? Stream.of()
                : situation.context().gazetteer().profile(here).stream()
                        .flatMap(profile -> solution.settings().stream()
                                .filter(setting -> profile.is(setting) == Truth.UNKNOWN)
                                .map(setting -> new Change.KnowSetting(here, setting)));
    }

    private Stream<Change> resources() {
        return requirements(state -> state != Gap.State.MET)
                .flatMap(requirement -> requirement
                        .kind()
                        .answeredBy()
                        .flatMap(kind -> Stream.ofNullable(requirement.threshold())
                                .filter(threshold -> threshold.measure() == Threshold.Measure.RESOURCE)
                                .map(threshold -> new Change.HaveResource(kind, threshold.quantity()))
                                .findFirst())
                        .stream());
    }

    private Stream<Change> confirmations() {
        return requirements(state -> state == Gap.State.UNKNOWN)
                .map(requirement -> new Change.Confirm(
                        requirement.kind(), new Confirmation(solution.id(), requirement.text(), true)));
    }

    private Stream<Requirement> requirements(Predicate<Gap.State> state) {
        return new Gaps(need, situation.context())
                .of(solution).stream().filter(gap -> state.test(gap.state())).map(Gap::requirement);
    }
}
