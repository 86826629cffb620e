package org.fabrique.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchVerdict;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.ResultVerdict;
import org.fabrique.matching.evaluation.Judgements;
import org.fabrique.matching.evaluation.JudgementsFormat;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine says of judged needs against the starter catalogue, beside what people judged: the confusion of all
 * verdicts, with nothing known of the place and with every essential requirement confirmed.
 * <p>
 * Whether a solution should be adopted or adapted nobody judged: it depends on the place. What is judged is whether it
 * answers the need at all; and a need whose right answers were taken out of the catalogue is one to invent for.
 * <p>
 * Arguments: the file of needs, the file of judgements.
 */
public final class VerdictTable {

    private static final int BEST = 10;
    private static final MatchingEngine ENGINE =
            MatchingEngine.standard().withoutDiversity().keeping(BEST);
    private static final Gazetteer PLACES = FrenchTerritories.load();
    private static final List<Solution> KNOWN = StarterCatalogue.load();
    private static final Catalogue CATALOGUE = Catalogue.of(KNOWN);

    private final List<Need> needs;
    private final Judgements judgements;
    private final LocalContext context;

    private VerdictTable(List<Need> needs, Judgements judgements, LocalContext context) {
        this.needs = needs;
        this.judgements = judgements;
        this.context = context;
    }

    /** Prints the tables. */
    public static void main(String... arguments) throws IOException {
        Judgements judgements;
        try (Stream<String> lines = Files.lines(Path.of(arguments[1]))) {
            judgements = JudgementsFormat.parse(arguments[1], lines).orThrow().get(0);
        }
        List<Need> needs;
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            needs = lines.map(JsonMapper.shared()::readTree)
                    .map(VerdictTable::need)
                    .toList();
        }
        LocalContext nothing = LocalContext.of(PLACES);
        new VerdictTable(needs, judgements, nothing).print("Nothing known of the place");
        new VerdictTable(needs, judgements, nothing.withConfirmations(all()))
                .print("Every essential requirement confirmed");
    }

    private void print(String title) {
        System.out.printf(
                "%n%s%n%n| need (%d) | adopt | adapt | invent | clarify |%n|---|---|---|---|---|%n",
                title, needs.size());
        results("the first answer is right", firstIsRight(true));
        results("its answers are known, the first is another", firstIsRight(false));
        results(
                "its answers were taken out",
                needs.stream().map(this::withoutAnswers).toList());
        System.out.printf("%n| the ten first of each need | adopt | adapt | near miss |%n|---|---|---|---|%n");
        matches("right", true);
        matches("not judged right", false);
    }

    private MatchResult match(Need need, Catalogue catalogue) {
        return ENGINE.match(need, catalogue, context);
    }

    private MatchResult withoutAnswers(Need need) {
        return match(
                need,
                Catalogue.of(KNOWN.stream()
                        .filter(solution -> !isRight(need, solution))
                        .toList()));
    }

    private List<MatchResult> firstIsRight(boolean right) {
        return needs.stream()
                .map(need -> match(need, CATALOGUE))
                .filter(result ->
                        right == result.top(1).stream().anyMatch(match -> isRight(result.need(), match.solution())))
                .toList();
    }

    private boolean isRight(Need need, Solution solution) {
        return judgements.grade(need.id().value(), solution.id().value()) > 0;
    }

    private static void results(String row, List<MatchResult> results) {
        row(row, ResultVerdict.values(), results.stream().map(MatchResult::verdict));
    }

    private void matches(String row, boolean right) {
        row(
                row,
                new MatchVerdict[] {MatchVerdict.ADOPT, MatchVerdict.ADAPT, MatchVerdict.NEAR_MISS},
                needs.stream()
                        .flatMap(need -> match(need, CATALOGUE).matches().stream()
                                .filter(match -> isRight(need, match.solution()) == right)
                                .map(Match::verdict)));
    }

    private static <V> void row(String row, V[] verdicts, Stream<V> said) {
        Map<V, Long> counts = said.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        System.out.println(Arrays.stream(verdicts)
                .map(verdict -> counts.getOrDefault(verdict, 0L).toString())
                .collect(Collectors.joining(" | ", "| " + row + " | ", " |")));
    }

    private static List<Confirmation> all() {
        return KNOWN.stream()
                .flatMap(solution -> solution.requirements().stream()
                        .filter(Requirement::essential)
                        .map(requirement -> new Confirmation(solution.id(), requirement.text(), true)))
                .toList();
    }

    private static Need need(JsonNode line) {
        Need need = Need.captured(
                new NeedId(line.get("id").asString()),
                new FabriqueId("bench"),
                new Wording(line.get("title").asString(), null, line.get("text").asString()));
        return line.hasNonNull("territory")
                ? need.withTerritory(TerritoryCode.parse(line.get("territory").asString()))
                : need;
    }
}
