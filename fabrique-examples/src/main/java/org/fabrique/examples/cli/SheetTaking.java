package org.fabrique.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.Format;
import org.fabrique.exchange.ImportReport;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.SheetImport;
import org.fabrique.exchange.XlsxForm;
import org.fabrique.persistence.Storage;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the rows of a file into a store: all of them, or none; a dry run tells what it would do. */
record SheetTaking(
        Path source,
        Format format,
        Map<String, String> usual,
        boolean dry,
        @Nullable Path rejects,
        StoreOption store,
        Speech speech,
        CommandSpec command) {

    <I, T> int run(Sheet<I, T> sheet) {
        checkRejects();
        Sheet<I, T> said = sheet;
        for (Map.Entry<String, String> column : usual.entrySet()) {
            boolean known = sheet.usable().contains(column.getKey());
            Usage.require(command, known, "--usual: " + String.join(", ", sheet.usable()));
            said = said.usually(column.getKey(), column.getValue());
        }
        return take(said);
    }

    /** Known before anything is read, so that no problem is lost for it. */
    private void checkRejects() {
        boolean isTable = format instanceof CsvForm || format instanceof XlsxForm;
        Usage.require(command, rejects == null || isTable, "--rejects: --format csv, xlsx");
        boolean isFree = rejects == null || !Files.exists(rejects);
        Usage.require(
                command, isFree, "--rejects %s: quelque chose y est déjà / something is there".formatted(rejects));
    }

    private <I, T> int take(Sheet<I, T> sheet) {
        ImportReport report =
                store.take(dry, storage -> taken(sheet, storage, true), storage -> taken(sheet, storage, false));
        Taken.tell(report, source, dry, speech, command);
        return ExitCode.DONE;
    }

    private <I, T> ImportReport taken(Sheet<I, T> sheet, Storage storage, boolean check) {
        Progress progress = Progress.on(command.commandLine().getErr(), sheet.name(), rows());
        try (FabriqueEngine engine = FabriqueEngine.open(storage).with(FrenchTerritories.load())) {
            return taken(
                    SheetImport.of(sheet, format, engine.intake()).telling(count -> progress.step()), storage, check);
        } finally {
            progress.end();
        }
    }

    private ImportReport taken(SheetImport<?, ?> rows, Storage storage, boolean check) {
        try {
            return check ? rows.check(source, storage).orThrow() : rows.into(storage, Import.act(), source);
        } catch (InvalidInput wrong) {
            tellRejects(rows, storage);
            throw wrong;
        }
    }

    /** Returns how many rows a file of lines may have; of others nobody knows before they are read. */
    private int rows() {
        if (!Progress.isShown() || !(format instanceof CsvForm)) {
            return Progress.UNKNOWN;
        }
        try (Stream<String> lines = Files.lines(source, StandardCharsets.ISO_8859_1)) {
            return (int) Math.max(1, lines.count() - 1);
        } catch (IOException | UncheckedIOException unreadable) {
            return Progress.UNKNOWN;
        }
    }

    private void tellRejects(SheetImport<?, ?> rows, Storage storage) {
        PrintWriter out = command.commandLine().getOut();
        out.println(speech.say("Rien n'est écrit dans le stockage.", "Nothing is written to the store."));
        if (rejects != null) {
            long refused = rows.telling(count -> {}).rejects(source, storage, rejects, speech.locale());
            out.println(speech.say("Lignes refusées, dans %s : %d.", "Rows refused, in %s: %d.")
                    .formatted(rejects, refused));
        }
    }
}
