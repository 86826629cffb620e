package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fabrique.core.PartialDate;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

/** Workbooks as people and their spreadsheets make them. */
class AWorkbookOfOthersTest {

    private static final Sheet<NeedId, Need> NEEDS = Sheet.needs();
    private static final Sheet<StakeholderId, Organisation> ORGANISATIONS = Sheet.organisations();

    private static List<String> told(byte[] workbook) {
        return Tables.told(Workbooks.read(NEEDS, workbook));
    }

    /** Returns a worksheet of needs with one more column and this cell in it, as XML has it. */
    private static byte[] with(String column, String cell) {
        return Workbooks.ofRows(Workbooks.row(
                        Workbooks.cell("id"),
                        Workbooks.cell("fabrique"),
                        Workbooks.cell("title"),
                        Workbooks.cell(column))
                + Workbooks.row(Workbooks.cell("n-1"), Workbooks.cell("bfc"), Workbooks.cell("Bus"), cell));
    }

    private static Need need(String column, String cell) {
        return Workbooks.read(NEEDS, with(column, cell)).orThrow().get(0);
    }

    private static byte[] formatted(String column, Number value, String format) {
        return Workbooks.of(workbook -> {
            Worksheet worksheet = filled(workbook.newWorksheet("Feuil1"), column);
            worksheet.value(1, 3, value);
            worksheet.style(1, 3).format(format).set();
        });
    }

    private static Worksheet filled(Worksheet worksheet, String column) {
        text(worksheet, 0, "id", "fabrique", "title", column);
        text(worksheet, 1, "n-1", "bfc", "Bus");
        return worksheet;
    }

