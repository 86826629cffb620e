package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are something else, broken, or made to do harm. */
@Timeout(20)
class AWrongWorkbookTest {

    private static final Sheet<NeedId, Need> SHEET = Sheet.needs();
    private static final String GOOD = Workbooks.need(Workbooks.cell("Bus"));
    private static final String DAMAGED =
            "MALFORMED_INPUT: table.xlsx: this workbook is damaged; open it in a spreadsheet and save it again";

    private static List<String> told(byte[] bytes) {
        return Tables.told(Workbooks.read(SHEET, bytes));
    }

    private static List<String> told(byte[] bytes, FileLimits limits) {
        return Tables.told(Workbooks.read(SHEET, bytes, XlsxForm.french(), limits));
    }

    private static byte[] with(String part, String xml) {
        Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
        Workbooks.put(parts, part, xml);
        return Workbooks.zipped(parts);
    }

    @Test
    void theOneAllOthersAreMadeFromIsRead() {
        assertThat(Workbooks.read(SHEET, Workbooks.ofRows(GOOD)).orThrow()).hasSize(1);
    }

    @Nested
    class ThatIsSomethingElse {

        @Test
        void aTableInCsvIsToldSo() {
            assertThat(told(Tables.utf8("id;fabrique;title\nn-1;bfc;Bus\n")))
                    .containsExactly("BAD_ENCODING: table.xlsx: this is no workbook; if it is CSV, say so");
            assertThat(told(new byte[0]))
                    .containsExactly("BAD_ENCODING: table.xlsx: this is no workbook; if it is CSV, say so");
        }

