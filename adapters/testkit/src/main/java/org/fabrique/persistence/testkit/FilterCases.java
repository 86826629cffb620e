package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.alert.AlertKind;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Register;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;
import org.junit.jupiter.api.Test;

/** A list holds what its query matches, all of it and nothing else. */
abstract class FilterCases {

    private static final ThemeCode CULTURE = new ThemeCode("CUL");
    private static final List<FabriqueId> KEEPERS = List.of(Samples.LIMOUSIN, Samples.MARTINIQUE);
    private static final List<NeedStatus> STATUSES = List.of(NeedStatus.QUALIFIED, NeedStatus.DORMANT);
    private static final List<TerritoryCode> PLACES = List.of(Samples.CREUSE, Samples.GUERET);
    private static final List<List<ThemeCode>> THEMES =
            List.of(List.of(), List.of(Samples.MOBILITY), List.of(Samples.SENIORS, Samples.MOBILITY));

    private final Bench bench;

    FilterCases(Bench bench) {
        this.bench = bench;
    }

    @Test
    void needsByEveryCombinationOfFilters() {
        List<Need> needs = everyKindOfNeed();
        keep(UnitOfWork::needs, needs);
        needQueries().forEach(query -> requireExactly(View::needs, query, needs));
    }

    @Test
    void needsOfNoTerritoryAreInNone() {
        keep(UnitOfWork::needs, List.of(Samples.need("n-1", "Sans lieu")));
        requireExactly(View::needs, NeedQuery.all().in(PLACES), List.of());
    }

    @Test
    void anEmptySetLetsNothingThrough() {
        keep(UnitOfWork::needs, everyKindOfNeed());
        requireExactly(View::needs, NeedQuery.all().in(List.of()), List.of());
        requireExactly(View::needs, NeedQuery.all().having(List.of()), List.of());
        requireExactly(View::needs, NeedQuery.all().about(List.of()), List.of());
    }

    @Test
    void manyTerritoriesAtOnce() {
        List<TerritoryCode> communes = IntStream.range(0, 6_000)
                .mapToObj(at -> TerritoryCode.commune("%05d".formatted(10_000 + at)))
                .toList();
        List<Need> needs = List.of(
                Samples.need("n-1", "Premier").withTerritory(communes.get(0)),
                Samples.need("n-2", "Dernier").withTerritory(communes.get(5_999)),
                Samples.need("n-3", "Ailleurs").withTerritory(Samples.GUERET));
        keep(UnitOfWork::needs, needs);
        requireExactly(View::needs, NeedQuery.all().in(communes), needs);
    }

    @Test
    void aThingIsFoundUnderWhatItBecameAndNoLongerUnderWhatItWas() {
        Need before =
                Samples.need("n-1", "Besoin").withTerritory(Samples.CREUSE).withThemes(List.of(Samples.MOBILITY));
        Need after = before.withTerritory(Samples.GUERET)
                .withThemes(List.of(CULTURE))
                .become(NeedStatus.DORMANT);
        keep(UnitOfWork::needs, List.of(before));
        bench.write(unit -> unit.needs().save(after, 1));
        needQueries().forEach(query -> requireExactly(View::needs, query, List.of(after)));
        requireExactly(View::needs, NeedQuery.all().about(List.of(CULTURE)), List.of(after));
    }

    @Test
    void filtersHoldOnEveryPage() {
        List<Need> needs = everyKindOfNeed();
        keep(UnitOfWork::needs, needs);
        NeedQuery query = NeedQuery.all().keptBy(Samples.LIMOUSIN).about(List.of(Samples.MOBILITY, Samples.SENIORS));
        assertThat(inPagesOf(2, query)).containsExactlyElementsOf(expected(query, needs));
    }

    @Test
    void solutionsByTheme() {
        var solutions =
                List.of(Samples.solutions().get(0), Samples.solutions().get(2).withThemes(List.of(CULTURE)));
        keep(UnitOfWork::solutions, solutions);
        for (List<ThemeCode> themes : List.of(List.of(CULTURE), List.of(Samples.SENIORS, CULTURE), THEMES.get(1))) {
            requireExactly(View::solutions, SolutionQuery.all().about(themes), solutions);
        }
    }

