package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fabrique.jdbc.SqliteStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies a store while others use it; the copy is a store, and copying it back restores. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copie un stockage, même pendant qu'on y écrit ; la copie inverse le restaure.",
            "Copies a store, even while it is written to; copying it back restores it."
        })
final class Backup implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Où il n'y a rien encore. / Where there is nothing yet.")
    private Path target = Path.of("");

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        try (SqliteStorage storage = store.open()) {
            storage.backup(target);
        }
        command.commandLine()
                .getOut()
                .println(speech.say("%s est copié dans %s.", "%s is copied to %s.")
                        .formatted(store, target));
        return ExitCode.DONE;
    }
}
