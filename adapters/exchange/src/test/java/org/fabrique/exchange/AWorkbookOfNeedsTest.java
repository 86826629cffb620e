package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet finds in a workbook that was written here. */
class AWorkbookOfNeedsTest {

    private static final Sheet<NeedId, Need> SHEET = Sheet.needs();

    @TempDir
    Path folder;

    private static Need asking(String request) {
        return Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), new Wording("Se déplacer", request, null));
    }

    private static Need heard(String on, LocalDate deadline, String budget) {
        return asking("Un bus.")
                .withCapture(new Capture(PartialDate.parse(on), null, null, null))
                .withConstraints(new Constraints(deadline, new BigDecimal(budget), List.of()));
    }

    private static String cells(Need need, XlsxForm form) {
        return Workbooks.part(Workbooks.written(SHEET, List.of(need), form), Workbooks.SHEET);
    }

    @Test
    void aTextThatLooksLikeAFormulaIsATextAsItStands() {
        Need need = asking("=HYPERLINK(\"http://example.org\")");
        assertThat(cells(need, XlsxForm.french()))
                .contains("<is><t>=HYPERLINK(&quot;http://example.org&quot;)</t></is>")
                .doesNotContain("<f>");
        assertThat(Workbooks.writtenAndRead(SHEET, List.of(need), XlsxForm.french())
                        .orThrow())
                .containsExactly(need);
    }

    @Test
    void aNumberAndADayAreWhatTheyAre() {
        String cells = cells(heard("2018-03", LocalDate.of(2019, 12, 31), "12000.5"), XlsxForm.french());
        assertThat(cells)
                .containsPattern("<c r=\"N2\" s=\"[0-9]\" t=\"n\"><v>43830(\\.0)?</v>")
                .contains("<c r=\"O2\" t=\"n\"><v>12000.5</v>")
                .contains("<is><t>03/2018</t></is>");
    }

    @Test
    void aDayThatSpreadsheetsDisagreeOnAndANumberTheyRoundAreTexts() {
        assertThat(cells(heard("2018", LocalDate.of(1900, 2, 28), "123456789012345.6"), XlsxForm.french()))
                .contains("<is><t>28/02/1900</t></is>", "<is><t>123456789012345,6</t></is>");
        assertThat(cells(heard("2018", LocalDate.of(1900, 3, 1), "123456789012345"), XlsxForm.french()))
                .containsPattern("<v>61(\\.0)?</v>")
                .contains("<v>123456789012345</v>");
    }

    @Test
    void daysAreShownAsTheFormSays() {
        Need need = heard("2018", LocalDate.of(2019, 12, 31), "1");
        assertThat(Workbooks.part(Workbooks.written(SHEET, List.of(need), XlsxForm.french()), "xl/styles.xml"))
                .contains("formatCode=\"dd/mm/yyyy\"");
        assertThat(Workbooks.part(Workbooks.written(SHEET, List.of(need), XlsxForm.plain()), "xl/styles.xml"))
                .contains("formatCode=\"yyyy-mm-dd\"");
    }

    @Test
    void theFirstRowNamesTheColumnsInBoldAndStays() {
        byte[] workbook = Workbooks.written(SHEET, List.of(), XlsxForm.french());
        assertThat(Workbooks.part(workbook, Workbooks.SHEET))
                .contains("ySplit=\"1\" topLeftCell=\"A2\"", "state=\"frozen\"")
                .containsPattern("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>id</t></is></c>")
                .containsPattern("<c r=\"Q1\" s=\"1\" t=\"inlineStr\"><is><t>visibility</t></is></c>");
        assertThat(Workbooks.part(workbook, "xl/styles.xml"))
                .contains("<font><b/>")
                .containsPattern("<xf [^>]*fontId=\"1\"");
        assertThat(Workbooks.part(workbook, Workbooks.BOOK)).contains("<sheet name=\"needs\"");
    }

    @Test
    void whatWasWrittenInAFileIsReadFromIt() {
        Path file = folder.resolve("needs.xlsx");
        Need need = heard("2018-03-28", LocalDate.of(2019, 12, 31), "12000.5");
        assertThat(SHEET.write(List.of(need)::forEach, XlsxForm.french(), file)).isEqualTo(ExportReport.of(1));
        assertThat(SHEET.read(file, XlsxForm.french(), Tables.INTAKE).orThrow()).containsExactly(need);
    }

    @Test
    void aTextThatSpreadsheetsWouldCutIsRefusedAndNoFileIsLeft() {
        Path file = folder.resolve("needs.xlsx");
        assertThat(Workbooks.writtenAndRead(SHEET, List.of(asking("x".repeat(20_000))), XlsxForm.french())
                        .problems())
                .isEmpty();
        assertThat(cells(asking("x".repeat(32_000)), XlsxForm.french())).hasSizeGreaterThan(32_000);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SHEET.write(List.of(asking("x".repeat(32_001)))::forEach, XlsxForm.french(), file))
                .withMessage("n-1, request: more than 32000 characters in a cell");
        assertThat(folder).isEmptyDirectory();
    }
}
