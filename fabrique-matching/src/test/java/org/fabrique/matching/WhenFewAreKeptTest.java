package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.need;

import java.util.List;
import java.util.Map;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

/** Who is first by words alone is not first yet: whoever the other criteria can still raise is judged too. */
class WhenFewAreKeptTest {

    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final Need NEED = need("jardin").withTerritory(CREUSE);
    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());

    /** Says the whole name of the one, and meets the other in its description alone. */
    private static final Solution NAMED = Solution.of(new SolutionId("z"), "Jardin");

    private static final Solution TOLD = Solution.of(new SolutionId("a"), "Nom").withDescription("Jardin");

    @Test
    void theFirstByAllCriteriaIsKeptThoughItIsTheLastByWords() {
        MatchingEngine engine = MatchingEngine.builder()
                .words(500)
                .name(100)
                .weigh("worked", 400, Criteria.likeWhereItWorked())
                .build();
        Solution worked = TOLD.withTrackRecord(TrackRecord.of(List.of(Implementation.in("Guéret, en Creuse", CREUSE))));

        assertThat(kept(engine, List.of(NAMED, worked))).isEqualTo(worked);
        assertThat(kept(engine, List.of(NAMED, TOLD))).isEqualTo(NAMED);
    }

    @Test
    void ofEqualsTheFirstIdentityIsKeptThoughItsWordsAreFewer() {
        int behind = score(giving(0, 0), NAMED) - score(giving(0, 0), TOLD);
        MatchingEngine engine = giving(590 - behind, 590);

        assertThat(behind).isBetween(1, 590);
        assertThat(score(engine, NAMED)).isEqualTo(score(engine, TOLD));
        assertThat(kept(engine, List.of(NAMED, TOLD))).isEqualTo(TOLD);
    }

    /** An engine with a criterion that gives so many points to each. */
    private static MatchingEngine giving(int named, int told) {
        Map<Solution, Integer> points = Map.of(NAMED, named, TOLD, told);
        return MatchingEngine.builder()
                .words(10)
                .name(400)
                .weigh(
                        "mine",
                        590,
                        (need, solution, context) ->
                                Assessment.of(points.get(solution) / 590.0, Message.of("à moi", "mine"), List.of()))
                .build();
    }

    private static int score(MatchingEngine engine, Solution solution) {
        return engine.match(NEED, List.of(NAMED, TOLD)).matches().stream()
                .filter(match -> match.solution().equals(solution))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static Solution kept(MatchingEngine engine, List<Solution> solutions) {
        List<Match> kept =
                engine.keeping(1).match(NEED, Catalogue.of(solutions), FRANCE).matches();
        assertThat(kept).hasSize(1);
        return kept.get(0).solution();
    }
}
