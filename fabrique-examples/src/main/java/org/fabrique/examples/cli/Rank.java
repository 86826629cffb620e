package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.matching.Vocabulary;
import org.fabrique.matching.evaluation.Run;
import org.fabrique.territories.FrenchTerritories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ranks a catalogue for each of many queries and writes a TREC run. */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {
            "Classe un catalogue pour chaque besoin d'un fichier et écrit un classement TREC.",
            "Ranks a catalogue for each need of a file and writes a TREC run."
        })
final class Rank implements Callable<Integer> {

    @Option(names = "--catalogue", required = true, paramLabel = "FILE", description = "JSON Lines (.gz)")
    private Path catalogue = Path.of("");

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "JSON Lines (.gz)")
    private Path queries = Path.of("");

    @Option(names = "--run", required = true, paramLabel = "OUT", description = "Le fichier écrit. / The file written.")
    private Path run = Path.of("");

    @Option(names = "--top", paramLabel = "N", defaultValue = "100", description = "Par besoin. / For each need.")
    private int top = 100;

    @Option(
            names = "--engine",
            paramLabel = "standard|bm25",
            defaultValue = "standard",
            description = "bm25 est l'étalon. / bm25 is the baseline.")
    private RankingEngine engine = RankingEngine.STANDARD;

    @Mixin
    private VocabularyOption vocabulary = new VocabularyOption();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Usage.require(command, top >= 1, "--top: %d; at least 1 / au moins 1".formatted(top));
        Usage.require(
                command,
                engine == RankingEngine.STANDARD || !vocabulary.isGiven(),
                "--vocabulary: only with / seulement avec --engine standard");
        PrintWriter err = command.commandLine().getErr();
        Gazetteer gazetteer = FrenchTerritories.load();
        IgnoredFields ignored = new IgnoredFields();
        Loaded<Solution> solutions = CatalogueFile.read(catalogue, gazetteer, ignored);
        Loaded<Need> needs = new PlainForm(gazetteer, ignored).needs(queries);
        List<Problem> problems = new ArrayList<>(solutions.problems());
        problems.addAll(needs.problems());
        Vocabulary words = vocabulary.read(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        ignored.tell(err, speech);
        Progress progress = Progress.on(err, "rank", needs.values().size());
        List<Run.Ranked> answers = engine.rank(solutions.values(), needs.values(), words, gazetteer, top, progress);
        RunFile.write(run, Run.of(answers), "fabrique-" + engine.tag());
        return ExitCode.DONE;
    }
}
