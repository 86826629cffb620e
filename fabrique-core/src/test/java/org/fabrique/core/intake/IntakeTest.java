package org.fabrique.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Period;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static ValidatorFactory validators;
    private static Intake intake;

    @BeforeAll
    static void openTheDoor() {
        validators = World.validators();
        intake = World.intake(validators);
    }

    @AfterAll
    static void closeTheDoor() {
        validators.close();
    }

    @Test
    void readsTheWordsOfOneAnswer() {
        assertThat(intake.words("motive", " Trop cher. ").orThrow()).containsExactly("Trop cher.");
        for (String wrong : new String[] {null, " ", "a\u0000b", "x".repeat(20_001)}) {
            assertThat(intake.words("motive", wrong).problems())
                    .singleElement()
                    .extracting(problem -> problem.place().field())
                    .isEqualTo("/motive");
        }
        assertThat(intake.words("motive", "a\u0000b").problems().get(0).code()).isEqualTo("BAD_TEXT");
    }

    @Nested
    class ANeed {
        private final NeedId id = new NeedId("n-1");

        @Test
        void isCapturedWithItsWordsAlone() {
            Loaded<Need> heard = intake.need(id, NeedDraft.of("creuse", " Plus de commerce "));

            assertThat(heard.orThrow())
                    .containsExactly(Need.captured(id, new FabriqueId("creuse"), "Plus de commerce"));
        }

        @Test
        void tellsWhenAndFromWhomItWasHeardAndWhatLimitsIt() {
            NeedDraft draft = NeedDraft.of("creuse", "Plus de commerce")
                    .withHeardOn(PartialDate.parse("2018-03"))
                    .withHeardFrom("o-1")
                    .withHeardBy("p-1")
                    .withHeardHow("une réunion")
                    .withDeadline(LocalDate.of(2019, 1, 31))
                    .withBudgetEuros(new BigDecimal("12000"))
                    .withExclusions(List.of("pas de grande surface"));

            Need need = intake.need(id, draft).orThrow().get(0);

            assertThat(need.capture())
                    .isEqualTo(new Capture(
                            PartialDate.parse("2018-03"),
                            new StakeholderId("o-1"),
                            new StakeholderId("p-1"),
                            "une réunion"));
            assertThat(need.constraints())
                    .isEqualTo(new Constraints(
                            LocalDate.of(2019, 1, 31), new BigDecimal("12000"), List.of("pas de grande surface")));
        }

        @Test
        void isQualifiedOnceItsStatementIsGiven() {
            NeedDraft draft = NeedDraft.of("creuse", "Plus de commerce")
                    .withRequest("une épicerie")
                    .withStatement("un lieu où se nourrir et se voir")
                    .withTerritory("dep:23")
                    .withThemes(List.of("COR", "COH"))
                    .withAudiences(List.of("seniors"))
                    .withEntryPoint(EntryPoint.VACANT_PLACE)
                    .withEvidence(List.of(new EvidenceDraft(
                            Evidence.Kind.SURVEY, "160 réponses", "https://exemple.fr/", PartialDate.parse("2018-03"))))
                    .withVisibility(Visibility.NETWORK);

            Need need = intake.need(id, draft).orThrow().get(0);

            assertThat(need.status()).isEqualTo(NeedStatus.QUALIFIED);
            assertThat(need.wording().request()).isEqualTo("une épicerie");
            assertThat(need.territory()).isEqualTo(TerritoryCode.department("23"));
            assertThat(need.themes()).containsExactly(new ThemeCode("COR"), new ThemeCode("COH"));
            assertThat(need.entryPoint()).isEqualTo(EntryPoint.VACANT_PLACE);
            assertThat(need.evidence()).hasSize(1);
            assertThat(need.visibility()).isEqualTo(Visibility.NETWORK);
        }

        @Test
        void bearsTodaysCodeOfAFormerCommune() {
            NeedDraft draft = NeedDraft.of("creuse", "Plus de commerce").withTerritory("com:23999");

            assertThat(intake.need(id, draft).orThrow())
                    .extracting(Need::territory)
                    .containsExactly(TerritoryCode.commune("23096"));
        }

        @Test
        void countsBlankFieldsAsAbsent() {
            NeedDraft draft = NeedDraft.of("creuse", "Plus de commerce")
                    .withTerritory(" ")
                    .withRequest("\u00A0\u200B")
                    .withStatement("");

            assertThat(intake.need(id, draft).orThrow())
                    .containsExactly(Need.captured(id, new FabriqueId("creuse"), "Plus de commerce"));
        }

        @Test
        void keepsWhoBroughtItAndWhoHeardIt() {
            PartialDate day = PartialDate.parse("2018-03-28");
            NeedDraft draft = new NeedDraft(
                    "creuse",
                    "Plus de commerce",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    day,
                    "mayor",
                    "officer",
                    "visite",
                    List.of(),
                    null,
                    null,
                    List.of(),
                    null);

            assertThat(intake.need(id, draft).orThrow())
                    .extracting(Need::capture)
                    .containsExactly(
                            new Capture(day, new StakeholderId("mayor"), new StakeholderId("officer"), "visite"));
        }

        @Test
        @SuppressWarnings("NullAway")
        void tellsEverythingThatIsWrongAtOnceInTheOrderOfItsFields() {
            NeedDraft draft = new NeedDraft(
                    null,
                    "\u00A0",
                    "x".repeat(20_001),
                    "caf\u0000é",
                    "23",
                    Arrays.asList("MOB", "mob", null, "XYZ"),
                    List.of("seniors", "a\nb"),
                    null,
                    null,
                    "Jean Dupont",
                    "Anne Exemple",
                    null,
                    Arrays.asList(
                            new EvidenceDraft(null, " ", "ftp://x", null),
                            null,
                            new EvidenceDraft(Evidence.Kind.FIGURE, "12 %", " ", null)),
                    null,
                    new BigDecimal("-1"),
                    Collections.nCopies(51, "rien"),
                    null);

            Loaded<Need> heard = intake.need(id, draft);

            assertThat(heard.values()).isEmpty();
            assertThat(heard.problems())
                    .extracting(Problem::code, problem -> problem.place().field())
                    .containsExactly(
                            tuple("CONSTRAINT", "/fabrique"),
                            tuple("CONSTRAINT", "/title"),
                            tuple("CONSTRAINT", "/request"),
                            tuple("BAD_TEXT", "/statement"),
                            tuple("CONSTRAINT", "/territory"),
                            tuple("UNKNOWN_CODE", "/themes/1"),
                            tuple("NULL_ELEMENT", "/themes/2"),
                            tuple("BAD_TEXT", "/audiences/1"),
                            tuple("CONSTRAINT", "/heardFrom"),
                            tuple("CONSTRAINT", "/heardBy"),
                            tuple("CONSTRAINT", "/evidence/0/kind"),
                            tuple("CONSTRAINT", "/evidence/0/source"),
                            tuple("CONSTRAINT", "/evidence/0/text"),
                            tuple("NULL_ELEMENT", "/evidence/1"),
                            tuple("CONSTRAINT", "/budgetEuros"),
                            tuple("CONSTRAINT", "/exclusions"),
                            tuple("UNKNOWN_CODE", "/themes/3"),
                            tuple("RULE_VIOLATION", "/evidence/2/source"));
        }

        @Test
        void isShownByNoFigureWithoutItsSource() {
            NeedDraft draft = NeedDraft.of("creuse", "Plus de commerce")
                    .withEvidence(List.of(new EvidenceDraft(Evidence.Kind.FIGURE, "12 %", null, null)));

            assertThat(intake.need(id, draft).problems())
                    .extracting(problem -> problem.in(Locale.FRENCH), problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(tuple(
                            "/evidence/0/source : un chiffre public cite sa source",
                            "/evidence/0/source: a public figure names its source"));
        }

        @Test
        void doesNotInventATerritoryThatDoesNotResolve() {
            Loaded<Need> heard =
                    intake.need(id, NeedDraft.of("creuse", "Plus de commerce").withTerritory("dep:99"));

            assertThat(heard.values()).isEmpty();
            assertThat(heard.problems())
                    .extracting(Problem::code, problem -> problem.in(Locale.FRENCH))
                    .containsExactly(
                            tuple("MISSING_REFERENCE", "/territory : « dep:99 » ; ce territoire n'est pas connu"));
        }

        @Test
        void tellsTheFirstHundredProblemsAndHowManyMoreThereAre() {
            NeedDraft draft = NeedDraft.of("creuse", "x").withAudiences(Collections.nCopies(120, "a\nb"));

            List<Problem> problems = intake.need(id, draft).problems();

            assertThat(problems).hasSize(101);
            assertThat(problems.get(100))
                    .extracting(Problem::code, problem -> problem.in(Locale.FRENCH))
                    .containsExactly("MORE_PROBLEMS", "et 21 autres problèmes, non montrés");
        }
    }

    @Nested
    class ASolution {
        private final SolutionId id = new SolutionId("roving-garage");

        @Test
        void isPublicInTheCommonCatalogue() {
            assertThat(intake.solution(id, SolutionDraft.of("Garage itinérant")).orThrow())
                    .containsExactly(Solution.of(id, "Garage itinérant"));
        }

        @Test
        void isPrivateToTheFabriqueThatKeepsIt() {
            SolutionDraft draft = SolutionDraft.of("Garage itinérant").withFabrique("creuse");

            assertThat(intake.solution(id, draft).orThrow())
                    .extracting(Solution::visibility, Solution::fabrique)
                    .containsExactly(tuple(Visibility.PRIVATE, new FabriqueId("creuse")));
        }

        @Test
        void keepsItsRequirementsAndThePlacesWhereItRuns() {
            SolutionDraft draft = SolutionDraft.of("Garage itinérant")
                    .withFamily("garage-solidaire")
                    .withRequirements(List.of(new RequirementDraft(RequirementKind.SKILL, "un mécanicien", true)))
                    .withImplementations(
                            List.of(new ImplementationDraft("Guéret", "com:23999", null, null, "https://exemple.fr/a")))
                    .withSources(List.of("https://exemple.fr/garage"));

            Solution solution = intake.solution(id, draft).orThrow().get(0);

            assertThat(solution.requirements().get(0).essential()).isTrue();
            assertThat(solution.trackRecord().implementations().get(0).territory())
                    .isEqualTo(TerritoryCode.commune("23096"));
            assertThat(solution.provenance().sources()).hasSize(1);
        }

        @Test
        void namesItsFabriqueWhenItIsPrivate() {
            SolutionDraft draft = SolutionDraft.of("Garage itinérant").withVisibility(Visibility.PRIVATE);

            assertThat(intake.solution(id, draft).problems())
                    .extracting(Problem::code, problem -> problem.place().field())
                    .containsExactly(tuple("RULE_VIOLATION", "/visibility"));
        }

        @Test
        @SuppressWarnings("NullAway")
        void tellsWhatIsWrongInItsParts() {
            SolutionDraft draft = SolutionDraft.of("Garage itinérant")
                    .withFamily("Garage solidaire")
                    .withRequirements(List.of(
                            new RequirementDraft(RequirementKind.SKILL, "un mécanicien", true),
                            new RequirementDraft(null, null, false)))
                    .withImplementations(
                            Arrays.asList(new ImplementationDraft("Brest", "com:29019", null, null, null), null));

            assertThat(intake.solution(id, draft).problems())
                    .extracting(Problem::code, problem -> problem.place().field())
                    .containsExactly(
                            tuple("CONSTRAINT", "/family"),
                            tuple("CONSTRAINT", "/requirements/1/kind"),
                            tuple("CONSTRAINT", "/requirements/1/text"),
                            tuple("NULL_ELEMENT", "/implementations/1"),
                            tuple("MISSING_REFERENCE", "/implementations/0/territory"));
        }
    }

    @Nested
    class AnOrganisation {
        private final StakeholderId id = new StakeholderId("o-1");
        private final OrganisationDraft draft = OrganisationDraft.of("La Poste", OrganisationKind.COMPANY);

        @Test
        void takesItsLegalUnitFromItsEstablishment() {
            Organisation post = intake.organisation(
                            id, draft.withSiret("35600000000048").withSeat("23096"))
                    .orThrow()
                    .get(0);

            assertThat(post.siren()).hasToString("356000000");
            assertThat(post.seat()).isEqualTo(TerritoryCode.commune("23096"));
        }

        @Test
        void cannotHaveTheEstablishmentOfAnother() {
            Loaded<Organisation> read =
                    intake.organisation(id, draft.withSiren("732829320").withSiret("35600000000048"));

            assertThat(read.values()).isEmpty();
            assertThat(read.problems())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(
                            "/siret: \"35600000000048\"; must be an establishment of the legal unit 732829320");
        }

        @Test
        void tellsEachNumberThatIsWrong() {
            Loaded<Organisation> read = intake.organisation(
                    id,
                    draft.withSiren("732829321").withSiret("356").withRna("W12").withSeat("2309"));

            assertThat(read.problems())
                    .extracting(problem -> problem.place().field())
                    .containsExactly("/siren", "/siret", "/rna", "/seat");
        }
    }

    @Nested
    class AResource {
        private final ResourceId id = new ResourceId("r-1");
        private final ResourceDraft draft =
                ResourceDraft.of("creuse", ResourceKind.PREMISES, " Ancienne école ", "com:23999");

        @Test
        void isThereAndOfUnknownQuantityUnlessSomebodySaysMore() {
            assertThat(intake.resource(id, draft).orThrow())
                    .containsExactly(LocalResource.of(
                            id,
                            new FabriqueId("creuse"),
                            ResourceKind.PREMISES,
                            "Ancienne école",
                            TerritoryCode.commune("23096")));
        }

        @Test
        void isCountedAndAvailable() {
            Period spring = Period.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
            ResourceDraft more = draft.withQuantity(new BigDecimal("120.50"), "m2")
                    .withAvailable(List.of(spring))
                    .withVisibility(Visibility.NETWORK);

            LocalResource resource = intake.resource(id, more).orThrow().get(0);

            assertThat(resource.quantity()).isEqualTo(new Quantity(new BigDecimal("120.5"), "m2"));
            assertThat(resource.available()).containsExactly(spring);
            assertThat(resource.visibility()).isEqualTo(Visibility.NETWORK);
        }

        @Test
        void isAKnownAbsence() {
            assertThat(intake.resource(id, draft.withPresent(false))
                            .orThrow()
                            .get(0)
                            .present())
                    .isFalse();
        }

        @Test
        void tellsAllThatDoesNotFitTogether() {
            Period all = Period.since(LocalDate.of(2026, 1, 1));
            ResourceDraft wrong =
                    draft.withPresent(false).withQuantity(BigDecimal.ONE, null).withAvailable(List.of(all, all));

            assertThat(intake.resource(id, wrong).problems())
                    .extracting(
                            Problem::code, problem -> problem.place().field(), problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(
                            tuple("RULE_VIOLATION", "/unit", "/unit: a quantity has a number and a unit"),
                            tuple("RULE_VIOLATION", "/amount", "/amount: what is absent has no quantity"),
                            tuple("RULE_VIOLATION", "/available", "/available: what is absent is not available"),
                            tuple("RULE_VIOLATION", "/available", "/available: two of these periods overlap"));
        }

        @Test
        void tellsWhatIsMissing() {
            assertThat(intake.resource(id, ResourceDraft.of(null, null, " ", null))
                            .problems())
                    .extracting(problem -> problem.place().field())
                    .containsExactly("/fabrique", "/kind", "/label", "/territory");
        }
    }

    @Nested
    class AFabrique {
        private final FabriqueId id = new FabriqueId("creuse");

        @Test
        void isCarriedByOrganisationsAndCoversTerritoriesAsTheyAreToday() {
            FabriqueDraft draft = FabriqueDraft.of(" Fabrique de la Creuse ")
                    .withHosts(List.of("o-1", "o-2"))
                    .withTerritories(List.of("com:23999"));

            assertThat(intake.fabrique(id, draft).orThrow())
                    .containsExactly(Fabrique.named(id, "Fabrique de la Creuse")
                            .withHosts(List.of(new StakeholderId("o-1"), new StakeholderId("o-2")))
                            .withTerritories(List.of(TerritoryCode.commune("23096"))));
        }

        @Test
        void tellsAllThatIsWrong() {
            FabriqueDraft wrong =
                    FabriqueDraft.of(" ").withHosts(List.of("o 1")).withTerritories(List.of("Creuse", "com:23000"));

            assertThat(intake.fabrique(id, wrong).problems())
                    .extracting(Problem::code, problem -> problem.place().field())
                    .containsExactlyInAnyOrder(
                            tuple("CONSTRAINT", "/name"),
                            tuple("CONSTRAINT", "/hosts/0"),
                            tuple("CONSTRAINT", "/territories/0"),
                            tuple("MISSING_REFERENCE", "/territories/1"));
        }
    }

    @Nested
    class AnInitiative {
        private final InitiativeId id = new InitiativeId("i-1");
        private final LocalDate day = LocalDate.of(2018, 6, 1);
        private final InitiativeDraft draft =
                InitiativeDraft.of("creuse", "Un garage mobile", List.of("n-1", "n-2"), "canonical", day);

        private Loaded<Initiative> opened(InitiativeDraft described) {
            return intake.initiative(id, described, Method.readyMade());
        }

        @Test
        void isOpenedInTheFirstPhaseOfItsMethod() {
            assertThat(opened(draft).orThrow())
                    .containsExactly(Initiative.open(
                                    id,
                                    new FabriqueId("creuse"),
                                    "Un garage mobile",
                                    new NeedId("n-1"),
                                    Method.canonical(),
                                    day)
                            .withNeeds(List.of(new NeedId("n-1"), new NeedId("n-2"))));
        }

        @Test
        void isOpenedLaterWithAllThatIsKnownOfIt() {
            Initiative initiative = opened(draft.withOpenedAt(Phase.OPPORTUNITY_STUDY)
                            .withTerritory("dep:23")
                            .withPlace("r-1")
                            .withAdaptedFrom("s-1")
                            .withVisibility(Visibility.PUBLIC))
                    .orThrow()
                    .get(0);

            assertThat(initiative.phase()).isEqualTo(Phase.OPPORTUNITY_STUDY);
            assertThat(initiative.territory()).isEqualTo(TerritoryCode.department("23"));
            assertThat(initiative.place()).isEqualTo(new ResourceId("r-1"));
            assertThat(initiative.adaptedFrom()).contains(new SolutionId("s-1"));
            assertThat(initiative.visibility()).isEqualTo(Visibility.PUBLIC);
        }

        @Test
        void tellsAMethodNobodyKnowsAndAPhaseItDoesNotBeginIn() {
            InitiativeDraft unknown =
                    InitiativeDraft.of("creuse", "Un garage mobile", List.of("n-1"), "classical", day);

            assertThat(opened(unknown).problems())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly("/method: \"classical\"; one of these methods is expected: "
                            + "canonical, handover-first, feasibility-first");
            assertThat(opened(draft.withOpenedAt(Phase.LAUNCH)).problems())
                    .extracting(problem -> problem.in(Locale.FRENCH))
                    .containsExactly("/openedAt : « lancement » ; la méthode canonical ne laisse pas une initiative"
                            + " commencer là");
        }

        @Test
        void tellsWhatIsMissing() {
            assertThat(opened(InitiativeDraft.of(null, null, List.of(), null, null))
                            .problems())
                    .extracting(problem -> problem.place().field())
                    .containsExactly("/fabrique", "/title", "/needs", "/method", "/openedOn");
        }
    }
}
