package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.json.Limits;
import org.fabrique.matching.AdaptationPlan;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Sensitivity;
import org.junit.jupiter.api.Test;

class ADamagedAnswerTest {

    private static final MatchingJson JSON = MatchingJson.standard();
    private static final String RESULT = JSON.write(Samples.result());

    @Test
    void isRefusedWhenItsScoreIsNotTheSumOfItsReasons() {
        Problem problem = problem(RESULT.replace("\"score\":230", "\"score\":231"), MatchResult.class);
        assertThat(problem.place().field()).isEqualTo("/matches/0/score");
        assertThat(problem.value()).isEqualTo("231");
        assertThat(problem.in(Locale.FRENCH)).contains("ne découle pas du reste");
        assertThat(problem.in(Locale.ENGLISH)).contains("does not follow from the rest");
    }

    @Test
    void isReadWithoutWhatFollowsFromTheRest() {
        String bare = RESULT.replace(",\"score\":230,\"outOf\":545", "").replace(",\"score\":40,\"outOf\":545", "");
        assertThat(bare).hasSizeLessThan(RESULT.length());
        assertThat(JSON.read(bare, MatchResult.class)).isEqualTo(Samples.result());
    }

    @Test
    void isReadWhenANumberIsWrittenOtherwise() {
        String text = "{\"first\":%s,\"second\":%s,\"lead\":1.250e1}".formatted(solution(), solution());
        assertThat(JSON.read(text, Sensitivity.class).lead()).isEqualTo(12.5);
    }

    @Test
    void isRefusedWhenAListThatFollowsIsLongerOrOther() {
        String plan = JSON.write(AdaptationPlan.of(Samples.garageHere()));
        String toVerify = plan.substring(plan.indexOf("\"toVerify\":["));
        assertThat(problem(
                                plan.replace(toVerify, toVerify.replace("quelques bénévoles", "beaucoup")),
                                AdaptationPlan.class)
                        .place()
                        .field())
                .startsWith("/toVerify/0/");
        assertThat(problem(plan.replace("\"missing\":[", "\"free\":[\"tout\"],\"missing\":["), AdaptationPlan.class)
                        .place()
                        .field())
                .isEqualTo("/free");
    }

    @Test
    void isRefusedWithEveryProblemAndItsPlace() {
        String text = RESULT.replace("\"truth\":\"no\"", "\"truth\":\"never\"")
                .replace("\"verdict\":\"near-miss\"", "\"verdict\":5");
        List<Problem> problems = catchThrowableOfType(InvalidInput.class, () -> JSON.read(text, MatchResult.class))
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.place().field())
                .containsExactly("/matches/1/verdict", "/knockOuts/first/0/because/0/truth");
    }

    @Test
    void isRefusedWhenAnAlternativeHasNoSuchName() {
        String text = JSON.write(Samples.others().get(0)).replace("\"type\":\"adopted\"", "\"type\":\"bought\"");
        Problem problem = problem(text, Counterfactual.class);
        assertThat(problem.place().field()).isEqualTo("/goal/type");
        assertThat(problem.in(Locale.ENGLISH)).contains("top", "adopted");
    }

    @Test
    void isRefusedWhenItIsNoNumberOrFarTooLarge() {
        for (String lead : List.of("NaN", "1e400", "\"12\"")) {
            String text = "{\"first\":%s,\"second\":%s,\"lead\":%s}".formatted(solution(), solution(), lead);
            assertThat(problem(text, Sensitivity.class).place().field()).isEqualTo("/lead");
        }
    }

    @Test
    void isRefusedBeyondTheLimitsOfReading() {
        MatchingJson small = JSON.withLimits(Limits.standard().withDocumentBytes(100));
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> small.read(RESULT, MatchResult.class));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("LIMIT_EXCEEDED");
    }

    private static String solution() {
        return JSON.write(Samples.garage());
    }

    private static Problem problem(String text, Class<?> type) {
        List<Problem> problems = catchThrowableOfType(InvalidInput.class, () -> JSON.read(text, type))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
