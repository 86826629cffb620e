package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things as JSON Lines and as a list: nothing is lost, and nothing is taken by halves. */
class WholeThingsAsJsonTest {

    private static final String NEED =
            "{'id':'%s','fabrique':'bfc','wording':{'title':'T'},'entryPoint':'need','capture':{},'constraints':{},"
                    + "'steps':[{'status':'captured'}],'visibility':'private'}";

    @TempDir
    Path folder;

    private final Storage storage = new InMemoryStorage();

    WholeThingsAsJsonTest() {
        storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("bfc"), "Bourgogne")));
    }

    static Stream<Kind<?, ?, ?>> kinds() {
        return Kind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatALivedStoreHoldsComesBackAndIsTheSame(Kind<?, ?, ?> kind) {
        try (Storage lived = Stores.lived()) {
            String before = Stores.digest(lived);
            for (JsonFile<?, ?> json : List.of(JsonFile.lines(kind), JsonFile.list(kind))) {
                ImportReport report = thereAndBack(json, lived);
                assertThat(report.problems()).isEmpty();
                assertThat(report.same()).isEqualTo(values(kind, lived).size());
            }
            assertThat(Stores.digest(lived)).isEqualTo(before);
        }
    }

    private <I, T> ImportReport thereAndBack(JsonFile<I, T> json, Storage lived) {
        Path file = folder.resolve("things-" + json.hashCode() + ".json");
        ExportReport written = lived.<ExportReport>read(view -> json.write(view, file));
        assertThat(json.read(file).orThrow()).hasSize((int) written.written());
        return json.into(lived, Stores.ACT, file);
    }

    private static <I, T> List<T> values(Kind<I, T, ?> kind, Storage lived) {
        return lived.<List<T>>read(view -> values(kind, view));
    }

    private static <I, T, Q extends Query<T>> List<T> values(Kind<I, T, Q> kind, View view) {
        List<T> all = new ArrayList<>();
        view.register(kind).each(kind.everything(), kept -> all.add(kept.value()));
        return all;
    }

    @Test
    void aThingBecomesWhatTheFileSays() {
        Path file = file(line("n-1") + "\r\n\n" + line("n-2"));
        assertThat(lines().into(storage, Stores.ACT, file))
                .isEqualTo(new ImportReport(2, 0, 0, 0, List.of(), List.of()));
        storage.write(Stores.ACT, unit -> {
            Need need = unit.needs().find(new NeedId("n-1")).orElseThrow().value();
            return unit.needs().save(need.qualified("Ce qui manque."), 1);
        });

        assertThat(lines().check(file, storage)).isEqualTo(new ImportReport(0, 1, 1, 0, List.of(), List.of()));
        assertThat(lines().into(storage, Stores.ACT, file))
                .isEqualTo(new ImportReport(0, 1, 1, 0, List.of(), List.of()));
        assertThat(lines().into(storage, Stores.ACT, file))
                .isEqualTo(new ImportReport(0, 0, 2, 0, List.of(), List.of()));
    }

    @Test
    void allThatIsWrongIsToldAndNothingIsKept() {
        Path file = file(line("n-1") + "\n" + line("n-1") + "\n{'id':'n-3'\n"
                + line("n-4").replace("need'", "nede'") + "\n" + line("n-5").replace("bfc", "nobody") + "\n"
                + line("n-6").replace("'steps'", "'stps':[],'steps'"));

        List<String> told = told(lines().check(file, storage).problems());

        assertThat(told).hasSize(5);
        assertThat(told.get(0)).startsWith("DUPLICATE_ID").contains("line 2, /id", "line 1");
        assertThat(told.get(1)).startsWith("MALFORMED_INPUT").contains("line 3");
        assertThat(told.get(2)).startsWith("UNKNOWN_CODE").contains("line 4, /entryPoint", "need");
        assertThat(told.get(3))
                .startsWith("MISSING_REFERENCE")
                .contains("line 5, /fabrique")
                .doesNotContain("nobody");
        assertThat(told.get(4)).startsWith("UNKNOWN_FIELD").contains("line 6, /stps", "steps");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> lines().into(storage, Stores.ACT, file));
        assertThat(values(Kind.NEEDS, storage)).isEmpty();
        assertThat(lines().read(file).values())
                .extracting(need -> need.id().value())
                .contains("n-1");
    }

    @Test
    void whatAThingNamesIsLookedForWhereverItStands() {
        Path file = file(line("n-1").replace("'capture':{}", "'capture':{'by':'o-9'}"));
        assertThat(told(lines().check(file, storage).problems()))
                .singleElement()
                .asString()
                .startsWith("MISSING_REFERENCE")
                .contains("line 1, /capture/by");
    }

    @Test
    void aListSaysWhereInIt() {
        Path file = file("[" + line("n-1") + "," + line("n-2").replace("'T'", "7") + ",3]");
        assertThat(told(JsonFile.list(Kind.NEEDS).check(file, storage).problems()))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("WRONG_TYPE").contains("/1/wording/title", "\"7\""),
                        second -> assertThat(second).startsWith("WRONG_TYPE").contains(", /2"));
    }

    @Test
    void aThingMayNameOneThatStandsFurtherDown() {
        String merged = line("n-1")
                .replace("'captured'}]", "'captured'},{'status':'qualified'},{'status':'merged'}],'mergedInto':'n-2'")
                .replace("'T'}", "'T','statement':'S'}");
        assertThat(lines().check(file(merged + "\n" + line("n-2")), storage).problems())
                .isEmpty();
        ImportReport refused = lines().check(file(line("n-3") + "\n" + merged), storage);
        assertThat(refused.added()).isEqualTo(1);
        assertThat(refused.refused()).isEqualTo(1);
        assertThat(told(lines().check(file(merged), storage).problems()))
                .singleElement()
                .asString()
                .startsWith("MISSING_REFERENCE")
                .contains("line 1, /mergedInto");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> lines().into(storage, Stores.ACT, file(merged)));
        assertThat(values(Kind.NEEDS, storage)).isEmpty();
    }

    @Test
    void whatAPersonsFileSaysIsNotShown() {
        Path file = file("{'id':'p-1','name':7,'mail':'zsuzsanna@example.org'}\n'Zsuzsanna Y'\n{'id':'Zsuzsanna Y'}");
        Path list = file("'Zsuzsanna Y'");
        for (List<Problem> problems : List.of(
                JsonFile.lines(Kind.PERSONS).check(file, storage).problems(),
                JsonFile.lines(Kind.PERSONS).read(file).problems(),
                JsonFile.list(Kind.PERSONS).check(list, storage).problems(),
                JsonFile.list(Kind.PERSONS).read(list).problems())) {
            assertThat(problems)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.value()).isEmpty());
        }
    }

    @Test
    void aFileThatIsSomethingElseIsRefused() {
        assertThat(codes(lines(), "id;title\nn-1;T")).containsExactly("MALFORMED_INPUT", "MALFORMED_INPUT");
        assertThat(codes(JsonFile.list(Kind.NEEDS), line("n-1"))).containsExactly("WRONG_TYPE");
        assertThat(codes(JsonFile.list(Kind.NEEDS), line("n-1") + "\n" + line("n-2")))
                .containsExactly("TRAILING_DATA");
        assertThat(codes(JsonFile.list(Kind.NEEDS), "[" + line("n-1"))).containsExactly("MALFORMED_INPUT");
        assertThat(codes(lines(), "")).isEmpty();
        assertThat(lines().read(folder.resolve("nothing")).problems())
                .extracting(Problem::code)
                .containsExactly("UNREADABLE_FILE");
        Path latin = write("{\"id\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(lines().read(latin).problems()).extracting(Problem::code).containsExactly("BAD_ENCODING");
    }

    @Test
    void aFileIsReadUpToItsLimits() {
        Path file = file(IntStream.range(0, 3).mapToObj(at -> line("n-" + at)).collect(Collectors.joining("\n")));
        FileLimits three = FileLimits.standard().withRows(3).withFileBytes(size(file) + 1);
        assertThat(lines().within(three).read(file).orThrow()).hasSize(3);
        assertThat(lines().within(three.withRows(2)).read(file).problems())
                .extracting(Problem::code)
                .containsExactly("LIMIT_EXCEEDED");
        assertThat(lines().within(three.withFileBytes(size(file))).read(file).problems())
                .extracting(Problem::code)
                .containsExactly("LIMIT_EXCEEDED");
        Path list = file("[" + line("n-1") + "," + line("n-2") + "]");
        FileLimits two = FileLimits.standard().withFeatures(2).withDocumentBytes(size(list));
        assertThat(JsonFile.list(Kind.NEEDS).within(two).read(list).orThrow()).hasSize(2);
        assertThat(JsonFile.list(Kind.NEEDS)
                        .within(two.withFeatures(1))
                        .read(list)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("LIMIT_EXCEEDED");
        assertThat(lines().read(file(line("n-1") + "\n" + line("n-1"))).problems())
                .extracting(Problem::code)
                .containsExactly("DUPLICATE_ID");
        assertThat(JsonFile.list(Kind.NEEDS)
                        .within(two.withDocumentBytes(size(list) - 1))
                        .read(list)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void aMarkAtTheBeginningIsAccepted() {
        assertThat(lines().read(file("\uFEFF" + line("n-1"))).orThrow()).hasSize(1);
        assertThat(JsonFile.list(Kind.NEEDS)
                        .read(file("\uFEFF[" + line("n-1") + "]"))
                        .orThrow())
                .hasSize(1);
    }

    private static JsonFile<NeedId, Need> lines() {
        return JsonFile.lines(Kind.NEEDS);
    }

    private static String line(String id) {
        return NEED.formatted(id);
    }

    private List<String> codes(JsonFile<NeedId, Need> json, String text) {
        return json.read(file(text)).problems().stream().map(Problem::code).toList();
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.in(Locale.ENGLISH))
                .toList();
    }

    private Path file(String text) {
        return write(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "needs", ".json"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int size(Path file) {
        return (int) file.toFile().length();
    }
}
