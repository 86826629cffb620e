package org.fabrique.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.core.intake.Loaded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final double NEAR = 1e-9;

    private final Judgements judgements =
            new Judgements(Map.of("q1", Map.of("a", 2, "b", 1, "x", 0), "q2", Map.of("c", 1), "q3", Map.of("d", 1)));

    @Test
    void discountsLinearGainsByTheLogarithmOfTheRank() {
        Run run = run("q1 Q0 x 1 9 t", "q1 Q0 b 2 8 t", "q1 Q0 a 3 7 t");
        double found = 1 / log2(3) + 2 / log2(4);
        double ideal = 2 / log2(2) + 1 / log2(3);
        assertThat(Evaluation.of(run, judgements, 10).ndcg("q1")).isCloseTo(found / ideal, within(NEAR));
    }

    @Test
    void countsAJudgedQueryWithoutAnAnswerAsZero() {
        Map<String, Double> measures =
                Evaluation.of(run("q2 Q0 c 1 1 t"), judgements, 10).measures();
        assertThat(measures.get("ndcg@10")).isCloseTo(1.0 / 3, within(NEAR));
        assertThat(measures.get("mrr@10")).isCloseTo(1.0 / 3, within(NEAR));
        assertThat(measures.get("success@10")).isCloseTo(1.0 / 3, within(NEAR));
        assertThat(measures.get("precision@10")).isCloseTo(0.1 / 3, within(NEAR));
        assertThat(measures.get("queries")).isEqualTo(3);
    }

    @Test
    void goesByTheRanksAndNotByTheScoresOrTheLines() {
        Run run = run("q2 Q0 c 2 99 t", "q2 Q0 z 1 1 t");
        assertThat(Evaluation.of(run, judgements, 1).measures().get("success@1"))
                .isZero();
        assertThat(Evaluation.of(run, judgements, 2).measures().get("mrr@2")).isCloseTo(0.5 / 3, within(NEAR));
    }

    @Test
    void ignoresAnswersToQueriesNobodyJudged() {
        Run run = run("q9 Q0 c 1 1 t");
        assertThat(Evaluation.of(run, judgements, 10).measures().get("recall@10"))
                .isZero();
    }

    @Test
    void refusesACutOfNothing() {
        Run run = run();
        assertThatIllegalArgumentException().isThrownBy(() -> Evaluation.of(run, judgements, 0));
    }

    @Nested
    class Files {

        @Test
        void aRunIsWrittenAsItIsRead() {
            List<String> lines = List.of("q1 Q0 a 1 420 t", "q1 Q0 b 2 0.5 t", "q2 Q0 c 1 3 t");
            assertThat(run(lines.toArray(String[]::new)).toTrec("t")).containsExactlyElementsOf(lines);
        }

        @Test
        void everyFaultOfARunIsTold() {
            Loaded<Run> read = RunFormat.parse(
                    "run.txt", Stream.of("q1 Q0 a 1 1 t", "q1 a 1", "q1 Q0 a 2 1 t", "q1 Q0 b x NaN t"));
            assertThat(read.values()).isEmpty();
            assertThat(read.problems())
                    .extracting(
                            problem -> problem.code() + " " + problem.place().line())
                    .containsExactly("SHAPE 2", "DUPLICATE_ID 3", "WRONG_TYPE 4", "WRONG_TYPE 4");
        }

        @Test
        void judgementsHaveAHeaderOrNot() {
            Stream<String> with = Stream.of("query-id\tdoc-id\tscore", "q\td\t1");
            assertThat(JudgementsFormat.parse("q", with).orThrow().get(0).grade("q", "d"))
                    .isEqualTo(1);
            assertThat(JudgementsFormat.parse("q", Stream.of("q\td\t2"))
                            .orThrow()
                            .get(0)
                            .grade("q", "d"))
                    .isEqualTo(2);
        }

        @Test
        void everyFaultOfJudgementsIsTold() {
            Loaded<Judgements> read =
                    JudgementsFormat.parse("q", Stream.of("q\td\t1", "q\td", "q\te\t1.5", "q\td\t2", "", "\td\t1"));
            assertThat(read.problems())
                    .extracting(
                            problem -> problem.code() + " " + problem.place().line())
                    .containsExactly("SHAPE 2", "WRONG_TYPE 3", "DUPLICATE_ID 4", "SHAPE 6");
        }
    }

    @Nested
    class Baseline {

        @Test
        void putsTheTitleBeforeTheText() {
            try (Bm25 bm25 = Bm25.over(List.of(
                    new Bm25.Words("text", "Autre chose", "une épicerie au village"),
                    new Bm25.Words("title", "Épicerie de village", "autre chose encore")))) {
                assertThat(bm25.rank(new Bm25.Words("q", "", "épicerie village"), 10))
                        .extracting(Run.Ranked::document)
                        .containsExactly("title", "text");
            }
        }

        @Test
        void answersTheSameFromAFolderAsFromMemoryAndKeepsNothingOfWhatTheFolderHeld(@TempDir Path folder) {
            Bm25.in(folder, Stream.of(new Bm25.Words("old", "Épicerie de village", "")))
                    .close();
            List<Bm25.Words> words = List.of(
                    new Bm25.Words("text", "Autre chose", "une épicerie au village"),
                    new Bm25.Words("title", "Épicerie de village", "autre chose encore"));
            Bm25.Words asked = new Bm25.Words("q", "", "épicerie village");
            try (Bm25 memory = Bm25.over(words);
                    Bm25 onDisk = Bm25.in(folder, words.stream())) {
                assertThat(onDisk.rank(asked, 10)).hasSize(2).isEqualTo(memory.rank(asked, 10));
            }
        }

        @Test
        void answersNothingToWordsNobodyUses() {
            try (Bm25 bm25 = Bm25.over(List.of(new Bm25.Words("a", "Épicerie", "")))) {
                assertThat(bm25.rank(new Bm25.Words("q", "", "zèbre"), 10)).isEmpty();
                assertThat(bm25.rank(new Bm25.Words("q", "", "le la les"), 10)).isEmpty();
            }
        }
    }

    private static Run run(String... lines) {
        return RunFormat.parse("run.txt", Stream.of(lines)).orThrow().get(0);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
