package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fabrique.core.Text;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Service;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.RunId;
import org.fabrique.matching.Situation;
import org.fabrique.matching.SupplyCheck;
import org.fabrique.matching.Vocabulary;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers one need with the solutions that suit it, and says why. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Propose les solutions connues qui conviennent à un besoin, avec leurs raisons.",
            "Proposes the known solutions that suit a need, with their reasons."
        })
final class Match implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--need", required = true, paramLabel = "TEXT", description = "Le besoin. / The need.")
    private String need = "";

    @Option(names = "--territory", paramLabel = "dep:23", description = "Le territoire. / The territory.")
    private @Nullable String territory;

    @Option(names = "--themes", split = ",", paramLabel = "MOB,SEN", description = "Les thèmes. / The themes.")
    private List<String> themes = new ArrayList<>();

    @Option(names = "--audiences", split = ",", paramLabel = "seniors", description = "Les publics. / The audiences.")
    private List<String> audiences = new ArrayList<>();

    @Option(
            names = "--resources",
            paramLabel = "FILE",
            description = "Ce que le territoire a (JSON Lines). / What the territory has (JSON Lines).")
    private @Nullable Path resources;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "Un autre catalogue que celui de départ. / Another catalogue than the starter.")
    private @Nullable Path catalogue;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "5",
            description = "Combien en montrer. / How many to show.")
    private int top = 5;

    @Option(
            names = "--why-not",
            paramLabel = "SOLUTION_ID",
            description = "Pourquoi pas cette solution ? / Why not this solution?")
    private @Nullable String whyNot;

    @Option(
            names = "--peers",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Des besoins d'ailleurs (JSON Lines) : qui a étudié un besoin proche, jusqu'où ?",
                "Needs elsewhere (JSON Lines): who studied one like this, how far did they get?"
            })
    private List<Path> peers = new ArrayList<>();

    @Option(
            names = "--services",
            paramLabel = "FILE",
            description = {
                "Ce qui existe autour (data·inclusion) : le besoin est-il vraiment sans réponse ?",
                "What exists around (data·inclusion): is the need really unmet?"
            })
    private @Nullable Path services;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = {
                "L'empreinte d'une réponse passée : est-elle reproduite ?",
                "The run of an earlier answer: is it reproduced?"
            })
    private @Nullable String run;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "text | json")
    private Format format = Format.TEXT;

    @Mixin
    private VocabularyOption vocabulary = new VocabularyOption();

    @Mixin
    private EngineOptions options = new EngineOptions();

    @Mixin
    private Speech speech = new Speech();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        Usage.require(command, top >= 1, "--top: %d; at least 1 / au moins 1".formatted(top));
        Gazetteer gazetteer = FrenchTerritories.load();
        List<Problem> problems = new ArrayList<>();
        Need asked = need(gazetteer, problems);
        Vocabulary words = vocabulary.read(problems);
        Loaded<Solution> read = solutions(gazetteer);
        KnownSolutions ids = KnownSolutions.of(read);
        List<Solution> solutions = keep(read, problems);
        MatchingEngine engine = options.engine(ids, gazetteer, words, problems);
        List<LocalResource> known = keep(resources(asked, gazetteer), problems);
        Optional<SolutionId> expected =
                Optional.ofNullable(whyNot).flatMap(text -> ids.named(text, "--why-not", problems));
        List<PeerFile.Known> elsewhere = keep(PeerFile.read(peers, gazetteer), problems);
        List<Service> around = services == null ? List.of() : keep(SupplyAnswer.read(services, gazetteer), problems);
        Optional<RunId> earlier = earlier(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Catalogue searched = Catalogue.of(solutions, words);
        Situation situation = Situation.of(asked, LocalContext.of(gazetteer).withResources(known));
        MatchResult result = engine.match(asked, searched, situation.context());
        MatchAnswer answer = new MatchAnswer(
                result,
                situation.context(),
                words,
                top,
                expected.flatMap(id -> WhyNotAnswer.of(engine, id, searched, situation, result, top))
                        .orElse(null),
                peers.isEmpty() ? null : PeersAnswer.of(asked, elsewhere, situation.context(), words, top),
                services == null ? null : new SupplyAnswer(SupplyCheck.of(asked, around, situation.context()), top),
                earlier.map(id -> new RunCheck(id, result.run())).orElse(null));
        print(answer);
        return answer.isExpected() ? ExitCode.DONE : ExitCode.NOT_REPRODUCED;
    }

    private Optional<RunId> earlier(List<Problem> problems) {
        try {
            return Optional.ofNullable(run).map(RunId::parse);
        } catch (IllegalArgumentException malformed) {
            problems.add(Problem.of(
                    "CONSTRAINT",
                    Place.field("--run"),
                    run,
                    "l'empreinte d'une réponse est attendue, cinq fois huit chiffres hexadécimaux",
                    "the run of an answer is expected, five times eight hexadecimal digits"));
            return Optional.empty();
        }
    }

    private Need need(Gazetteer gazetteer, List<Problem> problems) {
        AskedNeed.Refusal refusal =
                (code, part, value, fr, en) -> problems.add(Problem.of(code, Place.field("--" + part), value, fr, en));
        return AskedNeed.of(
                AskedNeed.ID,
                AskedNeed.words(null, need, "need", refusal),
                AskedNeed.territory(territory, gazetteer, refusal),
                themes.stream()
                        .flatMap(code -> theme(code.strip(), refusal).stream())
                        .toList(),
                audiences.stream()
                        .filter(text -> !Text.isBlank(text) && AskedNeed.isClean(text, "audiences", refusal))
                        .map(Audience::new)
                        .toList());
    }

    private static Optional<ThemeCode> theme(String code, AskedNeed.Refusal refusal) {
        Optional<ThemeCode> known = Themes.KNOWN.find(code);
        if (known.isEmpty()) {
            String close = String.join(", ", Themes.KNOWN.closest(code));
            refusal.refuse(
                    "UNKNOWN_CODE",
                    "themes",
                    code,
                    "un des 40 codes est attendu" + (close.isEmpty() ? "" : " ; peut-être " + close),
                    "one of the 40 codes is expected" + (close.isEmpty() ? "" : "; maybe " + close));
        }
        return known;
    }

    private Loaded<Solution> solutions(Gazetteer gazetteer) {
        IgnoredFields ignored = new IgnoredFields();
        Loaded<Solution> read = catalogue == null
                ? Loaded.of(StarterCatalogue.load())
                : CatalogueFile.read(catalogue, gazetteer, ignored);
        ignored.tell(command.commandLine().getErr(), speech);
        return read;
    }

    private Loaded<LocalResource> resources(Need asked, Gazetteer gazetteer) {
        return resources == null
                ? Loaded.of(List.of())
                : ResourceFile.read(resources, Optional.ofNullable(asked.territory()), gazetteer);
    }

    private void print(MatchAnswer answer) {
        PrintWriter out = command.commandLine().getOut();
        Locale locale = speech.locale();
        out.println(format == Format.JSON ? new MatchJson(locale).write(answer) : answer.told(locale));
    }

    private static <T> List<T> keep(Loaded<T> loaded, List<Problem> problems) {
        problems.addAll(loaded.problems());
        return loaded.values();
    }
}
