package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store file that is not what was written, or was written by somebody who knows the format badly. */
class ADamagedStoreFileTest {

    private static final String ACT = "'by':'a-1','at':'2026-11-28T10:00:00Z'";
    private static final String NEED = "{'id':'n-1','fabrique':'creuse','wording':{'title':'Transport'},"
            + "'entryPoint':'need','capture':{},'constraints':{},'steps':[{'status':'captured'}],'visibility':'private'}";
    private static final String PERSON = "{'type':'person','id':'p-1','controller':'creuse','name':'Ildiko Canari'}";
    private static final String THING = "{'type':'thing','kind':'need','version':1," + ACT + ",'value':" + NEED + "}";
    private static final String LINE = "{'type':'line','line':1,'kind':'need','id':'n-1','version':1," + ACT + "}";
    private static final String MARK = "{'type':'bookmark','reader':'map','line':1}";
    private static final String RECEIPT = "{'type':'receipt','key':'k-1','request':'hash','answer':''," + ACT + "}";
    private static final String ERASURE =
            "{'type':'erasure','person':'p-9','mentions':[{'kind':'need','id':'n-1'}]," + ACT + "}";

    @TempDir
    Path folder;

    /** A line that is wrong in a file whose digest is right, and what is told of it. */
    record Wrong(String line, String code, String field) {

        static Wrong with(String line, String part, String by, String code, String field) {
            assertThat(line).contains(part);
            return new Wrong(line.replace(part, by), code, field);
        }

        @Override
        public String toString() {
            return code + " " + field + " " + line.hashCode();
        }
    }

    static Stream<Wrong> wrongLines() {
        return Stream.of(
                Wrong.with(THING, "thing", "thingy", "UNKNOWN_CODE", "/type"),
                Wrong.with(THING, "'type':'thing',", "", "CONSTRAINT", "/type"),
                Wrong.with(THING, "'kind':'need'", "'kind':'ned'", "UNKNOWN_CODE", "/kind"),
                Wrong.with(THING, "'version':1", "'version':0", "CONSTRAINT", ""),
                Wrong.with(THING, "'version':1", "'version':1.5", "WRONG_TYPE", "/version"),
                Wrong.with(THING, "'version':1", "'version':1,'versions':1", "UNKNOWN_FIELD", "/versions"),
                Wrong.with(THING, "'version':1", "'version':1,'version':1", "DUPLICATE_KEY", "/version"),
                Wrong.with(THING, "'version':1,", "", "CONSTRAINT", "/version"),
                Wrong.with(THING, "'by':'a-1'", "'by':''", "CONSTRAINT", "/by"),
                Wrong.with(THING, "T10:00:00Z", "", "WRONG_TYPE", "/at"),
                Wrong.with(THING, "'at':'2026", "'at':'0000", "CONSTRAINT", ""),
                Wrong.with(THING, ",'value':" + NEED, "", "CONSTRAINT", "/value"),
                Wrong.with(THING, "'wording'", "'words'", "UNKNOWN_FIELD", "/value/words"),
                Wrong.with(THING, "'id':'n-1'", "'id':7", "WRONG_TYPE", "/value/id"),
                Wrong.with(
                        THING, "'steps':[{'status':'captured'}]", "'steps':[null]", "NULL_ELEMENT", "/value/steps/0"),
                Wrong.with(
                        THING,
                        "'title':'Transport'",
                        "'title':'a','title':'b'",
                        "DUPLICATE_KEY",
                        "/value/wording/title"),
                Wrong.with(THING, "'need','cap", "'besoin','cap", "UNKNOWN_CODE", "/value/entryPoint"),
                Wrong.with(THING, NEED + "}", NEED, "MALFORMED_INPUT", "/value"),
                Wrong.with(THING, NEED + "}", NEED + "}}", "TRAILING_DATA", ""),
                Wrong.with(LINE, "'id':'n-1',", "", "CONSTRAINT", "/id"),
                Wrong.with(LINE, "'line':1", "'line':-1", "CONSTRAINT", ""),
                Wrong.with(LINE, "'kind':'need'", "'kind':'house'", "UNKNOWN_CODE", "/kind"),
                Wrong.with(LINE, "'id':'n-1'", "'id':'n-1','erased':'true'", "WRONG_TYPE", "/erased"),
                Wrong.with(LINE, "'id':'n-1'", "'id':'n-1','title':'a'", "UNKNOWN_FIELD", "/title"),
                Wrong.with(MARK, "'line':1", "'line':'1'", "WRONG_TYPE", "/line"),
                Wrong.with(MARK, "'line':1", "'line':1,'more':1", "UNKNOWN_FIELD", "/more"),
                Wrong.with(RECEIPT, "'answer':''", "'answer':'\\u0000'", "BAD_TEXT", "/answer"),
                Wrong.with(RECEIPT, "'answer':'',", "", "CONSTRAINT", "/answer"),
                Wrong.with(RECEIPT, "'request'", "'asked'", "UNKNOWN_FIELD", "/asked"),
                Wrong.with(ERASURE, "'person':'p-9'", "'person':' '", "CONSTRAINT", "/person"),
                Wrong.with(ERASURE, "'id':'n-1'", "'name':'n-1'", "UNKNOWN_FIELD", "/mentions/0/name"),
                Wrong.with(ERASURE, "'kind':'need'", "'kind':'x'", "UNKNOWN_CODE", "/mentions/0/kind"),
                new Wrong("", "MALFORMED_INPUT", ""),
                new Wrong("[]", "WRONG_TYPE", ""),
                new Wrong("null", "WRONG_TYPE", ""));
    }

