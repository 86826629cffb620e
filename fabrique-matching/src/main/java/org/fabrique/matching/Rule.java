package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;

/**
 * Something a solution has to obey to be proposed: it does, it does not, or nobody knows.
 * <p>
 * It is no criterion: it gives no points, and changes those of nobody. What breaks it is knocked out; what nobody knows
 * stays, and the result says so. Rules are put together in Kleene's strong logic of three values: {@code all} is as true
 * as its least true part, {@code any} as its truest, and the contrary of unknown is unknown.
 * <p>
 * A rule goes by its code, such as {@code about(MOB)}: two rules of one code must judge alike. This type is immutable,
 * and as pure as the test it is given.
 */
public final class Rule {

    /** Judges one solution for one need. It must be pure: the same three give the same answer. */
    @FunctionalInterface
    public interface Test {
        Judged judge(Need need, Solution solution, LocalContext context);
    }

    /**
     * What a test found.
     *
     * @param reason the fact, as a sentence that stays right when the rule is turned into its contrary
     */
    public record Judged(Truth truth, Message reason) {
        public Judged {
            requireNonNull(truth, "truth");
            requireNonNull(reason, "reason");
        }
    }

    private static final List<Truth> LEAST_TRUE_FIRST = List.of(Truth.NO, Truth.UNKNOWN, Truth.YES);
    private static final List<Truth> TRUEST_FIRST = List.of(Truth.YES, Truth.UNKNOWN, Truth.NO);

    private final String code;
    private final Test test;

    private Rule(String code, Test test) {
        this.code = Text.line(code, "code of a rule");
        this.test = requireNonNull(test, "test");
    }

    /** Returns a rule of one's own; see {@link Rules} for those that are ready. */
    public static Rule of(String code, Test test) {
        return new Rule(code, test);
    }

    /**
     * Returns the rule that asks for all of some.
     *
     * @throws IllegalArgumentException when there are none: such a rule would hold everywhere
     */
    public static Rule all(List<Rule> rules) {
        return joined("all", rules, LEAST_TRUE_FIRST);
    }

    /**
     * Returns the rule that asks for one of some.
     *
     * @throws IllegalArgumentException when there are none: such a rule would hold nowhere
     */
    public static Rule any(List<Rule> rules) {
        return joined("any", rules, TRUEST_FIRST);
    }

    public Rule and(Rule other) {
        return all(List.of(this, other));
    }

    public Rule or(Rule other) {
        return any(List.of(this, other));
    }

    /** Returns the contrary: what is unknown stays so. */
    public Rule not() {
        return new Rule("not(%s)".formatted(code), (need, solution, context) -> {
            Judged judged = test.judge(need, solution, context);
            return new Judged(contrary(judged.truth()), judged.reason());
        });
    }

    /** Returns what it finds of one solution for one need. */
    public Ruling judge(Need need, Solution solution, LocalContext context) {
        Judged judged = test.judge(need, solution, context);
        return new Ruling(code, judged.truth(), judged.reason());
    }

    /** Returns the stable name, the same for rules that judge alike. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    private static Rule joined(String how, List<Rule> rules, List<Truth> deciding) {
        List<Rule> parts = List.copyOf(rules);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A rule of nothing (%s) says nothing.".formatted(how));
        }
        String code = parts.stream().map(Rule::code).collect(Collectors.joining(",", how + "(", ")"));
        return new Rule(
                code,
                (need, solution, context) -> joined(
                        parts.stream()
                                .map(part -> part.test.judge(need, solution, context))
                                .toList(),
                        deciding));
    }

    /** The first truth that somebody found decides; those who found it say why. */
    private static Judged joined(List<Judged> parts, List<Truth> deciding) {
        Truth truth = deciding.stream()
                .filter(each -> parts.stream().anyMatch(part -> part.truth() == each))
                .findFirst()
                .orElseThrow();
        List<Message> reasons = parts.stream()
                .filter(part -> part.truth() == truth)
                .map(Judged::reason)
                .distinct()
                .toList();
        return new Judged(
                truth,
                Message.of(
                        sentences(reasons.stream().map(Message::fr)),
                        sentences(reasons.stream().map(Message::en))));
    }

    private static String sentences(Stream<String> reasons) {
        return reasons.collect(Collectors.joining(" "));
    }

    private static Truth contrary(Truth truth) {
        return switch (truth) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }
}