        @Test
        void anOlderWorkbookAndALockedOneAreTold() {
            byte[] older = Arrays.copyOf(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    },
                    2_048);
            assertThat(told(older))
                    .containsExactly("BAD_ENCODING: table.xlsx: this is an older workbook, .xls; save it as .xlsx");
            byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, older, 1_024, name.length);
            assertThat(told(older))
                    .containsExactly(
                            "BAD_ENCODING: table.xlsx: this workbook is locked with a password; save it without");
        }

        @Test
        void anOpenDocumentAndAnotherArchiveAreTold() {
            byte[] ods =
                    Workbooks.zipped(Map.of("mimetype", Tables.utf8("application/vnd.oasis.opendocument.spreadsheet")));
            assertThat(told(ods))
                    .containsExactly("BAD_ENCODING: table.xlsx: this is an .ods document; save it as .xlsx");
            assertThat(told(Workbooks.zipped(Map.of("a.txt", Tables.utf8("a")))))
                    .containsExactly("BAD_ENCODING: table.xlsx: this archive is no .xlsx workbook");
        }

        @Test
        void aFileThatIsNotThereIsTold() {
            assertThat(Tables.told(SHEET.read(Path.of("none.xlsx"), XlsxForm.french(), Tables.INTAKE)))
                    .containsExactly("UNREADABLE_FILE: none.xlsx: this file does not exist or cannot be read");
        }

        @Test
        void aWorksheetWithNothingInItIsTold() {
            assertThat(told(Workbooks.ofRows("<row/>")))
                    .containsExactly(
                            "MALFORMED_INPUT: table.xlsx: the first line, with the names of the columns, is missing");
        }

        @Test
        void anotherTableIsToldByItsColumns() {
            assertThat(told(Workbooks.ofRows(Workbooks.row(Workbooks.cell("titel")))))
                    .containsExactly(
                            "UNKNOWN_FIELD: table.xlsx, line 1: \"titel\"; this column is unknown; did you mean \"title\"?",
                            "CONSTRAINT: table.xlsx, line 1: the column id is missing");
        }
    }

    @Nested
    class ThatIsBroken {

        @Test
        void eachLengthItIsCutToIsOneProblem() {
            byte[] whole = Workbooks.ofRows(GOOD);
            for (int length = 4; length < whole.length; length += 7) {
                assertThat(told(Arrays.copyOf(whole, length)))
                        .as("%d bytes", length)
                        .containsExactly(DAMAGED);
            }
        }

        @Test
        void eachBitThatIsFlippedIsReadOrTold() {
            byte[] whole = Workbooks.written(
                    SHEET, Workbooks.read(SHEET, Workbooks.ofRows(GOOD)).values(), XlsxForm.french());
            Random chance = new Random(20181128);
            int damaged = 0;
            for (int time = 0; time < 300; time++) {
                byte[] flipped = whole.clone();
                flipped[chance.nextInt(whole.length)] ^= (byte) (1 << chance.nextInt(8));
                Loaded<Need> read = Workbooks.read(SHEET, flipped);
                assertThat(read.problems().size() + read.values().size()).isPositive();
                damaged += read.problems().isEmpty() ? 0 : 1;
            }
            assertThat(damaged).isGreaterThan(30);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"[Content_Types].xml", Workbooks.BOOK, Workbooks.SHEET, Workbooks.STRINGS, "xl/styles.xml"})
        void aPartThatIsNoXmlIsTold(String part) {
            Map<String, byte[]> parts = Workbooks.partsOf(Workbooks.need("<c t=\"s\"><v>0</v></c>"));
            parts.put(part, Tables.utf8("<open><and></close>"));
            assertThat(told(Workbooks.zipped(parts))).hasSize(1).allMatch(told -> told.startsWith("MALFORMED_INPUT"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"xl/_rels/workbook.xml.rels", Workbooks.BOOK, Workbooks.SHEET, "xl/styles.xml"})
        void aPartThatIsMissingIsTold(String part) {
            Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
            parts.remove(part);
            assertThat(told(Workbooks.zipped(parts))).containsExactly(DAMAGED);
        }

        @Test
        void aRowThatBreaksOffEndsTheReadingThere() {
            byte[] bytes = with(Workbooks.SHEET, "<worksheet><sheetData>" + GOOD + "<row><c t=\"inlineStr\">");
            Loaded<Need> read = Workbooks.read(SHEET, bytes);
            assertThat(Tables.told(read)).containsExactly(DAMAGED.replace("xlsx:", "xlsx, line 2:"));
            assertThat(read.values()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<c t=\"s\"><v>1</v></c>",
                    "<c t=\"s\"><v>2000000000</v></c>",
                    "<c t=\"s\"><v>999999999</v></c>",
                    "<c t=\"s\"><v>-1</v></c>",
                    "<c t=\"s\"><f t=\"shared\" si=\"0\"/><v>0</v></c>",
                    "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                    "<c r=\"2\"><v>1</v></c>",
                    "<c r=\"é2\"><v>1</v></c>",
                    "<c t=\"d\"><v>2018-03-28</v></c>",
                    "<c><f t=\"shared\" si=\"9\"/><v>1</v></c>",
                    "<c s=\"x\"><v>1</v></c>"
                })
        void aCellThatNoSpreadsheetWritesIsTold(String cell) {
            assertThat(told(Workbooks.ofRows(Workbooks.need(cell))))
                    .hasSize(1)
                    .allMatch(told -> told.startsWith("MALFORMED_INPUT: table.xlsx"))
                    .allMatch(told ->
                            told.endsWith("this workbook is damaged; open it in a spreadsheet and save it again"));
        }

        /** The reader knows BZIP2, and for other methods asks for libraries that are not there. */
        @Test
        void aPartPackedInAnotherWayIsTold() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : Workbooks.partsOf(GOOD).entrySet()) {
                    ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                    byte[] packed = packed(part.getValue());
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipMethod.BZIP2.getCode());
                    entry.setSize(part.getValue().length);
                    entry.setCompressedSize(packed.length);
                    entry.setCrc(sum.getValue());
                    zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
                }
            }
            assertThat(told(out.toByteArray())).containsExactly(DAMAGED);
        }

        private static byte[] packed(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (BZip2CompressorOutputStream packing = new BZip2CompressorOutputStream(out)) {
                packing.write(bytes);
            }
            return out.toByteArray();
        }
    }

    @Nested
    class ThatIsMadeToDoHarm {

        private static final String TYPE =
                "MALFORMED_INPUT: table.xlsx: this workbook declares a DOCTYPE, which no spreadsheet writes; it is "
                        + "not read";

        @TempDir
        Path folder;

        private byte[] stealing(String part) throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "le secret");
            Map<String, byte[]> parts = Workbooks.partsOf(Workbooks.need("<c t=\"s\"><v>0</v></c>"));
            String xml = new String(parts.get(part), StandardCharsets.UTF_8);
            String open = xml.substring(xml.indexOf("?>") + 2);
            String entity = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"%s\">]>".formatted(secret.toUri());
            Workbooks.put(parts, part, entity + open.replace("zéro", "&secret;").replace("bfc", "&secret;"));
            return Workbooks.zipped(parts);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {Workbooks.SHEET, Workbooks.STRINGS, Workbooks.BOOK, "xl/styles.xml", "[Content_Types].xml"})
        void aDocumentTypeIsRefusedAndNoFileIsRead(String part) throws IOException {
            Loaded<Need> read = Workbooks.read(SHEET, stealing(part));
            assertThat(Tables.told(read)).containsExactly(TYPE);
            assertThat(read.toString()).doesNotContain("le secret");
        }

        @Test
        void anEntityNobodyDeclaredIsRefused() {
            assertThat(told(Workbooks.ofRows(Workbooks.need(Workbooks.cell("a&b;c")))))
                    .containsExactly(DAMAGED.replace("xlsx:", "xlsx, line 1:"));
        }

        @Test
        void entitiesThatMultiplyAreRefused() {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
            for (int at = 1; at < 20; at++) {
                bomb.append("<!ENTITY a%d \"%s\">"
                        .formatted(at, "&a%d;".formatted(at - 1).repeat(10)));
            }
            assertThat(told(with(Workbooks.STRINGS, bomb + "]><sst><si><t>&a19;</t></si></sst>")))
                    .containsExactly(TYPE);
        }

        @Test
        void whatUnpacksToTooMuchIsRefused() {
            Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
            parts.put("xl/media/image1.png", new byte[300_000_000]);
            byte[] bytes = Workbooks.zipped(parts);
            assertThat(bytes).hasSizeLessThan(500_000);
            assertThat(told(bytes))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx: more than %d bytes once unpacked"
                            .formatted(100L * bytes.length));
        }

        @Test
        void whatItUnpacksToHoldsAtTheLimit() {
            Map<String, byte[]> parts = new LinkedHashMap<>(Workbooks.partsOf(GOOD));
            long all = parts.values().stream().mapToLong(part -> part.length).sum();
            parts.put("docProps/a.bin", new byte[(int) ((1 << 20) - all)]);
            assertThat(told(Workbooks.zipped(parts))).isEmpty();
            parts.put("docProps/a.bin", new byte[(int) ((1 << 20) - all + 1)]);
            assertThat(told(Workbooks.zipped(parts)))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx: more than 1048576 bytes once unpacked");
        }

        @Test
        void noMoreIsUnpackedThanTwiceTheLimitOfAFile() {
            byte[] bytes = Workbooks.ofRows(GOOD);
            Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
            parts.put("docProps/a.bin", new byte[10_000]);
            FileLimits limits = FileLimits.standard().withFileBytes(bytes.length + 200);
            assertThat(told(bytes, limits)).isEmpty();
            assertThat(told(Workbooks.zipped(parts), limits))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx: more than %d bytes once unpacked"
                            .formatted(2 * (bytes.length + 200)));
        }

        @Test
        void partsByTheThousandAreRefused() {
            Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
            for (int at = parts.size(); at < 10_000; at++) {
                parts.put("xl/media/%d.xml".formatted(at), new byte[0]);
            }
            assertThat(told(Workbooks.zipped(parts))).isEmpty();
            parts.put("xl/media/one-more.xml", new byte[0]);
            assertThat(told(Workbooks.zipped(parts))).containsExactly(DAMAGED);
        }

        @Test
        void elementsWithinElementsWithoutEndAreRefused() {
            assertThat(told(with("xl/a.xml", "<a>".repeat(100)))).isEmpty();
            assertThat(told(with("xl/a.xml", "<a>".repeat(101)))).containsExactly(DAMAGED);
        }

        @Test
        void namesByTheThousandAreRefused() {
            String named =
                    IntStream.range(0, 9_900).mapToObj("<a%d/>"::formatted).collect(Collectors.joining());
            String more = IntStream.range(0, 200).mapToObj("<b%d/>"::formatted).collect(Collectors.joining());
            assertThat(told(with("xl/a.xml", "<a>" + named + named + "</a>"))).isEmpty();
            assertThat(told(with("xl/a.xml", "<a>" + named + more + "</a>"))).containsExactly(DAMAGED);
        }

        @Test
        void aTagOfAttributesWithoutEndIsRefused() {
            String same = "<a b='%s'/>".formatted("=".repeat(32_900));
            assertThat(told(with("xl/a.xml", "<a>" + same.repeat(3) + "</a>"))).isEmpty();
            String attributes =
                    IntStream.range(0, 100_000).mapToObj(" a%d=''"::formatted).collect(Collectors.joining());
            assertThat(told(with("xl/a.xml", "<a" + attributes + "/>"))).containsExactly(DAMAGED);
        }

        @Test
        void textsByTheMillionAreRefused() {
            FileLimits limits = FileLimits.standard().withFileBytes(25_000);
            String texts = "<si/>".repeat(1_000);
            assertThat(told(with(Workbooks.STRINGS, "<sst>" + texts + "</sst>"), limits))
                    .isEmpty();
            assertThat(told(with(Workbooks.STRINGS, "<sst>" + texts + "<si/></sst>"), limits))
                    .containsExactly(DAMAGED);
        }

        @Test
        void aRowOfMoreCellsThanASpreadsheetHasIsRefused() {
            assertThat(told(Workbooks.ofRows(GOOD + Workbooks.row("<c/>".repeat(18_278)))))
                    .isEmpty();
            assertThat(told(Workbooks.ofRows(GOOD + Workbooks.row("<c/>".repeat(18_279)))))
                    .containsExactly(DAMAGED);
        }

        /** The list of what is to be computed names each formula of each worksheet, without rows. */
        @Test
        void whatIsToBeComputedElsewhereIsNoRow() {
            assertThat(told(with(
                            "xl/calcChain.xml",
                            "<calcChain>" + "<c r=\"A1\" i=\"2\"/>".repeat(20_000) + "</calcChain>")))
                    .isEmpty();
        }

        @Test
        void aCellOfALengthNobodyTypesIsRefused() {
            String cell = "<c t=\"str\"><v>%s</v></c>";
            assertThat(told(Workbooks.ofRows(Workbooks.need(cell.formatted("x".repeat(50_000))))))
                    .singleElement()
                    .asString()
                    .contains("this is a formula");
            assertThat(told(Workbooks.ofRows(Workbooks.need(cell.formatted("x".repeat(50_001))))))
                    .containsExactly(DAMAGED);
        }

        @Test
        void aNumberOfALengthNobodyTypesIsRefused() {
            assertThat(told(Workbooks.ofRows(Workbooks.need("<c><v>%s</v></c>".formatted("1".repeat(10_000))))))
                    .singleElement()
                    .asString()
                    .contains("more than 15 digits");
            assertThat(told(Workbooks.ofRows(Workbooks.need("<c><v>%s</v></c>".formatted("1".repeat(10_001))))))
                    .containsExactly(DAMAGED);
        }

        @Test
        void formulasThatCostMoreThanTheyAreWorthAreRefused() {
            String shared =
                    Workbooks.row("<c><f t=\"shared\" si=\"0\" ref=\"A1:A2\">%s</f></c>".formatted("A".repeat(8_000)));
            String same = Workbooks.row("<c><f t=\"shared\" si=\"0\"/></c>").repeat(130_000);
            assertThat(told(manyRows(shared + same))).containsExactly(DAMAGED);
            String array = "<c><f t=\"array\" ref=\"A1\">1</f></c>";
            assertThat(told(manyRows(Workbooks.row(array).repeat(45_000)))).containsExactly(DAMAGED);
        }

        /** Returns a workbook with something in it that does not pack well, for the rows do. */
        private static byte[] manyRows(String rows) {
            Map<String, byte[]> parts = Workbooks.partsOf(rows);
            byte[] noise = new byte[200_000];
            new Random(1).nextBytes(noise);
            parts.put("docProps/noise.bin", noise);
            return Workbooks.zipped(parts);
        }

        @Test
        void namesOfPartsAreNoPaths() {
            Map<String, byte[]> parts = Workbooks.partsOf(GOOD);
            Workbooks.put(parts, "../../escaped.xml", "<a/>");
            String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
            parts.put("[Content_Types].xml", Tables.utf8(types.replace("/xl/styles.xml", "/../../../etc/passwd")));
            assertThat(told(Workbooks.zipped(parts))).containsExactly(DAMAGED);
        }
    }

    @Nested
    class AtItsLimits {

        private final FileLimits limits = FileLimits.standard();

        @Test
        void bytesHoldAtTheLimit() {
            byte[] bytes = Workbooks.ofRows(GOOD);
            assertThat(told(bytes, limits.withFileBytes(bytes.length))).isEmpty();
            assertThat(told(bytes, limits.withFileBytes(bytes.length - 1)))
                    .containsExactly(
                            "LIMIT_EXCEEDED: table.xlsx: more than %d bytes in the file".formatted(bytes.length - 1));
        }

        @Test
        void rowsHoldAtTheLimit() {
            byte[] bytes = Workbooks.ofRows(GOOD + "<row/>"
                    + Workbooks.row(Workbooks.cell("n-2"), Workbooks.cell("bfc"), Workbooks.cell("là")));
            assertThat(told(bytes, limits.withRows(2))).isEmpty();
            assertThat(told(bytes, limits.withRows(1)))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx, line 4: more than 1 rows; reading stops there");
        }

        @Test
        void columnsHoldAtTheLimit() {
            assertThat(told(Workbooks.ofRows(GOOD), limits.withColumns(3))).isEmpty();
            assertThat(told(Workbooks.ofRows(GOOD), limits.withColumns(2)))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx, line 1: more than 2 columns");
        }

        @Test
        void cellsHoldAtTheLimit() {
            byte[] bytes = Workbooks.ofRows(Workbooks.need(Workbooks.cell("deuxtrois")));
            assertThat(told(bytes, limits.withCellChars(9))).isEmpty();
            assertThat(told(bytes, limits.withCellChars(8)))
                    .containsExactly("LIMIT_EXCEEDED: table.xlsx, line 2, title: more than 8 characters in a cell");
        }

        @Test
        void aHundredProblemsAreToldAndTheOthersCounted() {
            String same = Workbooks.row(Workbooks.cell("n-1"), Workbooks.cell("bfc"), Workbooks.cell("Bus"));
            List<Problem> problems = Workbooks.read(SHEET, Workbooks.ofRows(GOOD + same.repeat(130)))
                    .problems();
            assertThat(problems).hasSize(101);
            assertThat(Tables.told(problems.get(99)))
                    .isEqualTo("DUPLICATE_ID: table.xlsx, line 102, id: this identity is on line 2 already");
        }
    }
}
