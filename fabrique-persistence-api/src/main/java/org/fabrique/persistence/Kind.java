package org.fabrique.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.NetworkQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.Search;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of things that are kept, and what every storage must know of them: how they are named and in which order
 * they are listed.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 * @param <Q> what can be asked of them
 */
public final class Kind<I, T, Q extends Query<T>> {

    public static final Kind<FabriqueId, Fabrique, FabriqueQuery> FABRIQUES = new Kind<>(
            "fabrique",
            "fabrique",
            Fabrique.class,
            Fabrique::id,
            Fabrique::name,
            saying(Fabrique::name),
            FabriqueQuery.all());
    public static final Kind<FabriqueId, Membership, MembershipQuery> MEMBERSHIPS = new Kind<>(
            "membership",
            "adhésion",
            Membership.class,
            Membership::fabrique,
            byIdentity(),
            saying(),
            MembershipQuery.all());
    public static final Kind<NeedId, Need, NeedQuery> NEEDS =
            new Kind<>("need", "besoin", Need.class, Need::id, Need::title, Kind::words, NeedQuery.all());
    public static final Kind<ResourceId, LocalResource, ResourceQuery> RESOURCES = new Kind<>(
            "resource",
            "ressource",
            LocalResource.class,
            LocalResource::id,
            LocalResource::label,
            saying(LocalResource::label),
            ResourceQuery.all());
    public static final Kind<SolutionId, Solution, SolutionQuery> SOLUTIONS = new Kind<>(
            "solution",
            "solution",
            Solution.class,
            Solution::id,
            Solution::name,
            saying(Solution::name, Solution::problem, Solution::description),
            SolutionQuery.all());
    public static final Kind<StakeholderId, Organisation, OrganisationQuery> ORGANISATIONS = new Kind<>(
            "organisation",
            "organisation",
            Organisation.class,
            Organisation::id,
            Organisation::name,
            saying(Organisation::name),
            OrganisationQuery.all());
    public static final Kind<StakeholderId, Person, PersonQuery> PERSONS =
            new Kind<>("person", "personne", Person.class, Person::id, byIdentity(), saying(), PersonQuery.all());
    public static final Kind<InitiativeId, Initiative, InitiativeQuery> INITIATIVES = new Kind<>(
            "initiative",
            "initiative",
            Initiative.class,
            Initiative::id,
            Initiative::title,
            saying(Initiative::title),
            InitiativeQuery.all());
    public static final Kind<NetworkId, Network, NetworkQuery> NETWORKS = new Kind<>(
            "network", "réseau", Network.class, Network::id, Network::name, saying(Network::name), NetworkQuery.all());

    /** Tables bear the names of their kinds, and {@code group} is a word of SQL: this one is named otherwise. */
    public static final Kind<ExperimentationGroupId, ExperimentationGroup, GroupQuery> GROUPS = new Kind<>(
            "experimentation",
            "groupe d'expérimentation",
            ExperimentationGroup.class,
            ExperimentationGroup::id,
            ExperimentationGroup::name,
            saying(ExperimentationGroup::name),
            GroupQuery.all());

    public static final Kind<GatheringId, Gathering, GatheringQuery> GATHERINGS = new Kind<>(
            "gathering",
            "rencontre",
            Gathering.class,
            Gathering::id,
            Gathering::title,
            saying(Gathering::title, Gathering::outcome),
            GatheringQuery.all());
    public static final Kind<ProgrammeId, Programme, ProgrammeQuery> PROGRAMMES = new Kind<>(
            "programme",
            "programme",
            Programme.class,
            Programme::id,
            Programme::name,
            saying(Programme::name),
            ProgrammeQuery.all());
    public static final Kind<SharedToolId, SharedTool, ToolQuery> TOOLS = new Kind<>(
            "tool",
            "outil",
            SharedTool.class,
            SharedTool::id,
            SharedTool::name,
            saying(SharedTool::name, SharedTool::description),
            ToolQuery.all());
    public static final Kind<PracticeId, Practice, PracticeQuery> PRACTICES = new Kind<>(
            "practice",
            "pratique",
            Practice.class,
            Practice::id,
            Practice::name,
            saying(Practice::name, Practice::description),
            PracticeQuery.all());
    public static final Kind<MatchDecisionId, MatchDecision, DecisionQuery> DECISIONS = new Kind<>(
            "decision",
            "décision",
            MatchDecision.class,
            MatchDecision::id,
            decision -> decision.on().toString(),
            saying(MatchDecision::text),
            DecisionQuery.all());
    public static final Kind<AlertId, Alert, AlertQuery> ALERTS = new Kind<>(
            "alert",
            "alerte",
            Alert.class,
            Alert::id,
            alert -> alert.raisedOn().toString(),
            saying(),
            AlertQuery.all());