    @Test
    void theLinesOfTheseTestsAreRight() {
        Path file = sealed(THING, LINE, MARK, RECEIPT, ERASURE);
        assertThat(Stores.held(StoreFile.read(file))).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void aWrongLineIsToldWithItsPlaceInBothLanguages(Wrong wrong) {
        Path file = sealed(LINE, wrong.line(), LINE);
        assertThat(problems(file)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(wrong.code());
            assertThat(problem.place().file()).isEqualTo(file.toString());
            assertThat(problem.place().line()).isEqualTo(3);
            assertThat(problem.place().field()).isEqualTo(wrong.field());
            assertThat(problem.in(Locale.FRENCH)).isNotEqualTo(problem.in(Locale.ENGLISH));
        });
    }

    @Test
    void allWrongLinesAreToldUpToAHundred() {
        String wrong = MARK.replace("'line':1", "'line':true");
        assertThat(problems(sealed(wrong, LINE, wrong)))
                .extracting(problem -> problem.place().line())
                .containsExactly(2, 4);
        String[] many = Stream.generate(() -> wrong).limit(150).toArray(String[]::new);
        assertThat(problems(sealed(many)))
                .hasSize(101)
                .last()
                .extracting(Problem::code)
                .isEqualTo("MORE_PROBLEMS");
    }