    @Test
    void initiativesByKeeperPhaseStandingAndNeed() {
        List<Initiative> initiatives = everyKindOfInitiative();
        keep(UnitOfWork::initiatives, initiatives);
        initiativeQueries().forEach(query -> requireExactly(View::initiatives, query, initiatives));
    }

    @Test
    void resourcesByKeeperTerritoryAndKind() {
        var resources = List.of(Samples.resources().get(0), Samples.resources().get(2));
        keep(UnitOfWork::resources, resources);
        for (TerritoryCode place : PLACES) {
            for (ResourceKind kind : ResourceKind.values()) {
                ResourceQuery query = ResourceQuery.all().in(List.of(place)).ofKind(List.of(kind));
                requireExactly(View::resources, query, resources);
                requireExactly(View::resources, query.keptBy(Samples.MARTINIQUE), resources);
            }
        }
    }

    @Test
    void organisationsPersonsFabriquesAndMemberships() {
        var organisations =
                List.of(Samples.organisations().get(0), Samples.organisations().get(2));
        var persons = List.of(Samples.persons().get(1), Samples.persons().get(2));
        var fabriques = List.of(Samples.fabriques().get(0), Samples.fabriques().get(2));
        var memberships =
                List.of(Samples.memberships().get(0), Samples.memberships().get(2));
        keep(UnitOfWork::organisations, organisations);
        keep(UnitOfWork::persons, persons);
        keep(UnitOfWork::fabriques, fabriques);
        keep(UnitOfWork::memberships, memberships);
        for (OrganisationKind kind : OrganisationKind.values()) {
            requireExactly(View::organisations, OrganisationQuery.all().ofKind(List.of(kind)), organisations);
        }
        KEEPERS.forEach(
                keeper -> requireExactly(View::persons, PersonQuery.all().controlledBy(keeper), persons));
        PLACES.forEach(
                place -> requireExactly(View::fabriques, FabriqueQuery.all().in(List.of(place)), fabriques));
        for (MembershipStatus status : MembershipStatus.values()) {
            requireExactly(View::memberships, MembershipQuery.all().having(List.of(status)), memberships);
        }
    }

    @Test
    void gatheringsByHostVisitorKindAndTerritory() {
        var gatherings = List.of(
                Samples.gatherings().get(0),
                Samples.gatherings().get(2),
                Gathering.of(
                                new GatheringId("day"),
                                GatheringKind.LEARNING_VISIT,
                                "Jour",
                                Samples.BESANCON,
                                KEEPERS.get(1))
                        .withTerritory(Samples.GUERET)
                        .withVisitors(List.of(KEEPERS.get(0))));
        keep(UnitOfWork::gatherings, gatherings);
        Stream.of(GatheringQuery.all())
                .flatMap(query -> Stream.of(query, query.heldBy(KEEPERS.get(0)), query.heldBy(KEEPERS.get(1))))
                .flatMap(query -> Stream.of(query, query.visitedBy(KEEPERS.get(0)), query.visitedBy(KEEPERS.get(1))))
                .flatMap(query -> Stream.of(
                        query,
                        query.ofKind(List.of(GatheringKind.PEER_EXCHANGE)),
                        query.ofKind(List.of(GatheringKind.SKILLS_TRANSFER, GatheringKind.LEARNING_VISIT))))
                .flatMap(query -> Stream.of(query, query.in(List.of(Samples.GUERET)), query.in(PLACES)))
                .forEach(query -> requireExactly(View::gatherings, query, gatherings));
    }

    @Test
    void programmesByKeeperThemeAndTerritoryOfTheirPerimeter() {
        var programmes = List.of(
                Samples.programmes().get(0),
                Samples.programmes().get(2),
                Programme.of(new ProgrammeId("p-3"), "Culture")
                        .withThemes(List.of(CULTURE, Samples.MOBILITY))
                        .withPerimeter(PLACES));
        keep(UnitOfWork::programmes, programmes);
        Stream.of(ProgrammeQuery.all())
                .flatMap(query -> Stream.of(query, query.keptBy(Samples.LIMOUSIN), query.keptBy(Samples.MARTINIQUE)))
                .flatMap(query ->
                        Stream.of(query, query.about(List.of(CULTURE)), query.about(List.of(Samples.SENIORS, CULTURE))))
                .flatMap(query -> Stream.of(query, query.in(List.of(Samples.GUERET)), query.in(PLACES)))
                .forEach(query -> requireExactly(View::programmes, query, programmes));
    }

