package org.fabrique.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.solution.EvidenceLevel;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.json.Codes;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Rule;
import org.fabrique.matching.Rules;
import org.fabrique.matching.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes the engine of a match another than the standard one: past needs, rules, and the order of its answers. */
final class EngineOptions {

    private static final Codes<EvidenceLevel> LEVELS = Codes.of(EvidenceLevel.class);

    @Option(names = "--no-diversity", description = "L'ordre des scores seuls. / The order of the scores alone.")
    private boolean noDiversity;

    @Option(
            names = "--past",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "Des besoins passés (JSON Lines) : ce qui y a répondu compte, ce qui fut refusé aussi.",
                "Past needs (JSON Lines): what answered them counts, and so does what was refused."
            })
    private List<Path> past = new ArrayList<>();

    @Option(
            names = "--proven",
            paramLabel = "LEVEL",
            description = {
                "Écarte celles prouvées moins bien que ce niveau : testimony, figures, repeated, evaluated.",
                "Knocks out those proven less well than this level: testimony, figures, repeated, evaluated."
            })
    private @Nullable String proven;

    @Option(
            names = "--runs-within",
            paramLabel = "dep:23",
            description = "Écarte celles menées seulement ailleurs. / Knocks out those run only elsewhere.")
    private @Nullable String runsWithin;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "SOLUTION_ID",
            description = "Sans ces solutions. / Without these solutions.")
    private List<String> without = new ArrayList<>();

    /** Returns the engine that was asked for; what is wrong with it joins the problems. */
    MatchingEngine engine(KnownSolutions solutions, Gazetteer gazetteer, Vocabulary words, List<Problem> problems) {
        MatchingEngine engine = learnt(solutions, gazetteer, words, problems);
        for (Rule rule : rules(solutions, gazetteer, problems)) {
            engine = engine.requiring(rule);
        }
        return noDiversity ? engine.withoutDiversity() : engine;
    }

    private MatchingEngine learnt(
            KnownSolutions solutions, Gazetteer gazetteer, Vocabulary words, List<Problem> problems) {
        if (past.isEmpty()) {
            return MatchingEngine.standard();
        }
        Loaded<PastFile.Past> read = PastFile.read(past, solutions, gazetteer);
        problems.addAll(read.problems());
        return MatchingEngine.standard().learningFrom(PastFile.experience(read.values(), gazetteer, words));
    }

    private List<Rule> rules(KnownSolutions solutions, Gazetteer gazetteer, List<Problem> problems) {
        return Stream.of(proven(problems), runsWithin(gazetteer, problems), without(solutions, problems))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rule> proven(List<Problem> problems) {
        Optional<EvidenceLevel> least =
                Optional.ofNullable(proven).flatMap(LEVELS::find).filter(level -> level != EvidenceLevel.UNKNOWN);
        if (proven != null && least.isEmpty()) {
            String codes = LEVELS.codes().stream().skip(1).collect(Collectors.joining(", "));
            problems.add(Problem.of(
                    "UNKNOWN_CODE",
                    Place.field("--proven"),
                    proven,
                    "un de ces codes est attendu : " + codes,
                    "one of these codes is expected: " + codes));
        }
        return least.map(Rules::provenAtLeast);
    }

    private Optional<Rule> runsWithin(Gazetteer gazetteer, List<Problem> problems) {
        AskedNeed.Refusal refusal = (code, part, value, fr, en) ->
                problems.add(Problem.of(code, Place.field("--runs-within"), value, fr, en));
        return AskedNeed.territory(runsWithin, gazetteer, refusal).map(Rules::runsWithin);
    }

    private Optional<Rule> without(KnownSolutions solutions, List<Problem> problems) {
        List<SolutionId> named = without.stream()
                .flatMap(text -> solutions.named(text.strip(), "--without", problems).stream())
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Rules.isOneOf(named).not());
    }
}
