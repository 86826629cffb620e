package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.fabrique.core.access.ActorId;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Contents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a store that holds nothing, or is not there yet, with what a file holds; or takes a table into one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "store : remplit un stockage vide, ou qui n'est pas encore là. csv : prend les lignes d'un tableau, toutes ou"
                    + " aucune.",
            "store: fills a store that is empty, or not there yet. csv: takes the rows of a table, all or none."
        })
final class Import implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "store|csv",
            description = "store : un fichier écrit par export ; csv : un tableau."
                    + " / store: a file that export wrote; csv: a table.")
    private Format format = Format.STORE;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "Fichier à lire. / File to read.")
    private Path source = Path.of("");

    @Mixin
    private TableOptions table = new TableOptions();

    @Option(
            names = "--dry-run",
            description =
                    "csv : dit ce qui se passerait, n'écrit rien. / csv: tells what would happen, writes nothing.")
    private boolean dry;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "csv : où écrire les lignes refusées. / csv: where to write the rows that are refused.")
    private @Nullable Path rejects;

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        return switch (format) {
            case STORE -> fill(new Census(wholeStore()));
            case CSV -> take();
        };
    }

    private Contents wholeStore() {
        boolean right = !table.saysKind() && !dry && rejects == null;
        Usage.require(command, right, "--of, --dry-run, --rejects: --format csv");
        return StoreFile.read(source);
    }

    private int take() {
        Sheet<?, ?> sheet = table.sheet(command);
        CsvForm form = table.form(command);
        PrintWriter out = command.commandLine().getOut();
        try (SqliteStorage storage = store.open()) {
            return new TableImport(source, form, dry, rejects, speech, out).run(sheet, storage);
        }
    }

    private int fill(Census census) {
        try (SqliteStorage storage = store.openOrMake()) {
            fill(storage, census);
            String digest = storage.<String>read(view -> StoreFile.digest(view.contents()));
            PrintWriter out = command.commandLine().getOut();
            out.println(speech.say("%s est repris dans %s : %s.", "%s is taken into %s: %s.")
                    .formatted(source, store, census.told(speech)));
            out.println(speech.say("Empreinte : %s", "Digest: %s").formatted(digest));
            return ExitCode.DONE;
        }
    }

    /** Returns that the command line writes, now. */
    static Act act() {
        return Act.of(new ActorId("command-line"), InstantSource.system().instant());
    }

    /** Who fills a store, and when, is noted nowhere in it. */
    private static void fill(SqliteStorage storage, Contents contents) {
        storage.<Boolean>write(act(), unit -> {
            unit.fill(contents);
            return true;
        });
    }
}
