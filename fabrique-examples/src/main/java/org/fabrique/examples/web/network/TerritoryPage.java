package org.fabrique.examples.web.network;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Problems;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Likeness;
import org.fabrique.matching.Territories;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;

/**
 * What is known of a territory, and what the visitor sees of it.
 *
 * @param containers the larger territories it lies in
 * @param communes how many communes it is made of
 * @param covering the fabriques that work on all of it
 * @param partly the fabriques that work on a part of it
 * @param needs those of it and of what lies in it
 * @param resources those of it, of what lies in it and of what it lies in
 * @param alike the territories like it, among those where the visitor sees something, the most alike first
 * @param form what was typed of a resource
 */
public record TerritoryPage(
        TerritoryProfile profile,
        List<Territory> containers,
        int communes,
        List<Fabrique> covering,
        List<Fabrique> partly,
        List<Need> needs,
        List<Initiative> initiatives,
        List<LocalResource> resources,
        List<Alike> alike,
        Form form,
        Problems problems) {

    /** Below, two places have little to learn from each other by their likeness alone. */
    private static final double LIKE = 0.5;

    private static final int CLOSEST = 8;

    /** A territory like it, and what the visitor sees there. */
    public record Alike(Likeness likeness, List<Need> needs, List<Solution> solutions) {

        public int percent() {
            return (int) Math.round(100 * likeness.share());
        }
    }

    static TerritoryPage of(Visit visit, Territory place, Form form) {
        Workshop workshop = visit.workshop();
        Places places = new Places(visit.house().places());
        TerritoryCode here = place.code();
        List<Fabrique> fabriques = values(workshop.fabriques().all());
        List<Need> needs = values(workshop.needs().list(NeedQuery.all()));
        List<Fabrique> covering = fabriques.stream()
                .filter(each -> each.territories().stream().anyMatch(territory -> places.isIn(here, territory)))
                .toList();
        return new TerritoryPage(
                visit.house().places().profile(here).orElseGet(() -> TerritoryProfile.unknown(place)),
                visit.house().places().containersOf(here),
                visit.house().places().communesOf(here).size(),
                covering,
                fabriques.stream()
                        .filter(each -> !covering.contains(each))
                        .filter(each -> each.territories().stream().anyMatch(territory -> places.isIn(territory, here)))
                        .toList(),
                needs.stream()
                        .filter(need -> places.isIn(need.territory(), here))
                        .toList(),
                values(workshop.initiatives().list(InitiativeQuery.all())).stream()
                        .filter(initiative -> places.isIn(initiative.territory(), here))
                        .toList(),
                values(workshop.resources().list(ResourceQuery.all())).stream()
                        .filter(resource -> places.meet(resource.territory(), here))
                        .toList(),
                alike(visit, here, needs),
                form,
                Problems.none());
    }

    private static List<Alike> alike(Visit visit, TerritoryCode here, List<Need> needs) {
        Map<TerritoryCode, List<Need>> heard = needs.stream()
                .filter(need -> need.territory() != null)
                .collect(groupingBy(need -> Objects.requireNonNull(need.territory())));
        Map<TerritoryCode, Set<Solution>> running = running(visit);
        Set<TerritoryCode> candidates = new TreeSet<>(heard.keySet());
        candidates.addAll(running.keySet());
        return Territories.like(here, visit.house().places(), candidates).stream()
                .filter(likeness -> likeness.share() >= LIKE)
                .limit(CLOSEST)
                .map(likeness -> new Alike(
                        likeness,
                        heard.getOrDefault(likeness.there().code(), List.of()),
                        List.copyOf(running.getOrDefault(likeness.there().code(), Set.of()))))
                .toList();
    }

    /** Where the solutions the visitor sees run, as far as a source told the code of the place. */
    private static Map<TerritoryCode, Set<Solution>> running(Visit visit) {
        Map<TerritoryCode, Set<Solution>> running = new TreeMap<>();
        for (Solution solution : values(visit.workshop().solutions().list(SolutionQuery.all()))) {
            solution.trackRecord().implementations().stream()
                    .map(Implementation::territory)
                    .filter(Objects::nonNull)
                    .forEach(where -> running.computeIfAbsent(
                                    where, code -> new TreeSet<>(Comparator.comparing(Solution::id)))
                            .add(solution));
        }
        return running;
    }

    private static <T> List<T> values(List<Versioned<T>> kept) {
        return kept.stream().map(Versioned::value).toList();
    }

    TerritoryPage with(Problems wrong) {
        return new TerritoryPage(
                profile, containers, communes, covering, partly, needs, initiatives, resources, alike, form, wrong);
    }

    /** Returns where a territory is shown. */
    public static String path(TerritoryCode code) {
        return "/territories/" + Visit.url(code);
    }

    public Territory place() {
        return profile.territory();
    }

    public List<Setting> settings() {
        return List.of(Setting.values());
    }

    /** Returns what a figure is, or that nobody knows. */
    public String figure(Visit visit, @org.jspecify.annotations.Nullable Integer figure) {
        return figure == null ? visit.unknown() : visit.number(figure);
    }

    /** Returns the fabriques for which the visitor may write a resource down. */
    public Map<FabriqueId, String> keepers(Visit visit) {
        Map<FabriqueId, String> keepers = new LinkedHashMap<>();
        Stream.concat(covering.stream(), partly.stream()).forEach(each -> keepers.put(each.id(), each.name()));
        return visit.actor().fabriques().stream()
                .filter(each -> visit.may(Action.CREATE, SubjectKind.RESOURCE, each, Visibility.PRIVATE)
                        .allowed())
                .collect(Collectors.toMap(
                        each -> each,
                        each -> keepers.getOrDefault(each, each.value()),
                        (one, two) -> one,
                        TreeMap::new));
    }

    public List<ResourceKind> kinds() {
        return List.of(ResourceKind.values());
    }

    public List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }
}
