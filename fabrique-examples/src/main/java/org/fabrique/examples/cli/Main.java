package org.fabrique.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of Fabrique. */
@Command(
        name = "fabrique",
        description = {
            "Entend les besoins d'un territoire, trouve les solutions qui marchent ailleurs, dit pourquoi.",
            "Hears the needs of a territory, finds the solutions that work elsewhere, says why."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HelpCommand.class,
            Demo.class,
            Serve.class,
            Match.class,
            Rank.class,
            Evaluate.class,
            Verify.class,
            Backup.class,
            Export.class,
            Import.class,
            Erase.class
        })
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        // Hibernate Validator then says what others say: nothing but trouble.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code: 0 done, 2 wrong usage, 3 wrong input, 4 storage trouble, 5 not
     * reproduced. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures(Arrays.asList(arguments)))
                .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
