package org.fabrique.persistence.testkit;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.alert.Occasion;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
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
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.Rna;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;

/**
 * A small world everyone knows: the Creuse, a roving garage, a fabrique on its way.
 * <p>
 * The people in it do not exist. Each list holds three things of one kind: the first says everything its kind can say,
 * the second is what the first becomes, the third is another one that says as little as it can.
 */
public final class Samples {

    public static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    public static final FabriqueId MARTINIQUE = new FabriqueId("martinique");
    public static final NetworkId NETWORK = new NetworkId("fai");
    public static final TerritoryCode CREUSE = TerritoryCode.department("23");
    public static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    public static final ThemeCode MOBILITY = new ThemeCode("MOB");
    public static final ThemeCode SENIORS = new ThemeCode("SEN");
    public static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);

    /** Letters of several scripts, marks, a family in one glyph, quotes, a hostile request, two lines. */
    public static final String AWKWARD =
            "L'« été » — ça coûte 100 % d'œufs_; DROP TABLE need;-- \\ \" ' ${jndi:x} \u202eאבג\u202c 漢字 𐐀 👩‍👩‍👧\r\nà la ligne\t!";

    private Samples() {}

    /** Returns a need of the Limousin that is only named. */
    public static Need need(String id, String title) {
        return Need.captured(new NeedId(id), LIMOUSIN, title);
    }

    /** Returns a person who does not exist. */
    public static Person person(String id) {
        return new Person(
                new StakeholderId(id),
                LIMOUSIN,
                "Zsuzsanna Œrsted-Canari",
                "zsuzsanna.canari@example.org",
                "+33 6 99 99 99 99");
    }

    public static Organisation organisation(String id, String name) {
        return Organisation.of(new StakeholderId(id), name, OrganisationKind.ASSOCIATION);
    }

    public static Initiative initiative(String id, String title) {
        return Initiative.open(
                new InitiativeId(id), LIMOUSIN, title, new NeedId("n-garage"), Method.canonical(), BESANCON);
    }

    static List<Need> needs() {
        Need whole = Need.captured(
                        new NeedId("n-garage"), LIMOUSIN, new Wording("Garage « Élodie » n°1", AWKWARD, AWKWARD))
                .withTerritory(CREUSE)
                .withThemes(List.of(SENIORS, MOBILITY))
                .withAudiences(List.of(Audience.parse("habitants"), Audience.parse("personnes âgées")))
                .withEntryPoint(EntryPoint.COLLECTIVE)
                .withCapture(new Capture(PartialDate.of(BESANCON), new StakeholderId("p-1"), null, AWKWARD))
                .withEvidence(List.of(
                        new Evidence(
                                Evidence.Kind.SURVEY,
                                AWKWARD,
                                URI.create("https://example.org/?a=é&b=%2F"),
                                PartialDate.parse("2018-03")),
                        new Evidence(Evidence.Kind.WORKSHOP, "12 %", null, null)))
                .withConstraints(new Constraints(
                        LocalDate.of(9999, 12, 31), new BigDecimal("123456789012345.10"), List.of(AWKWARD)))
                .become(new NeedStep(NeedStatus.DORMANT, PartialDate.parse("2017"), AWKWARD, new StakeholderId("p-1")))
                .withVisibility(Visibility.NETWORK);
        Need merged = Grouping.proposed(new NeedId("n-other"), List.of(whole.id()), BESANCON, null)
                .confirmed(new StakeholderId("p-1"), BESANCON)
                .merge(whole.withThemes(List.of(MOBILITY)));
        return List.of(whole, merged, need("n-bare", "Épicerie"));
    }

    static List<Solution> solutions() {
        Solution whole = Solution.of(new SolutionId("roving-garage"), "Garage itinérant")
                .withFamily("garage-solidaire")
                .withProblem(AWKWARD)
                .withDescription(AWKWARD)
                .withThemes(List.of(MOBILITY, SENIORS))
                .withAudiences(List.of(Audience.parse("habitants")))
                .withSettings(List.of(Setting.RURAL, Setting.OVERSEAS))
                .withRequirements(List.of(
                        Requirement.essential(RequirementKind.SCALE, "Assez de monde")
                                .withThreshold(Threshold.population(Threshold.Bound.AT_LEAST, 5_000)),
                        Requirement.helpful(RequirementKind.PREMISES, AWKWARD)))
                .withDerivedFrom(List.of(new SolutionId("épicerie")))
                .withTransfer(new Transfer(
                        ReplicationMode.FEDERATION, List.of(AWKWARD), List.of("la tournée"), List.of(), "Tête"))
                .withLegalForms(List.of("association", "SCIC"))
                .withRevenues(
                        List.of(new Revenue(RevenueKind.NON_MONETARY, AWKWARD), new Revenue(RevenueKind.MARKET, null)))
                .withTrackRecord(new TrackRecord(
                        EvidenceLevel.FIGURES,
                        AWKWARD,
                        Year.of(2019),
                        Year.of(1998),
                        List.of(new Implementation(
                                "Finistère",
                                TerritoryCode.department("29"),
                                "Une association",
                                Year.of(2015),
                                Year.of(2022),
                                AWKWARD,
                                URI.create("https://example.org/garage")))))
                .withProvenance(new Provenance(
                        List.of(URI.create("https://example.org/a")), "Licence Ouverte 2.0", YearMonth.of(2026, 10)));
        return List.of(
                whole,
                whole.keptBy(MARTINIQUE, Visibility.PRIVATE).withThemes(List.of()),
                Solution.of(new SolutionId("épicerie"), "Épicerie"));
    }

    static List<LocalResource> resources() {
        LocalResource whole = LocalResource.of(
                        new ResourceId("r-shop"), LIMOUSIN, ResourceKind.PREMISES, "Boutique vide \"Au Bœuf\"", GUERET)
                .withQuantity(new Quantity(new BigDecimal("0.1"), "m2"))
                .withAvailable(Period.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .withVisibility(Visibility.PUBLIC);
        LocalResource absent = LocalResource.absent(whole.id(), LIMOUSIN, ResourceKind.SKILL, "Mécanicien", CREUSE);
        return List.of(
                whole,
                absent,
                LocalResource.of(new ResourceId("r-fund"), MARTINIQUE, ResourceKind.FUNDING, "Fonds", CREUSE));
    }

    static List<Organisation> organisations() {
        Organisation whole = organisation("o-1", "Régie « L'Été »")
                .withSiret(new Siret("73282932000074"))
                .withRna(new Rna("W231000001"))
                .withActivity(NafCode.parse("naf-rev2:88.99B"))
                .withLegalForms(List.of(new LegalForm("association", Period.since(BESANCON))))
                .withSeat(GUERET);
        return List.of(
                whole,
                organisation("o-1", "Société nouvelle").withSiren(new Siren("732829320")),
                organisation("o-2", "Amicale"));
    }

    static List<Person> persons() {
        Person whole = person("p-1");
        return List.of(
                whole,
                new Person(whole.id(), MARTINIQUE, "Ýmir Canari-Durand", null, null),
                new Person(new StakeholderId("p-2"), LIMOUSIN, "Abel Canari", null, null));
    }

    static List<Fabrique> fabriques() {
        Fabrique whole = new Fabrique(
                LIMOUSIN,
                "Générateur d'été",
                List.of(new StakeholderId("o-1"), new StakeholderId("o-2")),
                List.of(CREUSE, TerritoryCode.zone("sud-alsace")),
                List.of(new Referent(new StakeholderId("p-1"), CREUSE, Period.since(BESANCON))),
                Map.of(Term.NEED, "défi « Ôté » 漢字"));
        return List.of(
                whole,
                whole.withTerritories(List.of(GUERET)),
                Fabrique.of(MARTINIQUE, "Atelier", new StakeholderId("o-2")));
    }

    static List<Membership> memberships() {
        Membership whole = Membership.begin(
                        NETWORK,
                        LIMOUSIN,
                        MembershipStep.of(MembershipStatus.CANDIDATE, PartialDate.parse("2018"))
                                .because(AWKWARD)
                                .decidedBy(new StakeholderId("p-1")))
                .then(MembershipStep.experimenting(
                        new ExperimentationGroupId("g-2018"), PartialDate.of(BESANCON.plusYears(1))));
        return List.of(
                whole,
                whole.then(MembershipStep.of(MembershipStatus.LABELLED, BESANCON.plusYears(2))),
                Membership.begin(NETWORK, MARTINIQUE, MembershipStep.of(MembershipStatus.CANDIDATE, BESANCON)));
    }

    static List<Initiative> initiatives() {
        Method method = Method.canonical();
        Initiative opened = initiative("i-1", "Garage « Ôté » 漢字")
                .withNeeds(List.of(new NeedId("n-garage"), new NeedId("n-bare")))
                .withBlueprint(Blueprint.adapting(new SolutionId("roving-garage")))
                .withTerritory(CREUSE)
                .withCoalition(Coalition.empty()
                        .with(new Role(new StakeholderId("p-1"), RoleKind.IDEA_SCOUT, Period.since(BESANCON))))
                .withVisibility(Visibility.NETWORK);
        Initiative whole = decided(opened, method).carriedBy(Carrier.prospective(new StakeholderId("p-1")), BESANCON);
        return List.of(
                whole,
                whole.advance(method, BESANCON.plusDays(1))
                        .carriedBy(
                                Carrier.appointed(new StakeholderId("o-1"), Carrier.Kind.COLLECTIVE),
                                BESANCON.plusDays(2)),
                Initiative.openAt(
                        new InitiativeId("i-2"),
                        MARTINIQUE,
                        "Conciergerie",
                        new NeedId("n-bare"),
                        method,
                        Phase.CARRIER_SEARCH,
                        BESANCON));
    }

    static List<Network> networks() {
        Network whole = Network.of(
                        NETWORK,
                        "Réseau « L'Été » 漢字",
                        new StakeholderId("o-1"),
                        new Backer(
                                new StakeholderId("o-2"), AWKWARD, PartialDate.parse("2010"), PartialDate.of(BESANCON)),
                        new Backer(new StakeholderId("o-3"), null, null, null))
                .withCoalition(Coalition.empty()
                        .with(new Role(new StakeholderId("p-1"), RoleKind.STEERING_MEMBER, Period.since(BESANCON))));
        return List.of(
                whole,
                Network.of(whole.id(), "Réseau", new StakeholderId("o-2")),
                Network.of(new NetworkId("autre"), "Autre réseau", new StakeholderId("o-1")));
    }

    static List<ExperimentationGroup> groups() {
        ExperimentationGroupId id = new ExperimentationGroupId("g-2018");
        StakeholderId head = new StakeholderId("o-1");
        return List.of(
                new ExperimentationGroup(id, NETWORK, "Groupe d'été 漢字", head, PartialDate.parse("2018-03")),
                new ExperimentationGroup(id, new NetworkId("autre"), "Groupe", head, null),
                new ExperimentationGroup(new ExperimentationGroupId("g-2014"), NETWORK, "Premier groupe", head, null));
    }

    static List<Gathering> gatherings() {
        Gathering whole = Gathering.of(
                        new GatheringId("besancon"),
                        GatheringKind.SKILLS_TRANSFER,
                        "Transfert-métier de l'Été 漢字",
                        BESANCON,
                        LIMOUSIN)
                .withVisitors(List.of(MARTINIQUE, new FabriqueId("alsace")))
                .withParticipants(List.of(
                        Participant.of(new StakeholderId("p-1"), CameAs.VISITOR).onBehalfOf(new StakeholderId("o-1")),
                        Participant.of(new StakeholderId("p-1"), CameAs.PEER)))
                .withTerritory(CREUSE)
                .about(List.of(new NeedId("n-garage")), List.of(new InitiativeId("i-1")))
                .withOutcome(AWKWARD)
                .withVisibility(Visibility.NETWORK);
        return List.of(
                whole,
                whole.redacted().withVisitors(List.of()).withTerritory(GUERET),
                new Gathering(
                        new GatheringId("exchange"),
                        GatheringKind.PEER_EXCHANGE,
                        "Échange entre pairs",
                        PartialDate.parse("2019"),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        Visibility.NETWORK));
    }

    static List<Programme> programmes() {
        Programme whole = Programme.of(new ProgrammeId("ageing-well"), "Bien « vieillir » 漢字")
                .keptBy(LIMOUSIN, Visibility.PRIVATE)
                .withFunding(new Funding(List.of(new StakeholderId("o-1")), new BigDecimal("120000.10")))
                .withCoalition(Coalition.empty()
                        .with(new Role(new StakeholderId("p-1"), RoleKind.STEERING_MEMBER, Period.since(BESANCON))))
                .withDuring(Period.between(BESANCON, LocalDate.of(9999, 12, 31)))
                .withThemes(List.of(SENIORS, MOBILITY))
                .withPerimeter(List.of(CREUSE, TerritoryCode.zone("sud-alsace")))
                .withTargets(List.of(
                        Target.of("trois études", Indicator.STUDIES_COMPLETED, 3),
                        new Target("57 territoires", null, new BigDecimal(57))))
                .withCalls(List.of(new Call("Volet blanc", Period.since(BESANCON), List.of(MOBILITY), true)))
                .withAttached(new Attached(
                        List.of(new NeedId("n-garage")),
                        List.of(new GatheringId("besancon")),
                        List.of(new InitiativeId("i-1"))));
        return List.of(
                whole,
                whole.keptBy(null, Visibility.NETWORK).withThemes(List.of()).withPerimeter(List.of(GUERET)),
                Programme.of(new ProgrammeId("fragile"), "Territoires fragiles"));
    }

    static List<SharedTool> tools() {
        SharedTool whole = new SharedTool(
                new SharedToolId("grid"),
                LIMOUSIN,
                "Grille d'été 漢字",
                AWKWARD,
                URI.create("https://example.org/grille?a=é"),
                "CC-BY-4.0",
                List.of(new Reuse(MARTINIQUE, PartialDate.parse("2019-06"), AWKWARD)));
        return List.of(
                whole,
                whole.reused(new Reuse(new FabriqueId("alsace"), null, null)),
                new SharedTool(new SharedToolId("guide"), null, "Guide", null, null, null, List.of()));
    }

    static List<Practice> practices() {
        Practice whole = Practice.of(new PracticeId("listen"), LIMOUSIN, "Écouter deux fois 漢字", AWKWARD);
        return List.of(
                whole.reused(new Reuse(MARTINIQUE, PartialDate.of(BESANCON), AWKWARD)),
                whole,
                Practice.of(new PracticeId("walk"), MARTINIQUE, "Marcher", "Avant d'écrire."));
    }

    static List<MatchDecision> decisions() {
        MatchDecision aside = decision("d-1", LIMOUSIN, MatchDecision.Verdict.SET_ASIDE)
                .because(Objection.ALREADY_TRIED, AWKWARD)
                .onRun("1f0c22aa-93b1d5e0-0a7c41f2-5b9e66d3-c2f80417");
        return List.of(
                aside.revoke(new StakeholderId("p-2"), LocalDate.of(9999, 12, 31), AWKWARD),
                aside,
                decision("d-2", MARTINIQUE, MatchDecision.Verdict.CHOSEN));
    }

    private static MatchDecision decision(String id, FabriqueId keeper, MatchDecision.Verdict verdict) {
        return MatchDecision.of(
                new MatchDecisionId(id),
                keeper,
                new NeedId("n-" + id),
                new SolutionId("roving-garage"),
                verdict,
                new StakeholderId("p-1"),
                BESANCON);
    }

    static List<Alert> alerts() {
        Alert check = Alert.raised(
                new AlertId("a-1"),
                LIMOUSIN,
                new Occasion.CheckDue(new InitiativeId("i-1"), DurabilityCheck.Anniversary.THREE_YEARS),
                BESANCON);
        return List.of(
                check.seen(BESANCON.plusDays(1)),
                check,
                Alert.raised(
                        new AlertId("a-2"),
                        MARTINIQUE,
                        new Occasion.SolutionFits(new NeedId("n-bare"), new SolutionId("roving-garage")),
                        BESANCON.minusYears(1)));
    }

    private static Initiative decided(Initiative opened, Method method) {
        Gate gate = opened.gate(method).orElseThrow();
        GateDecision first = GateDecision.of(gate, GateDecision.Verdict.REWORK, BESANCON, AWKWARD)
                .withAnswers(List.of(new GateDecision.Answer("Utilité", Truth.UNKNOWN, AWKWARD)))
                .withReserves(List.of("Revoir la tournée"))
                .withNextReview(BESANCON.plusDays(1));
        return opened.decide(method, first)
                .revoke(1, BESANCON, "Erreur de date")
                .decide(method, GateDecision.of(gate, GateDecision.Verdict.GO, BESANCON, "Oui"));
    }

    /** Returns a need that has a status it can only reach step by step. */
    static Need having(Need need, NeedStatus status) {
        Need qualified = need.qualified("Ce qui manque vraiment.");
        return status == NeedStatus.QUALIFIED ? qualified : qualified.become(status);
    }
}
