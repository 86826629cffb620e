package org.fabrique.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.NetworkQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.Search;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;

/** Asks every kind of thing that says something for the same words. */
final class Searching {

    private final Workshop workshop;

    Searching(Workshop workshop) {
        this.workshop = workshop;
    }

    List<Found> find(String text, int most) {
        Search search = Search.saying(text);
        PageRequest some = PageRequest.first(most);
        return Stream.<Function<Workshop, Stream<Found>>>of(
                        at -> found(
                                Kind.ORGANISATIONS,
                                at.organisations(),
                                OrganisationQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.NETWORKS, at.networks(), NetworkQuery.all().finding(search), some),
                        at -> found(Kind.GROUPS, at.groups(), GroupQuery.all().finding(search), some),
                        at -> found(
                                Kind.FABRIQUES,
                                at.fabriques(),
                                FabriqueQuery.all().finding(search),
                                some),
                        at -> found(Kind.NEEDS, at.needs(), NeedQuery.all().finding(search), some),
                        at -> found(
                                Kind.RESOURCES,
                                at.resources(),
                                ResourceQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.SOLUTIONS,
                                at.solutions(),
                                SolutionQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.INITIATIVES,
                                at.initiatives(),
                                InitiativeQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.GATHERINGS,
                                at.gatherings(),
                                GatheringQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.PROGRAMMES,
                                at.programmes(),
                                ProgrammeQuery.all().finding(search),
                                some),
                        at -> found(Kind.TOOLS, at.tools(), ToolQuery.all().finding(search), some),
                        at -> found(
                                Kind.PRACTICES,
                                at.practices(),
                                PracticeQuery.all().finding(search),
                                some),
                        at -> found(
                                Kind.DECISIONS,
                                at.decisions(),
                                DecisionQuery.all().finding(search),
                                some))
                .flatMap(asked -> asked.apply(workshop))
                .limit(most)
                .toList();
    }

    private static <I, T, Q extends Query<T>> Stream<Found> found(
            Kind<I, T, Q> kind, Things<I, T, Q> things, Q query, PageRequest some) {
        return things.list(query, some).items().stream()
                .map(thing -> new Found(kind, kind.id(thing.value()).toString(), thing));
    }
}
