package org.fabrique.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.core.intake.Intake;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file, against what a storage keeps. It is used once. */
final class ImportPass<I, T> {

    private final Sheet<I, T> sheet;
    private final RowLoading<I, T> loading;
    private final Troubles troubles;
    private final Rows rows;
    private Consumer<Row> visitor = row -> {};

    ImportPass(Sheet<I, T> sheet, Format format, FileLimits limits, Intake intake, FileSource source) {
        this.sheet = sheet;
        this.loading = new RowLoading<>(sheet, intake);
        this.troubles = new Troubles(source.name());
        this.rows = Codec.of(format).rows(sheet, source, limits, troubles);
    }

    /** Shows each row to a visitor once everything that is wrong with it was found. */
    ImportPass<I, T> visiting(Consumer<Row> shown) {
        this.visitor = visitor.andThen(shown);
        return this;
    }

    /** Returns what would become of the rows. */
    ImportReport check(View view) {
        return over(Taking.dry(sheet.kind(), view, troubles));
    }

    /** Keeps the rows in a unit of work, up to the first that is refused. */
    ImportReport into(UnitOfWork unit) {
        return over(Taking.into(sheet.kind(), unit, troubles));
    }

    private ImportReport over(Taking<I, T> taking) {
        rows.each(row -> {
            take(row, taking);
            visitor.accept(row);
            troubles.addAll(row.problems());
        });
        return taking.report();
    }

    private void take(Row row, Taking<I, T> taking) {
        I id = loading.identity(row);
        Versioned<T> kept = taking.find(id).orElse(null);
        Optional<T> value = kept == null ? loading.load(row, id) : loading.load(row, id, kept.value());
        value.ifPresent(thing -> check(thing, id, kept, row, taking));
        if (row.isClean()) {
            taking.take(value.orElseThrow(), kept);
        } else {
            taking.refuse();
        }
    }

    private void check(T thing, I id, @Nullable Versioned<T> kept, Row row, Taking<I, T> taking) {
        List<T> before = kept == null ? List.of() : List.of(kept.value());
        if (!before.contains(thing)) {
            sheet.references().forEach(reference -> reference.check(thing, before, row, taking.things()));
        }
        if (kept == null && taking.isTaken(id)) {
            row.refuse(RowProblems.taken(row.at("id")));
        }
    }
}
