package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.matching.evaluation.Evaluation;
import org.fabrique.matching.evaluation.Judgements;
import org.fabrique.matching.evaluation.JudgementsFormat;
import org.fabrique.matching.evaluation.Run;
import org.fabrique.matching.evaluation.RunFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a run against judgements: one {@code name value} per line. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {"Mesure un classement TREC face à des jugements.", "Measures a TREC run against judgements."})
final class Evaluate implements Callable<Integer> {

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "TREC: qid Q0 docid rank score tag")
    private Path run = Path.of("");

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "query-id<TAB>doc-id<TAB>score")
    private Path qrels = Path.of("");

    @Option(names = "--at", paramLabel = "K", defaultValue = "10", description = "Rangs regardés. / Ranks looked at.")
    private int at = 10;

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Usage.require(command, at >= 1, "--at: %d; at least 1 / au moins 1".formatted(at));
        Loaded<Run> ranking = read(run, RunFormat::parse);
        Loaded<Judgements> judgements = read(qrels, JudgementsFormat::parse);
        refuse(ranking, judgements);
        PrintWriter out = command.commandLine().getOut();
        Evaluation.of(ranking.values().get(0), judgements.values().get(0), at)
                .measures()
                .forEach((name, value) -> out.println(line(name, value)));
        return ExitCode.DONE;
    }

    private static <T> Loaded<T> read(Path file, BiFunction<String, Stream<String>, Loaded<T>> format) {
        Loaded<String> lines = TextFile.lines(file);
        return lines.isClean()
                ? format.apply(file.toString(), lines.values().stream())
                : Loaded.refused(lines.problems());
    }

    private static void refuse(Loaded<?>... inputs) {
        List<Problem> problems =
                Stream.of(inputs).flatMap(input -> input.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String line(String name, double value) {
        return value == Math.rint(value) && name.equals("queries")
                ? name + " " + (long) value
                : name + " " + String.format(Locale.ROOT, "%.4f", value);
    }
}
