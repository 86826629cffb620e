package org.fabrique.engine;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.AlertId;
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

/**
 * What somebody of a fabrique may say in a call, drawn by lot: identities that others use too, and things whose every text
 * holds a token that tells which thing of which fabrique it is.
 */
final class Improvised {

    static final List<FabriqueId> FABRIQUES =
            IntStream.range(0, 3).mapToObj(at -> new FabriqueId("f-" + at)).toList();

    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);
    private static final org.fabrique.core.initiative.Method METHOD = org.fabrique.core.initiative.Method.canonical();
    private static final int IDENTITIES = 4;

    /** Which thing of which fabrique a token stands in. */
    record Owned(Kind<?, ?, ?> kind, Object id, FabriqueId fabrique) {}

    private final Random chance;
    private final Map<String, Owned> tokens = new HashMap<>();
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
    private FabriqueId speaker = FABRIQUES.get(0);

    Improvised(Random chance) {
        this.chance = chance;
        Kind.all().forEach(kind -> makers.put(kind.everything().getClass(), kind::everything));
        identities();
        plain();
        things();
        ofInitiatives();
    }

    /** Returns whose token it is, of all that were ever said. */
    Map<String, Owned> tokens() {
        return tokens;
    }

    /** Returns arguments for a method of a noun, said by somebody of a fabrique. */
    List<Object> arguments(Method method, Class<?> noun, FabriqueId by) {
        speaker = by;
        return Arrays.stream(method.getGenericParameterTypes())
                .map(declared -> World.named(declared, noun))
                .map(this::some)
                .toList();
    }

    private Object some(Class<?> type) {
        Supplier<Object> maker = makers.get(type);
        if (maker == null) {
            throw new AssertionError("Nothing of the type %s is said here.".formatted(type));
        }
        return maker.get();
    }

    private int number() {
        return chance.nextInt(IDENTITIES);
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[chance.nextInt(of.length)];
    }

    @SuppressWarnings("unchecked")
    private <I> I id(Class<I> type) {
        return (I) some(type);
    }

    /** Returns a text of a thing of whoever speaks, with its token. */
    private String text(Kind<?, ?, ?> kind, Object id) {
        String token = "zq%sx%sx%sz"
                .formatted(
                        kind.name(),
                        id.toString().replace("-", ""),
                        speaker.value().replace("-", ""));
        tokens.put(token, new Owned(kind, id, speaker));
        return "Commerce de village " + token;
    }

    private void identities() {
        makers.put(NeedId.class, () -> new NeedId("n-" + number()));
        makers.put(SolutionId.class, () -> new SolutionId("s-" + number()));
        makers.put(ResourceId.class, () -> new ResourceId("r-" + number()));
        makers.put(InitiativeId.class, () -> new InitiativeId("i-" + number()));
        makers.put(GatheringId.class, () -> new GatheringId("g-" + number()));
        makers.put(ProgrammeId.class, () -> new ProgrammeId("p-" + number()));
        makers.put(MatchDecisionId.class, () -> new MatchDecisionId("d-" + number()));
        makers.put(AlertId.class, () -> new AlertId("a-" + number()));
        makers.put(FabriqueId.class, () -> one(FABRIQUES));
        makers.put(NetworkId.class, () -> new NetworkId("fai"));
        makers.put(ExperimentationGroupId.class, () -> new ExperimentationGroupId("e-" + number()));
        makers.put(SharedToolId.class, () -> new SharedToolId("t-" + number()));
        makers.put(PracticeId.class, () -> new PracticeId("pr-" + number()));
        makers.put(StakeholderId.class, () -> new StakeholderId("who-" + number()));
    }

    private void plain() {
        makers.put(PageRequest.class, () -> PageRequest.first(1 + number()));
        makers.put(Consumer.class, () -> (Consumer<Object>) thing -> System.out.println(Told.by(thing)));
        makers.put(long.class, () -> 1L + number());
        makers.put(int.class, () -> 1 + number());
        makers.put(String.class, () -> one(List.of("commerce", "village", "zq", "besoin")));
        makers.put(LocalDate.class, () -> DAY.plusDays(number()));
        makers.put(YearMonth.class, () -> YearMonth.from(DAY));
        makers.put(Visibility.class, () -> one(Visibility.values()));
        makers.put(RetentionPolicy.class, RetentionPolicy::toStartFrom);
        makers.put(Collection.class, List::of);
        makers.put(List.class, List::of);
        makers.put(Period.class, () -> Period.between(DAY.withDayOfYear(1), DAY.withMonth(12)));
        makers.put(NeedStatus.class, () -> one(NeedStatus.values()));
        makers.put(Answer.Part.class, () -> one(Answer.Part.values()));
        makers.put(Carrier.Kind.class, () -> one(Carrier.Kind.values()));
        makers.put(NeedStep.class, () -> NeedStep.of(one(NeedStatus.values()), DAY.plusDays(number())));
        makers.put(
                Scope.class,
                () -> one(List.of(Scope.network(), Scope.of(one(FABRIQUES)), Scope.of(id(ProgrammeId.class)))));
    }

    private void things() {
        makers.put(Need.class, () -> {
            NeedId id = id(NeedId.class);
            String text = text(Kind.NEEDS, id);
            return Need.captured(id, speaker, new Wording(text, text, text)).withVisibility(one(Visibility.values()));
        });
        makers.put(NeedDraft.class, () -> NeedDraft.of(speaker.value(), "Dit sans rien de caché"));
        makers.put(SolutionDraft.class, () -> SolutionDraft.of("Vu ailleurs"));
        thing(
                Solution.class,
                SolutionId.class,
                Kind.SOLUTIONS,
                id -> Solution.of(id, text(Kind.SOLUTIONS, id)).keptBy(speaker, one(Visibility.values())));
        thing(
                LocalResource.class,
                ResourceId.class,
                Kind.RESOURCES,
                id -> LocalResource.of(
                                id,
                                speaker,
                                ResourceKind.PREMISES,
                                text(Kind.RESOURCES, id),
                                TerritoryCode.department("23"))
                        .withVisibility(one(Visibility.values())));
        thing(
                Gathering.class,
                GatheringId.class,
                Kind.GATHERINGS,
                id -> Gathering.of(id, GatheringKind.CREATIVITY_SESSION, text(Kind.GATHERINGS, id), DAY, speaker)
                        .withVisibility(one(Visibility.values())));
        thing(
                Programme.class,
                ProgrammeId.class,
                Kind.PROGRAMMES,
                id -> Programme.of(id, text(Kind.PROGRAMMES, id)).keptBy(speaker, one(Visibility.values())));
        thing(
                Person.class,
                StakeholderId.class,
                Kind.PERSONS,
                id -> new Person(id, speaker, text(Kind.PERSONS, id), null, null));
        thing(SharedTool.class, SharedToolId.class, Kind.TOOLS, id -> SharedTool.of(id, speaker, text(Kind.TOOLS, id)));
        thing(
                Practice.class,
                PracticeId.class,
                Kind.PRACTICES,
                id -> Practice.of(id, speaker, text(Kind.PRACTICES, id), text(Kind.PRACTICES, id)));
        thing(
                MatchDecision.class,
                MatchDecisionId.class,
                Kind.DECISIONS,
                id -> MatchDecision.of(
                                id,
                                speaker,
                                id(NeedId.class),
                                id(SolutionId.class),
                                MatchDecision.Verdict.CHOSEN,
                                id(StakeholderId.class),
                                DAY)
                        .because(text(Kind.DECISIONS, id)));
        makers.put(Fabrique.class, () -> Fabrique.named(speaker, "Fabrique"));
        makers.put(Network.class, () -> Network.of(new NetworkId("fai"), "Réseau", id(StakeholderId.class)));
        makers.put(
                Organisation.class,
                () -> Organisation.of(id(StakeholderId.class), "Coopérative", OrganisationKind.values()[0]));
        makers.put(MembershipStep.class, () -> MembershipStep.of(one(MembershipStatus.values()), DAY));
        makers.put(
                Membership.class,
                () -> Membership.begin(
                        new NetworkId("fai"), speaker, MembershipStep.of(MembershipStatus.CANDIDATE, DAY)));
        makers.put(
                ExperimentationGroup.class,
                () -> new ExperimentationGroup(
                        id(ExperimentationGroupId.class),
                        new NetworkId("fai"),
                        "Groupe",
                        id(StakeholderId.class),
                        null));
        makers.put(
                Grouping.class,
                () -> Grouping.proposed(
                                new NeedId("n-0"),
                                List.of(new NeedId("n-" + (1 + chance.nextInt(IDENTITIES - 1)))),
                                DAY,
                                null)
                        .confirmed(id(StakeholderId.class), DAY));
        makers.put(
                Erasure.class,
                () -> Erasure.of(
                        new Person(id(StakeholderId.class), speaker, "Quelqu'un", null, null),
                        DAY,
                        RetentionPolicy.toStartFrom(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private void ofInitiatives() {
        thing(
                Initiative.class,
                InitiativeId.class,
                Kind.INITIATIVES,
                id -> Initiative.open(id, speaker, text(Kind.INITIATIVES, id), id(NeedId.class), METHOD, DAY)
                        .withVisibility(one(Visibility.values())));
        makers.put(org.fabrique.core.initiative.Method.class, () -> METHOD);
        makers.put(Move.class, () -> Move.asked(one(Move.Kind.values()), one(Phase.values()), DAY.plusDays(number())));
        makers.put(
                Carrier.class,
                () -> one(List.of(
                        Carrier.none(),
                        Carrier.prospective(id(StakeholderId.class)),
                        Carrier.appointed(id(StakeholderId.class), Carrier.Kind.COLLECTIVE))));
        makers.put(
                Assessment.class,
                () -> Assessment.of(id(StakeholderId.class), one(Assessment.Step.values()), DAY, chance.nextBoolean()));
        makers.put(Blueprint.class, Blueprint::blank);
        makers.put(
                DurabilityCheck.class,
                () -> DurabilityCheck.alive(one(DurabilityCheck.Anniversary.values()), DAY.plusYears(1 + number())));
        makers.put(Outcome.class, () -> Outcome.enterprise("Coopérative", id(StakeholderId.class)));
        makers.put(
                GateDecision.class,
                () -> GateDecision.of(
                        METHOD.gate(Phase.IDEATION).orElseThrow(),
                        one(GateDecision.Verdict.values()),
                        DAY,
                        "Dit en comité."));
    }

    private <I> void thing(Class<?> type, Class<I> identity, Kind<?, ?, ?> kind, Function<I, Object> made) {
        makers.put(type, () -> made.apply(id(identity)));
    }
}
