package org.fabrique.engine;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.PageRequest;

/** Two fabriques, what one of them shares and, in one of two worlds, what it keeps for itself. */
final class World {

    static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    static final FabriqueId BRETAGNE = new FabriqueId("bretagne");

    /** The methods that change nothing. */
    static final Set<String> READS = Set.of(
            "get",
            "list",
            "count",
            "history",
            "match",
            "whyNot",
            "peers",
            "supply",
            "reverse",
            "cover",
            "moves",
            "statusOn",
            "all",
            "of",
            "annual",
            "search",
            "processings",
            "due",
            "file",
            "erasure");

    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final org.fabrique.core.initiative.Method METHOD = org.fabrique.core.initiative.Method.canonical();
    private static final StakeholderId SOMEBODY = new StakeholderId("s-1");
    private static final NetworkId NETWORK = new NetworkId("fai");

    private final List<Consumer<Workshop>> kept = new ArrayList<>();
    private final Map<Class<?>, List<Object>> known = new HashMap<>();

    private final List<Object> exported = new ArrayList<>();

    private World() {}

    /** Returns what was taken away by a visitor since it was last asked. */
    List<Object> exported() {
        List<Object> taken = List.copyOf(exported);
        exported.clear();
        return taken;
    }

    static World withoutSecrets() {
        World world = new World();
        world.shared();
        world.known();
        return world;
    }

    /** Returns the world in which every text of what is hidden says a word. */
    static World withSecrets(String word) {
        World world = withoutSecrets();
        world.secrets(word);
        return world;
    }

    void keep(FabriqueEngine engine) {
        Workshop system = engine.as(Actor.of(new ActorId("system"), ActorRole.SYSTEM));
        kept.forEach(each -> each.accept(system));
    }

    private void shared() {
        Need need = Need.captured(new NeedId("n-shown"), LIMOUSIN, "Plus de commerce au village");
        Solution solution = Solution.of(new SolutionId("van"), "Épicerie itinérante au village")
                .withDescription("Un camion vend de village en village.");
        kept.add(to -> to.networks().add(Network.of(NETWORK, "Réseau", SOMEBODY)));
        kept.add(to -> to.fabriques().add(Fabrique.named(LIMOUSIN, "Limousin")));
        kept.add(to -> to.fabriques().add(Fabrique.named(BRETAGNE, "Bretagne")));
        kept.add(to -> to.needs().capture(need.withVisibility(Visibility.NETWORK)));
        kept.add(to -> to.needs().capture(Need.captured(new NeedId("n-own"), BRETAGNE, "Se déplacer au village")));
        kept.add(to -> to.solutions().add(solution));
    }

    private void secrets(String word) {
        String text = "Ce qu'on garde " + word;
        NeedId need = new NeedId("n-hidden");
        kept.add(to -> to.needs().capture(Need.captured(need, LIMOUSIN, new Wording(text, text, text))));
        kept.add(to -> to.solutions()
                .add(Solution.of(new SolutionId("hidden"), text + " au village").keptBy(LIMOUSIN, Visibility.PRIVATE)));
        kept.add(to -> to.resources()
                .add(LocalResource.of(
                        new ResourceId("r-hidden"),
                        LIMOUSIN,
                        ResourceKind.PREMISES,
                        text,
                        TerritoryCode.department("23"))));
        kept.add(to -> to.initiatives()
                .open(Initiative.open(new InitiativeId("i-hidden"), LIMOUSIN, text, need, METHOD, DAY)));
        kept.add(to -> to.gatherings()
                .add(Gathering.of(new GatheringId("g-hidden"), GatheringKind.CREATIVITY_SESSION, text, DAY, LIMOUSIN)
                        .withVisibility(Visibility.PRIVATE)
                        .withOutcome(text)));
        kept.add(to -> to.programmes()
                .add(Programme.of(new ProgrammeId("p-hidden"), text).keptBy(LIMOUSIN, Visibility.PRIVATE)));
        kept.add(to ->
                to.persons().add(new Person(new StakeholderId("p-hidden"), LIMOUSIN, text, "z@example.org", null)));
        kept.add(to -> to.decisions().take(decision("d-hidden", LIMOUSIN, need).because(text)));
        kept.add(to -> to.alerts()
                .added(Alert.raised(
                        new AlertId("a-" + word),
                        LIMOUSIN,
                        new Occasion.SolutionFits(need, new SolutionId("van")),
                        DAY)));
    }

