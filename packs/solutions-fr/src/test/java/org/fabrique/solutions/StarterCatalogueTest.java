package org.fabrique.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.Level;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.json.FabriqueJson;
import org.junit.jupiter.api.Test;

class StarterCatalogueTest {

    private static final List<Solution> ALL = StarterCatalogue.load();

    @Test
    void holds116SolutionsIn81Families() {
        assertThat(ALL).hasSize(116);
        assertThat(ALL.stream().map(Solution::family).distinct()).hasSize(81).doesNotContainNull();
        assertThat(ALL.stream().map(Solution::id).distinct()).hasSize(116);
    }

    @Test
    void everyThemeIsOfTheScheme() {
        assertThat(ALL.stream().flatMap(solution -> solution.themes().stream()))
                .hasSize(435)
                .allMatch(ThemeScheme.carrefour()::contains);
    }

    @Test
    void everyCommuneHasAnInseeCodeOrNone() {
        List<Implementation> places = ALL.stream()
                .flatMap(solution -> solution.trackRecord().implementations().stream())
                .toList();

        assertThat(places).hasSize(257);
        assertThat(places.stream().map(Implementation::territory).filter(Objects::nonNull))
                .hasSize(213)
                .allMatch(code -> code.level() == Level.COMMUNE);
    }

    @Test
    void everyLinkIsAWebAddress() {
        Stream<URI> links = ALL.stream()
                .flatMap(solution -> Stream.concat(
                        solution.provenance().sources().stream(),
                        solution.trackRecord().implementations().stream().map(Implementation::source)));

        assertThat(links)
                .hasSize(694 + 257)
                .allMatch(link -> link.getScheme().matches("https?") && link.getHost() != null);
    }

    @Test
    void everyRecordWasComparedWithItsSourcesAndMayBeUsedAgain() {
        assertThat(ALL).allSatisfy(solution -> {
            assertThat(solution.provenance().lastVerified()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(solution.provenance().licence()).isEqualTo("Apache-2.0");
            assertThat(solution.provenance().sources()).isNotEmpty();
            assertThat(solution.visibility()).isEqualTo(Visibility.PUBLIC);
        });
    }

    @Test
    void whatTheRecordsDoNotSayStaysUnknown() {
        assertThat(ALL).allSatisfy(solution -> {
            assertThat(solution.trackRecord().level()).isEqualTo(EvidenceLevel.UNKNOWN);
            assertThat(solution.transfer().invariants()).isEmpty();
            assertThat(solution.transfer().variables()).isEmpty();
        });
        assertThat(ALL.stream().filter(solution -> solution.trackRecord().since() == null))
                .hasSize(50);
        assertThat(ALL.stream().filter(solution -> solution.transfer().networkHead() == null))
                .hasSize(38);
    }

    @Test
    void audiencesAreCodesWhereTheyMeanTheSamePeople() {
        Set<String> coded = audiences()
                .filter(audience -> audience.coded().isPresent())
                .map(Audience::value)
                .collect(Collectors.toSet());

        assertThat(audiences().filter(audience -> audience.coded().isPresent())).hasSize(151);
        assertThat(coded).contains("demandeurs-emploi", "residents-qpv-frr", "personnes-exilees", "tous-publics");
        assertThat(audiences().map(Audience::value)).contains("habitants", "parents solos", "personnes isolées");
        assertThat(Audiences.of("Personnes handicapées")).isEqualTo(Audience.of(InclusionAudience.DISABLED));
        assertThat(Audiences.of("residents-qpv-frr")).isEqualTo(Audience.of(InclusionAudience.PRIORITY_RESIDENTS));
    }

    @Test
    void thresholdsStandOnlyWhereATextStatesOne() {
        List<Requirement> measured = ALL.stream()
                .flatMap(solution -> solution.requirements().stream())
                .filter(requirement -> requirement.threshold() != null)
                .toList();

        assertThat(measured)
                .extracting(Requirement::text)
                .containsExactlyInAnyOrder(
                        "périmètre limité (en général moins de 10 000 habitants)",
                        "au moins deux référents par site (ou un salarié dédié)",
                        "groupe de cinq à vingt membres pour cinq ans",
                        "deux agents d'accueil formés",
                        "local de 80 à 150 m² bien desservi");
        assertThat(solution("territoire-zero-chomeur-ebe").requirements().get(1).threshold())
                .isEqualTo(Threshold.population(Threshold.Bound.AT_MOST, 10_000));
        assertThat(solution("groupe-entraide-mutuelle").requirements().get(0).threshold())
                .isEqualTo(Threshold.atLeast(Quantity.of(80, "m2")));
    }

    @Test
    void everyRecordIsTheSameAfterAJourneyThroughJson() {
        FabriqueJson json = FabriqueJson.standard();

        assertThat(ALL)
                .allSatisfy(solution -> assertThat(json.read(json.write(solution), Solution.class))
                        .isEqualTo(solution));
        assertThat(json.readList(json.write(ALL), Solution.class)).isEqualTo(ALL);
    }

    @Test
    void isReadAnewEachTime() {
        assertThat(StarterCatalogue.load()).isEqualTo(ALL).isNotSameAs(ALL);
    }

    private static Stream<Audience> audiences() {
        return ALL.stream().flatMap(solution -> solution.audiences().stream());
    }

    private static Solution solution(String id) {
        return ALL.stream()
                .filter(solution -> solution.id().equals(new SolutionId(id)))
                .findFirst()
                .orElseThrow();
    }
}
