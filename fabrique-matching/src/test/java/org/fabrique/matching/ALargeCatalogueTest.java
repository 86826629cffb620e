package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.junit.jupiter.api.Test;

/** More solutions than are all looked at: those that matter are still found. */
class ALargeCatalogueTest {

    private static final String[] OTHER_WORDS = {
        "impôt", "passeport", "douane", "brevet", "notaire", "cadastre", "scrutin", "greffe", "timbre", "succession"
    };

    private final Catalogue large = Catalogue.of(withOthers(SampleWorld.CATALOGUE));

    @Test
    void findsWhatMeetsTheWordsOfTheNeed() {
        assertThat(first("apprendre à élever des abeilles dans un rucher")).isEqualTo(SampleWorld.BEES);
    }

    @Test
    void findsByItsWordsWhatSpeaksOfNoFamily() {
        Solution zzyzx = SampleWorld.solution("zzyzx", "Zzyzx", null, "Quodlibet.");

        assertThat(found("quodlibet", zzyzx)).contains(zzyzx);
    }

    @Test
    void findsByItsFamilyWhatSharesNoWord() {
        Solution grocer = SampleWorld.solution("zzyzx", "Zzyzx", "commerce-convivial-village", "Quodlibet.");

        assertThat(found("Plus aucun commerce dans le village", grocer)).contains(grocer);
    }

    @Test
    void givesTheSameFirstMatchesHoweverManyAreKept() {
        MatchResult many = MatchingEngine.standard().withoutDiversity().match(SampleWorld.noMoreShops(), large);
        MatchResult few =
                MatchingEngine.standard().withoutDiversity().keeping(2).match(SampleWorld.noMoreShops(), large);

        assertThat(few.matches()).isEqualTo(many.top(2));
    }

    @Test
    void saysOfOneBeyondTheHundredClosestThatItIsAndStillTellsItOfTheNeed() {
        Need need = SampleWorld.need("Élever des abeilles dans un rucher");
        Solution told = SampleWorld.solution("dit", "Zzyzx", null, "Quodlibet, avec quelques abeilles.");
        List<Solution> known = new ArrayList<>(withOthers(List.of(told)));
        IntStream.range(0, 150)
                .mapToObj(number -> SampleWorld.solution("rucher-" + number, "Rucher", null, "Élever des abeilles."))
                .forEach(known::add);
        MatchingEngine engine = MatchingEngine.standard();
        Catalogue catalogue = Catalogue.of(known);

        WhyNot answer =
                engine.whyNot(need, told.id(), catalogue, LocalContext.none()).orElseThrow();

        assertThat(answer.rank()).isNull();
        assertThat(answer.told(Locale.FRENCH))
                .startsWith("Zzyzx : pas jugée, elle n'est pas parmi les cent dont les mots sont les plus proches"
                        + " (100 solutions jugées).");
        assertThat(answer.told(Locale.ENGLISH)).contains("it is not among the hundred whose words come closest");
        assertThat(engine.reverse(told, List.of(need), catalogue, LocalContext.none()))
                .containsExactly(new WaitingNeed(need, answer.match()));
    }

    private static List<Solution> found(String words, Solution among) {
        return MatchingEngine.standard()
                .match(SampleWorld.need(words), Catalogue.of(withOthers(List.of(among))))
                .matches()
                .stream()
                .map(Match::solution)
                .toList();
    }

    private Solution first(String words) {
        return MatchingEngine.standard()
                .match(SampleWorld.need(words), large)
                .matches()
                .get(0)
                .solution();
    }

    private static List<Solution> withOthers(List<Solution> these) {
        List<Solution> all = new ArrayList<>(these);
        IntStream.range(0, 2 * Catalogue.FEW)
                .mapToObj(number -> SampleWorld.solution(
                        "autre-" + number,
                        String.format(Locale.ROOT, "Service %d", number),
                        null,
                        OTHER_WORDS[number % OTHER_WORDS.length] + " " + OTHER_WORDS[number / 7 % OTHER_WORDS.length]))
                .forEach(all::add);
        return all;
    }
}