    @Test
    void nothingBehindAWrongLineIsGiven() {
        Path file = sealed(LINE, MARK.replace("map", " "), LINE);
        List<Object> given = new java.util.ArrayList<>();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new FileContents(file).forEach(given::add));
        assertThat(given).hasSize(1);
    }

    @Test
    void aPersonIsInNoMessage() {
        String person = THING.replace(NEED, PERSON).replace("'need'", "'person'");
        assertThat(Stores.held(StoreFile.read(sealed(person)))).hasSize(1);
        for (String wrong : List.of(
                person.replace(PERSON, "'Ildiko Canari'"),
                person.replace(PERSON, "['Ildiko Canari']"),
                person.replace("'name':'Ildiko Canari'", "'name':['Ildiko Canari']"),
                person.replace("Ildiko Canari", "Ildiko\\u0000Canari"),
                person.replace("'name':", "'nom':"),
                person.replace("Canari'}", "Canari'"))) {
            assertThat(problems(sealed(wrong)))
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.in(Locale.ENGLISH) + problem.in(Locale.FRENCH))
                            .doesNotContain("Ildiko", "Canari"));
        }
    }

    @Test
    void aLineThatIsNotUtf8IsTold() {
        byte[] latin = text(THING.replace("Transport", "\u00C9picerie")).getBytes(StandardCharsets.ISO_8859_1);
        Tally tally = new Tally();
        tally.add(latin);
        byte[] end = tally.end(tally.digest()).getBytes(StandardCharsets.UTF_8);
        Path file = write(join(Tally.HEADER.getBytes(StandardCharsets.UTF_8), latin, end));
        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("BAD_ENCODING");
            assertThat(problem.place().line()).isEqualTo(2);
        });
    }

    @Test
    void aLineBeyondMeasureStopsTheReading() {
        byte[] line = new byte[20_000_001];
        Arrays.fill(line, (byte) ' ');
        Path file = write(join(Tally.HEADER.getBytes(StandardCharsets.UTF_8), line));
        assertThat(codes(file)).containsExactly("LIMIT_EXCEEDED");
        Path shorter = write(join(Tally.HEADER.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(line, 20_000_000)));
        assertThat(codes(shorter)).containsExactly("STORE_FILE_CUT");
    }

    @Test
    void whatIsNoStoreFileIsToldAtItsFirstLine() {
        for (String other :
                List.of("", "\n", "{}\n", "[1,2]\n", "id;titre\n", "\uFEFF" + Tally.HEADER + "\n", "x".repeat(5_000))) {
            assertThat(codes(write(other.getBytes(StandardCharsets.UTF_8)))).containsExactly("NOT_A_STORE_FILE");
        }
        assertThat(codes(write(new byte[5_000]))).containsExactly("NOT_A_STORE_FILE");
        assertThat(codes(folder.resolve("none.jsonl"))).containsExactly("UNREADABLE_FILE");
        assertThat(codes(folder)).containsExactly("UNREADABLE_FILE");
    }

    @Test
    void aNewerFormatIsToldWithItsNumber() {
        Path file =
                write("{\"type\":\"fabrique-store\",\"format\":12,\"by\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("STORE_FILE_TOO_NEW");
            assertThat(problem.in(Locale.ENGLISH))
                    .isEqualTo(file + ", line 1, /format: \"12\"; this version reads up to format 1");
        });
    }

    @Test
    void aLineTakenOutIsTold() throws IOException {
        Path file = sealed(THING, LINE, MARK);
        Files.writeString(file, Files.readString(file).replace(text(MARK) + "\n", ""));
        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("STORE_FILE_ALTERED");
            assertThat(problem.place().line()).isEqualTo(4);
            assertThat(problem.value()).startsWith("{\"type\":\"end\",\"held\":3,");
            assertThat(problem.expected().en()).contains("\"held\":2,");
        });
    }

    @Test
    void aFileThatIsCutAnywhereIsTold() {
        byte[] whole = small();
        for (int length = 0; length < whole.length; length++) {
            assertThat(codes(write(Arrays.copyOf(whole, length))))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    /** Each byte once, altered at random. */
    @Test
    void aByteThatWasAlteredIsToldWhereverItIs() {
        byte[] whole = small();
        Random random = new Random(20261128);
        for (int at = 0; at < whole.length; at++) {
            int mask = 1 + random.nextInt(255);
            byte[] altered = whole.clone();
            altered[at] ^= (byte) mask;
            assertThat(codes(write(altered))).as("byte %d ^ %d", at, mask).isNotEmpty();
        }
        assertThat(Stores.held(StoreFile.read(write(whole)))).isNotEmpty();
    }

    @Test
    void whatDoesNotFitTogetherFillsNothing() {
        Path file = sealed(THING, LINE.replace("'version':1", "'version':2"));
        try (Storage target = new InMemoryStorage()) {
            assertThatExceptionOfType(StorageException.Damaged.class)
                    .isThrownBy(() -> Stores.fill(target, StoreFile.read(file)));
            assertThat(Stores.held(target)).isEmpty();
        }
    }

    /** Returns the file of a store with a person, a need and an erasure. */
    private byte[] small() {
        Path file = folder.resolve("small.jsonl");
        try (Storage storage = new InMemoryStorage()) {
            storage.write(Stores.ACT, unit -> {
                unit.persons().add(Samples.person("p-1"));
                unit.persons().add(Samples.person("p-2"));
                return unit.needs().add(Samples.need("n-1", "Été"));
            });
            storage.erase(new org.fabrique.core.stakeholder.StakeholderId("p-2"), Stores.ACT);
            Stores.write(storage, file);
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a file of these lines whose digest is right. */
    private Path sealed(String... lines) {
        Tally tally = new Tally();
        Stream.of(lines)
                .map(ADamagedStoreFileTest::text)
                .forEach(line -> tally.add(line.getBytes(StandardCharsets.UTF_8)));
        Stream<String> body = Stream.of(lines).map(ADamagedStoreFileTest::text);
        String end = tally.end(tally.digest());
        return write(join(Stream.concat(Stream.concat(Stream.of(Tally.HEADER), body), Stream.of(end))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new)));
    }

    private static byte[] join(byte[]... lines) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        return all.toByteArray();
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("store.jsonl"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(String line) {
        return line.replace('\'', '"');
    }

    private static List<Problem> problems(Path file) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> StoreFile.read(file));
        return refusal == null ? List.of() : refusal.problems();
    }

    private static List<String> codes(Path file) {
        return problems(file).stream().map(Problem::code).toList();
    }
}
