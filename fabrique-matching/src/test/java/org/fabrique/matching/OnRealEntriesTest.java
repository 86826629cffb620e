package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

/** All verdicts and all states of a requirement, on solutions that exist: those of the starter catalogue. */
class OnRealEntriesTest {

    private static final List<Solution> KNOWN = StarterCatalogue.load();
    private static final Catalogue CATALOGUE = Catalogue.of(KNOWN);
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final Need RIDES = SampleWorld.need(
                    "Les personnes âgées isolées des villages n'ont plus de moyen de se déplacer")
            .withTerritory(CREUSE);

    @Test
    void whereNothingIsKnownOfThePlaceASolutionThatFitsIsToBeAdapted() {
        MatchResult result = match(RIDES, FRANCE);
        Match first = result.matches().get(0);
        assertThat(first.solution().id().value()).isEqualTo("transport-solidaire-benevole");
        assertThat(first.verdict()).isEqualTo(MatchVerdict.ADAPT);
        assertThat(first.gaps()).isNotEmpty().allMatch(gap -> gap.state() == Gap.State.UNKNOWN);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.ADAPT);
    }

    @Test
    void oneThingAPlaceHasOneItLacksAndOneNobodyKnowsStandBesideEachOther() {
        Match match =
                match(RIDES, withoutVolunteersAndWithOneConfirmed()).matches().get(0);
        assertThat(match.gaps()).extracting(Gap::state).contains(Gap.State.values());
        assertThat(match.verdict()).isEqualTo(MatchVerdict.ADAPT);
        assertThat(match.explain(Locale.FRENCH)).contains("! manque — ", "présent — ", "à vérifier — ");
        assertThat(match.plan().missing()).allMatch(gap -> gap.requirement().kind() == RequirementKind.VOLUNTEERS);
    }

    @Test
    void onceEveryEssentialIsConfirmedItIsAdopted() {
        MatchResult result = match(RIDES, FRANCE.withConfirmations(confirmed(first())));
        assertThat(result.matches().get(0).verdict()).isEqualTo(MatchVerdict.ADOPT);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.ADOPT);
    }

    @Test
    void whatSharesLittleIsANearMissAndSaysWhatItLacks() {
        List<Match> misses = match(RIDES, FRANCE).matches().stream()
                .filter(match -> match.verdict() == MatchVerdict.NEAR_MISS)
                .toList();
        assertThat(misses).isNotEmpty();
        assertThat(misses).allSatisfy(miss -> assertThat(miss.plan().weak()).isNotEmpty());
    }

    @Test
    void onceAllThatFitAreTakenOutItIsToBeInvented() {
        Set<Solution> fitting = match(RIDES, FRANCE).matches().stream()
                .filter(match -> match.verdict() != MatchVerdict.NEAR_MISS)
                .map(Match::solution)
                .collect(Collectors.toSet());
        List<Solution> rest =
                KNOWN.stream().filter(solution -> !fitting.contains(solution)).toList();
        MatchResult result = MatchingEngine.standard().match(RIDES, Catalogue.of(rest), FRANCE);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.INVENT);
        assertThat(AdaptationPlan.ofNearestMisses(result, 3)).hasSize(3);
    }

    @Test
    void everyReasonAndEveryRequirementHasASentenceInBothLanguages() {
        MatchResult result = MatchingEngine.standard()
                .requiring(Rules.nothingEssentialMissing().or(Rules.runsWithin(CREUSE)))
                .match(RIDES, CATALOGUE, withoutVolunteersAndWithOneConfirmed());
        assertThat(result.matches()).isNotEmpty().allSatisfy(match -> {
            assertThat(match.contributions())
                    .isNotEmpty()
                    .map(Contribution::reason)
                    .allSatisfy(OnRealEntriesTest::isTold);
            assertThat(match.gaps()).map(Gap::reason).allSatisfy(OnRealEntriesTest::isTold);
            assertThat(match.unjudged()).map(Ruling::reason).allSatisfy(OnRealEntriesTest::isTold);
        });
        assertThat(result.knockOuts().first())
                .isNotEmpty()
                .allSatisfy(out -> assertThat(out.because()).map(Ruling::reason).allSatisfy(OnRealEntriesTest::isTold));
    }

    @Test
    void wordsThatCountedAreShownWhereTheyStand() {
        Match match = match(RIDES, FRANCE).matches().get(0);
        List<String> met = match.contributions().get(0).words();
        assertThat(met).isNotEmpty();
        assertThat(Snippets.of(RIDES, match.solution(), FRANCE))
                .filteredOn(snippet -> met.contains(snippet.asked()))
                .hasSizeGreaterThan(2)
                .allSatisfy(snippet -> assertThat(text(match.solution(), snippet.field()))
                        .satisfies(text -> assertThat(text.substring(snippet.fromInclusive(), snippet.toExclusive()))
                                .isEqualTo(snippet.surface())));
    }

    private static String text(Solution solution, Snippet.Field field) {
        return switch (field) {
            case NAME -> solution.name();
            case PROBLEM -> solution.problem();
            case DESCRIPTION -> solution.description();
        };
    }

    private static void isTold(Message reason) {
        assertThat(reason.fr()).matches("\\p{Lu}.*\\.");
        assertThat(reason.en()).matches("\\p{Lu}.*\\.");
    }

    private static MatchResult match(Need need, LocalContext context) {
        return MatchingEngine.standard().match(need, CATALOGUE, context);
    }

    private static Solution first() {
        return match(RIDES, FRANCE).matches().get(0).solution();
    }

    private static LocalContext withoutVolunteersAndWithOneConfirmed() {
        Requirement helpful = first().requirements().stream()
                .filter(requirement -> !requirement.essential())
                .findFirst()
                .orElseThrow();
        LocalResource nobody = LocalResource.absent(
                new ResourceId("r"), SampleWorld.LIMOUSIN, ResourceKind.VOLUNTEERS, "aucun bénévole", CREUSE);
        return FRANCE.withResources(List.of(nobody))
                .withConfirmations(List.of(new Confirmation(first().id(), helpful.text(), true)));
    }

    private static List<Confirmation> confirmed(Solution solution) {
        return solution.requirements().stream()
                .filter(Requirement::essential)
                .map(requirement -> new Confirmation(solution.id(), requirement.text(), true))
                .toList();
    }
}
