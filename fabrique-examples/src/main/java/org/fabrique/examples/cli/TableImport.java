package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.ImportReport;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.SheetImport;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;

/** Takes a table into a store: all of its rows, or none; a dry run tells what it would do. */
record TableImport(
        Path source, CsvForm form, boolean dry, @Nullable Path rejects, Speech speech, PrintWriter out) {

    <I, T> int run(Sheet<I, T> sheet, Storage storage) {
        try (FabriqueEngine engine = FabriqueEngine.open(storage).with(FrenchTerritories.load())) {
            run(SheetImport.of(sheet, form, engine.intake()), storage);
            return ExitCode.DONE;
        }
    }

    private void run(SheetImport<?, ?> table, Storage storage) {
        try {
            ImportReport report =
                    dry ? table.check(source, storage).orThrow() : table.into(storage, Import.act(), source);
            tell(report);
        } catch (InvalidInput wrong) {
            tellRejects(table, storage);
            throw wrong;
        }
    }

    private void tell(ImportReport report) {
        out.println(
                speech.say("%s : %d ajoutées, %d changées, %d inchangées.", "%s: %d added, %d changed, %d unchanged.")
                        .formatted(source, report.added(), report.changed(), report.same()));
        if (dry) {
            out.println(speech.say("Essai à blanc : rien n'est écrit.", "Dry run: nothing is written."));
        }
    }

    private void tellRejects(SheetImport<?, ?> table, Storage storage) {
        out.println(speech.say("Rien n'est écrit dans le stockage.", "Nothing is written to the store."));
        if (rejects != null) {
            long rows = table.rejects(source, storage, rejects, speech.locale());
            out.println(speech.say("Lignes refusées, dans %s : %d.", "Rows refused, in %s: %d.")
                    .formatted(rejects, rows));
        }
    }
}
