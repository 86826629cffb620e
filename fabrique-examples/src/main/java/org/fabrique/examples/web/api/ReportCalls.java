package org.fabrique.examples.web.api;

import java.time.LocalDate;
import java.util.Optional;
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
        Optional<LocalDate> from = asked.day("from");
        Optional<LocalDate> to = asked.day("to");
        asked.check(
                from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
                "to",
                "un jour qui ne précède pas le premier est attendu",
                "a day that does not come before the first is expected");
        Period during = asked.make(() -> Period.between(from.orElseThrow(), to.orElseThrow()));
        call.tell(call.workshop().reports().annual(scope, during).published());
    }
}
