package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.persistence.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into sentences on the error stream and an exit code; a stack trace is shown only when asked for. */
final class Failures implements IExecutionExceptionHandler {

    /** A hundred, and the one with which whoever read a file counts the others. */
    private static final int MOST_PROBLEMS = 101;

    private final boolean verbose;
    private final Locale locale;

    Failures(List<String> arguments) {
        this.verbose = arguments.contains("--verbose");
        this.locale = speaksEnglish(arguments) ? Locale.ENGLISH : Locale.FRENCH;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (verbose) {
            failure.printStackTrace(err);
        }
        if (failure instanceof InvalidInput input) {
            tell(input.problems(), err);
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof FabriqueException known) {
            err.println(known.in(locale));
            return known instanceof StorageException ? ExitCode.STORAGE_TROUBLE : ExitCode.WRONG_INPUT;
        }
        err.println(say("Erreur inattendue : ", "Unexpected error: ")
                + failure
                + say(" (--verbose montre la trace)", " (--verbose shows the trace)"));
        return ExitCode.FAULT;
    }

    private void tell(List<Problem> problems, PrintWriter err) {
        problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.in(locale))
                .forEach(err::println);
        if (problems.size() > MOST_PROBLEMS) {
            int more = problems.size() - MOST_PROBLEMS;
            err.println(
                    say("… et %d autres problèmes.", "… and %d more problems.").formatted(more));
        }
    }

    private String say(String fr, String en) {
        return Message.of(fr, en).in(locale);
    }

    private static boolean speaksEnglish(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        String after = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        return after.equalsIgnoreCase("en") || arguments.stream().anyMatch("--lang=en"::equalsIgnoreCase);
    }
}
