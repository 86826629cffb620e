package org.fabrique.examples.web.match;

import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Contribution;

/** Two solutions for one need, side by side. */
public record Comparison(Need need, Proposed left, Proposed right) {

    /** What both get by one criterion. */
    public record Row(Contribution left, Contribution right) {

        public int difference() {
            return left.points() - right.points();
        }
    }

    static Comparison of(Visit visit, NeedId need, List<String> two, Form asked) {
        Answered answered = Answered.of(visit, need, asked);
        return new Comparison(answered.need(), answered.one(two.get(0), asked), answered.one(two.get(1), asked));
    }

    /** Returns the criteria in their order. */
    public List<Row> rows() {
        return IntStream.range(0, left.match().contributions().size())
                .mapToObj(at -> new Row(
                        left.match().contributions().get(at),
                        right.match().contributions().get(at)))
                .toList();
    }
}
