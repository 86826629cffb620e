package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.fabrique.exchange.ImportReport;
import picocli.CommandLine.Model.CommandSpec;

/** Tells what became of a file. */
final class Taken {

    private Taken() {}

    static void tell(ImportReport report, Path source, boolean dry, Speech speech, CommandSpec command) {
        PrintWriter out = command.commandLine().getOut();
        out.println(
                speech.say("%s : %d ajoutées, %d changées, %d inchangées.", "%s: %d added, %d changed, %d unchanged.")
                        .formatted(source, report.added(), report.changed(), report.same()));
        if (!report.passedOver().isEmpty()) {
            out.println(speech.say("Non lu : %s.", "Not taken: %s.").formatted(String.join(", ", report.passedOver())));
        }
        if (dry) {
            out.println(speech.say("Essai à blanc : rien n'est écrit.", "Dry run: nothing is written."));
        }
    }
}
