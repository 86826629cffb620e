package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Erased;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases a person from every file of a store, and lists what still seems to name them; exit code 4 while it is not complete. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Efface une personne de tous les fichiers, et dit quels textes semblent encore la nommer.",
            "Erases a person from every file, and tells which texts still seem to name them."
        })
final class Erase implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--person", required = true, paramLabel = "ID", description = "Identité. / Identity.")
    private String person = "";

    @Option(
            names = "--by",
            paramLabel = "ID",
            defaultValue = "command-line",
            description = "Qui efface ; l'histoire le garde. / Who erases; the history keeps it.")
    private String by = "command-line";

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Act act = Act.of(new ActorId(by), InstantSource.system().instant());
        try (SqliteStorage storage = store.open()) {
            Erased erased = storage.erase(new StakeholderId(person), act);
            print(erased, command.commandLine().getOut());
            return erased.complete() ? ExitCode.DONE : ExitCode.STORAGE_TROUBLE;
        }
    }

    private void print(Erased erased, PrintWriter out) {
        out.println(
                erased.complete()
                        ? speech.say("%s est effacé de tous les fichiers.", "%s is erased from every file.")
                                .formatted(person)
                        : speech.say(
                                        "%s n'est plus dans aucune réponse ; quelqu'un lit encore un état ancien, recommencez.",
                                        "%s is in no answer any more; somebody still reads an older state, try again.")
                                .formatted(person));
        if (!erased.mentions().isEmpty()) {
            out.println(speech.say(
                    "À relire, car le texte semble nommer la personne :",
                    "To review, as the text seems to name the person:"));
            erased.mentions().forEach(mention -> out.println("  %s %s".formatted(mention.kind(), mention.id())));
        }
    }
}
