package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.EntryPoint;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs in the form of French spreadsheets and in that of programs. */
class ATableOfNeedsTest {

    private static final Sheet<NeedId, Need> SHEET = Sheet.needs();

    private static final String FRENCH = """
            id;fabrique;title;statement;territory;themes;audiences;entryPoint;heardOn;deadline;budgetEuros;visibility
            n-1;bfc;Se déplacer;Aucun bus le soir.;dep:23;MOB|COH;jeunes|habitants;need;03/2018;31/12/2019;12 000,50;network
            """;

    @TempDir
    Path folder;

    @Test
    void aRowSaysInFrenchWhatANeedSays() {
        Need need = Tables.read(SHEET, FRENCH).orThrow().get(0);
        assertThat(need.id()).isEqualTo(new NeedId("n-1"));
        assertThat(need.fabrique()).isEqualTo(new FabriqueId("bfc"));
        assertThat(need.wording()).isEqualTo(new Wording("Se déplacer", null, "Aucun bus le soir."));
        assertThat(need.territory()).isEqualTo(TerritoryCode.department("23"));
        assertThat(need.themes()).containsExactly(ThemeCode.parse("MOB"), ThemeCode.parse("COH"));
        assertThat(need.audiences()).containsExactly(Audience.parse("jeunes"), Audience.parse("habitants"));
        assertThat(need.entryPoint()).isEqualTo(EntryPoint.NEED);
        assertThat(need.capture().on()).isEqualTo(PartialDate.parse("2018-03"));
        assertThat(need.constraints())
                .isEqualTo(new Constraints(LocalDate.of(2019, 12, 31), new BigDecimal("12000.5"), List.of()));
        assertThat(need.visibility()).isEqualTo(Visibility.NETWORK);
        assertThat(need.status()).isEqualTo(NeedStatus.QUALIFIED);
    }

    @Test
    void theSameNeedInTheFormOfProgramsIsTheSame() {
        String plain = """
                id,fabrique,title,statement,territory,themes,audiences,entryPoint,heardOn,deadline,budgetEuros,visibility
                n-1,bfc,Se déplacer,Aucun bus le soir.,dep:23,MOB|COH,jeunes|habitants,need,2018-03,2019-12-31,12000.50,network
                """;
        assertThat(Tables.read(SHEET, plain, CsvForm.plain())).isEqualTo(Tables.read(SHEET, FRENCH));
    }

    @Test
    void theSameBytesWithAMarkAndWithoutAreTheSame() {
        Loaded<Need> read = Tables.read(SHEET, "\uFEFF" + FRENCH);
        assertThat(read).isEqualTo(Tables.read(SHEET, FRENCH));
        assertThat(read.values()).hasSize(1);
    }

    @Test
    void windows1252IsReadWhenItIsSaid() {
        CsvForm old = CsvForm.french().withCharset(CsvForm.WINDOWS_1252);
        assertThat(Tables.read(SHEET, FRENCH, old)).isEqualTo(Tables.read(SHEET, FRENCH));
    }

    @Test
    void columnsComeInAnyOrderAndBlankRowsSayNothing() {
        Loaded<Need> read = Tables.read(SHEET, "title;id;fabrique\nSe déplacer;n-1;bfc\n\n;;\n ; ;\n");
        assertThat(read.orThrow())
                .containsExactly(Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "Se déplacer"));
    }

    @Test
    void aFrenchFileIsMarkedAndNamesAllColumns() {
        List<Need> needs = Tables.read(SHEET, FRENCH).orThrow();
        assertThat(Tables.text(SHEET, needs, CsvForm.french()))
                .isEqualTo(
                        "\uFEFFid;fabrique;title;request;statement;territory;themes;audiences;entryPoint;heardOn;"
                                + "heardFrom;heardBy;heardHow;deadline;budgetEuros;exclusions;visibility;status;sdgs\r\n"
                                + "n-1;bfc;Se déplacer;;Aucun bus le soir.;dep:23;MOB|COH;jeunes|habitants;need;03/2018;"
                                + ";;;31/12/2019;12000,5;;network;qualified;http://metadata.un.org/sdg/10|http://metadata.un.org/sdg/11\r\n");
    }

    @Test
    void aPlainFileHasNoMark() {
        List<Need> needs = Tables.read(SHEET, FRENCH).orThrow();
        assertThat(Tables.text(SHEET, needs, CsvForm.plain()))
                .startsWith("id,fabrique,")
                .contains("MOB|COH,jeunes|habitants,need,2018-03,,,,2019-12-31,12000.5,,network");
    }

    @Test
    void aCharacterThatTheCharsetHasNotIsRefusedAndNoFileIsLeft() {
        Need need = Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "Un vélo 🚲");
        Path file = folder.resolve("needs.csv");
        CsvForm old = CsvForm.french().withCharset(CsvForm.WINDOWS_1252);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> SHEET.write(List.of(need)::forEach, old, file))
                .withMessage("n-1, title: a character cannot be written in windows-1252");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTextThatSpreadsheetsWouldCutIsRefused() {
        assertThat(Tables.text(SHEET, List.of(asking(32_000)), CsvForm.plain())).hasSizeGreaterThan(32_000);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Tables.text(SHEET, List.of(asking(32_001)), CsvForm.plain()))
                .withMessage("n-1, request: more than 32000 characters in a cell");
    }

    private static Need asking(int chars) {
        return Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), new Wording("Long", "x".repeat(chars), null));
    }
}