    private static void text(Worksheet worksheet, int row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            worksheet.value(row, at, cells[at]);
        }
    }

    private static PartialDate heardOn(Number value, String format) {
        return Workbooks.read(NEEDS, formatted("heardOn", value, format))
                .orThrow()
                .get(0)
                .capture()
                .on();
    }

    @Test
    void columnsInAnotherOrderSpacesAndBlankRowsAreReadAsMeant() {
        byte[] bytes = Workbooks.of(workbook -> {
            Worksheet worksheet = workbook.newWorksheet("Feuil1");
            text(worksheet, 0, " title ", "budgetEuros", "id ", "fabrique", "deadline", "heardOn");
            text(worksheet, 3, "Se déplacer", " ", " n-1 ", "bfc", "", "mars");
            worksheet.value(3, 1, 12_000.5);
            worksheet.value(3, 4, LocalDate.of(2019, 12, 31));
            worksheet.style(3, 4).format("d mmmm yyyy").set();
            worksheet.value(3, 5, 2018);
            text(worksheet, 5, " ", "", "");
            worksheet.style(7, 2).bold().set();
        });
        Need need = Workbooks.read(NEEDS, bytes).orThrow().get(0);
        assertThat(need.wording().title()).isEqualTo("Se déplacer");
        assertThat(need.constraints().budgetEuros()).isEqualByComparingTo("12000.5");
        assertThat(need.constraints().deadline()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(need.capture().on()).isEqualTo(PartialDate.parse("2018"));
    }

    @Test
    void textsThatStandForNumbersAndDaysAreReadAsTheFormSays() {
        assertThat(need("budgetEuros", Workbooks.cell("1 200,50")).constraints().budgetEuros())
                .isEqualByComparingTo("1200.5");
        assertThat(need("deadline", Workbooks.cell("31/12/2019")).constraints().deadline())
                .isEqualTo(LocalDate.of(2019, 12, 31));
        byte[] plain = with("budgetEuros", Workbooks.cell("1200.50"));
        assertThat(Workbooks.read(NEEDS, plain, XlsxForm.plain(), FileLimits.standard())
                        .orThrow())
                .hasSize(1);
        assertThat(told(plain))
                .containsExactly("WRONG_TYPE: table.xlsx, line 2, budgetEuros: \"1200.50\"; a number such as 1200,5 is "
                        + "expected");
    }

    @Test
    void aNumberIsTheOneThatWasTyped() {
        assertThat(need("budgetEuros", "<c><v>12.10</v></c>").constraints().budgetEuros())
                .isEqualTo(new BigDecimal("12.1"));
        assertThat(need("budgetEuros", "<c><v>8.3000000000000007</v></c>")
                        .constraints()
                        .budgetEuros())
                .isEqualTo(new BigDecimal("8.3"));
        assertThat(need("request", "<c><v>1E-7</v></c>").wording().request()).isEqualTo("0,0000001");
        assertThat(need("request", "<c><v>1.2E3</v></c>").wording().request()).isEqualTo("1200");
    }

    @Test
    void aNumberThatSpreadsheetsRoundIsRefused() {
        String rounded = "WRONG_TYPE: table.xlsx, line 2, request: spreadsheets round a number of more than 15 digits; "
                + "write it as a text";
        assertThat(told(with("request", "<c><v>123456789012345</v></c>"))).isEmpty();
        assertThat(told(with("request", "<c><v>1234567890123456</v></c>"))).containsExactly(rounded);
        assertThat(told(with("request", "<c><v>1E+2000000000</v></c>"))).containsExactly(rounded);
        assertThat(told(with("request", "<c><v>1E-2000000000</v></c>"))).containsExactly(rounded);
    }

    @Test
    void aCodeTypedAsANumberIsItsDigits() {
        byte[] bytes = Workbooks.of(workbook -> {
            Worksheet worksheet = workbook.newWorksheet("Organisations");
            text(worksheet, 0, "id", "name", "kind", "siren", "seat");
            text(worksheet, 1, "", "Le Relais", "association");
            worksheet.value(1, 0, 12.0);
            worksheet.value(1, 3, 732_829_320);
            worksheet.value(1, 4, 1_053);
            worksheet.style(1, 4).format("00000").set();
        });
        Organisation read = Workbooks.read(ORGANISATIONS, bytes).orThrow().get(0);
        assertThat(read.id()).hasToString("12");
        assertThat(read.siren()).hasToString("732829320");
        assertThat(read.seat()).hasToString("com:01053");
    }

    @Test
    void aDayIsAsPreciseAsItIsShown() {
        assertThat(heardOn(43_187, "dd/mm/yyyy")).isEqualTo(PartialDate.parse("2018-03-28"));
        assertThat(heardOn(43_187, "[$-40C]d\\ mmmm\\ yyyy;@")).isEqualTo(PartialDate.parse("2018-03-28"));
        assertThat(heardOn(43_160, "mmm-yy")).isEqualTo(PartialDate.parse("2018-03"));
        assertThat(heardOn(43_160, "yyyy")).isEqualTo(PartialDate.parse("2018"));
        assertThat(need("heardOn", "<c s=\"1\"><v>43187</v></c>").capture().on())
                .isEqualTo(PartialDate.parse("2018-03-28"));
    }

    @Test
    void aNumberIsNoDayBecauseOfTheWordsAroundIt() {
        for (String format :
                List.of("General", "#,##0.00 \"day\"", "0 [Red]", "#,##0.00\\ [$€-40C]", "_d#,##0", "0.00E+00")) {
            byte[] bytes = formatted("budgetEuros", 43_187, format);
            assertThat(Workbooks.read(NEEDS, bytes)
                            .orThrow()
                            .get(0)
                            .constraints()
                            .budgetEuros())
                    .as(format)
                    .isEqualByComparingTo("43187");
        }
    }

    @Test
    void aDayWithAnHourAndOneThatSpreadsheetsDisagreeOnAreRefused() {
        byte[] withAnHour = Workbooks.of(workbook -> {
            Worksheet worksheet = filled(workbook.newWorksheet("Feuil1"), "deadline");
            worksheet.value(1, 3, LocalDateTime.of(2018, 3, 28, 14, 30));
            worksheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
        });
        String expected = "a day such as 28/03/2018 is expected";
        assertThat(told(withAnHour))
                .containsExactly("WRONG_TYPE: table.xlsx, line 2, deadline: \"28/03/2018 14:30\"; " + expected);
        assertThat(told(formatted("deadline", 60, "dd/mm/yyyy")))
                .containsExactly("WRONG_TYPE: table.xlsx, line 2, deadline: \"60\"; " + expected);
        assertThat(told(formatted("deadline", 2_958_466, "dd/mm/yyyy")))
                .containsExactly("WRONG_TYPE: table.xlsx, line 2, deadline: \"2958466\"; " + expected);
        assertThat(told(formatted("deadline", 61, "dd/mm/yyyy"))).isEmpty();
        assertThat(told(formatted("deadline", 2_958_465, "dd/mm/yyyy"))).isEmpty();
    }

    @Test
    void aTruthIsYesOrNo() {
        String first = Workbooks.row(
                Workbooks.cell("id"),
                Workbooks.cell("fabrique"),
                Workbooks.cell("kind"),
                Workbooks.cell("label"),
                Workbooks.cell("territory"),
                Workbooks.cell("present"));
        String rest =
                Workbooks.cell("bfc") + Workbooks.cell("skill") + Workbooks.cell("Soudure") + Workbooks.cell("dep:23");
        byte[] bytes = Workbooks.ofRows(first
                + Workbooks.row(Workbooks.cell("r-1"), rest, "<c t=\"b\"><v>0</v></c>")
                + Workbooks.row(Workbooks.cell("r-2"), rest, "<c t=\"b\"><v>1</v></c>")
                + Workbooks.row(Workbooks.cell("r-3"), rest, "<c t=\"b\"></c>"));
        assertThat(Workbooks.read(Sheet.resources(), bytes).orThrow())
                .extracting(resource -> resource.present())
                .containsExactly(false, true, true);
    }

    @Test
    void aFormulaAndAnErrorAreRefusedWhereTheyStand() {
        String formula = "WRONG_TYPE: table.xlsx, line 2, title: this is a formula; paste its value";
        String error =
                "WRONG_TYPE: table.xlsx, line 2, title: the spreadsheet shows an error there in the place of a value";
        assertThat(told(Workbooks.ofRows(Workbooks.need("<c><f>1+1</f><v>2</v></c>"))))
                .containsExactly(formula);
        assertThat(told(Workbooks.ofRows(Workbooks.need("<c t=\"str\"><f>A1</f><v>id</v></c>"))))
                .containsExactly(formula);
        assertThat(told(Workbooks.ofRows(Workbooks.need("<c t=\"e\"><v>#N/A</v></c>"))))
                .containsExactly(error);
        assertThat(told(Workbooks.ofRows(Workbooks.need("<c><v>douze</v></c>"))))
                .containsExactly(error);
    }

    @Test
    void aTextIsFoundBesideTheCellsAndInPieces() {
        assertThat(Workbooks.read(NEEDS, Workbooks.ofRows(Workbooks.need("<c t=\"s\"><v>0</v></c>")))
                        .orThrow()
                        .get(0)
                        .wording()
                        .title())
                .isEqualTo("zéro");
        assertThat(need("request", "<c t=\"inlineStr\"><is><r><t>un</t></r><r><t> bus_x000D_</t></r></is></c>")
                        .wording()
                        .request())
                .isEqualTo("un bus");
    }

    @Test
    void aRowIsToldByTheNumberASpreadsheetShows() {
        assertThat(told(Workbooks.ofRows("<row r=\"3\">" + Workbooks.need("").substring("<row>".length())
                        + "<row r=\"9\">" + Workbooks.cell("n-2") + Workbooks.cell("bfc") + "</row>")))
                .containsExactly(
                        "CONSTRAINT: table.xlsx, line 4, title: must not be blank",
                        "CONSTRAINT: table.xlsx, line 9, title: must not be blank");
    }

    @Test
    void whatStandsBesideTheTableIsTold() {
        byte[] bytes = Workbooks.of(workbook -> {
            Worksheet worksheet = filled(workbook.newWorksheet("Feuil1"), "request");
            worksheet.value(1, 6, "à voir");
        });
        assertThat(told(bytes))
                .containsExactly("MALFORMED_INPUT: table.xlsx, line 2: \"7\"; 4 cells expected, as on the first line");
    }

    @Test
    void ofSeveralWorksheetsTheOneOfTheNameIsRead() {
        assertThat(Workbooks.read(NEEDS, Workbooks.of(workbook -> {
                            text(workbook.newWorksheet("Lisez-moi"), 0, "Bonjour");
                            filled(workbook.newWorksheet("Needs"), "request");
                        }))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void ofSeveralWorksheetsNoneIsGuessed() {
        byte[] bytes = Workbooks.of((Workbook workbook) -> {
            filled(workbook.newWorksheet("Besoins"), "request");
            text(workbook.newWorksheet("Liste"), 0, "Bonjour");
        });
        assertThat(told(bytes))
                .containsExactly(
                        "MALFORMED_INPUT: table.xlsx: \"Besoins, Liste\"; 2 worksheets; name the one to be read "
                                + "\"needs\"");
    }
}
