package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.solutions.StarterCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final String NEED =
            "Les personnes âgées isolées des villages n'ont plus de commerce ni de moyen de se déplacer";

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private final StringWriter out = terminal.out();
    private final StringWriter err = terminal.err();

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
    void aNeedOfWhichNothingCanBeSeenIsRefusedAsAnEmptyOne() {
        for (String unseen : List.of("", " ", "\u200b", "\u00a0\u2028", "\u0001", "\u0085")) {
            assertThat(run("match", "--need", unseen)).isEqualTo(ExitCode.WRONG_INPUT);
            assertThat(err.toString()).contains("le besoin ne doit pas être vide");
        }
        assertThat(run("match", "--need", "Plus de pain\u2028au village")).isZero();
    }

    @Test
    void charactersThatNothingKeepsAreNamed() {
        assertThat(run("match", "--need", "Plus de pain\ufffe", "--audiences", "aînés\n,\ufdd0"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--need : le caractère U+FFFE est refusé", "--audiences : le caractère U+FDD0 est refusé");
        assertThat(run("match", "--need", "Plus de pain", "--audiences", "a\nb"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("une seule ligne est attendue");
    }

    @Test
    void theFilesOfBeirAreReadAsTheyAre() throws IOException {
        Path catalogue = write(
                "corpus.jsonl",
                "{\"_id\":\"van\",\"title\":\"\",\"text\":\"Un camion vend au village\",\"metadata\":{}}",
                "{\"id\":\"bus\",\"title\":\"Transport solidaire\",\"text\":\"Des bénévoles conduisent\"}");
        Path queries = write("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"" + NEED + "\",\"metadata\":{}}");
        assertThat(ranked(catalogue, queries)).isZero();
        assertThat(Files.readAllLines(folder.resolve("run.txt"))).isNotEmpty().allMatch(line -> line.startsWith("q1 "));

        Path both = write("both.jsonl", "{\"_id\":\"q1\",\"id\":\"q1\",\"text\":\"" + NEED + "\"}");
        assertThat(ranked(catalogue, both)).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("id ou _id est attendu, pas les deux");
    }

    private int ranked(Path catalogue, Path queries) {
        return run(
                "rank",
                "--catalogue",
                catalogue.toString(),
                "--queries",
                queries.toString(),
                "--run",
                folder.resolve("run.txt").toString());
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
        assertThat(ranked(catalogue, queries)).isZero();
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
    void theResourcesOfTheGuideAreRead() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide.md"));
        int from = guide.indexOf("```jsonl\n") + "```jsonl\n".length();
        Path resources = write("r.jsonl", guide.substring(from, guide.indexOf("```", from)));
        assertThat(run(
                        "match",
                        "--need",
                        NEED,
                        "--territory",
                        "dep:23",
                        "--resources",
                        resources.toString(),
                        "--top",
                        "20",
                        "--format",
                        "json"))
                .isZero();
        assertThat(out.toString())
                .contains("À confirmer : douze conducteurs (12 personnes).", "À confirmer : la mairie de Guéret.")
                .contains("Absent ici : aucun local.");
    }

    @Test
    void theFirstMatchComesWithItsAdaptationPlan() {
        assertThat(run("match", "--need", NEED, "--top", "2")).isZero();
        assertThat(out.toString()).containsOnlyOnce("Plan d'adaptation : ").contains("À garder", "À vérifier");
    }

    @Test
    void itIsToldWhyASolutionIsNotAmongTheShown() {
        assertThat(run("match", "--need", NEED, "--top", "1", "--why-not", "garage-solidaire"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Garage social et solidaire : rang ", "points de la première", "points de la dernière montrée")
                .contains("serait ", "/1000  Garage social et solidaire");
        assertThat(run("match", "--need", NEED, "--top", "1", "--why-not", "garage-solidaire", "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("rank ", "points behind the last shown", "would");
    }

    @Test
    void whyNotIsToldInJsonToo() {
        assertThat(run("match", "--need", NEED, "--top", "3", "--why-not", "garage-solidaire", "--format", "json"))
                .isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        JsonNode whyNot = answer.get("whyNot");
        JsonNode first = answer.get("matches").get(0);
        int score = whyNot.get("match").get("score").asInt();
        assertThat(whyNot.get("match").get("solution").asString()).isEqualTo("garage-solidaire");
        assertThat(whyNot.get("pointsBehindFirst").asInt())
                .isEqualTo(first.get("score").asInt() - score);
        assertThat(whyNot.get("rank").asInt())
                .isLessThanOrEqualTo(whyNot.get("judged").asInt());
        assertThat(whyNot.get("counterfactuals").size()).isEqualTo(2);
        assertThat(first.get("plan").has("keep")).isTrue();
    }

    @Test
    void aSolutionTheCatalogueDoesNotKnowIsWrongInput() {
        assertThat(run("match", "--need", NEED, "--why-not", "pas une solution"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--why-not", "pas une solution", "identifiant");
    }

    @Test
    void needsElsewhereAreToldWithThoseWhoStudiedThem() throws IOException {
        Path peers = peers();
        assertThat(run("match", "--need", NEED, "--top", "2", "--peers", peers.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("Besoins proches, ailleurs :", "/1000  Plus aucun commerce dans le bourg — Lot")
                .containsSubsequence("étude de faisabilité, active — lot (i-1)", "étude d'opportunité, abandonnée")
                .contains("personne ne l'a étudié, que l'on sache");
        assertThat(run("match", "--peers", peers.toString(), "--need", NEED, "--lang", "en"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Needs like this one, elsewhere:", "feasibility study, active — lot (i-1)", "nobody is known");
    }

    @Test
    void needsElsewhereAreToldInJsonToo() throws IOException {
        assertThat(run("match", "--need", NEED, "--peers", peers().toString(), "--format", "json"))
                .isZero();
        JsonNode peer = answer().get("peers").get(1);
        assertThat(peer.get("id").asString()).isEqualTo("shops");
        assertThat(peer.get("territory").asString()).isEqualTo("dep:46");
        assertThat(peer.get("studies").get(0).get("phase").asString()).isEqualTo("feasibility");
        int sum = 0;
        for (JsonNode each : peer.get("contributions")) {
            sum += each.get("points").asInt();
        }
        assertThat(peer.get("score").asInt()).isEqualTo(sum).isPositive();
    }

    @Test
    void severalFilesOfNeedsElsewhereAreReadAsOneAndAllThatIsWrongIsTold() throws IOException {
        Path one = peers();
        Path other = write(
                "other.jsonl",
                "{\"id\":\"shops\",\"text\":\"x\"}",
                "{\"id\":\"a\",\"text\":\"x\",\"studies\":[{\"initiative\":\"i\",\"by\":\"f\",\"phase\":\"dreaming\"}]}",
                "{\"id\":\"b\"}");
        assertThat(run("match", "--need", NEED, "--peers", one.toString(), other.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("shops", "this need is given twice", "dreaming", "standing", "line 3");
    }

    @Test
    void aWordOfTheNeedIsShownWhereItStands() {
        assertThat(run("match", "--need", NEED, "--top", "1", "--format", "json"))
                .isZero();
        JsonNode match = answer().get("matches").get(0);
        String description = StarterCatalogue.load().stream()
                .filter(each -> each.id().value().equals(match.get("solution").asString()))
                .findFirst()
                .orElseThrow()
                .description();
        assertThat(match.get("snippets")).isNotEmpty();
        for (JsonNode each : match.get("snippets")) {
            if (each.get("field").asString().equals("description")) {
                assertThat(description.substring(
                                each.get("from").asInt(), each.get("to").asInt()))
                        .isEqualTo(each.get("surface").asString());
            }
        }
        assertThat(run("match", "--need", NEED, "--top", "1")).isZero();
        assertThat(out.toString()).containsPattern("« .*\\[habitants] sans \\[voiture].* »");
    }

    @Test
    void anAnswerIsReproducedByItsRun() {
        assertThat(run("match", "--need", NEED, "--format", "json")).isZero();
        String id = answer().get("run").asString();
        assertThat(run("match", "--need", NEED, "--run", id)).isZero();
        assertThat(out.toString()).contains("Empreinte : " + id, "Reproduit : même question, même réponse.");
        assertThat(run("match", "--need", NEED, "--run", id, "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Run: " + id, "Reproduced");
    }

    @Test
    void whatHasChangedSinceARunIsTold() {
        assertThat(run("match", "--need", NEED, "--format", "json")).isZero();
        String id = answer().get("run").asString();
        assertThat(run("match", "--need", NEED + " la nuit", "--territory", "dep:23", "--no-diversity", "--run", id))
                .isEqualTo(ExitCode.NOT_REPRODUCED);
        assertThat(out.toString())
                .contains("Non reproduit. Diffère : le moteur, le besoin, ce qu'on sait du lieu, la réponse.");
        String program = id.substring(0, id.length() - 8) + "01234567";
        assertThat(run("match", "--need", NEED, "--run", program, "--lang", "en"))
                .isEqualTo(ExitCode.NOT_REPRODUCED);
        assertThat(out.toString()).contains("the program has changed");
        assertThat(run("match", "--need", NEED, "--run", "nothing")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("--run", "nothing", "hexadécimaux");
    }

    @Test
    void aRunIsComparedWithAnotherMeasureByMeasure() throws IOException {
        Path qrels = write("qrels.tsv", "q1\ta\t1", "q2\ta\t1", "q3\ta\t1");
        Path run = write("run.txt", "q1 Q0 a 1 9 t", "q2 Q0 a 1 9 t", "q3 Q0 b 1 9 t");
        Path other = write("other.txt", "q1 Q0 a 1 9 t", "q2 Q0 b 1 9 t", "q3 Q0 a 1 9 t");
        Path nothing = write("nothing.txt", "q1 Q0 b 1 9 t");
        String[] against = {"evaluate", "--run", run.toString(), "--qrels", qrels.toString(), "--against", ""};
        against[6] = other.toString();
        assertThat(run(against)).isZero();
        assertThat(out.toString())
                .contains("ndcg@10 0.6667")
                .contains("ndcg@10 against 0.6667 difference +0.0000 p 1.00000 wins 1 losses 1 ties 1");
        against[6] = nothing.toString();
        assertThat(run(against)).isZero();
        assertThat(out.toString())
                .contains("success@10 against 0.0000 difference +0.6667 p 0.50000 wins 2 losses 0 ties 1");
        against[6] = "no-such-file";
        assertThat(run(against)).isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void wrongUsageIsNotWrongInput() {
        assertThat(run("match")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("evaluate", "--run", "no-such-file", "--qrels", "no-such-file"))
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    private int run(String... arguments) {
        return terminal.run(arguments);
    }

    private JsonNode answer() {
        return terminal.answer();
    }

    private Path peers() throws IOException {
        return write(
                "peers.jsonl",
                "{\"id\":\"shops\",\"title\":\"Plus aucun commerce dans le bourg\",\"territory\":\"dep:46\","
                        + "\"text\":\"Les personnes âgées isolées des villages ne trouvent plus d'épicerie\",\"studies\":["
                        + "{\"initiative\":\"i-2\",\"by\":\"lot\",\"phase\":\"opportunity-study\",\"standing\":\"abandoned\"},"
                        + "{\"initiative\":\"i-1\",\"by\":\"lot\",\"phase\":\"feasibility\",\"standing\":\"active\"}]}",
                "{\"id\":\"ways\",\"text\":\"Les personnes âgées des villages n'ont plus de moyen de se déplacer\"}");
    }

    private String kept() {
        return out.toString().substring(out.toString().indexOf("══"));
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
