package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.solutions.StarterCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short needs in ordinary French, in each of which a word looks like another, before the starter catalogue. */
class NeedsAsPeopleSayThemTest {

    private static final Catalogue STARTER = Catalogue.of(StarterCatalogue.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plus de car pour aller au bourg | autostop-organise",
                "Le car ne passe plus dans le village depuis septembre | autostop-organise",
                "S'occuper d'un proche | plateforme-repit-aidants",
                "Ma mamie est toute seule | equipe-citoyenne-isolement",
                "Faire du co-voiturage | autostop-organise",
                "Une autoécole solidaire | auto-ecole-sociale",
                "Des bio-déchets à collecter | collecte-biodechets-velo"
            })
    void findTheirSolutionAmongTheThreeFirst(String need, String solution) {
        assertThat(first(need, 3)).contains(solution);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s. C'est un vrai problème depuis longtemps.",
                "Il est urgent de trouver une solution : %s",
                "Bonjour, chez nous c'est difficile aujourd'hui : %s. Merci !",
                "%s. Deux ou trois d'entre nous aimeraient bien une idée nouvelle."
            })
    void findItAlsoAmongWordsThatAreSaidAroundAnyNeed(String around) {
        for (String need : List.of(
                "Nos vélos sont à réparer", "Les jeunes n'ont pas le permis de conduire", "Du troc entre voisins")) {
            assertThat(first(around.formatted(need), 1)).as(need).isEqualTo(first(need, 1));
        }
    }

    private static List<String> first(String need, int many) {
        Need said = Need.captured(new NeedId("n"), SampleWorld.LIMOUSIN, new Wording(need, null, null));
        return MatchingEngine.standard().match(said, STARTER).matches().stream()
                .limit(many)
                .map(match -> match.solution().id().value())
                .toList();
    }
}
