package org.fabrique.core;

import static java.util.Objects.requireNonNull;
import static net.jqwik.api.Combinators.combine;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.domains.DomainContextBase;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.durability.BusinessModel;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.ImpactFigure;
import org.fabrique.core.durability.InnovationReview;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Creation;
import org.fabrique.core.indicator.CreativitySession;
import org.fabrique.core.indicator.Facts;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Adaptation;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Answer;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.need.Objection;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Backer;
import org.fabrique.core.network.CameAs;
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
import org.fabrique.core.network.Participant;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.Referent;
import org.fabrique.core.network.Reuse;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.network.Term;
import org.fabrique.core.privacy.Consent;
import org.fabrique.core.privacy.Controller;
import org.fabrique.core.privacy.Link;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.privacy.Retention;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.programme.Attached;
import org.fabrique.core.programme.Call;
import org.fabrique.core.programme.Funding;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.programme.Target;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Provenance;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Revenue;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.solution.Transfer;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.LegalForm;
import org.fabrique.core.stakeholder.NafCode;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Partnership;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.Stakeholder;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/**
 * Generators of every type of the domain, for property tests: {@code @Domain(FabriqueDomain.class)}.
 * <p>
 * Values are right and awkward: texts hold accents in both forms, ligatures, right-to-left words, emoji and characters
 * beyond the basic plane; what may be unknown often is. They are not plausible: a commune may lie in no département.
 */
