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
import org.fabrique.matching.evaluation.Comparison;
import org.fabrique.matching.evaluation.Evaluation;
import org.fabrique.matching.evaluation.Judgements;
import org.fabrique.matching.evaluation.JudgementsFormat;
import org.fabrique.matching.evaluation.Run;
import org.fabrique.matching.evaluation.RunFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures a run against judgements: one {@code name value} per line. With another run beside it, one more line per
 * measure: that of the other, the difference, the probability that it is chance, and the queries won, lost and tied.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {"Mesure un classement TREC face à des jugements.", "Measures a TREC run against judgements."})
final class Evaluate implements Callable<Integer> {

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "TREC: qid Q0 docid rank score tag")
    private Path run = Path.of("");

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "query-id<TAB>doc-id<TAB>score")
    private Path qrels = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Un autre classement, comparé besoin par besoin. / Another run, compared query by query.")
    private @Nullable Path against;

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
        Loaded<Run> other = against == null ? Loaded.of(List.of()) : read(against, RunFormat::parse);
        refuse(ranking, judgements, other);
        print(ranking.values().get(0), judgements.values().get(0), other.values());
        return ExitCode.DONE;
    }

    private void print(Run ranking, Judgements judgements, List<Run> others) {
        PrintWriter out = command.commandLine().getOut();
        Evaluation.of(ranking, judgements, at).measures().forEach((name, value) -> out.println(line(name, value)));
        others.stream()
                .flatMap(other -> Comparison.of(ranking, other, judgements, at).stream())
                .forEach(each -> out.println(line(each)));
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

    private static String line(Comparison each) {
        return String.format(
                Locale.ROOT,
                "%s against %.4f difference %+.4f p %.5f wins %d losses %d ties %d",
                each.measure(),
                each.against(),
                each.difference(),
                each.chance(),
                each.wins(),
                each.losses(),
                each.ties());
    }

    private static String line(String name, double value) {
        return value == Math.rint(value) && name.equals("queries")
                ? name + " " + (long) value
                : name + " " + String.format(Locale.ROOT, "%.4f", value);
    }
}
