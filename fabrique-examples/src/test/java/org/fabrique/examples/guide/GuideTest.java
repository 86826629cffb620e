package org.fabrique.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.alert.AlertKind;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Contribution;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchVerdict;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Meanings;
import org.fabrique.matching.TextEmbedder;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

/** What docs/guide.md says is what the code is and does. */
class GuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final String TOLD = text(DOCS.resolve("guide.md"));
    private static final String PROGRAM =
            text(Path.of("src/test/java/org/fabrique/examples/guide/WhatTheGuideShowsTest.java"));

    private static final Map<Path, String> SOURCES = sources();

    private static final MatchingEngine ENGINE = MatchingEngine.standard();
    private static final Catalogue CATALOGUE = Catalogue.of(StarterCatalogue.load());
    private static final LocalContext HERE = LocalContext.of(FrenchTerritories.load());

    /** The need of {@code QuickStart}, as it was typed at first. */
    private static final Need TYPED = Need.captured(
                    new NeedId("n-1"),
                    new FabriqueId("creuse"),
                    new Wording(
                            "Aller chez le médecin sans voiture",
                            "Des personnes âgées isolées renoncent aux soins, faute de moyen de transport.",
                            null))
            .withTerritory(TerritoryCode.department("23"));

    private static final Need NEED = TYPED.withThemes(List.of(new ThemeCode("MOB"), new ThemeCode("SEN")))
            .withAudiences(List.of(Audience.parse("seniors")));

    @Test
    void everyBlockOfJavaIsCompiledAndRun() {
        List<String> regions = found("(?s)// guide\n(.*?\n)\\h*// guide\n", PROGRAM)
                .map(region -> region.group(1).stripTrailing().stripIndent() + "\n")
                .toList();
        assertThat(blocks("java")).isEqualTo(regions).hasSizeGreaterThan(9);
    }

    @Test
    void theAnswerIsTheOneThatIsGiven() {
        assertThat(blocks("")).contains(best(NEED).explain(Locale.FRENCH) + "\n");
    }

    @Test
    void theNumbersOfTheExampleFollowFromItsPoints() {
        Match match = best(NEED);
        double words = share(match, 0);
        double families = share(match, 1);
        assertThat(flowing())
                .contains("%d = %s".formatted(match.score(), sum(match, Contribution::points)))
                .contains(points(match, 0) + " of 435 is a share of " + three(words))
                .contains(
                        "%s / 2 / %s = %s".formatted(three(words), three(1 - words), three(0.5 * words / (1 - words))))
                .contains("%d of 285 is %s of the %s"
                        .formatted(points(match, 1), three(families), three(1 - 1.3 * words)))
                .contains("agree on their families by " + three(0.625 * families / (1 - 1.3 * words)));
    }

    @Test
    void lessIsAskedOfTheExampleWhereLessIsKnown() {
        Match match = best(TYPED);
        assertThat(flowing())
                .contains("gets %d of %d, and %d would be enough"
                        .formatted(match.score(), judged(match), (250 * judged(match) + 999) / 1000));
    }

    @Test
    void eachCriterionIsWorthWhatIsSaid() {
        Map<String, Integer> told = new HashMap<>();
        found("(?m)^\\| `([a-z]+)` \\| (\\d+) \\| [^|]+ \\|$", TOLD)
                .forEach(row -> told.put(row.group(1), Integer.valueOf(row.group(2))));
        assertThat(told)
                .isEqualTo(best(NEED).contributions().stream()
                        .collect(Collectors.toMap(Contribution::criterion, Contribution::outOf)));
    }

    @Test
    void theOthersGiveToMeaningWhatIsSaid() {
        MatchingEngine comparing = ENGINE.comparing(Meanings.of(CATALOGUE, new OneWay()), 200);
        Match match = comparing.match(NEED, CATALOGUE, HERE).matches().get(0);
        assertThat(flowing()).contains(sum(match, Contribution::outOf) + " = 1,000");
    }

    @Test
    void aSolutionFitsFromTheShareThatIsSaid() {
        assertThat(TOLD).contains("⌈250 × judged / 1,000⌉");
        assertThat(ENGINE.match(TYPED, CATALOGUE, HERE).matches())
                .allSatisfy(match -> assertThat(match.verdict() != MatchVerdict.NEAR_MISS)
                        .as("%d of %d", match.score(), judged(match))
                        .isEqualTo(1000 * match.score() >= 250 * judged(match)))
                .extracting(Match::verdict)
                .contains(MatchVerdict.NEAR_MISS, MatchVerdict.ADAPT);
    }

    @Test
    void theListIsInTheOrderThatIsSaid() {
        assertThat(flowing()).contains("× 0.8, × 0.64");
        List<Match> matches = ENGINE.match(NEED, CATALOGUE, HERE).matches();
        assertThat(places(matches)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(matches.stream().map(match -> (double) match.score()).toList())
                .as("somebody is held back")
                .isNotEqualTo(places(matches));
    }

    @Test
    void everyConstantIsTheOneInTheCode() {
        Map<String, Double> told = found("`(\\w+\\.[A-Z_]+)` \\| ([\\d.]+) \\|", TOLD)
                .collect(Collectors.toMap(row -> row.group(1), row -> Double.valueOf(row.group(2))));
        Map<String, Double> real = told.keySet().stream().collect(Collectors.toMap(name -> name, GuideTest::inTheCode));
        assertThat(told).isEqualTo(real).hasSizeGreaterThan(20);
    }

    @Test
    void everyFailureIsNamed() {
        List<String> thrown = SOURCES.values().stream()
                .flatMap(source -> found("super\\(\\s*\"([A-Z_]+)\"", source))
                .map(code -> code.group(1))
                .distinct()
                .toList();
        assertThat(codes(3)).containsExactlyInAnyOrderElementsOf(thrown);
    }

    @Test
    void everyRoleAndEveryKindOfAlertIsNamed() {
        assertThat(codes(2))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ActorRole.values()), Stream.of(AlertKind.values()))
                                .map(Enum::name)
                                .toList());
    }

    @Test
    void theProblemShownIsOneTheProgramIsTold() {
        assertThat(found("Shown are `([^`]+)`", flowing()).map(line -> '"' + line.group(1) + '"'))
                .singleElement()
                .satisfies(line -> assertThat(PROGRAM).contains(line));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(found("\\]\\(([^)#]+)\\)", TOLD).map(link -> link.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    /** Points every text the same way. */
    private static final class OneWay implements TextEmbedder {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public float[] embed(String text) {
            return new float[] {1};
        }
    }

    private static Match best(Need need) {
        return ENGINE.match(need, CATALOGUE, HERE).matches().get(0);
    }

    private static int points(Match match, int criterion) {
        return match.contributions().get(criterion).points();
    }

    private static double share(Match match, int criterion) {
        return (double) points(match, criterion)
                / match.contributions().get(criterion).outOf();
    }

    private static int judged(Match match) {
        return match.contributions().stream()
                .filter(Contribution::known)
                .mapToInt(Contribution::outOf)
                .sum();
    }

    /** Each score, a fifth lower for each of its family that stands above by points. */
    private static List<Double> places(List<Match> matches) {
        return matches.stream()
                .map(match -> match.score()
                        * Math.pow(
                                0.8,
                                matches.stream()
                                        .filter(other -> isAbove(other, match))
                                        .count()))
                .toList();
    }

    private static boolean isAbove(Match other, Match match) {
        String family = match.solution().family();
        return family != null
                && family.equals(other.solution().family())
                && (other.score() > match.score()
                        || (other.score() == match.score()
                                && other.solution()
                                                .id()
                                                .compareTo(match.solution().id())
                                        < 0));
    }

    private static String sum(Match match, ToIntFunction<Contribution> part) {
        return match.contributions().stream()
                .map(each -> Integer.toString(part.applyAsInt(each)))
                .collect(Collectors.joining(" + "));
    }

    private static String three(double number) {
        return String.format(Locale.ENGLISH, "%.3f", number);
    }

    private static Double inTheCode(String constant) {
        String[] parts = constant.split("\\.");
        List<Double> values = SOURCES.entrySet().stream()
                .filter(source -> source.getKey().endsWith(parts[0] + ".java"))
                .flatMap(source -> found("\\b" + parts[1] + " = ([\\d_.]+);", source.getValue()))
                .map(value -> Double.valueOf(value.group(1).replace("_", "")))
                .toList();
        assertThat(values).as(constant).hasSize(1);
        return values.get(0);
    }

    /** The sources of the library, by their files. */
    private static Map<Path, String> sources() {
        return Stream.of(ROOT, ROOT.resolve("adapters"), ROOT.resolve("packs"))
                .flatMap(GuideTest::children)
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(GuideTest::all)
                .filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.toMap(file -> file, GuideTest::text));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> all(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The codes named first in the rows of the tables with so many columns. */
    private static List<String> codes(int columns) {
        return found("(?m)^\\| ((?:`[A-Z_]+`(?:, )?)+) \\|(?: [^|]+ \\|){%d}$".formatted(columns - 1), TOLD)
                .flatMap(row -> found("[A-Z_]+", row.group(1)))
                .map(code -> code.group())
                .toList();
    }

    /** The blocks of a language, in their order. */
    private static List<String> blocks(String language) {
        return found("(?ms)^```(\\w*)\n(.*?)^```$", TOLD)
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The guide without the ends of its lines. */
    private static String flowing() {
        return TOLD.replaceAll("\\s+", " ");
    }

    private static Stream<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
