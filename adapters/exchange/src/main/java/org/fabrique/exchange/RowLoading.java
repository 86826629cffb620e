package org.fabrique.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fabrique.core.Refusal;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Makes things of rows, one after the other; what is wrong is noted by the row. Not thread-safe. */
final class RowLoading<I, T> {

    private static final String ID = "id";

    /** Stands in for an identity that cannot be read, so that the rest of the row is looked at too. */
    private static final String NOBODY = "-";

    private final Sheet<I, T> sheet;
    private final Intake intake;
    private final Map<I, Place> places = new HashMap<>();

    RowLoading(Sheet<I, T> sheet, Intake intake) {
        this.sheet = sheet;
        this.intake = intake;
    }

    /** Returns the identity of a row, which is noted when it is none, or that of an earlier row; then it stands for nothing. */
    I identity(Row row) {
        Optional<I> found = sheet.identity(row.text(ID));
        if (found.isEmpty()) {
            row.refuse(RowProblems.noIdentity(row.at(ID)));
            return sheet.identity(NOBODY).orElseThrow();
        }
        Place first = places.putIfAbsent(found.get(), row.start());
        if (first != null) {
            row.refuse(RowProblems.twice(row.at(ID), first));
        }
        return found.get();
    }

    /** Returns the new thing a row describes; empty when something is wrong. */
    Optional<T> load(Row row, I id) {
        if (sheet.usual().isEmpty()) {
            return drafted(row, id);
        }
        Row whole = row.over(sheet.usual());
        Optional<T> loaded = drafted(whole, id);
        row.refuseWhatIsWrongWith(whole);
        return loaded;
    }

    private Optional<T> drafted(Row row, I id) {
        Loaded<T> drafted = sheet.draft(id, row, intake);
        row.refuseDraft(drafted.problems());
        return row.isClean() ? drafted.values().stream().findFirst() : Optional.empty();
    }

    /**
     * Returns what a thing that is kept becomes by a row; empty when something is wrong. What the file has no column for stays,
     * and so does what no column carries.
     */
    Optional<T> load(Row row, I id, T kept) {
        Map<String, String> cells = sheet.cells(kept, row.form());
        if (row.isClean() && row.saysNothingElseThan(cells)) {
            return Optional.of(kept);
        }
        Row whole = row.over(cells);
        Optional<T> loaded = drafted(whole, id).flatMap(said -> merged(kept, said, whole));
        row.refuseWhatIsWrongWith(whole);
        return loaded;
    }

    private Optional<T> merged(T kept, T said, Row row) {
        sheet.fixedColumns().stream()
                .filter(column -> !column.isSame(kept, said))
                .map(column -> RowProblems.fixed(row.at(column.name())))
                .forEach(row::refuse);
        return row.isClean() ? allowed(kept, said, row) : Optional.empty();
    }

    private Optional<T> allowed(T kept, T said, Row row) {
        try {
            return Optional.of(sheet.merged(kept, said));
        } catch (Refusal refused) {
            row.refuse(new Problem("RULE_VIOLATION", row.start(), "", refused.sentence()));
            return Optional.empty();
        }
    }
}
