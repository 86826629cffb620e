package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Journal;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.resource.Quantity;
import org.junit.jupiter.api.Test;

/** Each limit lets its last value through and refuses the next, with its name and its place. */
class LimitsTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();

    @Test
    void aTextMayHaveAMillionCharacters() {
        assertThat(JSON.read(message(1_000_000), Message.class).fr()).hasSize(1_000_000);
        assertRefused(message(1_000_001), "/fr", "characters in a text; the limit is 1000000");
    }

    @Test
    void aNumberMayHaveAHundredCharacters() {
        assertThat(problems(quantity("1".repeat(100))).get(0).code()).isEqualTo("CONSTRAINT");
        assertRefused(quantity("1".repeat(101)), "/amount", "101 characters in a number; the limit is 100");
    }

    @Test
    void aNameMayHave256Characters() {
        assertThat(problems("{\"" + "a".repeat(256) + "\":1}").get(0).code()).isEqualTo("UNKNOWN_FIELD");
        assertRefused("{\"" + "a".repeat(257) + "\":1}", "", "characters in the name of a field; the limit is 256");
    }

    @Test
    void objectsMayLieSixtyFourDeep() {
        assertThat(problems("{\"a\":".repeat(63) + "{}" + "}".repeat(63)).get(0).code())
                .isEqualTo("UNKNOWN_FIELD");
        assertRefused(
                "{\"a\":".repeat(64) + "{}" + "}".repeat(64), "/a".repeat(64), "65 levels of nesting; the limit is 64");
        assertRefused("[".repeat(100_000), "/0".repeat(64), "65 levels of nesting; the limit is 64");
    }

    @Test
    void aDocumentMayHaveTwoMillionTokens() {
        FabriqueJson narrow = JSON.withLimits(Limits.standard().withTokens(5));
        String list = "[\"a\",\"b\",\"c\"]";

        assertThat(narrow.readList(list, String.class)).isEqualTo(List.of("a", "b", "c"));
        assertThat(catchThrowableOfType(
                                InvalidInput.class, () -> narrow.readList("[\"a\",\"b\",\"c\",\"d\"]", String.class))
                        .in(Locale.ENGLISH))
                .contains("6 tokens; the limit is 5");
    }

    @Test
    void aDocumentMayHaveTenMillionBytes() {
        String accents = "é".repeat(4_999_991);
        FabriqueJson wide = JSON.withLimits(Limits.standard().withTextChars(10_000_000));
        String whole = "{\"fr\":\"" + accents + "\",\"en\":\"a\"}";

        assertThat(wide.read(whole, Message.class).fr()).hasSize(accents.length());
        assertThat(catchThrowableOfType(InvalidInput.class, () -> wide.read(whole + " ", Message.class))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void aHostMayLowerThemAndRaiseThemTenfoldOnly() {
        assertThat(Limits.standard().withDepth(640).depth()).isEqualTo(640);
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.standard().withDepth(641));
        assertThatIllegalArgumentException().isThrownBy(() -> Limits.standard().withDocumentBytes(0));
    }

    @Test
    void aBrokenDocumentIsRefusedInLittleTime() {
        String hostile = "{\"entries\":[" + "{\"type\":\"opened\"},".repeat(50_000) + "{}]}";

        List<Problem> problems = catchThrowableOfType(InvalidInput.class, () -> JSON.read(hostile, Journal.class))
                .problems();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).in(Locale.ENGLISH)).isEqualTo("and 99901 more problems, not shown");
        assertThat(Set.copyOf(problems.stream().limit(100).map(Problem::code).toList()))
                .containsExactly("CONSTRAINT");
    }

    private static String message(int chars) {
        return "{\"fr\":\"" + "a".repeat(chars) + "\",\"en\":\"a\"}";
    }

    private static String quantity(String amount) {
        return "{\"amount\":" + amount + ",\"unit\":\"m2\"}";
    }

    private static void assertRefused(String json, String pointer, String sentence) {
        Problem problem = problems(json).get(0);
        assertThat(problem.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(problem.place().field()).isEqualTo(pointer);
        assertThat(problem.in(Locale.ENGLISH)).endsWith(sentence);
    }

    private static List<Problem> problems(String json) {
        Class<?> type = json.startsWith("{\"fr\"") ? Message.class : Quantity.class;
        return catchThrowableOfType(InvalidInput.class, () -> JSON.read(json, type))
                .problems();
    }
}