    private final String name;
    private final Message label;
    private final Class<T> type;
    private final Function<T, I> id;
    private final Function<T, String> sortedBy;
    private final Function<T, String> words;
    private final Q everything;

    private Kind(
            String name,
            String fr,
            Class<T> type,
            Function<T, I> id,
            Function<T, String> sortedBy,
            Function<T, String> words,
            Q everything) {
        this.name = name;
        this.label = Message.of(fr, name);
        this.type = type;
        this.id = id;
        this.sortedBy = sortedBy;
        this.words = words;
        this.everything = everything;
    }

    /** Returns all kinds, what others refer to before what refers to it. */
    public static List<Kind<?, ?, ?>> all() {
        return List.of(
                ORGANISATIONS,
                PERSONS,
                NETWORKS,
                GROUPS,
                FABRIQUES,
                MEMBERSHIPS,
                NEEDS,
                RESOURCES,
                SOLUTIONS,
                INITIATIVES,
                GATHERINGS,
                PROGRAMMES,
                TOOLS,
                PRACTICES,
                DECISIONS,
                ALERTS);
    }

    /** Returns the kind of this name; empty when there is none. */
    public static Optional<Kind<?, ?, ?>> named(String name) {
        return all().stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    /** Returns the stable name of the kind, such as {@code need}. */
    public String name() {
        return name;
    }

    public Message label() {
        return label;
    }

    public Class<T> type() {
        return type;
    }

    public I id(T value) {
        return id.apply(value);
    }

    /** Returns where a thing stands in the register. */
    public SortKey sortKey(T value) {
        return SortKey.of(sortedBy.apply(value), id(value).toString());
    }

    /** Returns the query that wants all things of the kind. */
    public Q everything() {
        return everything;
    }

    /** Returns the words of a thing, as a search looks for them: see {@link Search#key}. A person says none. */
    public String words(T value) {
        return words.apply(value);
    }

    /** Tells whether a query asks for a thing: this is the whole meaning of a query. */
    public boolean wants(Q query, Versioned<T> thing) {
        Search search = query.search();
        return query.matches(thing.value())
                && (search.isAnything()
                        || search.matches(words(thing.value()), thing.last().at()));
    }

    /**
     * Returns the kinds that share their identities with this one, so that an identity taken there is taken here: an
     * organisation and a person never have the same.
     */
    public List<Kind<?, ?, ?>> rivals() {
        if (this == ORGANISATIONS) {
            return List.of(PERSONS);
        }
        return this == PERSONS ? List.of(ORGANISATIONS) : List.of();
    }

    /** Tells whether its identities are those of stakeholders: one that was erased is never given again. */
    public boolean isOfStakeholders() {
        return !rivals().isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }

    private static <T> Function<T, String> byIdentity() {
        return value -> "";
    }

    private static String words(Need need) {
        Wording said = need.wording();
        return Search.key(said.title(), said.request(), said.statement());
    }

    @SafeVarargs
    private static <T> Function<T, String> saying(Function<T, @Nullable String>... texts) {
        return value ->
                Search.key(Stream.of(texts).map(text -> text.apply(value)).toArray(String[]::new));
    }
}
