package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.Truth;
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
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.PhaseFlow;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.indicator.Survival;
import org.fabrique.core.indicator.Unanswered;
import org.fabrique.core.initiative.Adaptation;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Journal;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
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
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.Siren;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the form reads: the samples are the contract with whoever stores or exchanges it. */
class GoldenSamplesTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final FabriqueId CREUSE = new FabriqueId("fabrique-creuse");
    private static final TerritoryCode DEPARTMENT = TerritoryCode.department("23");
    private static final StakeholderId HOST = new StakeholderId("host");
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);

    /** A file of samples and the value it stands for. */
    record Sample(String file, Object value) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("need.json", need()),
                new Sample("solution.json", solution()),
                new Sample("initiative.json", initiative()),
                new Sample("outcome.json", outcome()),
                new Sample("organisation.json", organisation()),
                new Sample(
                        "person.json", new Person(new StakeholderId("p-7"), CREUSE, "Anne Exemple", null, "+33 5 00")),
                new Sample("fabrique.json", fabrique()),
                new Sample("gathering.json", gathering()),
                new Sample("membership.json", membership()),
                new Sample("resource.json", resource()),
                new Sample("partnership.json", partnership()),
                new Sample("offer.json", offer()),
                new Sample("answer.json", answer()),
                new Sample("grouping.json", grouping()),
                new Sample("decision.json", decision()),
                new Sample("alert.json", alert()),
                new Sample("network.json", network()),
                new Sample("experimentation.json", group()),
                new Sample("tool.json", tool()),
                new Sample("practice.json", practice()),
                new Sample("programme.json", programme()),
                new Sample("report.json", report()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenLikeTheSample(Sample sample) {
        assertThat(JSON.writeIndented(sample.value()) + "\n").isEqualTo(text(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadFromTheSample(Sample sample) {
        assertThat(JSON.read(text(sample), sample.value().getClass())).isEqualTo(sample.value());
    }

    private static Need need() {
        return Need.captured(
                        new NeedId("35b2"),
                        CREUSE,
                        new Wording(
                                "Se déplacer sans voiture", "Un « garage »", "Les aînés isolés ne se déplacent plus."))
                .withTerritory(DEPARTMENT)
                .withThemes(List.of(new ThemeCode("MOB"), new ThemeCode("SEN")))
                .withAudiences(List.of(Audience.of(InclusionAudience.SENIORS), new Audience("habitants")))
                .withEntryPoint(EntryPoint.ORPHAN_IDEA)
                .withCapture(new Capture(PartialDate.of(BESANCON), HOST, null, "atelier"))
                .withEvidence(
                        List.of(new Evidence(Evidence.Kind.SURVEY, "41 réponses", null, PartialDate.parse("2018-03"))))
                .withConstraints(new Constraints(null, new BigDecimal("60000.50"), List.of("pas de navette")))
                .become(NeedStep.of(NeedStatus.QUALIFIED, BESANCON.plusDays(9)))
                .become(NeedStep.of(NeedStatus.PRIORITISED, PartialDate.parse("2018-09"))
                        .because("trois cantons")
                        .decidedBy(HOST));
    }

    private static Solution solution() {
        return Solution.of(new SolutionId("roving-garage"), "Garage itinérant")
                .withFamily("garage-solidaire")
                .withProblem("Réparer sa voiture coûte trop cher.")
                .withThemes(List.of(new ThemeCode("MOB")))
                .withAudiences(List.of(Audience.of(InclusionAudience.JOB_SEEKERS)))
                .withSettings(List.of(Setting.OVERSEAS, Setting.RURAL))
                .withRequirements(List.of(
                        Requirement.essential(RequirementKind.PREMISES, "un atelier d'au moins 120 m²")
                                .withThreshold(Threshold.atLeast(Quantity.of(120, "m2"))),
                        Requirement.helpful(RequirementKind.SCALE, "moins de 10 000 habitants")
                                .withThreshold(Threshold.population(Threshold.Bound.AT_MOST, 10_000))))
                .withTransfer(new Transfer(
                        ReplicationMode.FEDERATION,
                        List.of("prix solidaire"),
                        List.of(),
                        List.of("une charte"),
                        "Réseau"))
                .withLegalForms(List.of("association"))
                .withRevenues(List.of(
                        new Revenue(RevenueKind.MARKET, "réparations"), new Revenue(RevenueKind.NON_MONETARY, null)))
                .withTrackRecord(new TrackRecord(
                        EvidenceLevel.REPEATED,
                        "12 garages",
                        Year.of(2021),
                        Year.of(1995),
                        List.of(new Implementation(
                                "Guéret (23)",
                                TerritoryCode.commune("23096"),
                                "Garage de tous",
                                Year.of(2016),
                                null,
                                "ouvert à tous",
                                URI.create("https://exemple.fr/garage?é=1")))))
                .withProvenance(new Provenance(
                        List.of(URI.create("https://exemple.fr")), "Apache-2.0", YearMonth.of(2026, 11)));
    }

    private static Initiative initiative() {
        GateDecision go = new GateDecision(
                "study-launched",
                Gate.Body.STEERING_COMMITTEE,
                GateDecision.Verdict.GO,
                BESANCON.plusDays(30),
                "Le besoin est attesté.",
                List.of(new GateDecision.Answer("utilité sociale", Truth.YES, "41 réponses")),
                List.of("rencontrer les garagistes"),
                BESANCON.plusYears(1));
        Journal journal = new Journal(List.of(
                new Entry.Opened(BESANCON, Phase.IDEATION),
                new Entry.Decided(go),
                new Entry.Moved(BESANCON.plusDays(31), Move.Kind.ADVANCE, Phase.OPPORTUNITY_STUDY, null),
                new Entry.CarrierChanged(
                        BESANCON.plusDays(60), Carrier.appointed(HOST, Carrier.Kind.EXISTING_ENTERPRISE)),
                new Entry.Assessed(Assessment.of(HOST, Assessment.Step.WRITTEN_FILE, BESANCON.plusDays(40), true)
                        .withAnswers(List.of(new Assessment.Answer(
                                Assessment.Criterion.TERRITORIAL_IMPACT, Truth.YES, "trois cantons")))),
                new Entry.HandedOver(BESANCON.plusDays(60), HOST, List.of("un prêt de véhicule")),
                new Entry.Revoked(BESANCON.plusDays(61), 1, "vice de forme"),
                new Entry.CarrierChanged(BESANCON.plusDays(62), Carrier.none())));
        Coalition coalition =
                Coalition.empty().with(new Role(HOST, RoleKind.PREFIGURATION_BODY, Period.since(BESANCON)));
        return new Initiative(
                new InitiativeId("i-1"),
                CREUSE,
                "Un garage pour la Creuse",
                List.of(new NeedId("35b2")),
                DEPARTMENT,
                new ResourceId("atelier"),
                blueprint(),
                "canonical",
                coalition,
                journal,
                List.of(),
                Visibility.NETWORK);
    }

    private static Blueprint blueprint() {
        return new Blueprint(
                Adaptation.of(new SolutionId("roving-garage"))
                        .withKept("le camion-atelier")
                        .withChanged("une tournée par canton"),
                new BusinessModel(
                        Period.between(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)),
                        List.of(
                                new BusinessModel.Resource(
                                        RevenueKind.MARKET, "réparations", new BigDecimal("41000.5")),
                                new BusinessModel.Resource(RevenueKind.NON_MONETARY, "bénévoles", null))),
                new InnovationReview(
                        BESANCON.plusDays(90),
                        List.of(new InnovationReview.Answer(
                                InnovationReview.Family.EXPERIMENT_AND_RISK, "jamais tenté ici", Truth.YES, null))));
    }

    private static Outcome outcome() {
        LocalDate begun = LocalDate.of(2019, 6, 1);
        return Outcome.enterprise("Le garage de la Creuse", HOST)
                .withSiret(new Siret("35600000000048"))
                .begun(begun)
                .withJobs(List.of(new Jobs(begun.plusMonths(3), new BigDecimal("2.8"))))
                .withChecks(List.of(
                        DurabilityCheck.alive(DurabilityCheck.Anniversary.ONE_YEAR, begun.plusYears(1)),
                        new DurabilityCheck(
                                DurabilityCheck.Anniversary.THREE_YEARS,
                                begun.plusYears(3),
                                DurabilityCheck.State.CLOSED,
                                "plus de mécanicien")))
                .withImpact(List.of(new ImpactFigure(
                        "véhicules réparés",
                        new Quantity(new BigDecimal("310"), "véhicules"),
                        Period.between(begun, begun.plusYears(1)),
                        "rapport de l'association")));
    }

    private static Organisation organisation() {
        return Organisation.of(HOST, "La Poste", OrganisationKind.OTHER_PUBLIC_BODY)
                .withSiren(new Siren("356000000"))
                .withActivity(NafCode.parse("naf-rev2:53.10Z"))
                .withLegalForms(List.of(
                        new LegalForm("EPIC", Period.between(LocalDate.of(1991, 1, 1), LocalDate.of(2010, 2, 28))),
                        new LegalForm("SA", Period.since(LocalDate.of(2010, 3, 1)))))
                .withSeat(TerritoryCode.commune("75056"));
    }

    private static Fabrique fabrique() {
        return Fabrique.of(CREUSE, "Fabrique de la Creuse", HOST, DEPARTMENT)
                .withReferents(List.of(new Referent(new StakeholderId("p-7"), DEPARTMENT, Period.since(BESANCON))))
                .withVocabulary(Map.of(Term.NEED, "défi"));
    }

    private static Gathering gathering() {
        return Gathering.of(
                        new GatheringId("g-1"),
                        GatheringKind.SKILLS_TRANSFER,
                        "Transfert-métier de Guéret",
                        BESANCON,
                        CREUSE)
                .withVisitors(List.of(new FabriqueId("fabrique-martinique")))
                .withParticipants(List.of(Participant.of(new StakeholderId("p-7"), CameAs.FACILITATOR)
                        .onBehalfOf(HOST)))
                .withTerritory(TerritoryCode.commune("23096"))
                .about(List.of(new NeedId("35b2")), List.of())
                .withOutcome("Deux pistes à reprendre.")
                .withVisibility(Visibility.NETWORK);
    }

    private static Membership membership() {
        return Membership.begin(new NetworkId("fai"), CREUSE, MembershipStep.of(MembershipStatus.CANDIDATE, BESANCON))
                .then(MembershipStep.experimenting(new ExperimentationGroupId("g-2018"), PartialDate.parse("2018-09"))
                        .because("retenue")
                        .decidedBy(HOST));
    }

    private static LocalResource resource() {
        return LocalResource.of(
                        new ResourceId("r-1"), CREUSE, ResourceKind.IN_KIND, "Deux ponts élévateurs", DEPARTMENT)
                .withQuantity(Quantity.of(2, "ponts"))
                .withAvailable(Period.between(BESANCON, BESANCON.plusYears(2)));
    }

    private static Partnership partnership() {
        return new Partnership(HOST, new StakeholderId("council"), "prêt d'un atelier", Period.since(BESANCON));
    }

    private static Offer offer() {
        return new Offer(HOST, ResourceKind.FUNDING, "mécénat", Quantity.of(60_000, "EUR"), null);
    }

    private static Answer answer() {
        return new Answer(
                new NeedId("35b2"), new SolutionId("roving-garage"), Answer.Part.SOME, BESANCON, "réparer sur place");
    }

    private static Grouping grouping() {
        return Grouping.proposed(new NeedId("35b2"), List.of(new NeedId("36c1")), BESANCON, "même bourg")
                .refused(HOST, BESANCON.plusDays(2), "deux publics");
    }

    private static MatchDecision decision() {
        return MatchDecision.of(
                        new MatchDecisionId("d-1"),
                        CREUSE,
                        new NeedId("35b2"),
                        new SolutionId("roving-garage"),
                        MatchDecision.Verdict.SET_ASIDE,
                        HOST,
                        BESANCON)
                .because(Objection.ALREADY_TRIED, "essayée en 2016")
                .onRun("1f0c22aa-93b1d5e0-0a7c41f2-5b9e66d3-c2f80417")
                .revoke(HOST, BESANCON.plusDays(7), "un autre garage");
    }

    private static Alert alert() {
        return Alert.raised(
                        new AlertId("a-1"),
                        CREUSE,
                        new Occasion.SolutionFits(new NeedId("35b2"), new SolutionId("roving-garage")),
                        BESANCON)
                .seen(BESANCON.plusDays(1));
    }

    private static Network network() {
        return Network.of(
                        new NetworkId("fai"),
                        "Réseau de fabriques",
                        new StakeholderId("head"),
                        new Backer(HOST, "l'expérimentation", PartialDate.parse("2010"), null))
                .withCoalition(
                        Coalition.empty().with(new Role(HOST, RoleKind.STEERING_MEMBER, Period.since(BESANCON))));
    }

    private static ExperimentationGroup group() {
        return new ExperimentationGroup(
                new ExperimentationGroupId("g-2018"),
                new NetworkId("fai"),
                "Groupe de 2018",
                HOST,
                PartialDate.parse("2018-03"));
    }

    private static SharedTool tool() {
        return new SharedTool(
                new SharedToolId("t-1"),
                CREUSE,
                "Grille d'écoute",
                "Pour ne rien oublier.",
                URI.create("https://exemple.fr/grille"),
                "CC-BY-4.0",
                List.of(new Reuse(new FabriqueId("fabrique-martinique"), PartialDate.parse("2019"), "en créole")));
    }

    private static Practice practice() {
        return Practice.of(new PracticeId("p-1"), CREUSE, "Écouter deux fois", "Avant et après l'atelier.")
                .reused(new Reuse(new FabriqueId("fabrique-martinique"), null, null));
    }

    private static Programme programme() {
        return Programme.of(new ProgrammeId("bien-vieillir"), "Bien vieillir")
                .withFunding(new Funding(List.of(HOST), new BigDecimal("120000")))
                .withCoalition(Coalition.empty().with(new Role(HOST, RoleKind.STEERING_MEMBER, Period.since(BESANCON))))
                .withDuring(Period.between(BESANCON, BESANCON.plusYears(3)))
                .withThemes(List.of(new ThemeCode("SEN")))
                .withPerimeter(List.of(DEPARTMENT))
                .withTargets(List.of(
                        Target.of("5 études", Indicator.STUDIES_COMPLETED, 5),
                        new Target("57 territoires", null, new BigDecimal(57))))
                .withCalls(List.of(
                        new Call("Appel 2019", Period.between(BESANCON, BESANCON.plusMonths(2)), List.of(), true)))
                .withAttached(new Attached(
                        List.of(new NeedId("35b2")),
                        List.of(new GatheringId("besancon-2018")),
                        List.of(new InitiativeId("i-1"))));
    }

    private static AnnualReport report() {
        Period year = Period.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        Period yearBefore = Period.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        return new AnnualReport(
                Scope.of(CREUSE),
                year,
                List.of(
                        Figure.counted(Indicator.CREATIVITY_SESSIONS, year, 299),
                        Figure.counted(Indicator.CREATIONS, yearBefore, 47),
                        Figure.atLeast(Indicator.PARTNERS, year, 4_300),
                        Figure.counted(Indicator.JOBS, year, BigDecimal.ZERO, 3)),
                List.of(new PhaseFlow(Phase.IDEATION, 3, 0, 1, 2, List.of(90, 41))),
                List.of(new Survival(1, 4, 1, 2)),
                List.of(new Unanswered(new ThemeCode("MOB"), DEPARTMENT, 2), new Unanswered(null, null, 1)),
                List.of(new InitiativeId("i-1")));
    }

    private static String text(Sample sample) {
        try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(sample.file())) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