    @Test
    void whatIsSharedByWhomAndGroupsByNetwork() {
        var groups = List.of(Samples.groups().get(1), Samples.groups().get(2));
        var tools = List.of(Samples.tools().get(0), Samples.tools().get(2));
        var practices = List.of(Samples.practices().get(0), Samples.practices().get(2));
        keep(UnitOfWork::groups, groups);
        keep(UnitOfWork::tools, tools);
        keep(UnitOfWork::practices, practices);
        requireExactly(View::groups, GroupQuery.all(), groups);
        requireExactly(View::groups, GroupQuery.all().of(Samples.NETWORK), groups);
        for (FabriqueId keeper : KEEPERS) {
            requireExactly(View::tools, ToolQuery.all().sharedBy(keeper), tools);
            requireExactly(View::practices, PracticeQuery.all().sharedBy(keeper), practices);
        }
    }

    @Test
    void decisionsByKeeperNeedSolutionAndVerdictAndWhetherTheyHold() {
        var decisions = List.of(Samples.decisions().get(0), Samples.decisions().get(2));
        keep(UnitOfWork::decisions, decisions);
        Stream.of(DecisionQuery.all())
                .flatMap(query -> Stream.of(query, query.keptBy(Samples.LIMOUSIN)))
                .flatMap(query -> Stream.of(query, query.about(new NeedId("n-d-1")), query.about(new NeedId("n-d-2"))))
                .flatMap(query -> Stream.of(
                        query, query.about(new SolutionId("roving-garage")), query.about(new SolutionId("épicerie"))))
                .flatMap(query -> Stream.of(query, query.having(List.of(MatchDecision.Verdict.CHOSEN))))
                .flatMap(query -> Stream.of(query, query.holding(true), query.holding(false)))
                .forEach(query -> requireExactly(View::decisions, query, decisions));
    }

    @Test
    void alertsByWhoIsToldKindAndWhetherTheyWereSeen() {
        var alerts = List.of(Samples.alerts().get(0), Samples.alerts().get(2));
        keep(UnitOfWork::alerts, alerts);
        Stream.of(AlertQuery.all())
                .flatMap(query -> Stream.of(query, query.toldTo(KEEPERS.get(0)), query.toldTo(KEEPERS.get(1))))
                .flatMap(query -> Stream.of(
                        query,
                        query.ofKind(List.of(AlertKind.CHECK_DUE)),
                        query.ofKind(List.of(AlertKind.CHECK_DUE, AlertKind.SOLUTION_FITS))))
                .flatMap(query -> Stream.of(query, query.seen(true), query.seen(false)))
                .forEach(query -> requireExactly(View::alerts, query, alerts));
    }

    @Test
    void whatIsDoneOrSeenIsNoLongerFoundAmongWhatWaits() {
        keep(UnitOfWork::alerts, List.of(Samples.alerts().get(1)));
        keep(UnitOfWork::decisions, List.of(Samples.decisions().get(1)));
        bench.write(unit -> {
            unit.alerts().save(Samples.alerts().get(0), 1);
            return unit.decisions().save(Samples.decisions().get(0), 1);
        });
        requireExactly(View::alerts, AlertQuery.all().seen(false), List.of());
        requireExactly(View::decisions, DecisionQuery.all().holding(true), List.of());
        requireExactly(
                View::alerts,
                AlertQuery.all().seen(true),
                List.of(Samples.alerts().get(0)));
        requireExactly(
                View::decisions,
                DecisionQuery.all().holding(false),
                List.of(Samples.decisions().get(0)));
    }

