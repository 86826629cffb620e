package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.ExportReport;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a store holds to a file, for another program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Écrit ce que tient un stockage dans un fichier, données personnelles comprises.",
            "Writes what a store holds to a file, personal data included."
        })
final class Export implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "store|csv",
            description = "store : tout ce que tient le stockage ; csv : un tableau d'une sorte de choses."
                    + " / store: all that the store holds; csv: a table of one kind of thing.")
    private Format format = Format.STORE;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Où il n'y a rien encore. / Where there is nothing yet.")
    private Path target = Path.of("");

    @Mixin
    private TableOptions table = new TableOptions();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        return switch (format) {
            case STORE -> whole();
            case CSV -> rows(table.sheet(command), table.form(command));
        };
    }

    private int whole() {
        Usage.require(command, !table.saysKind(), "--of: --format csv");
        try (SqliteStorage storage = store.open()) {
            return storage.<Integer>read(this::write);
        }
    }

    private int rows(Sheet<?, ?> sheet, CsvForm form) {
        try (SqliteStorage storage = store.open()) {
            long rows = storage.<ExportReport>read(view -> sheet.write(view, form, target))
                    .written();
            PrintWriter out = command.commandLine().getOut();
            out.println(speech.say("%s est écrit dans %s : %d lignes.", "%s is written to %s: %d rows.")
                    .formatted(sheet.name(), target, rows));
            tellPersonalData(out);
            return ExitCode.DONE;
        }
    }

    private int write(View view) {
        Census census = new Census(view.contents());
        String digest = StoreFile.write(census, target);
        PrintWriter out = command.commandLine().getOut();
        out.println(speech.say("%s est écrit dans %s : %s.", "%s is written to %s: %s.")
                .formatted(store, target, census.told(speech)));
        out.println(speech.say("Empreinte : %s", "Digest: %s").formatted(digest));
        tellPersonalData(out);
        return ExitCode.DONE;
    }

    private void tellPersonalData(PrintWriter out) {
        out.println(speech.say(
                "Ce fichier contient des données personnelles : protégez-le, et effacez-le quand il a servi.",
                "This file holds personal data: protect it, and delete it once it has served."));
    }
}
