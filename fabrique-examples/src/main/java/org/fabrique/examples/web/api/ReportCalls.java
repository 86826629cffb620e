package org.fabrique.examples.web.api;

import java.time.LocalDate;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.indicator.Scope;

/** What programs ask of reports. */
final class ReportCalls {

    private ReportCalls() {}

    /** The report as it may be published: without small groups of people, and without identities. */
    static void annual(Call call) {
        Asked asked = call.asked();
        Scope scope = new Scope(
                asked.fabrique().orElse(null),
                asked.identity("programme", ProgrammeId::new).orElse(null),
                asked.territory().orElse(null));
        call.tell(call.workshop().reports().annual(scope, period(asked)).published());
    }

    private static Period period(Asked asked) {
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        if (to.isBefore(from)) {
            throw Asked.wrong(
                    "to", to.toString(), "un jour après le premier est attendu", "a day after the first is expected");
        }
        return Period.between(from, to);
    }
}