public final class FabriqueDomain extends DomainContextBase {
    private static final double SELDOM = 0.2;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);

    /** What people write, and what storages, indexes and terminals stumble over. */
    private static final List<String> FRAGMENTS = List.of(
            "besoin",
            "l'épicerie",
            "E\u0301lodie",
            "Œuvre",
            "ﬁnance",
            "naïve",
            "ÇA",
            "œ",
            "ß",
            "İ",
            "Σας",
            "\u0301",
            "مرحبا",
            "שלום",
            "\u202Bרחוב",
            "数据",
            "한국어",
            "𝒜𝓁",
            "🚲",
            "👩\u200D🌾",
            "🇫🇷",
            "’",
            "«\u00A0oui\u00A0»",
            "-",
            "%",
            "'",
            "\"",
            "\\",
            ";--",
            "<b>",
            "{0}",
            "${x}",
            "…",
            "2018",
            "½",
            "a\u0323\u0307");

    /** Returns texts of one line as people type them: neither composed nor trimmed. */
    public static Arbitrary<String> lines() {
        Arbitrary<String> fragment = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(FRAGMENTS)),
                Tuple.of(4, Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8)),
                Tuple.of(2, characters()),
                Tuple.of(3, Arbitraries.of(" ", "\u00A0", "  ")));
        return fragment.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .filter(text -> !Text.isBlank(text) && Text.isOneLine(text));
    }

    /** Returns texts of one or more lines, as people type them. */
    public static Arbitrary<String> bodies() {
        return lines().list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("\n", parts));
    }

    /** Returns identities, from the plain to the odd. */
    public static Arbitrary<String> identities() {
        StringArbitrary plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-_.:/~é#")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Arbitraries.oneOf(plain, Arbitraries.of("n-1", "N°12", "数", "🚲", "a".repeat(200)));
    }

    /** Returns any single character that a text may hold on one line. */
    public static Arbitrary<String> characters() {
        return Arbitraries.integers()
                .between(0x20, Character.MAX_CODE_POINT)
                .map(Character::toString)
                .filter(text -> Text.firstRefused(text) < 0 && Text.isOneLine(text));
    }

    /** Returns codes of one level. */
    public static Arbitrary<TerritoryCode> codes(Level level) {
        return values(level).map(value -> new TerritoryCode(level, value));
    }

    /** Returns an initiative after as many legal steps as there are choices; each choice picks one of what may be done. */
    public static Initiative walked(Initiative from, Method method, List<Integer> choices) {
        Initiative at = from;
        for (int choice : choices) {
            at = step(at, method, choice);
        }
        return at;
    }

    /** Returns days between 2010 and 2030. */
    @Provide
    public Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    public Arbitrary<Period> periods() {
        return combine(days(), Arbitraries.integers().between(0, 3000).injectNull(SELDOM))
                .as((first, length) ->
                        length == null ? Period.since(first) : Period.between(first, first.plusDays(length)));
    }

    /** Returns days, months and years between 2010 and 2030. */
    @Provide
    public Arbitrary<PartialDate> partialDates() {
        return Arbitraries.oneOf(
                days().map(PartialDate::of),
                days().map(YearMonth::from).map(PartialDate::of),
                days().map(Year::from).map(PartialDate::of));
    }

    @Provide
    public Arbitrary<FabriqueId> fabriqueIds() {
        return identities().map(FabriqueId::new);
    }

    @Provide
    public Arbitrary<NeedId> needIds() {
        return identities().map(NeedId::new);
    }

    @Provide
    public Arbitrary<SolutionId> solutionIds() {
        return identities().map(SolutionId::new);
    }

    @Provide
    public Arbitrary<InitiativeId> initiativeIds() {
        return identities().map(InitiativeId::new);
    }

    @Provide
    public Arbitrary<StakeholderId> stakeholderIds() {
        return identities().map(StakeholderId::new);
    }

    @Provide
    public Arbitrary<ResourceId> resourceIds() {
        return identities().map(ResourceId::new);
    }

    @Provide
    public Arbitrary<ProgrammeId> programmeIds() {
        return identities().map(ProgrammeId::new);
    }

    @Provide
    public Arbitrary<NetworkId> networkIds() {
        return identities().map(NetworkId::new);
    }

    @Provide
    public Arbitrary<ActorId> actorIds() {
        return identities().map(ActorId::new);
    }

    @Provide
    public Arbitrary<TerritoryCode> territoryCodes() {
        return Arbitraries.of(Level.class).flatMap(FabriqueDomain::codes);
    }

    @Provide
    public Arbitrary<Territory> territories() {
        return combine(territoryCodes(), lines()).as(Territory::new);
    }

    @Provide
    public Arbitrary<ThemeCode> themeCodes() {
        return Arbitraries.of(
                ThemeScheme.carrefour().themes().stream().map(Theme::code).toList());
    }

    @Provide
    public Arbitrary<Audience> audiences() {
        return Arbitraries.oneOf(Arbitraries.of(InclusionAudience.class).map(Audience::of), lines().map(Audience::new));
    }

    @Provide
    public Arbitrary<Siren> sirens() {
        return digits(8).map(eight -> new Siren(eight + checkDigit(eight)));
    }

    @Provide
    public Arbitrary<Siret> sirets() {
        return combine(sirens(), digits(4)).as((siren, four) -> siren + four).map(s -> new Siret(s + checkDigit(s)));
    }

    @Provide
    public Arbitrary<Rna> rnas() {
        return combine(
                        digits(1),
                        Arbitraries.of("", "A", "M")
                                .flatMap(letter -> digits(1 - letter.length()).map(d -> letter + d)),
                        digits(7))
                .as((first, second, rest) -> new Rna("W" + first + second + rest));
    }

    @Provide
    public Arbitrary<NafCode> nafCodes() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('A', 'Z').ofLength(1);
        return combine(Arbitraries.of(NafCode.Version.class), digits(4), letters)
                .as((version, d, letter) -> new NafCode(
                        version,
                        version.compareTo(NafCode.Version.NAF_REV2) < 0
                                ? d.substring(0, 2) + "." + d.charAt(2) + letter
                                : d.substring(0, 2) + "." + d.substring(2) + letter));
    }

    @Provide
    public Arbitrary<Quantity> quantities() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999"))
                .ofScale(3);
        return combine(amounts, Arbitraries.of("people", "m2", "EUR", Threshold.INHABITANTS))
                .as(Quantity::new);
    }

    @Provide
    public Arbitrary<Threshold> thresholds() {
        return combine(Arbitraries.of(Threshold.Measure.class), Arbitraries.of(Threshold.Bound.class), quantities())
                .as((measure, bound, quantity) -> new Threshold(
                        measure,
                        bound,
                        measure == Threshold.Measure.RESOURCE
                                ? quantity
                                : new Quantity(quantity.amount(), Threshold.INHABITANTS)));
    }

    @Provide
    public Arbitrary<Wording> wordings() {
        return combine(lines(), bodies().injectNull(SELDOM), bodies().injectNull(SELDOM))
                .as(Wording::new);
    }

    @Provide
    public Arbitrary<Evidence> evidence() {
        return combine(
                        Arbitraries.of(Evidence.Kind.class),
                        bodies(),
                        addresses(),
                        partialDates().injectNull(SELDOM))
                .filter((kind, text, source, on) -> kind != Evidence.Kind.FIGURE || source != null)
                .as(Evidence::new);
    }

    @Provide
    public Arbitrary<Need> needs() {
        Arbitrary<Capture> captures = combine(
                        partialDates().injectNull(SELDOM),
                        stakeholderIds().injectNull(SELDOM),
                        stakeholderIds().injectNull(SELDOM),
                        bodies().injectNull(SELDOM))
                .as(Capture::new);
        Arbitrary<Constraints> constraints = combine(
                        days().injectNull(SELDOM),
                        Arbitraries.longs()
                                .between(0, 10_000_000)
                                .map(BigDecimal::valueOf)
                                .injectNull(SELDOM),
                        few(bodies()))
                .as(Constraints::new);
        Arbitrary<Need> heard = combine(
                        needIds(),
                        fabriqueIds(),
                        wordings(),
                        territoryCodes().injectNull(SELDOM),
                        few(themeCodes()),
                        few(audiences()),
                        captures,
                        constraints)
                .as((id, fabrique, wording, territory, themes, audiences, capture, respected) -> new Need(
                        id,
                        fabrique,
                        wording,
                        territory,
                        themes,
                        audiences,
                        EntryPoint.UNKNOWN,
                        capture,
                        List.of(),
                        respected,
                        List.of(NeedStep.of(NeedStatus.CAPTURED)),
                        null,
                        Visibility.PRIVATE));
        return combine(
                        heard,
                        few(evidence()),
                        Arbitraries.of(EntryPoint.class),
                        needSteps(),
                        Arbitraries.of(Visibility.class))
                .as((need, shown, door, steps, visibility) ->
                        withSteps(need.withEvidence(shown).withEntryPoint(door).withVisibility(visibility), steps));
    }

    @Provide
    public Arbitrary<Answer> answers() {
        return combine(
                        needIds(),
                        solutionIds(),
                        Arbitraries.of(Answer.Part.class),
                        days().injectNull(SELDOM),
                        bodies().injectNull(SELDOM))
                .as(Answer::new);
    }

    /** Returns groupings that wait for a person. */
    @Provide
    public Arbitrary<Grouping> groupings() {
        return combine(needIds(), needIds().list().ofMinSize(1).ofMaxSize(3), days(), bodies().injectNull(SELDOM))
                .filter((into, alike, on, reason) -> !alike.contains(into))
                .as(Grouping::proposed);
    }

    /** Returns decisions that hold and decisions that were revoked. */
    @Provide
    public Arbitrary<MatchDecision> matchDecisions() {
        Arbitrary<MatchDecision> taken = combine(
                        identities().map(MatchDecisionId::new),
                        fabriqueIds(),
                        needIds(),
                        solutionIds(),
                        Arbitraries.of(MatchDecision.Verdict.class),
                        stakeholderIds(),
                        days())
                .as(MatchDecision::of);
        return combine(
                        taken,
                        Arbitraries.of(Objection.class).injectNull(SELDOM),
                        bodies(),
                        lines().injectNull(0.5),
                        stakeholderIds().injectNull(0.5),
                        Arbitraries.integers().between(0, 400))
                .as((decision, objection, words, run, revoker, later) -> {
                    boolean aside = decision.verdict() == MatchDecision.Verdict.SET_ASIDE;
                    MatchDecision told = decision.because(aside ? objection : null, words);
                    MatchDecision placed = run == null ? told : told.onRun(run);
                    return revoker == null
                            ? placed
                            : placed.revoke(revoker, decision.on().plusDays(later), words);
                });
    }

    @Provide
    public Arbitrary<Occasion> occasions() {
        return Arbitraries.oneOf(
                combine(needIds(), solutionIds()).as(Occasion.SolutionFits::new),
                combine(needIds(), needIds())
                        .filter((need, elsewhere) -> !need.equals(elsewhere))
                        .as(Occasion.NeedElsewhere::new),
                resourceIds().map(Occasion.ResourceAvailable::new),
                initiativeIds().map(Occasion.InitiativeStalls::new),
                solutionIds().map(Occasion.RecordStale::new),
                initiativeIds().map(Occasion.ReviewDue::new),
                combine(initiativeIds(), Arbitraries.of(DurabilityCheck.Anniversary.class))
                        .as(Occasion.CheckDue::new),
                Arbitraries.of(Purpose.class).map(Occasion.RetentionEnds::new));
    }

    @Provide
    public Arbitrary<Alert> alerts() {
        return combine(
                        identities().map(AlertId::new),
                        fabriqueIds(),
                        occasions(),
                        days(),
                        Arbitraries.integers().between(0, 400).injectNull(0.5))
                .as((id, told, occasion, on, later) ->
                        new Alert(id, told, occasion, on, later == null ? null : on.plusDays(later)));
    }

    @Provide
    public Arbitrary<Requirement> requirements() {
        return combine(
                        Arbitraries.of(RequirementKind.class),
                        bodies(),
                        Arbitraries.of(true, false),
                        thresholds().injectNull(0.7))
                .as(Requirement::new);
    }

    @Provide
    public Arbitrary<Solution> solutions() {
        Arbitrary<Solution> named = combine(
                        solutionIds(),
                        lines(),
                        bodies().injectNull(SELDOM),
                        bodies().injectNull(SELDOM),
                        few(themeCodes()),
                        few(audiences()),
                        few(Arbitraries.of(Setting.class)),
                        few(requirements()))
                .as((id, name, problem, description, themes, audiences, settings, required) -> Solution.of(id, name)
                        .withProblem(problem)
                        .withDescription(description)
                        .withThemes(themes)
                        .withAudiences(audiences)
                        .withSettings(settings)
                        .withRequirements(required));
        return combine(
                        named,
                        transfers(),
                        few(solutionIds()),
                        few(lines()),
                        few(revenues()),
                        trackRecords(),
                        provenances(),
                        keepers())
                .filter((solution, transfer, parents, forms, revenues, record, provenance, keeper) ->
                        !parents.contains(solution.id()))
                .as((solution, transfer, parents, forms, revenues, record, provenance, keeper) -> solution.withTransfer(
                                transfer)
                        .withDerivedFrom(parents)
                        .withLegalForms(forms)
                        .withRevenues(revenues)
                        .withTrackRecord(record)
                        .withProvenance(provenance)
                        .keptBy(keeper.fabrique(), keeper.visibility()));
    }

    @Provide
    public Arbitrary<LocalResource> resources() {
        Arbitrary<LocalResource> there = combine(
                        resourceIds(), fabriqueIds(), Arbitraries.of(ResourceKind.class), lines(), territoryCodes())
                .as(LocalResource::of);
        Arbitrary<LocalResource> absent = combine(
                        resourceIds(), fabriqueIds(), Arbitraries.of(ResourceKind.class), lines(), territoryCodes())
                .as(LocalResource::absent);
        Arbitrary<LocalResource> counted = combine(there, quantities(), seasons())
                .as((resource, quantity, seasons) ->
                        resource.withQuantity(quantity).withAvailable(seasons.toArray(Period[]::new)));
        return combine(Arbitraries.oneOf(there, absent, counted), Arbitraries.of(Visibility.class))
                .as(LocalResource::withVisibility);
    }

    @Provide
    public Arbitrary<Organisation> organisations() {
        Arbitrary<Organisation> named = combine(stakeholderIds(), lines(), Arbitraries.of(OrganisationKind.class))
                .as(Organisation::of);
        return combine(
                        named,
                        sirens().injectNull(0.5),
                        sirets().injectNull(0.5),
                        rnas().injectNull(0.5),
                        nafCodes().injectNull(0.5),
                        legalForms(),
                        territoryCodes().injectNull(SELDOM))
                .as((body, siren, siret, rna, activity, history, seat) -> new Organisation(
                        body.id(),
                        body.name(),
                        body.kind(),
                        siret == null ? siren : siret.siren(),
                        siret,
                        rna,
                        activity,
                        history,
                        seat));
    }

    @Provide
    public Arbitrary<Person> persons() {
        return combine(stakeholderIds(), fabriqueIds(), lines(), lines().injectNull(SELDOM), lines().injectNull(SELDOM))
                .as(Person::new);
    }

    @Provide
    public Arbitrary<Stakeholder> stakeholders() {
        return Arbitraries.oneOf(organisations(), persons());
    }

    @Provide
    public Arbitrary<Coalition> coalitions() {
        return few(combine(
                                stakeholderIds(),
                                Arbitraries.of(RoleKind.class),
                                periods().injectNull(SELDOM))
                        .as(Role::new))
                .map(Coalition::new);
    }

    @Provide
    public Arbitrary<Offer> offers() {
        return combine(
                        stakeholderIds(),
                        Arbitraries.of(ResourceKind.class),
                        bodies(),
                        quantities().injectNull(SELDOM),
                        periods().injectNull(SELDOM))
                .as(Offer::new);
    }

    @Provide
    public Arbitrary<Partnership> partnerships() {
        return combine(stakeholderIds(), stakeholderIds(), bodies(), periods().injectNull(SELDOM))
                .filter((one, other, purpose, during) -> !one.equals(other))
                .as(Partnership::new);
    }

    @Provide
    public Arbitrary<Network> networks() {
        Arbitrary<Backer> backers = combine(
                        stakeholderIds(),
                        bodies().injectNull(SELDOM),
                        partialDates().injectNull(SELDOM),
                        partialDates().injectNull(SELDOM))
                .filter((who, support, since, until) ->
                        since == null || until == null || !until.latest().isBefore(since.earliest()))
                .as(Backer::new);
        return combine(networkIds(), lines(), stakeholderIds(), few(backers), coalitions())
                .as(Network::new);
    }

    @Provide
    public Arbitrary<Fabrique> fabriques() {
        Arbitrary<Referent> referents = combine(
                        stakeholderIds(), territoryCodes(), periods().injectNull(SELDOM))
                .as(Referent::new);
        return combine(
                        fabriqueIds(),
                        lines(),
                        few(stakeholderIds()),
                        few(territoryCodes()),
                        few(referents),
                        Arbitraries.maps(Arbitraries.of(Term.class), lines()).ofMaxSize(3))
                .as(Fabrique::new);
    }

    @Provide
    public Arbitrary<ExperimentationGroup> experimentationGroups() {
        return combine(
                        identities().map(ExperimentationGroupId::new),
                        networkIds(),
                        lines(),
                        stakeholderIds(),
                        partialDates().injectNull(SELDOM))
                .as(ExperimentationGroup::new);
    }

    @Provide
    public Arbitrary<Gathering> gatherings() {
        Arbitrary<Participant> participants = combine(
                        stakeholderIds(),
                        Arbitraries.of(CameAs.class),
                        stakeholderIds().injectNull(0.5))
                .filter((who, as, organisation) -> !who.equals(organisation))
                .as(Participant::new);
        Arbitrary<Gathering> held = combine(
                        identities().map(GatheringId::new),
                        Arbitraries.of(GatheringKind.class),
                        lines(),
                        days(),
                        fabriqueIds())
                .as(Gathering::of);
        return combine(
                        held,
                        few(fabriqueIds()),
                        few(participants),
                        territoryCodes(),
                        few(needIds()),
                        few(initiativeIds()),
                        bodies(),
                        Arbitraries.of(Visibility.class))
                .as((gathering, visitors, people, place, needs, initiatives, outcome, visibility) -> gathering
                        .withVisitors(visitors.stream()
                                .filter(visitor -> !visitor.equals(gathering.host()))
                                .toList())
                        .withParticipants(people)
                        .withTerritory(place)
                        .about(needs, initiatives)
                        .withOutcome(outcome)
                        .withVisibility(visibility));
    }

    @Provide
    public Arbitrary<SharedTool> sharedTools() {
        return combine(
                        identities().map(SharedToolId::new),
                        fabriqueIds().injectNull(SELDOM),
                        lines(),
                        bodies().injectNull(SELDOM),
                        addresses(),
                        lines().injectNull(SELDOM),
                        reuses())
                .as((id, by, name, description, address, licence, reuses) ->
                        new SharedTool(id, by, name, description, address, licence, byOthers(by, reuses)));
    }

    @Provide
    public Arbitrary<Practice> practices() {
        return combine(identities().map(PracticeId::new), fabriqueIds(), lines(), bodies(), reuses())
                .as((id, by, name, description, reuses) ->
                        new Practice(id, by, name, description, byOthers(by, reuses)));
    }

    @Provide
    public Arbitrary<Membership> memberships() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 99).list().ofMaxSize(8);
        return combine(networkIds(), fabriqueIds(), Arbitraries.of(MembershipStatus.class), partialDates(), choices)
                .as((network, fabrique, first, on, further) -> {
                    Membership membership = Membership.begin(network, fabrique, MembershipStep.of(first, on));
                    for (int choice : further) {
                        membership = membership.then(nextStep(membership, choice));
                    }
                    return membership;
                });
    }

    @Provide
    public Arbitrary<Controller> controllers() {
        return Arbitraries.oneOf(fabriqueIds().map(Controller::of), networkIds().map(Controller::of));
    }

    @Provide
    public Arbitrary<Processing> processings() {
        return combine(
                        stakeholderIds(),
                        controllers(),
                        Arbitraries.of(Purpose.class),
                        days(),
                        Arbitraries.integers().between(0, 3000))
                .as((person, controller, purpose, since, later) ->
                        new Processing(person, controller, purpose, since, since.plusDays(later)));
    }

    @Provide
    public Arbitrary<Consent> consents() {
        return combine(
                        stakeholderIds(),
                        controllers(),
                        Arbitraries.of(Purpose.class),
                        lines(),
                        days(),
                        lines().injectNull(SELDOM),
                        Arbitraries.integers().between(0, 3000).injectNull(0.5))
                .as((person, controller, purpose, text, given, how, later) -> new Consent(
                        person, controller, purpose, text, given, how, later == null ? null : given.plusDays(later)));
    }

    @Provide
    public Arbitrary<Link> links() {
        return combine(stakeholderIds(), controllers(), Arbitraries.of(Purpose.class), lines())
                .as(Link::new);
    }

    @Provide
    public Arbitrary<RetentionPolicy> retentionPolicies() {
        Arbitrary<Retention> terms = combine(Arbitraries.integers().between(1, 240), Arbitraries.of(true, false))
                .as(Retention::new);
        return Arbitraries.maps(Arbitraries.of(Purpose.class), terms).map(RetentionPolicy::new);
    }

    @Provide
    public Arbitrary<Method> methods() {
        return Arbitraries.of(Method.readyMade());
    }

    /** Returns initiatives of the ready-made methods, after up to 25 legal steps. */
    @Provide
    public Arbitrary<Initiative> initiatives() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 9999).list().ofMaxSize(25);
        Arbitrary<Initiative> walked = combine(
                        initiativeIds(), fabriqueIds(), lines(), needIds(), methods(), days(), choices, coalitions())
                .as((id, fabrique, title, need, method, on, steps, coalition) -> walked(
                                Initiative.open(id, fabrique, title, need, method, on), method, steps)
                        .withCoalition(coalition));
        return combine(walked, blueprints(), few(outcomes()), resourceIds())
                .as((initiative, blueprint, outcomes, place) ->
                        ended(initiative.withBlueprint(blueprint).withPlace(place), outcomes));
    }

    @Provide
    public Arbitrary<BusinessModel> businessModels() {
        Arbitrary<BigDecimal> euros = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999"))
                .ofScale(2);
        Arbitrary<BusinessModel.Resource> resources = combine(
                        Arbitraries.of(RevenueKind.class), lines(), euros.injectNull(0.05))
                .as(BusinessModel.Resource::new);
        return combine(periods().injectNull(SELDOM), resources.list().ofMaxSize(6))
                .as(BusinessModel::new);
    }

    @Provide
    public Arbitrary<Blueprint> blueprints() {
        Arbitrary<Adaptation> adaptations = combine(
                        solutionIds(), few(bodies()), few(bodies()), few(bodies()), few(bodies()))
                .as(Adaptation::new);
        Arbitrary<InnovationReview.Answer> answers = combine(
                        Arbitraries.of(InnovationReview.Family.class),
                        lines(),
                        Arbitraries.of(Truth.class),
                        bodies().injectNull(SELDOM))
                .as(InnovationReview.Answer::new);
        Arbitrary<InnovationReview> reviews = combine(days(), few(answers)).as(InnovationReview::new);
        return combine(adaptations.injectNull(0.5), businessModels().injectNull(0.5), reviews.injectNull(0.5))
                .as(Blueprint::new);
    }

    /** Returns outcomes looked at up to three times after they began, alive until they are closed for good. */
    @Provide
    public Arbitrary<Outcome> outcomes() {
        Arbitrary<Outcome> begun = combine(
                        Arbitraries.of(Outcome.Kind.class),
                        lines(),
                        stakeholderIds(),
                        sirets().injectNull(SELDOM),
                        partialDates(),
                        few(businessModels()),
                        few(quantities()),
                        periods())
                .as((kind, name, by, siret, on, accounts, quantities, during) -> new Outcome(
                        kind,
                        name,
                        by,
                        siret,
                        on,
                        accounts.stream()
                                .filter(account -> !endsBefore(account, on.earliest()))
                                .toList(),
                        quantities.stream()
                                .map(quantity -> new Jobs(on.latest(), quantity.amount()))
                                .toList(),
                        List.of(),
                        quantities.stream()
                                .map(quantity -> new ImpactFigure(name, quantity, during, name))
                                .toList()));
        return combine(
                        begun,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 90),
                        bodies())
                .as((outcome, seen, late, reason) -> outcome.withChecks(checks(outcome, seen, late, reason)));
    }

    private static boolean endsBefore(BusinessModel account, LocalDate day) {
        Period during = account.during();
        LocalDate last = during == null ? null : during.toInclusive();
        return last != null && last.isBefore(day);
    }

    private static List<DurabilityCheck> checks(Outcome outcome, int seen, int late, String reason) {
        LocalDate begun = requireNonNull(outcome.on(), "on").earliest();
        List<DurabilityCheck.State> states = List.of(DurabilityCheck.State.values());
        return Stream.of(DurabilityCheck.Anniversary.values())
                .limit(seen)
                .map(at -> new DurabilityCheck(
                        at, at.of(begun).plusDays(late), states.get(Math.min(at.ordinal(), late % 3)), reason))
                .toList();
    }

    private static Initiative ended(Initiative initiative, List<Outcome> outcomes) {
        boolean lives = initiative.phase() == Phase.LAUNCH || initiative.standing() == Standing.TAKEN_OVER;
        return lives ? initiative.withOutcomes(outcomes) : initiative;
    }

    private static Arbitrary<GatheringId> gatheringIds() {
        return identities().map(GatheringId::new);
    }

    @Provide
    public Arbitrary<CreativitySession> creativitySessions() {
        return combine(
                        gatheringIds(),
                        partialDates().injectNull(SELDOM),
                        fewStakeholders().list().ofMaxSize(8))
                .as(CreativitySession::new);
    }

    @Provide
    public Arbitrary<Creation> creations() {
        Arbitrary<List<Creation.Check>> checks = combine(Arbitraries.of(1, 3, 5), Arbitraries.of(Truth.class))
                .as(Creation.Check::new)
                .list()
                .uniqueElements(Creation.Check::years)
                .ofMaxSize(3)
                .filter(FabriqueDomain::neverLivesAgain);
        return combine(initiativeIds(), partialDates().injectNull(SELDOM), jobs().injectNull(SELDOM), checks)
                .as(Creation::new);
    }

    private static boolean neverLivesAgain(List<Creation.Check> checks) {
        return checks.stream()
                .filter(closed -> closed.alive() == Truth.NO)
                .noneMatch(closed ->
                        checks.stream().anyMatch(it -> it.alive() == Truth.YES && it.years() > closed.years()));
    }

    /** Returns facts in which nothing stands twice, some of them without a date. */
    @Provide
    public Arbitrary<Facts> facts() {
        return combine(
                        creativitySessions()
                                .list()
                                .uniqueElements(CreativitySession::gathering)
                                .ofMaxSize(6),
                        needs().list().uniqueElements(Need::id).ofMaxSize(5),
                        initiatives().list().uniqueElements(Initiative::id).ofMaxSize(5),
                        creations().list().ofMaxSize(6))
                .as((sessions, needs, initiatives, creations) ->
                        new Facts(sessions, needs, initiatives, ofOthers(creations, initiatives)));
    }

    private static List<Creation> ofOthers(List<Creation> creations, List<Initiative> initiatives) {
        List<InitiativeId> told = initiatives.stream().map(Initiative::id).toList();
        return creations.stream()
                .filter(creation -> !told.contains(creation.initiative()))
                .toList();
    }

    @Provide
    public Arbitrary<Scope> scopes() {
        return combine(
                        fabriqueIds().injectNull(0.5),
                        programmeIds().injectNull(0.5),
                        territoryCodes().injectNull(0.5))
                .as(Scope::new);
    }

    @Provide
    public Arbitrary<Figure> figures() {
        Arbitrary<Figure> told = combine(
                        Arbitraries.of(Indicator.class),
                        closedPeriods(),
                        Arbitraries.longs().between(0, 9999))
                .as(Figure::atLeast);
        Arbitrary<Figure> counted = combine(
                        Arbitraries.of(Indicator.class),
                        closedPeriods(),
                        Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf),
                        Arbitraries.integers().between(0, 3))
                .as(Figure::counted);
        Arbitrary<Figure> jobs = combine(
                        closedPeriods(), jobs(), Arbitraries.integers().between(0, 3))
                .as((during, value, unknown) -> Figure.counted(Indicator.JOBS, during, value, unknown));
        return Arbitraries.oneOf(told, counted, jobs);
    }

    @Provide
    public Arbitrary<AnnualReport> annualReports() {
        Arbitrary<Scope> anyMember = scopes().map(scope -> new Scope(null, scope.programme(), scope.territory()));
        return combine(anyMember, closedPeriods(), facts()).as(AnnualReport::of);
    }

    @Provide
    public Arbitrary<Target> targets() {
        Arbitrary<Indicator> aims =
                Arbitraries.of(Indicator.class).filter(Indicator::isAnAim).injectNull(SELDOM);
        return combine(lines(), aims, Arbitraries.integers().between(1, 500).map(BigDecimal::valueOf))
                .as(Target::new);
    }

    @Provide
    public Arbitrary<Call> calls() {
        return combine(lines(), periods(), few(themeCodes()), Arbitraries.of(true, false))
                .filter((title, open, themes, openTopic) -> openTopic || !themes.isEmpty())
                .as(Call::new);
    }

    @Provide
    public Arbitrary<Programme> programmes() {
        Arbitrary<Funding> fundings =
                combine(few(stakeholderIds()), jobs().injectNull(SELDOM)).as(Funding::new);
        Arbitrary<Attached> attached = combine(few(needIds()), few(gatheringIds()), few(initiativeIds()))
                .as(Attached::new);
        Arbitrary<Programme> named = combine(
                        programmeIds(), lines(), coalitions(), periods().injectNull(SELDOM))
                .as((id, name, coalition, during) -> {
                    Programme known = Programme.of(id, name).withCoalition(coalition);
                    return during == null ? known : known.withDuring(during);
                });
        return combine(
                        named,
                        fundings,
                        few(themeCodes()),
                        few(territoryCodes()),
                        few(targets()),
                        few(calls()),
                        attached,
                        keepers())
                .as((programme, funding, themes, perimeter, targets, calls, done, keeper) -> programme
                        .withFunding(funding)
                        .withThemes(themes)
                        .withPerimeter(perimeter)
                        .withTargets(targets)
                        .withCalls(calls)
                        .withAttached(done)
                        .keptBy(keeper.fabrique(), keeper.visibility()));
    }

    @Provide
    public Arbitrary<Actor> actors() {
        return combine(
                        actorIds(),
                        Arbitraries.of(ActorRole.class),
                        fabriqueIds().set().ofMaxSize(2))
                .as(Actor::new);
    }

    private static Arbitrary<String> values(Level level) {
        Arbitrary<String> department = Arbitraries.oneOf(digits(2), Arbitraries.of("2A", "2B"));
        return switch (level) {
            case COMMUNE, DELEGATED_COMMUNE, ASSOCIATED_COMMUNE ->
                combine(department, digits(3)).as(String::concat);
            case MUNICIPAL_ARRONDISSEMENT -> digits(5);
            case INTERCOMMUNALITY -> digits(9);
            case DEPARTMENT -> Arbitraries.oneOf(department, Arbitraries.of("971", "972", "973", "974", "976"));
            case REGION, FORMER_REGION -> digits(2);
            case OVERSEAS_COLLECTIVITY -> Arbitraries.of("975", "977", "978", "984", "986", "987", "988", "989");
            case PRIORITY_DISTRICT -> Arbitraries.of("QN07501M", "QN97301I", "QN02A01M", "QP068003", "QP02B001");
            case ZONE -> Arbitraries.of("sud-alsace", "val-d-adour", "a", "31");
        };
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    /** The digit that makes a number pass the Luhn check, found by trying: the rule itself is what tests examine. */
    private static int checkDigit(String digits) {
        return IntStream.rangeClosed(0, 9)
                .filter(digit -> sumOf(digits + digit) % 10 == 0)
                .findFirst()
                .orElseThrow();
    }

    private static int sumOf(String digits) {
        return IntStream.range(0, digits.length())
                .map(at -> (digits.charAt(digits.length() - 1 - at) - '0') * (1 + at % 2))
                .map(digit -> digit / 10 + digit % 10)
                .sum();
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> one) {
        return one.list().ofMaxSize(3);
    }

    private static Arbitrary<URI> addresses() {
        return Arbitraries.of(
                        URI.create("https://avise.org/le-reseau-fabrique-initiatives"),
                        URI.create("http://exemple.fr/?q=%C3%A9"))
                .injectNull(SELDOM);
    }

    /** Returns periods with a last day, from one day to four years. */
    private Arbitrary<Period> closedPeriods() {
        return combine(days(), Arbitraries.integers().between(0, 1460))
                .as((first, length) -> Period.between(first, first.plusDays(length)));
    }

    private static Arbitrary<BigDecimal> jobs() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(40))
                .ofScale(2);
    }

    /** Returns stakeholders that meet again and again. */
    private static Arbitrary<StakeholderId> fewStakeholders() {
        return Arbitraries.integers().between(1, 12).map(number -> new StakeholderId("s-" + number));
    }

    /** Returns periods that do not overlap, the last of which may still hold, in any order. */
    private Arbitrary<List<Period>> seasons() {
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(0, 400).list().ofMinSize(1).ofMaxSize(3);
        return combine(days(), lengths, Arbitraries.randoms()).as((first, each, random) -> {
            List<Period> seasons = new ArrayList<>(List.of(Period.since(first.plusDays(2000))));
            LocalDate next = first;
            for (int length : each) {
                seasons.add(Period.between(next, next.plusDays(length)));
                next = next.plusDays(length + 1);
            }
            Collections.shuffle(seasons, random);
            return seasons;
        });
    }

    private Arbitrary<Transfer> transfers() {
        return combine(
                        Arbitraries.of(ReplicationMode.class),
                        few(bodies()),
                        few(bodies()),
                        few(bodies()),
                        lines().injectNull(SELDOM))
                .as(Transfer::new);
    }

    private Arbitrary<Revenue> revenues() {
        return combine(Arbitraries.of(RevenueKind.class), bodies().injectNull(SELDOM))
                .as(Revenue::new);
    }

    private Arbitrary<TrackRecord> trackRecords() {
        Arbitrary<Year> years =
                Arbitraries.integers().between(1980, 2030).map(Year::of).injectNull(SELDOM);
        Arbitrary<Implementation> places = combine(
                        lines(),
                        territoryCodes().injectNull(SELDOM),
                        lines().injectNull(SELDOM),
                        years,
                        Arbitraries.integers().between(2031, 2040).map(Year::of).injectNull(SELDOM),
                        bodies().injectNull(SELDOM),
                        addresses())
                .as(Implementation::new);
        return combine(Arbitraries.of(EvidenceLevel.class), bodies().injectNull(SELDOM), years, years, few(places))
                .as(TrackRecord::new);
    }

    private Arbitrary<Provenance> provenances() {
        Arbitrary<List<URI>> sources = few(addresses().filter(address -> address != null));
        Arbitrary<YearMonth> months = days().map(YearMonth::from);
        return combine(sources, lines().injectNull(SELDOM), months.injectNull(SELDOM))
                .as(Provenance::new);
    }

    private Arbitrary<List<LegalForm>> legalForms() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 2000);
        return combine(days(), few(combine(lines(), lengths).as(Tuple::of)))
                .as((first, forms) -> oneAfterTheOther(first, forms));
    }

    private static List<LegalForm> oneAfterTheOther(LocalDate first, List<Tuple.Tuple2<String, Integer>> forms) {
        List<LegalForm> history = new ArrayList<>();
        LocalDate from = first;
        for (Tuple.Tuple2<String, Integer> form : forms) {
            LocalDate last = from.plusDays(form.get2());
            boolean said = form.get2() % 5 > 0;
            history.add(new LegalForm(form.get1(), said ? Period.between(from, last) : null));
            from = last.plusDays(1);
        }
        return history;
    }

    private Arbitrary<List<Reuse>> reuses() {
        return few(combine(fabriqueIds(), partialDates().injectNull(SELDOM), bodies().injectNull(SELDOM))
                .as(Reuse::new));
    }

    private static List<Reuse> byOthers(@Nullable FabriqueId sharedBy, List<Reuse> reuses) {
        Set<FabriqueId> users = new HashSet<>();
        return reuses.stream()
                .filter(reuse -> !reuse.by().equals(sharedBy) && users.add(reuse.by()))
                .toList();
    }

    private record Keeper(FabriqueId fabrique, Visibility visibility) {}

    private Arbitrary<Keeper> keepers() {
        return combine(fabriqueIds().injectNull(0.5), Arbitraries.of(Visibility.class))
                .filter((fabrique, visibility) -> fabrique != null || visibility != Visibility.PRIVATE)
                .as(Keeper::new);
    }

    /** Words that fit every status. */
    private static Wording questioned(Wording words) {
        return words.statement() != null || words.isRedacted()
                ? words
                : new Wording(words.title(), words.request(), "Ce qui manque vraiment.");
    }

    /** Returns a first step with any status, and up to four legal ones, dated or not. */
    private Arbitrary<List<NeedStep>> needSteps() {
        Arbitrary<NeedStep> first = combine(
                        Arbitraries.of(NeedStatus.class),
                        partialDates().injectNull(SELDOM),
                        bodies().injectNull(0.5),
                        stakeholderIds().injectNull(0.5))
                .as(NeedStep::new);
        return combine(first, Arbitraries.integers().between(0, 99).list().ofMaxSize(4))
                .as((step, choices) -> {
                    List<NeedStep> steps = new ArrayList<>(List.of(step));
                    choices.forEach(choice -> steps.add(nextStep(steps.get(steps.size() - 1), choice)));
                    return steps;
                });
    }

    private static NeedStep nextStep(NeedStep last, int choice) {
        List<NeedStatus> next = last.status().next().stream().sorted().toList();
        PartialDate on = last.on();
        return new NeedStep(
                next.get(choice % next.size()),
                on == null || choice % 4 == 0
                        ? null
                        : PartialDate.of(on.latest().plusDays(choice)),
                choice % 2 == 0 ? null : "motif " + choice,
                choice % 3 == 0 ? null : new StakeholderId("s-" + choice));
    }

    private static Need withSteps(Need need, List<NeedStep> steps) {
        NeedStatus status = steps.get(steps.size() - 1).status();
        NeedId other =
                status == NeedStatus.MERGED ? new NeedId(need.id().value().equals("o") ? "p" : "o") : null;
        return new Need(
                need.id(),
                need.fabrique(),
                questioned(need.wording()),
                need.territory(),
                need.themes(),
                need.audiences(),
                need.entryPoint(),
                need.capture(),
                need.evidence(),
                need.constraints(),
                steps,
                other,
                need.visibility());
    }

    private static MembershipStep nextStep(Membership membership, int choice) {
        MembershipStep last = membership.steps().get(membership.steps().size() - 1);
        Set<MembershipStatus> next = last.status().next();
        MembershipStatus chosen =
                next.stream().sorted().collect(Collectors.toList()).get(choice % next.size());
        LocalDate on = last.on().latest().plusDays(choice);
        MembershipStep step =
                MembershipStep.of(chosen, choice % 3 == 0 ? PartialDate.of(Year.from(on)) : PartialDate.of(on));
        return choice % 2 == 0 ? step.decidedBy(new StakeholderId("s-" + choice)) : step;
    }

    /** One legal step: a move, a decision at the gate, a change of carrier, or a revocation; none once it has ended. */
    private static Initiative step(Initiative at, Method method, int choice) {
        LocalDate on = at.journal().lastDay().plusDays(choice % 3);
        if (!at.standing().isLiving()) {
            return at;
        }
        return switch (choice % 12) {
            case 0, 1, 2, 3 -> moved(at, method, on, choice / 10);
            case 4, 5 ->
                at.gate(method)
                        .map(gate -> at.decide(method, GateDecision.of(gate, GateDecision.Verdict.GO, on, "concluant")))
                        .orElse(at);
            case 6 ->
                at.gate(method)
                        .map(gate ->
                                at.decide(method, GateDecision.of(gate, GateDecision.Verdict.REWORK, on, "à revoir")))
                        .orElse(at);
            case 7 -> at.carriedBy(Carrier.prospective(new StakeholderId("s-" + choice)), on);
            case 8 -> at.carriedBy(Carrier.appointed(new StakeholderId("s-" + choice), kind(choice)), on);
            case 9 -> assessed(at, on, "s-" + choice);
            case 10 -> handedOver(at, method, on);
            default -> revoked(at, on);
        };
    }

    private static Carrier.Kind kind(int choice) {
        return Carrier.Kind.values()[choice % Carrier.Kind.values().length];
    }

    private static Initiative handedOver(Initiative at, Method method, LocalDate on) {
        List<Phase> order = method.stages().stream().map(Stage::phase).toList();
        boolean early = order.indexOf(at.phase()) < order.indexOf(Phase.HANDOVER);
        return !early && at.carrier().isAppointed()
                ? at.handOver(method, at.carrier().who().orElseThrow(), on, List.of("un local", "un an de suivi"))
                : at;
    }

    /** Both steps, the hearing written late when there is room for it. */
    private static Initiative assessed(Initiative at, LocalDate on, String candidate) {
        LocalDate first = at.journal().inPhaseSince();
        StakeholderId who = new StakeholderId(candidate);
        return at.assess(Assessment.of(who, Assessment.Step.WRITTEN_FILE, first, true)
                        .withAnswers(
                                List.of(new Assessment.Answer(Assessment.Criterion.FIT, Truth.UNKNOWN, "à revoir"))))
                .assess(Assessment.of(who, Assessment.Step.HEARING, on, candidate.length() % 2 == 0));
    }

    private static Initiative moved(Initiative at, Method method, LocalDate on, int choice) {
        List<Move> advances = at.moves(method, on).stream()
                .filter(Move::enabled)
                .filter(move -> choice % 10 == 0 || move.kind().leadsTo().isLiving())
                .toList();
        return advances.isEmpty() ? at : at.take(method, advances.get(choice / 10 % advances.size()), "motif");
    }

    private static Initiative revoked(Initiative at, LocalDate on) {
        List<Integer> decided = IntStream.range(0, at.journal().entries().size())
                .filter(place -> at.journal().holds(place))
                .boxed()
                .toList();
        return decided.isEmpty() ? at : at.revoke(decided.get(0), on, "erreur de saisie");
    }
}
