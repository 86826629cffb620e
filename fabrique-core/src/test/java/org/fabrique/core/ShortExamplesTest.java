package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Facts;
import org.fabrique.core.indicator.Figure;
import org.fabrique.core.indicator.Indicator;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.privacy.Controller;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.Purpose;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.programme.Funding;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.programme.Target;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.RecordQuality;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.Role;
import org.fabrique.core.stakeholder.RoleKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short example in the description of each package is one of these, word for word. */
class ShortExamplesTest {

    private static final Path HERE = Path.of("src/test/java/org/fabrique/core/ShortExamplesTest.java");
    private static final Path PACKAGES = Path.of("src/main/java/org/fabrique/core");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 28);

    @Test
    void network() {
        // network
        Membership member = Membership.begin(
                        new NetworkId("fai"),
                        new FabriqueId("bfc"),
                        MembershipStep.of(MembershipStatus.CANDIDATE, PartialDate.of(Year.of(2012))))
                .then(MembershipStep.experimenting(new ExperimentationGroupId("2014"), PartialDate.of(Year.of(2014))))
                .then(MembershipStep.of(MembershipStatus.LABELLED, PartialDate.of(Year.of(2016))));
        Truth labelled = member.had(MembershipStatus.LABELLED, LocalDate.of(2016, 6, 1));
        // end
        assertThat(labelled).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void stakeholder() {
        // stakeholder
        Role hears = new Role(new StakeholderId("ccas"), RoleKind.IDEA_SCOUT, Period.since(DAY));
        Coalition coalition = Coalition.empty().with(hears);
        List<RoleKind> qualities = coalition.heldBy(new StakeholderId("ccas"), DAY);
        // end
        assertThat(qualities).containsExactly(RoleKind.IDEA_SCOUT);
    }

    @Test
    void privacy() {
        // privacy
        Controller controller = Controller.of(new FabriqueId("bfc"));
        Processing contact = Processing.begun(new StakeholderId("p-1"), controller, Purpose.KEEPING_CONTACTS, DAY);
        List<Processing> due = RetentionPolicy.toStartFrom().dueForReview(List.of(contact), DAY.plusYears(10));
        // end
        assertThat(due).containsExactly(contact);
    }

    @Test
    void access() {
        // access
        Subject hidden = new Subject(SubjectKind.NEED, new FabriqueId("bfc"), Visibility.PRIVATE);
        Decision decision = AccessPolicy.standard().decide(Actor.anybody(), Action.READ, hidden);
        String why = decision.reason().fr();
        // end
        assertThat(decision.allowed()).isFalse();
        assertThat(why).isEqualTo("Aucune règle ne le permet.");
    }

    @Test
    void need() {
        // need
        Need asked = Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "La commune veut un tiers-lieu");
        Need missing = asked.qualified("Les jeunes actifs n'ont nulle part où travailler près de chez eux.");
        Grouping alike = Grouping.proposed(new NeedId("n-2"), List.of(missing.id()), DAY, "même bassin de vie")
                .confirmed(new StakeholderId("p-1"), DAY);
        Need grouped = alike.merge(missing);
        // end
        assertThat(grouped.status()).isEqualTo(NeedStatus.MERGED);
        assertThat(grouped.wording().request()).isEqualTo(asked.wording().request());
    }

    @Test
    void resource() {
        // resource
        LocalResource hangar = LocalResource.of(
                        new ResourceId("r-1"),
                        new FabriqueId("bfc"),
                        ResourceKind.PREMISES,
                        "hangar communal",
                        TerritoryCode.commune("25056"))
                .withQuantity(Quantity.of(240, "m2"))
                .withAvailable(Period.since(DAY));
        Truth free = hangar.isAvailableOn(DAY.minusDays(1));
        // end
        assertThat(free).isEqualTo(Truth.NO);
    }

    @Test
    void solution() {
        // solution
        Solution shop = Solution.of(new SolutionId("epicerie-participative"), "Épicerie participative")
                .withThemes(List.of(new ThemeCode("COR")))
                .withRequirements(List.of(Requirement.essential(RequirementKind.PREMISES, "un local au bourg")
                        .withThreshold(Threshold.atLeast(Quantity.of(40, "m2")))));
        RecordQuality quality = RecordQuality.of(shop, YearMonth.of(2026, 11));
        // end
        assertThat(quality.percent()).isPresent();
    }

    @Test
    void initiative() {
        // initiative
        Method method = Method.canonical();
        Initiative idea = Initiative.open(
                new InitiativeId("i-1"), new FabriqueId("bfc"), "Conserverie", new NeedId("n-1"), method, DAY);
        List<Move> next = idea.moves(method, DAY);
        String why = next.get(0).blockedBy().get(0).sentence().fr();
        // end
        assertThat(idea.carrier().who()).isEmpty();
        assertThat(why).isNotBlank();
    }

    @Test
    void durability() {
        // durability
        Outcome enterprise = Outcome.enterprise("Conserverie", new StakeholderId("scic"))
                .begun(DAY)
                .withChecks(List.of(DurabilityCheck.alive(Anniversary.ONE_YEAR, DAY.plusYears(1))));
        Truth stillThere = enterprise.livedAt(Anniversary.THREE_YEARS);
        // end
        assertThat(stillThere).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void programme() {
        // programme
        Period year = Period.between(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        Programme ageing = Programme.of(new ProgrammeId("bien-vieillir"), "Bien vieillir")
                .withDuring(year)
                .withFunding(Funding.by(new StakeholderId("mutuelle")))
                .withThemes(List.of(new ThemeCode("SEN")))
                .withTargets(List.of(Target.of("trois études", Indicator.STUDIES_COMPLETED, 3)));
        AnnualReport report = AnnualReport.of(Scope.of(ageing.id()), year, Facts.none());
        Target.Progress progress = ageing.targets().get(0).in(report);
        // end
        assertThat(progress.reached()).isEqualTo(Truth.NO);
    }

    @Test
    void indicator() {
        // indicator
        Period year = Period.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        Figure jobs = Figure.counted(Indicator.JOBS, year, new BigDecimal("3.5"), 1);
        String told = jobs.published().sentence().fr();
        // end
        assertThat(told).contains("2022").doesNotContain("3,5");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDescriptionOfThePackageHoldsTheExample(String name) {
        String description = text(PACKAGES.resolve(name).resolve("package-info.java"));

        assertThat(description)
                .contains(example(name)
                        .lines()
                        .map(line -> (" * " + line).stripTrailing())
                        .collect(Collectors.joining("\n", " * <pre>{@code\n", "\n * }</pre>\n")));
    }

    static List<String> names() {
        Matcher names =
                Pattern.compile("^ {8}// (?!end)(\\w+)$", Pattern.MULTILINE).matcher(text(HERE));
        return names.results().map(found -> found.group(1)).toList();
    }

    private static String example(String name) {
        String text = text(HERE);
        int from = text.indexOf("        // " + name + "\n") + name.length() + 12;
        return text.substring(from, text.indexOf("        // end\n", from))
                .stripTrailing()
                .stripIndent();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
