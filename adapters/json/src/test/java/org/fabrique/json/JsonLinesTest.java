package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    private static final JsonLines LINES = JsonLines.standard();

    /** What the lines of these tests stand for. */
    record Page(String id, String title, List<String> words) {
        static Page read(JsonObject line) {
            String id = line.requiredId("id");
            String title = line.requiredText("title", 20);
            List<String> words = line.texts("words", 3, 10);
            line.refuseUnknownFields();
            return new Page(id, title, words);
        }
    }

    @Nested
    class AFile {

        @TempDir
        Path folder;

        @Test
        void isReadLineByLineWithBlankLinesSkipped() {
            Path file = write("pages.jsonl", bytes("{'id':'a','title':'A'}\n\n  \r\n{'id':'b','title':'B'}\r\n"));

            assertThat(LINES.read(file, Page::read).orThrow())
                    .extracting(Page::id)
                    .containsExactly("a", "b");
        }

        @Test
        void mayHaveAByteOrderMark() {
            Path file = write("pages.jsonl", bytes("\uFEFF{'id':'a','title':'A'}"));

            assertThat(LINES.read(file, Page::read).orThrow()).hasSize(1);
        }

        @Test
        void mayBeCompressed() {
            Path file = write("pages.jsonl.gz", gzip(bytes("{'id':'a','title':'Été'}\n{'id':'b'}")));

            Loaded<Page> read = LINES.read(file, Page::read);

            assertThat(read.values()).extracting(Page::title).containsExactly("Été");
            assertThat(told(read, Locale.ENGLISH)).containsExactly(file + ", line 2, /title: this field is missing");
        }

        @Test
        void thatIsCutAsItWasCompressedIsRefused() {
            byte[] whole = gzip(bytes("{'id':'a','title':'A'}\n".repeat(100)));
            Path file = write("pages.jsonl.gz", java.util.Arrays.copyOf(whole, whole.length - 12));

            assertThat(codes(LINES.read(file, Page::read))).containsExactly("MALFORMED_INPUT");
            assertThat(codes(LINES.read(write("plain.gz", bytes("{}")), Page::read)))
                    .containsExactly("MALFORMED_INPUT");
        }

        @Test
        void thatGrowsBeyondMeasureWhenDecompressedIsRefused() {
            Path bomb = write("bomb.jsonl.gz", gzip(new byte[10_000_000]));

            Loaded<Page> read = LINES.withFileBytes(1_000_000).read(bomb, Page::read);

            assertThat(codes(read)).containsExactly("LIMIT_EXCEEDED");
        }

        @Test
        void thatIsNotThereIsAProblemLikeAnother() {
            Loaded<Page> read = LINES.read(folder.resolve("absent.jsonl"), Page::read);

            assertThat(codes(read)).containsExactly("UNREADABLE_FILE");
            assertThat(codes(LINES.read(folder, Page::read))).containsExactly("UNREADABLE_FILE");
        }

        @Test
        void thatIsNotUtf8IsRefusedBeforeAnythingIsRead() {
            byte[] latin = "{\"id\":1}\n{\"id\":\"b\",\"title\":\"Épicerie\"}".getBytes(StandardCharsets.ISO_8859_1);
            List<JsonObject> seen = new ArrayList<>();

            Loaded<Page> read = LINES.read(write("latin.jsonl", latin), line -> {
                seen.add(line);
                return Page.read(line);
            });

            assertThat(seen).isEmpty();
            assertThat(told(read, Locale.FRENCH))
                    .containsExactly(folder.resolve("latin.jsonl")
                            + ", ligne 2 : octet 28 : ce n'est pas de l'UTF-8 ; cela ressemble à Windows-1252 :"
                            + " enregistrez-le en UTF-8");
        }

        @Test
        void inUtf16IsToldApart() {
            Path file = write("utf16.jsonl", "{\"id\":\"é\"}".getBytes(StandardCharsets.UTF_16));

            assertThat(told(LINES.read(file, Page::read), Locale.ENGLISH).get(0))
                    .contains("looks like UTF-16");
        }

        @Test
        void mayBeEmpty() {
            assertThat(LINES.read(write("empty.jsonl", new byte[0]), Page::read).orThrow())
                    .isEmpty();
        }

        private Path write(String name, byte[] bytes) {
            try {
                return Files.write(folder.resolve(name), bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Nested
    class AFileWithFaults {

        @Test
        void tellsAllOfThemWithTheirLineAndKeepsTheOtherLines() {
            Loaded<Page> read = pages(
                    "{'id':'a','title':'A'}",
                    "{'id':'b','titel':'B'}",
                    "{'id':'c','title':3,'words':['x',null,4]}",
                    "{'id':'d','title':'D'",
                    "[1]",
                    "{'id':'e','title':'E','title':'E'}",
                    "{'id':'f','title':'F'} {}",
                    "null",
                    "{'id':'g','title':'G'}");

            assertThat(read.values()).extracting(Page::id).containsExactly("a", "g");
            assertThat(read.problems())
                    .extracting(p ->
                            p.code() + " " + p.place().line() + " " + p.place().field())
                    .containsExactly(
                            "CONSTRAINT 2 /title",
                            "UNKNOWN_FIELD 2 /titel",
                            "WRONG_TYPE 3 /title",
                            "NULL_ELEMENT 3 /words/1",
                            "WRONG_TYPE 3 /words/2",
                            "MALFORMED_INPUT 4 /title",
                            "WRONG_TYPE 5 ",
                            "DUPLICATE_KEY 6 /title",
                            "TRAILING_DATA 7 ",
                            "WRONG_TYPE 8 ");
            assertThatThrownBy(read::orThrow).isInstanceOf(InvalidInput.class);
        }

        @Test
        void namesBothLinesOfADuplicateIdentity() {
            Loaded<Page> read = pages("{'id':'a','title':'A'}", "{'id':'b','title':'B'}", "{'id':'a','title':'C'}");

            assertThat(read.values()).extracting(Page::title).containsExactly("A", "B");
            assertThat(told(read, Locale.FRENCH))
                    .containsExactly("pages, ligne 3, /id : « a » ; cet identifiant est déjà donné à la ligne 1");
            assertThat(codes(read)).containsExactly("DUPLICATE_ID");
        }

        @Test
        void tellsAHundredProblemsThenHowManyMore() {
            Loaded<Page> read = pages("{}\n".repeat(75));

            assertThat(read.problems()).hasSize(101);
            assertThat(read.problems().get(100).code()).isEqualTo("MORE_PROBLEMS");
            assertThat(read.problems().get(100).in(Locale.ENGLISH)).isEqualTo("pages: and 50 more problems, not shown");
        }

        @Test
        void refusesTextsAndListsThatAreTooLong() {
            Loaded<Page> read = pages("{'id':'a','title':'123456789012345678901','words':['1','2','3','4']}");

            assertThat(told(read, Locale.ENGLISH))
                    .containsExactly(
                            "pages, line 1, /title: \"123456789012345678901\"; 21 characters; at most 20",
                            "pages, line 1, /words: 4 items; at most 3");
        }

        @Test
        void refusesALineThatIsTooLong() {
            JsonLines narrow = LINES.withLimits(Limits.standard().withDocumentBytes(30));

            Loaded<Page> read =
                    read(narrow, "{'id':'a','title':'A'}\n{'id':'b','title':'BBBBBBBBBBBBBBBBBBB'}", Page::read);

            assertThat(read.values()).hasSize(1);
            assertThat(codes(read)).containsExactly("LIMIT_EXCEEDED");
        }

        @Test
        void turnsTheRefusalOfAConstructorIntoAProblem() {
            Loaded<TerritoryCode> read = read(
                    LINES, "{'code':'dep:23'}\n{'code':'x'}", line -> TerritoryCode.parse(line.requiredText("code")));

            assertThat(read.values()).containsExactly(TerritoryCode.department("23"));
            assertThat(codes(read)).containsExactly("CONSTRAINT");
            assertThat(read.problems().get(0).place().line()).isEqualTo(2);
        }

        @Test
        void doesNotHideAMistakeOfTheReader() {
            assertThatThrownBy(() -> read(LINES, "{}", line -> {
                        throw new IllegalStateException("mine");
                    }))
                    .hasMessage("mine");
        }
    }

    @Nested
    class ALineOnItsOwn {

        @Test
        void isReadAsTheLineItIs() {
            Loaded<Page> read = LINES.readLine("pages", 7, bytes("{'id':'a','title':'A'}"), Page::read);

            assertThat(read.orThrow()).extracting(Page::id).containsExactly("a");
            assertThat(told(LINES.readLine("pages", 7, bytes("{'id':'a'}"), Page::read), Locale.ENGLISH))
                    .containsExactly("pages, line 7, /title: this field is missing");
        }

        @Test
        void thatIsBlankIsAProblemLikeAnother() {
            assertThat(codes(LINES.readLine("pages", 7, bytes(" "), Page::read)))
                    .containsExactly("MALFORMED_INPUT");
            assertThat(codes(LINES.readLine("pages", 7, bytes("\uFEFF{'id':'a','title':'A'}"), Page::read)))
                    .containsExactly("MALFORMED_INPUT");
        }

        @Test
        void thatIsNotUtf8IsRefusedWithItsNumber() {
            byte[] latin = "{\"id\":\"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(told(LINES.readLine("pages", 7, latin, Page::read), Locale.ENGLISH))
                    .singleElement()
                    .asString()
                    .startsWith("pages, line 7: byte 7: this is not UTF-8");
        }

        @Test
        void mayBeAsLongAsTheLimit() {
            byte[] line = bytes("{'id':'a','title':'A'}");
            JsonLines narrow = LINES.withLimits(Limits.standard().withDocumentBytes(line.length));

            assertThat(narrow.readLine("pages", 7, line, Page::read).orThrow()).hasSize(1);
            assertThat(codes(narrow.readLine("pages", 7, bytes("{'id':'a','title':'AB'}"), Page::read)))
                    .containsExactly("LIMIT_EXCEEDED");
        }
    }

    @Nested
    class AnObject {

        @Test
        void givesEachKindOfField() {
            JsonObjectView view = view(
                    "{'yes':true,'amount':12.50,'year':2018,'count':3,'place':'dep:23','setting':'outre-mer','part':{'a':'b'}}");

            assertThat(view.read(line -> line.requiredYesOrNo("yes"))).isEqualTo(true);
            assertThat(view.read(line -> line.requiredNumber("amount"))).isEqualTo(new BigDecimal("12.50"));
            assertThat(view.read(line -> line.optionalYear("year"))).isEqualTo(Year.of(2018));
            assertThat(view.read(line -> line.optionalWholeNumber("count"))).isEqualTo(3);
            assertThat(view.read(line -> line.required("place", Expected.TEXT, TerritoryCode::parse)))
                    .isEqualTo(TerritoryCode.department("23"));
            assertThat(view.read(line -> line.requiredCode("setting", Codes.of(Setting.class))))
                    .isEqualTo(Setting.OVERSEAS);
            assertThat(view.read(line -> line.object("part", part -> part.requiredText("a"))))
                    .isEqualTo("b");
        }

        @Test
        void notesWhatIsNotOfItsKind() {
            JsonObjectView view = view("{'yes':'true','amount':'12','year':18,'count':3.0,'far':1e400,'name':'NaN',"
                    + "'blank':' ','bad':'\\u0000','setting':'rurale','part':'a'}");

            assertThat(view.problems(line -> line.requiredYesOrNo("yes"))).containsExactly("WRONG_TYPE /yes");
            assertThat(view.problems(line -> line.requiredNumber("amount"))).containsExactly("WRONG_TYPE /amount");
            assertThat(view.problems(line -> line.optionalYear("year"))).containsExactly("WRONG_TYPE /year");
            assertThat(view.problems(line -> line.optionalWholeNumber("count"))).containsExactly("WRONG_TYPE /count");
            assertThat(view.problems(line -> line.requiredNumber("far"))).containsExactly("NOT_FINITE /far");
            assertThat(view.problems(line -> line.requiredNumber("name"))).containsExactly("NOT_FINITE /name");
            assertThat(view.problems(line -> line.requiredText("blank"))).containsExactly("CONSTRAINT /blank");
            assertThat(view.problems(line -> line.requiredText("bad"))).containsExactly("BAD_TEXT /bad");
            assertThat(view.problems(line -> line.requiredCode("setting", Codes.of(Setting.class))))
                    .containsExactly("UNKNOWN_CODE /setting");
            assertThat(view.problems(line -> line.object("part", part -> "a"))).containsExactly("WRONG_TYPE /part");
            assertThat(view.problems(line -> line.texts("part"))).containsExactly("WRONG_TYPE /part");
        }

        @Test
        void givesWhatMustBeThere() {
            JsonObjectView view = view("{'many':9007199254740993,'blank':' ','part':{'a':'b'},'half':1.5,'more':"
                    + "9223372036854775808,'vast':1e400}");

            assertThat(view.read(line -> line.requiredWholeNumber("many"))).isEqualTo(9_007_199_254_740_993L);
            assertThat(view.read(line -> line.requiredTextAsItIs("blank"))).isEqualTo(" ");
            assertThat(view.read(line -> line.requiredObject("part", part -> part.requiredText("a"))))
                    .isEqualTo("b");
            assertThat(view.problems(line -> line.requiredWholeNumber("none"))).containsExactly("CONSTRAINT /none");
            assertThat(view.problems(line -> line.requiredTextAsItIs("none"))).containsExactly("CONSTRAINT /none");
            assertThat(view.problems(line -> line.requiredObject("none", part -> "a")))
                    .containsExactly("CONSTRAINT /none");
            assertThat(view.problems(line -> line.requiredWholeNumber("half"))).containsExactly("WRONG_TYPE /half");
            assertThat(view.problems(line -> line.requiredWholeNumber("more"))).containsExactly("WRONG_TYPE /more");
            assertThat(view.problems(line -> line.requiredWholeNumber("vast"))).containsExactly("NOT_FINITE /vast");
            assertThat(view.problems(line -> line.requiredWholeNumber("blank"))).containsExactly("WRONG_TYPE /blank");
            assertThat(view.problems(line -> line.requiredTextAsItIs("part"))).containsExactly("WRONG_TYPE /part");
            assertThat(view.problems(line -> line.requiredObject("blank", part -> "a")))
                    .containsExactly("WRONG_TYPE /blank");
        }

        @Test
        void takesNullForAbsentExceptWhereSomethingMustBe() {
            JsonObjectView view = view("{'a':null}");

            assertThat(view.problems(line -> line.optionalText("a"))).isEmpty();
            assertThat(view.problems(line -> line.texts("a"))).isEmpty();
            assertThat(view.problems(line -> line.requiredText("a"))).containsExactly("WRONG_TYPE /a");
            assertThat(view.problems(line -> line.requiredText("b"))).containsExactly("CONSTRAINT /b");
        }

        @Test
        void givesNullForWhatMayBeAbsent() {
            JsonObjectView view = view("{'a':1.5,'b':false,'c':null}");

            assertThat(view.read(line -> line.optionalNumber("a"))).isEqualTo(new BigDecimal("1.5"));
            assertThat(view.read(line -> line.optionalYesOrNo("b"))).isEqualTo(false);
            assertThat(view.read(line -> List.of(line.has("a"), line.has("c"), line.has("d"))))
                    .isEqualTo(List.of(true, false, false));
            assertThat(view.read(line -> String.valueOf(line.optionalNumber("d")) + line.optionalYesOrNo("c")))
                    .isEqualTo("nullnull");
            assertThat(view.problems(line -> line.optional("a", Expected.DATE, java.time.LocalDate::parse)))
                    .containsExactly("WRONG_TYPE /a");
        }

        @Test
        void tellsTheFieldsNobodyAskedFor() {
            assertThat(view("{'id':'a','url':'b','note':'c'}").read(line -> {
                        line.requiredText("id");
                        return line.unknownFields();
                    }))
                    .isEqualTo(List.of("url", "note"));
        }

        @Test
        void saysWhereInALongListAPartIsWrong() {
            JsonObjectView view = view("{'parts':[{'a':'b'},{},{'a':1,'b/~':2}]}");

            assertThat(view.problems(line -> line.objects("parts", 10, part -> {
                        String a = part.requiredText("a");
                        part.refuseUnknownFields();
                        return a;
                    })))
                    .containsExactly("CONSTRAINT /parts/1/a", "WRONG_TYPE /parts/2/a", "UNKNOWN_FIELD /parts/2/b~1~0");
        }

        @Test
        void canBeAValueOfTheDomain() {
            String resource = "{'id':'r','fabrique':'f','kind':'skill','label':'Mécanique','territory':'dep:23',"
                    + "'present':true,'visibility':'private'}";

            assertThat(view(resource).read(line -> line.as(LocalResource.class).label()))
                    .isEqualTo("Mécanique");
            assertThat(view(resource.replace("skill", "skil")).problems(line -> line.as(LocalResource.class)))
                    .containsExactly("UNKNOWN_CODE /kind");
        }

        private JsonObjectView view(String json) {
            return new JsonObjectView(json);
        }
    }

    @Test
    void refusesASizeBeyondTheHardCap() {
        assertThatIllegalArgumentException().isThrownBy(() -> LINES.withFileBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LINES.withFileBytes(Integer.MAX_VALUE));
    }

    @Test
    void saysEverythingInTwoLanguages() {
        Message expected = pages("{'id':'a'}").problems().get(0).expected();

        assertThat(expected.fr()).isNotEqualTo(expected.en());
    }

    /** One line, read by what a test asks of it. */
    record JsonObjectView(String json) {

        /** Returns what was asked for, with null for a stand-in. */
        @Nullable
        Object read(Function<JsonObject, ?> asked) {
            return loaded(asked).orThrow().get(0).orElse(null);
        }

        List<String> problems(Function<JsonObject, ?> asked) {
            return loaded(asked).problems().stream()
                    .map(problem -> problem.code() + " " + problem.place().field())
                    .toList();
        }

        private Loaded<Optional<?>> loaded(Function<JsonObject, ?> asked) {
            return JsonLinesTest.read(LINES, json, line -> Optional.ofNullable(asked.apply(line)));
        }
    }

    private static Loaded<Page> pages(String... lines) {
        return read(LINES, String.join("\n", lines), Page::read);
    }

    private static <T> Loaded<T> read(JsonLines reader, String text, JsonForm<T> form) {
        try {
            return reader.read("pages", new ByteArrayInputStream(bytes(text)), form);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> codes(Loaded<?> read) {
        return read.problems().stream().map(Problem::code).toList();
    }

    private static List<String> told(Loaded<?> read, Locale locale) {
        return read.problems().stream().map(problem -> problem.in(locale)).toList();
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(to)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return to.toByteArray();
    }
}
