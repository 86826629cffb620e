package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people upload by mistake, and what they are told. */
class AWrongTableTest {

    private static final Sheet<NeedId, Need> SHEET = Sheet.needs();
    private static final String FIRST = "id;fabrique;title\n";

    private static List<String> told(String text) {
        return Tables.told(Tables.read(SHEET, text));
    }

    private static List<String> told(byte[] bytes, FileLimits limits) {
        return Tables.told(Tables.read(SHEET, bytes, CsvForm.french(), limits));
    }

    @Nested
    class AsBytes {

        @Test
        void windows1252IsRefusedWithAdviceAndItsLine() {
            byte[] bytes = (FIRST + "n-1;bfc;ici\nn-2;bfc;été\n").getBytes(CsvForm.WINDOWS_1252);
            Loaded<Need> read = Tables.read(SHEET, bytes, CsvForm.french(), FileLimits.standard());
            assertThat(Tables.told(read))
                    .containsExactly("BAD_ENCODING: table.csv, line 3: this is not UTF-8; it looks like windows-1252: "
                            + "save as \"CSV UTF-8\", or say that it is windows-1252");
            assertThat(read.problems().get(0).in(Locale.FRENCH))
                    .isEqualTo("table.csv, ligne 3 : ce n'est pas de l'UTF-8 ; cela ressemble à windows-1252 : "
                            + "enregistrez en « CSV UTF-8 », ou annoncez windows-1252");
            assertThat(read.values()).isEmpty();
        }

        @Test
        void aMarkOfUtf8IsNotWindows1252() {
            CsvForm old = CsvForm.french().withCharset(CsvForm.WINDOWS_1252);
            byte[] bytes = Tables.utf8("\uFEFF" + FIRST);
            assertThat(Tables.told(Tables.read(SHEET, bytes, old, FileLimits.standard())))
                    .containsExactly("BAD_ENCODING: table.csv: this file is marked as UTF-8, and was said to be "
                            + "windows-1252");
        }

        @Test
        void aByteThatWindows1252HasNotIsRefused() {
            CsvForm old = CsvForm.french().withCharset(CsvForm.WINDOWS_1252);
            byte[] bytes = (FIRST + "n-1;bfc;\u0081\n").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Tables.told(Tables.read(SHEET, bytes, old, FileLimits.standard())))
                    .containsExactly("BAD_ENCODING: table.csv, line 2: a byte is not windows-1252");
        }

        @Test
        void utf16AndWorkbooksAreRefused() {
            assertThat(told(FIRST.getBytes(StandardCharsets.UTF_16), FileLimits.standard()))
                    .containsExactly(
                            "BAD_ENCODING: table.csv: this looks like UTF-16; save the sheet as \"CSV UTF-8\"");
            assertThat(told("PK\u0003\u0004…"))
                    .containsExactly(
                            "BAD_ENCODING: table.csv: this is a workbook or an archive; save the sheet as \"CSV UTF-8\"");
        }

        @Test
        void aCharacterCutAtTheEndIsRefused() {
            byte[] whole = Tables.utf8(FIRST + "n-1;bfc;é");
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
            assertThat(told(cut, FileLimits.standard()))
                    .singleElement()
                    .asString()
                    .startsWith("BAD_ENCODING");
        }

