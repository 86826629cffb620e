package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.need;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To evoke is not to say: a reason tells both apart. */
class WordsThatAreOnlyEvokedTest {

    private static final Vocabulary WORDS =
            Vocabulary.standard().with("metiers.txt", List.of("zorblage, pliure fine ~ marbrelle"));

    @ParameterizedTest
    @CsvSource({
        "zorblage, Du zorblage., 'Mots retrouvés, ou de même sens : zorblage.'",
        "zorblage, La pliure fine., 'Mots retrouvés, ou de même sens : zorblage.'",
        "zorblage, La marbrelle., Mots évoqués : zorblage.",
        "marbrelle, Du zorblage., Mots évoqués : marbrelle.",
        "zorblage, La marbrelle et la pliure fine., 'Mots retrouvés, ou de même sens : zorblage.'",
        "zorblage et quodlibet, Quodlibet et marbrelle., 'Mots retrouvés, ou de même sens : quodlibet. Mots évoqués : zorblage.'"
    })
    void areToldApartFromThoseThatAreSaid(String asked, String told, String reason) {
        assertThat(words(need(asked), told).reason().fr()).isEqualTo(reason);
    }

    @Test
    void areToldInEnglishAndCountAmongTheWordsMet() {
        Contribution words = words(need("zorblage et quodlibet"), "Quodlibet et marbrelle.");
        assertThat(words.reason().en())
                .isEqualTo("Words met, or words of the same sense: quodlibet. Words evoked: zorblage.");
        assertThat(words.words()).containsExactly("quodlibet", "zorblage");
    }

    @Test
    void areToldApartBetweenTwoNeedsToo() {
        Need one = need("zorblage et quodlibet");
        Need other = Need.captured(new NeedId("autre"), LIMOUSIN, "quodlibet et marbrelle");
        AlikeNeeds alike = AlikeNeeds.among(List.of(one, other), LocalContext.none(), WORDS);
        assertThat(alike.from(0).reasons(List.of(1)).get(0).get(0).reason())
                .isEqualTo(Message.of(
                        "Mots en commun, ou de même sens : quodlibet. Mots évoqués : marbrelle.",
                        "Words in common, or of the same sense: quodlibet. Words evoked: marbrelle."));
    }

    @Test
    void areNoneWhereAWordOnlyLooksLikeOneOfASet() {
        Solution funerals = solution("Pompes funèbres dont les parts sont détenues par les salariés");
        Solution rooms = solution("Un couple d'hôtes reçoit dans une ruine sous bonne garde");
        assertThat(met(need("sortants de prison"), funerals)).isEmpty();
        assertThat(met(need("récidive"), funerals)).isEmpty();
        assertThat(met(need("violences conjugales"), rooms)).isEmpty();
        assertThat(met(need("monuments historiques"), rooms)).isEmpty();
        assertThat(met(need("refuge animal"), rooms)).isEmpty();
        assertThat(met(need("sortants de prison"), solution("Un potager pour les personnes détenues")))
                .contains("prison");
    }

    private static Contribution words(Need need, String told) {
        return matches(need, solution(told)).get(0).contributions().get(0);
    }

    private static List<String> met(Need need, Solution solution) {
        return matches(need, solution).stream()
                .flatMap(match -> match.contributions().get(0).words().stream())
                .toList();
    }

    private static List<Match> matches(Need need, Solution solution) {
        Stream<Solution> others = IntStream.range(0, 20)
                .mapToObj(number ->
                        Solution.of(new SolutionId("z" + number), "Poterie").withDescription("Tourner."));
        Catalogue catalogue =
                Catalogue.of(Stream.concat(Stream.of(solution), others).toList(), WORDS);
        return MatchingEngine.standard().match(need, catalogue).matches();
    }

    private static Solution solution(String told) {
        return Solution.of(new SolutionId("a"), "Zzyzx").withDescription(told);
    }
}
