package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final String NEED =
            "Les personnes âgées isolées des villages n'ont plus de commerce ni de moyen de se déplacer";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theDemoKeepsTheSameStateWhenItRunsAgain() {
        String db = folder.resolve("fabrique.db").toString();
        assertThat(run("demo", "--db", db)).isZero();
        String first = kept();
        assertThat(run("demo", "--db", db)).isZero();
        assertThat(kept()).isEqualTo(first).contains("3 fabriques, 116 solutions, 3 besoins");
    }

    @Test
    void aMatchAddsUpToItsScoreInJson() {
        assertThat(run("match", "--need", NEED, "--territory", "dep:23", "--format", "json"))
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get("matches").size()).isEqualTo(5);
        for (JsonNode match : answer.get("matches")) {
            int sum = 0;
            for (JsonNode each : match.get("contributions")) {
                sum += each.get("points").asInt();
            }
            assertThat(match.get("score").asInt()).isEqualTo(sum);
        }
    }

    @Test
    void aMatchSpeaksEnglishWhenAsked() {
        assertThat(run("match", "--need", NEED, "--lang", "en", "--top", "1")).isZero();
        assertThat(out.toString()).contains("Words met").contains("Territory: not given.");
    }

    @Test
    void everyWrongInputIsToldAtOnce() {
        int code = run("match", "--need", " ", "--territory", "dep:99", "--themes", "MOBI", "--lang", "en");
        assertThat(code).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--need", "--territory", "dep:99", "--themes", "MOBI")
                .doesNotContain("Exception");
    }

    @Test
    void aBrokenCatalogueIsToldByLineAndField() throws IOException {
        Path file = write(
                "c.jsonl",
                "{\"id\":\"a\",\"name\":\"A\",\"themes\":[\"XXX\"]}",
                "{\"id\":\"a\",\"name\":\"B\"}",
                "{broken");
        assertThat(run("match", "--need", NEED, "--catalogue", file.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("ligne 1", "XXX", "ligne 2", "ligne 3");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = folder.resolve("latin.jsonl");
        Files.write(file, "{\"id\":\"a\",\"title\":\"Épicerie\",\"text\":\"\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("match", "--need", NEED, "--catalogue", file.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("UTF-8");
    }

    @Test
    void aRankingIsWhatMatchGivesWithoutDiversity() throws IOException {
        Path catalogue = write(
                "c.jsonl",
                "{\"id\":\"van\",\"title\":\"Épicerie itinérante\",\"text\":\"Un camion vend au village\",\"odd\":1}",
                "{\"id\":\"bus\",\"title\":\"Transport solidaire\",\"text\":\"Des bénévoles conduisent\"}",
                "{\"id\":\"fab\",\"title\":\"Fablab\",\"text\":\"Des machines partagées\"}");
        Path queries = write("q.jsonl", "{\"id\":\"q1\",\"text\":\"" + NEED + "\"}");
        Path run = folder.resolve("run.txt");
        assertThat(run(
                        "rank",
                        "--catalogue",
                        catalogue.toString(),
                        "--queries",
                        queries.toString(),
                        "--run",
                        run.toString()))
                .isZero();
        assertThat(err.toString()).contains("odd × 1");
        List<String> ranked = Files.readAllLines(run);
        run(
                "match",
                "--need",
                NEED,
                "--catalogue",
                catalogue.toString(),
                "--no-diversity",
                "--top",
                "100",
                "--format",
                "json");
        JsonNode matches = JsonMapper.builder().build().readTree(out.toString()).get("matches");
        assertThat(ranked).hasSize(matches.size());
        for (int at = 0; at < ranked.size(); at++) {
            JsonNode match = matches.get(at);
            assertThat(ranked.get(at))
                    .isEqualTo("q1 Q0 %s %d %d fabrique-standard"
                            .formatted(
                                    match.get("solution").asString(),
                                    at + 1,
                                    match.get("score").asInt()));
        }
        Path qrels = write("qrels.tsv", "query-id\tdoc-id\tscore", "q1\tvan\t1");
        assertThat(run("evaluate", "--run", run.toString(), "--qrels", qrels.toString()))
                .isZero();
        assertThat(out.toString()).contains("ndcg@10 ").contains("queries 1");
        assertThat(run(
                        "rank",
                        "--catalogue",
                        catalogue.toString(),
                        "--queries",
                        queries.toString(),
                        "--run",
                        run.toString(),
                        "--engine",
                        "bm25"))
                .isZero();
    }

    @Test
    void whatATerritoryHasIsSetAgainstTheRequirements() throws IOException {
        Path resources = write("r.jsonl", "{\"kind\":\"premises\",\"label\":\"aucun local\",\"present\":false}");
        assertThat(run("match", "--need", NEED, "--resources", resources.toString(), "--top", "20"))
                .isZero();
        assertThat(out.toString()).contains("manque — lieu");
    }

    @Test
    void wrongUsageIsNotWrongInput() {
        assertThat(run("match")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("evaluate", "--run", "no-such-file", "--qrels", "no-such-file"))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String kept() {
        return out.toString().substring(out.toString().indexOf("══"));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
