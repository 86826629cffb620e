package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.resource.Service;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Clusters;
import org.fabrique.matching.CoalitionCover;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.Goal;
import org.fabrique.matching.Likeness;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Peers;
import org.fabrique.matching.Rules;
import org.fabrique.matching.Sensitivity;
import org.fabrique.matching.Situation;
import org.fabrique.matching.Snippets;
import org.fabrique.matching.SupplyCheck;
import org.fabrique.matching.ThemeTagger;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;

/** The law of the form: whatever the engine answers on real solutions is read as the same value. */
class RoundTripTest {

    private static final MatchingJson JSON = MatchingJson.standard();
    private static final Gazetteer PLACES = FrenchTerritories.load();
    private static final LocalContext FRANCE = LocalContext.of(PLACES);
    private static final List<Solution> KNOWN = StarterCatalogue.load();
    private static final MatchingEngine ENGINE = MatchingEngine.standard()
            .requiring(Rules.provenAtLeast(EvidenceLevel.FIGURES))
            .excluding(Rules.evidenceSince(Year.of(2023)).and(Rules.about(List.of(new ThemeCode("MOB")))));

    @Property(tries = 60)
    void whatTheEngineAnswersIsReadAsTheSame(
            @ForAll("needs") Need need, @ForAll("needs") Need other, @ForAll("catalogues") List<Solution> solutions) {
        Assume.that(!need.id().equals(other.id()));
        assertThat(answers(need, other, solutions)).allSatisfy(answer -> {
            String text = JSON.write(answer);
            Object read = JSON.read(text, answer.getClass());
            assertThat(read).as(text).isEqualTo(answer);
            assertThat(JSON.write(read)).isEqualTo(text);
        });
    }

    @Property(tries = 20)
    void aListOfMatchesIsReadAsTheSame(@ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions) {
        List<Match> matches = ENGINE.match(need, solutions).matches();
        assertThat(JSON.readList(JSON.write(matches), Match.class)).isEqualTo(matches);
    }

    @Example
    void whatNoSampleShowsIsReadAsTheSame() {
        assertThat(Samples.others())
                .allSatisfy(other -> assertThat(JSON.read(JSON.write(other), other.getClass()))
                        .isEqualTo(other));
    }

    private static List<Object> answers(Need need, Need other, List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        Situation here = Situation.of(need, FRANCE);
        Solution first = solutions.get(0);
        SolutionId last = solutions.get(solutions.size() - 1).id();
        MatchResult result = ENGINE.match(need, catalogue, FRANCE);
        List<Object> answers =
                new ArrayList<>(List.of(result, SupplyCheck.of(need, services(other), FRANCE), cover(first)));
        result.top(2).stream().map(AdaptationPlan::of).forEach(answers::add);
        result.top(2).stream()
                .flatMap(match -> Snippets.of(need, match.solution(), FRANCE).stream())
                .forEach(answers::add);
        answers.add(result.run());
        add(answers, ENGINE.whyNot(need, first.id(), catalogue, FRANCE));
        add(answers, Counterfactual.of(ENGINE, first.id(), Goal.adopted(), catalogue, here));
        add(answers, Sensitivity.of(ENGINE, first.id(), last, catalogue, here));
        answers.addAll(Peers.of(need, List.of(other), List.of(), FRANCE));
        answers.addAll(Clusters.proposed(List.of(need, other), FRANCE, LocalDate.of(2018, 3, 28)));
        answers.addAll(ENGINE.reverse(first, List.of(need, other), catalogue, FRANCE));
        answers.addAll(ThemeTagger.carrefour().propose(need.title(), other.title()));
        add(answers, likeness());
        return answers;
    }

    private static void add(List<Object> answers, Optional<?> answer) {
        answer.ifPresent(answers::add);
    }

    private static CoalitionCover cover(Solution solution) {
        return CoalitionCover.of(
                solution,
                List.of(
                        Offer.of(new StakeholderId("mairie"), ResourceKind.PREMISES, "une salle"),
                        Offer.of(new StakeholderId("ccas"), ResourceKind.VOLUNTEERS, "trois bénévoles")));
    }

    private static List<Service> services(Need need) {
        Service service = Service.of("s", "Service").withThemes(need.themes()).withAudiences(need.audiences());
        return List.of(service, Service.of("t", "Autre").withTerritories(List.of(TerritoryCode.department("23"))));
    }

    private static Optional<Likeness> likeness() {
        return PLACES.profile(TerritoryCode.commune("23096"))
                .flatMap(one ->
                        PLACES.profile(TerritoryCode.commune("46138")).flatMap(other -> Likeness.between(one, other)));
    }

    @Provide
    Arbitrary<Need> needs() {
        Arbitrary<String> words = Arbitraries.of(
                        "village", "commerce", "voiture", "isolement", "crèche", "emploi", "logement", "réparation")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(each -> String.join(" ", each));
        Arbitrary<List<ThemeCode>> themes = Arbitraries.of("MOB", "SEN", "COR")
                .map(ThemeCode::new)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        Arbitrary<List<Audience>> audiences = Arbitraries.of("seniors", "jeunes")
                .map(Audience::new)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000_000),
                        words,
                        themes,
                        audiences,
                        Arbitraries.of("", "dep:23", "com:75056"))
                .as((id, text, about, people, place) -> at(
                        place,
                        Need.captured(new NeedId("n" + id), new FabriqueId("f"), text)
                                .withThemes(about)
                                .withAudiences(people)));
    }

    private static Need at(String place, Need need) {
        return place.isEmpty() ? need : need.withTerritory(TerritoryCode.parse(place));
    }

    @Provide
    Arbitrary<List<Solution>> catalogues() {
        return Arbitraries.of(KNOWN).list().uniqueElements().ofMinSize(1).ofMaxSize(8);
    }
}