    /** What a stranger can say: identities of what is shown, hidden and not there, and things of its own. */
    private void known() {
        know(NeedId.class, new NeedId("n-shown"), new NeedId("n-own"), new NeedId("n-hidden"), new NeedId("n-none"));
        know(SolutionId.class, new SolutionId("van"), new SolutionId("hidden"));
        know(ResourceId.class, new ResourceId("r-hidden"));
        know(InitiativeId.class, new InitiativeId("i-hidden"));
        know(GatheringId.class, new GatheringId("g-hidden"));
        know(ProgrammeId.class, new ProgrammeId("p-hidden"));
        know(MatchDecisionId.class, new MatchDecisionId("d-hidden"));
        know(AlertId.class, new AlertId("a-none"));
        know(FabriqueId.class, LIMOUSIN, BRETAGNE);
        know(NetworkId.class, NETWORK);
        know(ExperimentationGroupId.class, new ExperimentationGroupId("e-1"));
        know(SharedToolId.class, new SharedToolId("t-1"));
        know(PracticeId.class, new PracticeId("pr-1"));
        know(StakeholderId.class, SOMEBODY, new StakeholderId("p-hidden"));
        Kind.all().forEach(kind -> know(kind.everything().getClass(), kind.everything()));
        know(PageRequest.class, PageRequest.first(1), PageRequest.first(50));
        know(Consumer.class, (Consumer<Object>) exported::add);
        know(long.class, 1L);
        know(String.class, "mots", "garde");
        know(int.class, 50);
        know(LocalDate.class, DAY);
        know(Visibility.class, Visibility.NETWORK);
        know(org.fabrique.core.initiative.Method.class, METHOD);
        need();
        initiative();
        things();
    }

    private void need() {
        know(Need.class, Need.captured(new NeedId("n-hidden"), BRETAGNE, "Le même"), own("n-new"));
        know(NeedDraft.class, NeedDraft.of("bretagne", "Dit par quelqu'un"));
        know(NeedStatus.class, NeedStatus.DORMANT);
        know(Answer.Part.class, Answer.Part.WHOLE);
        know(NeedStep.class, NeedStep.of(NeedStatus.DORMANT, DAY));
        know(
                Grouping.class,
                Grouping.proposed(new NeedId("n-own"), List.of(new NeedId("n-hidden")), DAY, "pareils")
                        .confirmed(SOMEBODY, DAY));
        know(MatchDecision.class, decision("d-1", BRETAGNE, new NeedId("n-hidden")));
    }

    private void initiative() {
        know(
                Initiative.class,
                Initiative.open(
                        new InitiativeId("i-new"), BRETAGNE, "Avec d'autres", new NeedId("n-hidden"), METHOD, DAY));
        know(Move.class, Move.asked(Move.Kind.ADVANCE, Phase.OPPORTUNITY_STUDY, DAY));
        know(Carrier.class, Carrier.none());
        know(Carrier.Kind.class, Carrier.Kind.COLLECTIVE);
        know(Assessment.class, Assessment.of(SOMEBODY, Assessment.Step.HEARING, DAY, true));
        know(Blueprint.class, Blueprint.blank());
        know(
                GateDecision.class,
                GateDecision.of(METHOD.gate(Phase.IDEATION).orElseThrow(), GateDecision.Verdict.GO, DAY, "Oui."));
        know(List.class, List.of());
        know(Outcome.class);
        know(DurabilityCheck.class, DurabilityCheck.alive(DurabilityCheck.Anniversary.ONE_YEAR, DAY));
    }

