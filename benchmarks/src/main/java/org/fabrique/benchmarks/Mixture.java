package org.fabrique.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.solutions.StarterCatalogue;

/**
 * As many solutions and needs as a measure wants, made of sentences of the starter catalogue: real words in real
 * proportions, in unreal company. The same seed makes the same ones.
 */
final class Mixture {

    private static final int NEED_WORDS = 40;

    private final List<Solution> starter = StarterCatalogue.load();
    private final Random random = new Random(2018);

    List<Solution> solutions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Solution.of(new SolutionId("s" + number), any().name())
                        .withProblem(any().problem())
                        .withDescription(any().description() + " " + any().description())
                        .withThemes(any().themes())
                        .withAudiences(any().audiences()))
                .toList();
    }

    List<Need> needs(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Need.captured(
                        new NeedId("n" + number),
                        new FabriqueId("bench"),
                        new Wording("Un besoin du territoire", null, words())))
                .toList();
    }

    /** Forty words of problems: half of one, half of another. */
    private String words() {
        List<String> words = new ArrayList<>();
        while (words.size() < NEED_WORDS) {
            List<String> some = List.of(String.valueOf(any().problem()).split(" "));
            words.addAll(some.subList(0, Math.min(NEED_WORDS / 2, some.size())));
        }
        return String.join(" ", words.subList(0, NEED_WORDS));
    }

    private Solution any() {
        return starter.get(random.nextInt(starter.size()));
    }
}
