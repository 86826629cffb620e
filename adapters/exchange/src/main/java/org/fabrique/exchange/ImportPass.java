package org.fabrique.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.core.intake.Intake;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a file, against what a storage keeps. It is used once. */
final class ImportPass<I, T> {

    /** What is done with a thing that is new, or becomes something else; nothing any more once a row was refused. */
    @FunctionalInterface
    interface Step<T> {
        void take(T value, @Nullable Versioned<T> kept);
    }

    private final Sheet<I, T> sheet;
    private final RowLoading<I, T> loading;
    private final Troubles troubles;
    private final Rows rows;
    private Consumer<Row> visitor = row -> {};
    private int added;
    private int changed;
    private int same;
    private int refused;

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

    ImportReport over(View view, Step<T> step) {
        Kept things = new Kept(view);
        rows.each(row -> {
            take(row, view, things, step);
            visitor.accept(row);
            troubles.addAll(row.problems());
        });
        return new ImportReport(added, changed, same, refused, troubles.passedOver(), troubles.problems());
    }

    private void take(Row row, View view, Kept things, Step<T> step) {
        I id = loading.identity(row);
        Versioned<T> kept = view.register(sheet.kind()).find(id).orElse(null);
        Optional<T> value = kept == null ? loading.load(row, id) : loading.load(row, id, kept.value());
        value.ifPresent(thing -> check(thing, id, kept, row, things));
        if (!row.isClean()) {
            refused++;
        } else {
            count(value.orElseThrow(), kept, step);
        }
    }

    private void check(T thing, I id, @Nullable Versioned<T> kept, Row row, Kept things) {
        List<T> before = kept == null ? List.of() : List.of(kept.value());
        if (!before.contains(thing)) {
            sheet.references().forEach(reference -> reference.check(thing, before, row, things));
        }
        if (kept == null && isTaken(id, things)) {
            row.refuse(RowProblems.taken(row.at("id")));
        }
    }

    private void count(T value, @Nullable Versioned<T> kept, Step<T> step) {
        if (kept != null && kept.value().equals(value)) {
            same++;
            return;
        }
        if (kept == null) {
            added++;
        } else {
            changed++;
        }
        if (troubles.areNone()) {
            step.take(value, kept);
        }
    }

    /** Rivals share their identities, and so the type of them. */
    @SuppressWarnings("unchecked")
    private boolean isTaken(I id, Kept things) {
        return sheet.kind().rivals().stream().anyMatch(rival -> things.has((Kind<I, ?, ?>) rival, id));
    }
}