    private void things() {
        know(YearMonth.class, YearMonth.from(DAY));
        know(RetentionPolicy.class, RetentionPolicy.toStartFrom());
        know(Solution.class, Solution.of(new SolutionId("hidden"), "La même").keptBy(BRETAGNE, Visibility.PRIVATE));
        know(SolutionDraft.class, SolutionDraft.of("Vu ailleurs"));
        know(Collection.class, List.of());
        know(
                LocalResource.class,
                LocalResource.of(
                        new ResourceId("r-hidden"),
                        BRETAGNE,
                        ResourceKind.SKILL,
                        "Le même",
                        TerritoryCode.department("29")));
        know(
                Gathering.class,
                Gathering.of(new GatheringId("g-hidden"), GatheringKind.STEERING_COMMITTEE, "La même", DAY, BRETAGNE));
        know(
                Programme.class,
                Programme.of(new ProgrammeId("p-hidden"), "Le même").keptBy(BRETAGNE, Visibility.PRIVATE));
        know(Fabrique.class, Fabrique.named(LIMOUSIN, "La même"));
        know(Membership.class, Membership.begin(NETWORK, BRETAGNE, step()));
        know(MembershipStep.class, step());
        know(Network.class, Network.of(NETWORK, "Le même", SOMEBODY));
        know(
                ExperimentationGroup.class,
                new ExperimentationGroup(new ExperimentationGroupId("e-1"), NETWORK, "Groupe", SOMEBODY, null));
        know(SharedTool.class, SharedTool.of(new SharedToolId("t-1"), BRETAGNE, "Outil"));
        know(Practice.class, Practice.of(new PracticeId("pr-1"), BRETAGNE, "Pratique", "Comme cela"));
        know(Person.class, new Person(SOMEBODY, BRETAGNE, "Quelqu'un", null, null));
        know(
                Erasure.class,
                Erasure.of(
                        new Person(new StakeholderId("p-hidden"), BRETAGNE, "Quelqu'un", null, null),
                        DAY,
                        RetentionPolicy.toStartFrom(),
                        List.of(),
                        List.of(),
                        List.of()));
        know(
                Scope.class,
                Scope.network(),
                Scope.of(LIMOUSIN),
                Scope.of(BRETAGNE),
                Scope.of(new ProgrammeId("p-hidden")));
        know(Period.class, Period.between(DAY.withDayOfYear(1), DAY.withMonth(12)));
        know(
                Organisation.class,
                Organisation.of(new StakeholderId("o-1"), "Coopérative", OrganisationKind.values()[0]));
    }

    private static MembershipStep step() {
        return MembershipStep.of(MembershipStatus.CANDIDATE, DAY);
    }

    private static Need own(String id) {
        return Need.captured(new NeedId(id), BRETAGNE, "Le mien");
    }

    private static MatchDecision decision(String id, FabriqueId fabrique, NeedId need) {
        return MatchDecision.of(
                new MatchDecisionId(id),
                fabrique,
                need,
                new SolutionId("van"),
                MatchDecision.Verdict.values()[0],
                SOMEBODY,
                DAY);
    }

    private void know(Class<?> type, Object... values) {
        known.put(type, List.of(values));
    }

    /** Returns every list of arguments for a method of a noun. */
    Stream<List<Object>> arguments(Method method, Class<?> noun) {
        Stream<List<Object>> all = Stream.of(List.of());
        for (Type declared : method.getGenericParameterTypes()) {
            List<Object> values = valuesOf(named(declared, noun), method);
            all = all.flatMap(some -> values.stream().map(value -> with(some, value)));
        }
        return all;
    }

    /** Returns the class of a parameter; what all nouns have in common speaks of it by a letter. */
    static Class<?> named(Type declared, Class<?> noun) {
        Type type = declared;
        if (declared instanceof TypeVariable<?> letter
                && noun.getGenericSuperclass() instanceof ParameterizedType things) {
            type = things.getActualTypeArguments()[
                    List.of(letter.getGenericDeclaration().getTypeParameters()).indexOf(letter)];
        }
        return (Class<?>) (type instanceof ParameterizedType some ? some.getRawType() : type);
    }

    private List<Object> valuesOf(Class<?> type, Method method) {
        List<Object> values = known.getOrDefault(type, List.of());
        if (values.isEmpty()) {
            throw new AssertionError("This world has no %s to call %s with.".formatted(type, method));
        }
        return values;
    }

    private static List<Object> with(List<Object> some, Object value) {
        List<Object> more = new ArrayList<>(some);
        more.add(value);
        return more;
    }
}
