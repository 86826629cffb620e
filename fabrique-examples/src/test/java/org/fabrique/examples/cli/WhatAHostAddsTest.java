package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Words, past needs and rules of a host are added on the command line. */
class WhatAHostAddsTest {

    private static final String NEED =
            "Les personnes âgées isolées des villages n'ont plus de commerce ni de moyen de se déplacer";
    private static final String SLANG = "Un guimbardon pour les anciens";
    private static final String TRANSPORT = "transport-solidaire-benevole";
    private static final String SHOP = "boutique-a-l-essai";

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private final StringWriter out = terminal.out();
    private final StringWriter err = terminal.err();

    @Test
    void aWordOfTheHostFindsWhatItNamesAndIsShownWhereItStands() throws IOException {
        Path words = words();
        assertThat(match(SLANG)).isZero();
        assertThat(matched("van")).isEmpty();
        assertThat(match(SLANG, "--vocabulary", words.toString())).isZero();
        JsonNode van = matched("van").findFirst().orElseThrow();
        assertThat(van.get("contributions").get(0).get("reason").asString()).contains("guimbardon");
        assertThat(van.get("snippets").get(0).get("surface").asString()).isEqualTo("Camion");
    }

    @Test
    void aThesaurusMayBeginWithAByteOrderMark() throws IOException {
        Path words = write("words.txt", "\uFEFF# nos mots", "guimbardon, camion");
        assertThat(match(SLANG, "--vocabulary", words.toString())).isZero();
        assertThat(matched("van")).hasSize(1);
    }

    @Test
    void needsElsewhereAreReadInTheWordsOfTheHost() throws IOException {
        Path peers = write("peers.jsonl", "{\"id\":\"lot\",\"text\":\"Un camion\"}");
        assertThat(match(SLANG, "--peers", peers.toString())).isZero();
        assertThat(inCommonWithTheFirstPeer()).isZero();
        assertThat(match(SLANG, "--peers", peers.toString(), "--vocabulary", words().toString()))
                .isZero();
        assertThat(inCommonWithTheFirstPeer()).isPositive();
    }

    @Test
    void aRankingIsWhatMatchGivesInTheSameWords() throws IOException {
        Path run = folder.resolve("run.txt");
        assertThat(rank(run, "--vocabulary", words().toString())).isZero();
        assertThat(match(SLANG, "--no-diversity", "--vocabulary", words().toString()))
                .isZero();
        assertThat(Files.readAllLines(run))
                .map(line -> line.split(" "))
                .map(cells -> cells[2] + " " + cells[4])
                .isEqualTo(matches()
                        .map(each -> each.get("solution").asString() + " "
                                + each.get("score").asInt())
                        .toList())
                .anyMatch(line -> line.startsWith("van "));
    }

