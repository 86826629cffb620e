package org.fabrique.examples.web.report;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The annual report as a file that a spreadsheet opens. */
class TheReportAsAFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final String CSV = "/reports/annual.csv";
    private static final String XLSX = "/reports/annual.xlsx";
    private static final String MARK = "\uFEFF";

    @AutoClose
    private final Served served = Served.demonstrationOn(TODAY);

    private Visitor visitor = served.visitor("fabrique_animator.fabrique-limousin");

    @Test
    void isACsvFileOfFrenchSpreadsheets() {
        HttpResponse<byte[]> answer = visitor.file(CSV);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"bilan-2026.csv\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith(MARK + "bilan;tableau;ligne;mesure;valeur;lecture;non comptés;du;au;comment");
        assertThat(text).contains("\r\n");
        List<String> row = row(read(answer, ';'), "séances de créativité");
        assertThat(row.subList(0, 9))
                .containsExactly(
                        "Fabrique du Limousin",
                        "Les chiffres",
                        "séances de créativité",
                        "nombre",
                        "1",
                        "compté",
                        "0",
                        "01/01/2026",
                        "29/11/2026");
        assertThat(row.get(9)).contains("Chaque séance tenue pendant la période. Non comptés : Les séances sans date");
    }

    @Test
    void holdsEveryNumberOfThePage() {
        List<List<String>> rows = read(visitor.file(CSV), ';');
        assertThat(rows).hasSize(1 + 8 + 8 * 9 + 3 * 5 + 3);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .contains("D'une phase à l'autre", "étude d'opportunité", "durée médiane (jours)", "35"))
                .anySatisfy(row -> assertThat(row).contains("lancement", "durée médiane (jours)", "", "rien à compter"))
                .anySatisfy(row -> assertThat(row).contains("Seniors, Creuse", "besoins", "1"));
    }

    @Test
    void answersTheSameQuestionAsThePageThatLeadsToIt() {
        served.everything().initiatives().open(Made.created("i-1", LocalDate.of(2025, 6, 2)));
        String query = "?year=2025&fabrique=fabrique-limousin&for=itself";
        String link = visitor.open("/reports/annual" + query)
                .html()
                .select("a[href^=/reports/annual.csv]")
                .attr("href");
        assertThat(link).isEqualTo(CSV + query);
        HttpResponse<byte[]> own = visitor.file(link);
        assertThat(header(own, "Content-Disposition")).contains("\"bilan-2025-interne.csv\"");
        assertThat(row(read(own, ';'), "emplois créés"))
                .contains("équivalents temps plein", "2,5", "compté", "01/01/2025", "31/12/2025");
        assertThat(row(read(visitor.file(CSV + "?year=2025"), ';'), "emplois créés"))
                .contains("", "masqué")
                .doesNotContain("2,5");
        String narrowed = "?year=2026&programme=vieillir-chez-soi&territory=dep%3A23";
        visitor = served.visitor("network_animator");
        assertThat(visitor.open("/reports/annual" + narrowed)
                        .html()
                        .select("a[href^=/reports/annual.xlsx]")
                        .attr("href"))
                .isEqualTo(XLSX + narrowed);
        assertThat(read(visitor.file(CSV + narrowed), ';').get(1).get(0))
                .isEqualTo("Tout le réseau, programme Vieillir chez soi dans la Creuse, Creuse");
    }

    @Test
    void isToldInEnglishForProgramsAndPeople() {
        HttpResponse<byte[]> answer = visitor.speaking("en").file(CSV);
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"report-2026.csv\"");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith(MARK + "report on,table,line,");
        assertThat(row(read(answer, ','), "partners gathered"))
                .contains("The figures", "number", "", "suppressed", "2026-01-01", "2026-11-29");
    }

    @Test
    void isAWorkbookOfNumbersAndDays() throws IOException {
        HttpResponse<byte[]> answer = visitor.file(XLSX);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"bilan-2026.xlsx\"");
        List<Row> rows = workbook(answer);
        assertThat(rows).hasSameSizeAs(read(visitor.file(CSV), ';'));
        assertThat(rows.get(0).getCellText(2)).isEqualTo("ligne");
        Row sessions = rows.get(1);
        assertThat(sessions.getCellText(2)).isEqualTo("séances de créativité");
        assertThat(sessions.getCell(4).getType()).isEqualTo(CellType.NUMBER);
        assertThat(sessions.getCell(4).asNumber()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(sessions.getCell(8).asDate().toLocalDate()).isEqualTo(TODAY);
        Row partners = rows.get(5);
        assertThat(partners.getCellText(2)).isEqualTo("partenaires réunis");
        assertThat(partners.getOptionalCell(4).map(Cell::getValue)).isEmpty();
        assertThat(partners.getCellText(5)).isEqualTo("masqué");
    }

    @Test
    void isNeverTakenForAFormula() throws IOException {
        for (String name : List.of("=1+1", "+33 1", "-2", "@SUM(A1)", "' =1", "\uFF1D1")) {
            FabriqueId id = new FabriqueId("f" + name.hashCode());
            served.everything()
                    .fabriques()
                    .add(Fabrique.named(id, name).withTerritories(List.of(TerritoryCode.department("29"))));
            visitor = served.visitor("fabrique_animator." + id);
            assertThat(read(visitor.file(CSV), ';').get(1).get(0)).isEqualTo("'" + name);
            Cell cell = workbook(visitor.file(XLSX)).get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(name);
        }
    }

    @Test
    void isNotGivenToThoseWhoMayNotDrawIt() {
        for (String file : List.of(CSV, XLSX)) {
            HttpResponse<byte[]> refused = served.visitor("public").file(file);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(header(refused, "Content-Type")).startsWith("text/html");
            assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(visitor.file(file + "?fabrique=fabrique-toulouse").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.file(file + "?year=hier").statusCode()).isEqualTo(422);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static List<List<String>> read(HttpResponse<byte[]> answer, char separator) {
        String text = new String(answer.body(), StandardCharsets.UTF_8).substring(MARK.length());
        try (Stream<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()) {
            return records.map(CsvRecord::getFields).collect(toList());
        }
    }

    private static List<String> row(List<List<String>> rows, String line) {
        return rows.stream().filter(row -> row.get(2).equals(line)).findFirst().orElseThrow();
    }

    private static List<Row> workbook(HttpResponse<byte[]> answer) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
