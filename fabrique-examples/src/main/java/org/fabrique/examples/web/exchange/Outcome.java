package org.fabrique.examples.web.exchange;

import java.util.List;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.examples.web.Visit;
import org.fabrique.exchange.ImportReport;
import org.fabrique.persistence.Storage;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a table, or would.
 *
 * @param report what comes of the rows, or null when something is wrong with one: then nothing does
 * @param problems all that is wrong
 * @param carried the file as the page carries it, or null when it is to be chosen again
 */
public record Outcome(
        @Nullable ImportReport report,
        List<Problem> problems,
        @Nullable String carried) {

    /** Tells what would come of a table, and writes nothing. */
    static Outcome tried(Upload upload, Visit visit) {
        return of(upload, SeenStorage.of(visit.house().storage(), visit.actor()).trying(), visit);
    }

    /** Takes a table in, or nothing of it. */
    static Outcome taken(Upload upload, Visit visit) {
        return of(upload, SeenStorage.of(visit.house().storage(), visit.actor()), visit);
    }

    private static Outcome of(Upload upload, Storage storage, Visit visit) {
        try {
            return new Outcome(upload.into(storage, visit), List.of(), upload.carried());
        } catch (InvalidInput wrong) {
            return new Outcome(null, wrong.problems(), null);
        }
    }

    /** Tells whether there is anything to write. */
    public boolean changesSomething() {
        return report != null && report.added() + report.changed() > 0;
    }
}