    private static List<Need> everyKindOfNeed() {
        List<Need> needs = new ArrayList<>();
        for (FabriqueId keeper : KEEPERS) {
            for (NeedStatus status : STATUSES) {
                for (TerritoryCode place : PLACES) {
                    for (List<ThemeCode> themes : THEMES) {
                        Need need =
                                Need.captured(new NeedId("n-" + needs.size()), keeper, "Besoin " + needs.size() % 5);
                        needs.add(Samples.having(need, status)
                                .withTerritory(place)
                                .withThemes(themes));
                    }
                }
            }
        }
        return needs;
    }

    private static List<NeedQuery> needQueries() {
        return Stream.of(NeedQuery.all())
                .flatMap(query -> Stream.of(query, query.keptBy(Samples.MARTINIQUE)))
                .flatMap(query -> Stream.of(query, query.having(List.of(NeedStatus.DORMANT)), query.having(STATUSES)))
                .flatMap(query -> Stream.of(query, query.in(List.of(Samples.GUERET)), query.in(PLACES)))
                .flatMap(query -> Stream.of(
                        query, query.about(List.of(Samples.MOBILITY)), query.about(Set.of(Samples.SENIORS, CULTURE))))
                .toList();
    }

    private static List<Initiative> everyKindOfInitiative() {
        Initiative active = Samples.initiative("i-active", "Active");
        Initiative held = Samples.initiatives().get(1);
        Initiative elsewhere = Samples.initiatives().get(2);
        Initiative stopped = Initiative.openAt(
                new InitiativeId("i-stopped"),
                Samples.LIMOUSIN,
                "Arrêtée",
                new NeedId("n-bare"),
                Method.feasibilityFirst(),
                Phase.FEASIBILITY,
                Samples.BESANCON);
        return List.of(active, held, elsewhere, abandoned(stopped));
    }

    private static Initiative abandoned(Initiative initiative) {
        return initiative.moves(Method.feasibilityFirst(), Samples.BESANCON).stream()
                .filter(move -> move.kind().leadsTo() == Standing.ABANDONED)
                .findFirst()
                .map(move -> initiative.take(Method.feasibilityFirst(), move, "Plus personne"))
                .orElseThrow();
    }

    private static List<InitiativeQuery> initiativeQueries() {
        return Stream.of(InitiativeQuery.all())
                .flatMap(query -> Stream.of(query, query.keptBy(Samples.LIMOUSIN)))
                .flatMap(query -> Stream.of(
                        query,
                        query.inPhase(List.of(Phase.CARRIER_SEARCH)),
                        query.inPhase(List.of(Phase.IDEATION, Phase.OPPORTUNITY_STUDY))))
                .flatMap(query -> Stream.of(query, query.standing(List.of(Standing.ABANDONED))))
                .flatMap(query -> Stream.of(
                        query, query.answering(new NeedId("n-bare")), query.answering(new NeedId("n-garage"))))
                .toList();
    }

    private <I, T, Q extends Query<T>> void keep(
            Function<UnitOfWork, WritableRegister<I, T, Q>> register, List<T> things) {
        bench.write(unit -> things.stream().map(register.apply(unit)::add).toList());
    }

    private <I, T, Q extends Query<T>> void requireExactly(
            Function<View, Register<I, T, Q>> register, Q query, List<T> kept) {
        Set<T> expected = kept.stream().filter(query::matches).collect(Collectors.toSet());
        List<T> found = bench.read(view -> register.apply(view).list(query, PageRequest.first(100)).items().stream()
                .map(Versioned::value)
                .toList());
        assertThat(found).as(query.toString()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(bench.<Long>read(view -> register.apply(view).count(query)))
                .as("count of " + query)
                .isEqualTo(expected.size());
    }

    private static List<Need> expected(NeedQuery query, List<Need> needs) {
        return needs.stream()
                .filter(query::matches)
                .sorted(Comparator.comparing(Kind.NEEDS::sortKey))
                .toList();
    }

    private List<Need> inPagesOf(int size, NeedQuery query) {
        List<Need> met = new ArrayList<>();
        PageRequest request = PageRequest.first(size);
        while (request != null) {
            PageRequest wanted = request;
            var page = bench.read(view -> view.needs().list(query, wanted));
            page.items().forEach(found -> met.add(found.value()));
            request = page.next() == null ? null : wanted.next(page.next());
        }
        return met;
    }
}
