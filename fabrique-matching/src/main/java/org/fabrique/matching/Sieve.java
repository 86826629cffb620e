package org.fabrique.matching;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;

/** The rules of an engine, in the order they were given. */
record Sieve(List<Rule> rules) {

    static final Sieve OPEN = new Sieve(List.of());

    Sieve {
        rules = List.copyOf(rules);
    }

    Sieve with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Sieve(more);
    }

    /** Tells whether there is no rule that could knock anybody out. */
    boolean isOpen() {
        return rules.isEmpty();
    }

    boolean letsThrough(Need need, Solution solution, LocalContext context) {
        return broken(need, solution, context).isEmpty();
    }

    /** Returns the rules the solution breaks. */
    List<Ruling> broken(Need need, Solution solution, LocalContext context) {
        return found(Truth.NO, need, solution, context);
    }

    /** Returns the rules of which nobody knows whether the solution obeys them. */
    List<Ruling> unjudged(Need need, Solution solution, LocalContext context) {
        return found(Truth.UNKNOWN, need, solution, context);
    }

    private List<Ruling> found(Truth truth, Need need, Solution solution, LocalContext context) {
        return rules.stream()
                .map(rule -> rule.judge(need, solution, context))
                .filter(ruling -> ruling.truth() == truth)
                .toList();
    }
}
