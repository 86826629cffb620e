package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.fabrique.core.access.ActorId;
import org.fabrique.exchange.StoreFile;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Contents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a store that holds nothing, or is not there yet, with what a file holds. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Remplit un stockage vide, ou qui n'est pas encore là, avec ce que tient un fichier.",
            "Fills a store that is empty, or not there yet, with what a file holds."
        })
final class Import implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "store",
            description = "store : un fichier écrit par export. / store: a file that export wrote.")
    private Format format = Format.STORE;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "Fichier à lire. / File to read.")
    private Path source = Path.of("");

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        return switch (format) {
            case STORE -> fill(new Census(StoreFile.read(source)));
        };
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

    /** Who fills a store, and when, is noted nowhere in it. */
    private static void fill(SqliteStorage storage, Contents contents) {
        Act act = Act.of(new ActorId("command-line"), InstantSource.system().instant());
        storage.<Boolean>write(act, unit -> {
            unit.fill(contents);
            return true;
        });
    }
}
