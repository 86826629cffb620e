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
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.Truth;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.BusinessModel;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.ImpactFigure;
import org.fabrique.core.durability.InnovationReview;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
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
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
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
                new Sample("fabrique.json", Fabrique.of(CREUSE, "Fabrique de la Creuse", HOST, DEPARTMENT)),
                new Sample("membership.json", membership()),
                new Sample("resource.json", resource()),
                new Sample("partnership.json", partnership()),
                new Sample("offer.json", offer()));
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
                .withCapture(new Capture(BESANCON, HOST, "atelier"))
                .withEvidence(List.of(new Evidence(Evidence.Kind.SURVEY, "41 réponses", null, BESANCON)))
                .withConstraints(new Constraints(null, new BigDecimal("60000.50"), List.of("pas de navette")));
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
                .withTransfer(new Transfer(ReplicationMode.FEDERATION, List.of("prix solidaire"), List.of(), "Réseau"))
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
                .withLegalForms(List.of(
                        new LegalForm("EPIC", Period.between(LocalDate.of(1991, 1, 1), LocalDate.of(2010, 2, 28))),
                        new LegalForm("SA", Period.since(LocalDate.of(2010, 3, 1)))))
                .withSeat(TerritoryCode.commune("75056"));
    }

    private static Membership membership() {
        return Membership.begin(CREUSE, MembershipStep.of(MembershipStatus.CANDIDATE, BESANCON))
                .then(new MembershipStep(MembershipStatus.EXPERIMENTING, BESANCON.plusMonths(6), "retenue", HOST));
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

    private static String text(Sample sample) {
        try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(sample.file())) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
