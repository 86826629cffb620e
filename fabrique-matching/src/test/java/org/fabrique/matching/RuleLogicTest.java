package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;

/** Kleene's strong logic of three values, written down once more as an order: no, unknown, yes. */
class RuleLogicTest {

    private static final Comparator<Truth> LEAST_TRUE_FIRST =
            Comparator.comparingInt(List.of(Truth.NO, Truth.UNKNOWN, Truth.YES)::indexOf);

    @Property
    void allIsAsTrueAsItsLeastTruePart(@ForAll @Size(min = 1, max = 5) List<Truth> truths) {
        assertThat(truth(Rule.all(rules(truths))))
                .isEqualTo(truths.stream().min(LEAST_TRUE_FIRST).orElseThrow());
    }

    @Property
    void anyIsAsTrueAsItsTruestPart(@ForAll @Size(min = 1, max = 5) List<Truth> truths) {
        assertThat(truth(Rule.any(rules(truths))))
                .isEqualTo(truths.stream().max(LEAST_TRUE_FIRST).orElseThrow());
    }

    @Property
    void theContraryOfTheContraryIsTheRuleAndUnknownStaysUnknown(@ForAll Truth truth) {
        Rule rule = rule(truth);
        assertThat(truth(rule.not().not())).isEqualTo(truth);
        assertThat(truth(rule.not()) == truth).isEqualTo(truth == Truth.UNKNOWN);
    }

    @Property
    void theContraryOfAllIsAnyContraryForTheSameReasons(@ForAll @Size(min = 1, max = 4) List<Truth> truths) {
        List<Rule> contraries = rules(truths).stream().map(Rule::not).toList();
        Ruling one = ruling(Rule.all(rules(truths)).not());
        Ruling other = ruling(Rule.any(contraries));
        assertThat(one.truth()).isEqualTo(other.truth());
        assertThat(one.reason()).isEqualTo(other.reason());
    }

    @Property
    void andAndOrDistributeOverEachOther(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(truth(rule(a).and(rule(b).or(rule(c)))))
                .isEqualTo(truth(rule(a).and(rule(b)).or(rule(a).and(rule(c)))));
        assertThat(truth(rule(a).or(rule(b).and(rule(c)))))
                .isEqualTo(truth(rule(a).or(rule(b)).and(rule(a).or(rule(c)))));
    }

    @Example
    void whatDecidesSaysWhyAndTheRestIsSilent() {
        Ruling ruling = ruling(Rule.all(rules(List.of(Truth.YES, Truth.NO, Truth.UNKNOWN, Truth.NO))));
        assertThat(ruling.reason().in(Locale.ENGLISH)).isEqualTo("part 1: NO. part 3: NO.");
        assertThat(ruling.rule()).isEqualTo("all(part-0,part-1,part-2,part-3)");
    }

    @Example
    void aRuleOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.all(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.any(List.of()));
    }

    private static Truth truth(Rule rule) {
        return ruling(rule).truth();
    }

    private static Ruling ruling(Rule rule) {
        return rule.judge(noMoreShops(), SHOP, LocalContext.none());
    }

    private static List<Rule> rules(List<Truth> truths) {
        return Stream.iterate(0, at -> at < truths.size(), at -> at + 1)
                .map(at -> rule(at, truths.get(at)))
                .toList();
    }

    private static Rule rule(Truth truth) {
        return rule(0, truth);
    }

    private static Rule rule(int number, Truth truth) {
        String reason = "part %d: %s.".formatted(number, truth);
        return Rule.of(
                "part-" + number, (need, solution, context) -> new Rule.Judged(truth, Message.of(reason, reason)));
    }
}