    @Test
    void theBaselineTakesNoWords() throws IOException {
        Path run = folder.resolve("run.txt");
        assertThat(rank(run, "--engine", "bm25", "--vocabulary", words().toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--vocabulary", "standard");
        assertThat(run).doesNotExist();
    }

    @Test
    void allThatIsWrongInAThesaurusIsToldAndNothingIsRanked() throws IOException {
        Path bad = write("bad.txt", "# nos mots", "camion, van ~ auto ~ car", "", "le, van", "seul");
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "van, camion\nhalle, épicerie".getBytes(StandardCharsets.ISO_8859_1));
        Path run = folder.resolve("run.txt");
        assertThat(rank(run, "--lang", "en", "--vocabulary", bad.toString(), latin.toString(), "no-such-file"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines())
                .containsExactly(
                        bad + ", line 2: \"camion, van ~ auto ~ car\"; one ~ only is expected",
                        bad + ", line 4: \"le\"; an expression of at least one content word is expected",
                        bad + ", line 5: \"seul\"; at least two expressions are expected, one of them before the ~",
                        latin + ", line 2: this file is not UTF-8",
                        "no-such-file: this file does not exist or cannot be read");
        assertThat(run).doesNotExist();
    }

    @Test
    void whatAnsweredANeedLikeItIsRaisedAndWhatWasRefusedIsNot() throws IOException {
        assertThat(run("match", "--need", NEED, "--top", "116", "--past", past().toString()))
                .isZero();
        assertThat(out.toString())
                .contains("Répond déjà à un besoin semblable : Plus aucun commerce dans le bourg (Lot).")
                .containsPattern("\\+0/101  Refusée pour un besoin semblable : .* — trop peu de conducteurs");
        assertThat(run("match", "--need", NEED, "--past", past().toString(), "--format", "json", "--top", "116"))
                .isZero();
        assertThat(past(SHOP).get("points").asInt()).isPositive();
        assertThat(past(TRANSPORT).get("points").asInt()).isZero();
        assertThat(past(TRANSPORT).get("known").asBoolean()).isTrue();
        assertThat(past("garde-animaux-solidaire").get("known").asBoolean()).isFalse();
    }

    @Test
    void pastNeedsAreReadInTheWordsOfTheHost() throws IOException {
        Path past = write("past.jsonl", "{\"id\":\"p\",\"text\":\"Un camion\",\"answers\":[\"fab\"]}");
        assertThat(match(SLANG, "--past", past.toString())).isZero();
        assertThat(past("fab").get("known").asBoolean()).isFalse();
        assertThat(match(SLANG, "--past", past.toString(), "--vocabulary", words().toString()))
                .isZero();
        assertThat(past("fab").get("points").asInt()).isPositive();
    }

    @Test
    void allThatIsWrongInPastNeedsIsToldWithLineAndField() throws IOException {
        Path bad = write(
                "bad.jsonl",
                "{\"id\":\"a\",\"text\":\"x\",\"answers\":[\"" + SHOP + "\",\"no-such\"],\"odd\":1}",
                "{\"id\":\"b\",\"text\":\"x\",\"refusals\":[{\"solution\":\"nor-such\",\"motive\":\"cher\"},{\"solution\":\""
                        + SHOP + "\"}]}",
                "{\"id\":\"c\",\"territory\":\"dep:99\",\"answers\":\"" + SHOP + "\"}");
        Path again = write("again.jsonl", "{\"id\":\"p-1\",\"text\":\"x\"}", "{\"id\":\"need\",\"text\":\"x\"}");
        assertThat(run(
                        "match",
                        "--need",
                        NEED,
                        "--lang",
                        "en",
                        "--past",
                        bad.toString(),
                        past().toString(),
                        again.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        bad
                                + ", line 1, /answers/1: \"no-such\"; the identity of a solution of the catalogue is expected",
                        bad + ", line 1, /odd: \"odd\"; this field is unknown",
                        bad
                                + ", line 2, /refusals/0/solution: \"nor-such\"; the identity of a solution of the catalogue is"
                                + " expected",
                        bad + ", line 2, /refusals/1/motive: this field is missing",
                        bad + ", line 3, /text: the need must not be empty",
                        bad + ", line 3, /territory: \"dep:99\"; there is no such territory",
                        bad + ", line 3, /answers: \"" + SHOP + "\"; a list [ … ] is expected",
                        again + ": \"p-1\"; this need is given twice",
                        again
                                + ", line 2, /id: \"need\"; this name is kept for the need that is asked; another is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--past", "--peers"})
    void aNeedOfAFileIsNotNamedAsTheOneThatIsAsked(String option) throws IOException {
        Path file = write("needs.jsonl", "", "{\"id\":\"need\",\"text\":\"x\"}");
        assertThat(run("match", "--need", NEED, option, file.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines())
                .containsExactly(file
                        + ", ligne 2, /id : « need » ; ce nom est gardé pour le besoin demandé ; un autre est attendu");
    }

    @Test
    void whoIsKnockedOutIsNotToldToBeBehindThoseItHasMorePointsThan() throws IOException {
        String known = catalogue().toString();
        assertThat(run(
                        "match",
                        "--need",
                        "Un camion",
                        "--catalogue",
                        known,
                        "--top",
                        "1",
                        "--without",
                        "van,truck",
                        "--why-not",
                        "van"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "écartée par une règle. Nommée par la règle.\n  sans règle contre elle : rang 1 par les points\n")
                .containsPattern("\n[1-9]\\d* points de plus que la dernière montrée : Camion partagé\\.\n")
                .doesNotContain("à 0 points", "À 0 points");
    }

    @Test
    void aCatalogueThatCannotBeReadIsNotBlamedForSolutionsItMayHave() throws IOException {
        Path broken = write("broken.jsonl", "{\"id\":\"van\",\"name\":\"Van\"}", "{\"id\":\"bus\"}");
        Path past = write("past.jsonl", "{\"id\":\"p\",\"text\":\"x\",\"answers\":[\"bus\"]}");
        assertThat(run(
                        "match",
                        "--need",
                        NEED,
                        "--catalogue",
                        broken.toString(),
                        "--past",
                        past.toString(),
                        "--without",
                        "bus",
                        "--why-not",
                        "bus"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines()).containsExactly(broken + ", ligne 2, /name : ce champ manque");
    }

    @Test
    void whoIsProvenLessWellIsKnockedOutAndWhoeverIsUnknownStays() throws IOException {
        assertThat(match("Un camion", "--proven", "figures")).isZero();
        assertThat(matched("truck")).isEmpty();
        assertThat(matched("van")).hasSize(1);
        JsonNode unknown = matched("cart").findFirst().orElseThrow().get("unjudged");
        assertThat(unknown.get(0).get("rule").asString()).isEqualTo("proven-at-least(FIGURES)");
        assertThat(knockedOut()).containsExactly("truck Preuve : témoignage (demandé au moins : chiffres publiés).");
    }

    @Test
    void whoRunsOnlyElsewhereIsKnockedOut() throws IOException {
        assertThat(match("Un camion", "--runs-within", "dep:23")).isZero();
        assertThat(matched("truck")).hasSize(1);
        assertThat(knockedOut()).containsExactly("van Menée seulement hors de : Creuse.");
    }

    @Test
    void whatIsNamedIsLeftOut() throws IOException {
        assertThat(match("Un camion", "--without", "van, truck")).isZero();
        assertThat(matched("cart")).hasSize(1);
        assertThat(matched("van")).isEmpty();
        assertThat(knockedOut()).containsExactlyInAnyOrder("van Nommée par la règle.", "truck Nommée par la règle.");
    }

    @Test
    void whoIsKnockedOutAndWhichRuleNobodyCanTellIsToldInText() throws IOException {
        String[] asked = {"match", "--need", "Un camion", "--catalogue", "", "--without", "van", "--proven", "figures"};
        asked[4] = catalogue().toString();
        assertThat(run(asked)).isZero();
        assertThat(out.toString())
                .contains("Écartées par une règle : 2")
                .contains("Camion de quartier — Preuve : témoignage (demandé au moins : chiffres publiés).")
                .contains("? règle non jugée — Preuve : niveau inconnu (demandé au moins : chiffres publiés).")
                .contains("Camion ambulant — Nommée par la règle.");
    }

    @Test
    void allThatIsWrongWithTheRulesIsToldAtOnce() throws IOException {
        assertThat(match(
                        "Un camion",
                        "--proven",
                        "unknown",
                        "--runs-within",
                        "23",
                        "--without",
                        "van,no-such,,nor such",
                        "--lang",
                        "en"))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        "--proven: \"unknown\"; one of these codes is expected: testimony, figures, repeated, evaluated",
                        "--runs-within: \"23\"; a level and a code are expected, such as dep:23 or com:23096",
                        "--without: \"no-such\"; the identity of a solution of the catalogue is expected",
                        "--without: the identity of a solution of the catalogue is expected",
                        "--without: \"nor such\"; the identity of a solution of the catalogue is expected");
    }

    @Test
    void whyNotIsAskedOfTheSameEngine() throws IOException {
        Path past = write("past.jsonl", "{\"id\":\"p\",\"text\":\"Un camion\",\"answers\":[\"fab\"]}");
        assertThat(match(
                        SLANG,
                        "--vocabulary",
                        words().toString(),
                        "--past",
                        past.toString(),
                        "--without",
                        "van",
                        "--why-not",
                        "van"))
                .isZero();
        JsonNode whyNot = answer().get("whyNot");
        assertThat(whyNot.get("knockedOutBy").get(0).get("rule").asString()).isEqualTo("not(is-one-of(van))");
        assertThat(whyNot.get("match").get("contributions").get(0).get("points").asInt())
                .isPositive();
        assertThat(whyNot.get("match").get("contributions"))
                .extracting(each -> each.get("criterion").asString())
                .contains("pastNeeds");
        assertThat(whyNot.get("counterfactuals"))
                .extracting(each -> each.get("answer").asString())
                .containsExactly("NONE", "NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "--vocabulary, words.txt",
        "--past, past.jsonl",
        "--proven, figures",
        "--runs-within, dep:23",
        "--without, garage-solidaire"
    })
    void anAnswerOfAnotherEngineIsAnotherRun(String option, String value) throws IOException {
        words();
        past();
        Path file = folder.resolve(value);
        String given = Files.exists(file) ? file.toString() : value;
        assertThat(run("match", "--need", NEED, "--format", "json")).isZero();
        String before = answer().get("run").asString();
        assertThat(run("match", "--need", NEED, "--format", "json", option, given, "--run", before))
                .isEqualTo(ExitCode.NOT_REPRODUCED);
        assertThat(answer().get("check").get("differences"))
                .extracting(JsonNode::asString)
                .contains("engine")
                .isSubsetOf("engine", "answer");
        String after = answer().get("run").asString();
        assertThat(run("match", "--need", NEED, option, given, "--run", after)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void theReadmeShowsWhatIsAnswered(String readme) throws IOException {
        Path past = write(
                "past.jsonl",
                "{\"id\":\"p-1\",\"title\":\"Plus aucun commerce dans le bourg\",\"territory\":\"dep:46\",\"text\":"
                        + "\"Les personnes âgées isolées des villages ne trouvent plus d'épicerie\",\"answers\":"
                        + "[\"epicerie-solidaire-itinerante\"]}");
        assertThat(run("match", "--need", NEED, "--top", "3", "--past", past.toString(), "--runs-within", "dep:23"))
                .isZero();
        String told = Files.readString(Path.of("..").resolve(readme));
        int from = told.indexOf('\n', told.indexOf("--past past.jsonl --runs-within dep:23")) + 1;
        assertThat(out.toString().lines())
                .containsAll(
                        told.substring(from, told.indexOf("```", from)).lines().toList());
    }

    private int match(String need, String... more) throws IOException {
        Stream<String> asked = Stream.of(
                "match",
                "--need",
                need,
                "--format",
                "json",
                "--catalogue",
                catalogue().toString());
        return run(Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
    }

    private int rank(Path run, String... more) throws IOException {
        Path queries = write("q.jsonl", "{\"id\":\"q1\",\"text\":\"" + SLANG + "\"}");
        Stream<String> asked = Stream.of(
                "rank",
                "--catalogue",
                catalogue().toString(),
                "--queries",
                queries.toString(),
                "--run",
                run.toString());
        return run(Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
    }

    private int run(String... arguments) {
        return terminal.run(arguments);
    }

    private JsonNode answer() {
        return terminal.answer();
    }

    private Stream<JsonNode> matches() {
        return each(answer().get("matches"));
    }

    private Stream<JsonNode> matched(String solution) {
        return matches().filter(match -> match.get("solution").asString().equals(solution));
    }

    private int inCommonWithTheFirstPeer() {
        JsonNode words = answer().get("peers").get(0).get("contributions").get(0);
        assertThat(words.get("criterion").asString()).isEqualTo("words");
        return words.get("points").asInt();
    }

    /** What past needs say of a solution. */
    private JsonNode past(String solution) {
        return matched(solution)
                .flatMap(match -> each(match.get("contributions")))
                .filter(each -> each.get("criterion").asString().equals("pastNeeds"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private Stream<String> knockedOut() {
        return each(answer().get("knockedOut").get("first"))
                .map(each -> each.get("solution").asString() + " "
                        + each.get("because").get(0).get("reason").asString());
    }

    private Path words() throws IOException {
        return write("words.txt", "# nos mots", "", "guimbardon, camion ~ fourgon");
    }

    private Path past() throws IOException {
        return write(
                "past.jsonl",
                "{\"id\":\"p-1\",\"title\":\"Plus aucun commerce dans le bourg\",\"territory\":\"dep:46\",\"text\":"
                        + "\"Les personnes âgées isolées des villages ne trouvent plus d'épicerie\",\"answers\":[\""
                        + SHOP + "\"]}",
                "{\"id\":\"p-2\",\"text\":\"Les personnes âgées des villages n'ont plus de moyen de se déplacer\","
                        + "\"refusals\":[{\"solution\":\"" + TRANSPORT
                        + "\",\"motive\":\"trop peu de conducteurs\"}]}");
    }

    private Path catalogue() throws IOException {
        return write(
                "catalogue.jsonl",
                "{\"id\":\"van\",\"name\":\"Camion ambulant\",\"problem\":\"Il vend depuis un camion\",\"evidence_level\":"
                        + "\"figures\",\"implementations\":[{\"place\":\"Lot\",\"insee_code\":\"46042\"}]}",
                "{\"id\":\"truck\",\"name\":\"Camion de quartier\",\"evidence_level\":\"testimony\",\"implementations\":"
                        + "[{\"place\":\"Guéret\",\"insee_code\":\"23096\"}]}",
                "{\"id\":\"cart\",\"name\":\"Camion partagé\"}",
                "{\"id\":\"fab\",\"name\":\"Imprimante en bois\"}");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