        @Test
        void aFileThatIsNotThereIsTold() {
            assertThat(Tables.told(SHEET.read(Path.of("none.csv"), CsvForm.french(), Tables.INTAKE)))
                    .containsExactly("UNREADABLE_FILE: none.csv: this file does not exist or cannot be read");
        }
    }

    @Nested
    class InItsFirstLine {

        @Test
        void anEmptyFileIsRefused() {
            String empty = "MALFORMED_INPUT: table.csv: the first line, with the names of the columns, is missing";
            assertThat(told("")).containsExactly(empty);
            assertThat(told("\uFEFF")).containsExactly(empty);
        }

        @Test
        void anotherSeparatorIsToldAndNotGuessed() {
            assertThat(told("id,fabrique,title\nn-1,bfc,ici\n"))
                    .containsExactly(
                            "WRONG_SEPARATOR: table.csv, line 1: one column alone: another separator than \";\"?");
        }

        @Test
        void columnsThatAreUnknownTwiceOrMissingAreToldTogether() {
            assertThat(told("fabrique;titel;fabrique\nbfc;ici;bfc\n"))
                    .containsExactly(
                            "UNKNOWN_FIELD: table.csv, line 1: \"titel\"; this column is unknown; did you mean "
                                    + "\"title\"?",
                            "DUPLICATE_KEY: table.csv, line 1: \"fabrique\"; this column is there twice",
                            "CONSTRAINT: table.csv, line 1: the column id is missing");
        }
    }

    @Nested
    class InItsRows {

        @Test
        void everythingIsToldAtOnceWithLineAndColumn() {
            assertThat(told("id;fabrique;title;territory;themes;heardOn;budgetEuros;entryPoint\n"
                            + "n-1;;;com:99999;MOB|XXX;31/02/2018;12.5;door\n"
                            + "n 2;bfc;\"deux\nlignes\";;;;;\n"
                            + "n-1;bfc;encore;;;;;\n"))
                    .containsExactly(
                            "UNKNOWN_CODE: table.csv, line 2, entryPoint: \"door\"; one of these codes is expected: need, "
                                    + "orphan-idea, vacant-place, collective, challenge, programme, unknown",
                            "WRONG_TYPE: table.csv, line 2, heardOn: \"31/02/2018\"; a day, a month or a year such as "
                                    + "28/03/2018, 03/2018, 2018 is expected",
                            "WRONG_TYPE: table.csv, line 2, budgetEuros: \"12.5\"; a number such as 1200,5 is expected",
                            "CONSTRAINT: table.csv, line 2, fabrique: must not be blank",
                            "CONSTRAINT: table.csv, line 2, title: must not be blank",
                            "MISSING_REFERENCE: table.csv, line 2, territory: \"com:99999\"; no such territory is known",
                            "UNKNOWN_CODE: table.csv, line 2, themes: \"XXX\"; must be a theme of \"Carrefour des "
                                    + "innovations sociales\"",
                            "CONSTRAINT: table.csv, line 3, id: an identity of 1 to 200 characters without space is "
                                    + "expected",
                            "BAD_TEXT: table.csv, line 3, title: \"deux lignes\"; must not hold control characters or "
                                    + "characters that cannot be kept",
                            "DUPLICATE_ID: table.csv, line 5, id: this identity is on line 2 already");
        }

        @Test
        void aRowOfAnotherWidthIsTold() {
            assertThat(told(FIRST + "n-1;bfc\nn-2;bfc;ici;trop\n"))
                    .containsExactly(
                            "MALFORMED_INPUT: table.csv, line 2: \"2\"; 3 cells expected, as on the first line",
                            "CONSTRAINT: table.csv, line 2, title: must not be blank",
                            "MALFORMED_INPUT: table.csv, line 3: \"4\"; 3 cells expected, as on the first line");
        }

        @Test
        void aQuoteThatIsNotClosedEndsTheReadingWhereItBegins() {
            assertThat(told("id;fabrique;title;request\nn-1;bfc;ici;\"deux\nlignes\"\nn-2;bfc;là;\"ici\nn-3;bfc;là;\n"))
                    .containsExactly("MALFORMED_INPUT: table.csv, line 4: a quote is not closed, or text follows a "
                            + "closing quote; reading stops there");
        }

        @Test
        void textBehindAClosingQuoteEndsTheReading() {
            assertThat(told(FIRST + "n-1;bfc;\"ici\" et là\n"))
                    .containsExactly("MALFORMED_INPUT: table.csv, line 2: a quote is not closed, or text follows a "
                            + "closing quote; reading stops there");
        }

        @Test
        void linesAreCountedAsAnEditorCountsThem() {
            assertThat(told(FIRST + "n-1;bfc;ici\r\n\r\nn-2;bfc;\r\n"))
                    .containsExactly("CONSTRAINT: table.csv, line 4, title: must not be blank");
        }

        @Test
        void aHundredProblemsAreToldAndTheOthersCounted() {
            String rows = "n-1;bfc;ici\n".repeat(131);
            Loaded<Need> read = Tables.read(SHEET, FIRST + rows);
            assertThat(read.problems()).hasSize(101);
            assertThat(Tables.told(read.problems().get(99)))
                    .isEqualTo("DUPLICATE_ID: table.csv, line 102, id: this identity is on line 2 already");
            assertThat(Tables.told(read.problems().get(100)))
                    .isEqualTo("MORE_PROBLEMS: table.csv: and 30 more problems");
            assertThat(read.values()).hasSize(1);
        }
    }

    @Nested
    class AtItsLimits {

        private final FileLimits limits = FileLimits.standard();

        @Test
        void bytesHoldAtTheLimit() {
            byte[] bytes = Tables.utf8(FIRST + "n-1;bfc;ici\n");
            assertThat(told(bytes, limits.withFileBytes(bytes.length))).isEmpty();
            assertThat(told(bytes, limits.withFileBytes(bytes.length - 1)))
                    .containsExactly("LIMIT_EXCEEDED: table.csv: more than 29 bytes in the file");
        }

        @Test
        void rowsHoldAtTheLimit() {
            byte[] bytes = Tables.utf8(FIRST + "n-1;bfc;ici\n;;\nn-2;bfc;là\n");
            assertThat(told(bytes, limits.withRows(2))).isEmpty();
            assertThat(told(bytes, limits.withRows(1)))
                    .containsExactly("LIMIT_EXCEEDED: table.csv, line 4: more than 1 rows; reading stops there");
        }

        @Test
        void columnsHoldAtTheLimit() {
            byte[] bytes = Tables.utf8(FIRST + "n-1;bfc;ici\n");
            assertThat(told(bytes, limits.withColumns(3))).isEmpty();
            assertThat(told(bytes, limits.withColumns(2)))
                    .containsExactly("LIMIT_EXCEEDED: table.csv, line 1: more than 2 columns");
        }

        @Test
        void cellsHoldAtTheLimit() {
            byte[] bytes = Tables.utf8(FIRST + "n-1;bfc;deux\n");
            assertThat(told(bytes, limits.withCellChars(4))).isEmpty();
            assertThat(told(bytes, limits.withCellChars(3)))
                    .containsExactly("LIMIT_EXCEEDED: table.csv, line 2, title: more than 3 characters in a cell");
        }
    }
}
