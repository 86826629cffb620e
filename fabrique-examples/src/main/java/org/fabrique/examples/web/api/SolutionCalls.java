package org.fabrique.examples.web.api;

import java.util.Set;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.examples.web.Seen;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.SolutionQuery;

/** What programs ask of the known solutions. */
final class SolutionCalls {

    private SolutionCalls() {}

    static void list(Call call) {
        SolutionQuery all = SolutionQuery.all().finding(call.asked().search());
        SolutionQuery query = call.asked().theme().map(Set::of).map(all::about).orElse(all);
        PageRequest page = call.asked().page();
        call.tell(call.asked().make(() -> call.workshop().solutions().list(query, page)));
    }

    static void one(Call call) {
        call.tell(call.workshop().solutions().get(id(call)));
    }

    static SolutionId id(Call call) {
        return Seen.named(call.request(), "solution", SolutionId::new);
    }
}
