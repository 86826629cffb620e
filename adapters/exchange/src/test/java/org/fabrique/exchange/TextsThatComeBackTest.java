package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.need.Capture;
import org.fabrique.core.need.Constraints;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.Gazetteer;

/** Whatever people wrote stands in a file so that it is no formula, and comes back as it was. */
class TextsThatComeBackTest {

    private static final Sheet<NeedId, Need> SHEET = Sheet.needs();

    @Property
    void everyTextComesBack(@ForAll("texts") String text) {
        assertThat(Formula.meant(Formula.guarded(text))).isEqualTo(text);
    }

    @Property
    void noCellBeginsAsAFormula(@ForAll("texts") String text) {
        String seen = Formula.guarded(text).strip();
        assertThat(seen.isEmpty() ? "" : seen.substring(0, 1)).isNotIn("=", "+", "-", "@", "＝", "＋", "－", "＠");
        assertThat(Formula.guarded(text)).doesNotStartWith("\t").doesNotStartWith("\r");
    }

    @Property
    void everyListComesBack(@ForAll("lists") List<String> parts) {
        assertThat(Parts.of(Parts.joined(parts))).isEqualTo(parts);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyTableOfNeedsComesBackInEveryForm(@ForAll("needs") List<Need> needs, @ForAll("formats") Format format) {
        assertThat(Tables.writtenAndRead(SHEET, needs, format).orThrow()).isEqualTo(needs);
    }

    @Property
    void everyTextComesBackFromACellOfAWorkbook(@ForAll("texts") String text) {
        assertThat(XlsxText.meant(XlsxText.written(text))).isEqualTo(text);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyTableOfNeedsComesBackFromAWorkbook(
            @ForAll("needs") List<Need> needs, @ForAll("workbooks") XlsxForm form) {
        assertThat(Workbooks.writtenAndRead(SHEET, needs, form).orThrow()).isEqualTo(needs);
    }

    @Example
    void anApostropheBeforeAnythingElseIsLeftAlone() {
        assertThat(Formula.guarded("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
        assertThat(Formula.meant("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
        assertThat(Formula.guarded("'=1+1")).isEqualTo("''=1+1");
        assertThat(Formula.guarded("+33 3 81 00 00 00")).isEqualTo("'+33 3 81 00 00 00");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "=",
                "+",
                "-",
                "@",
                "＝",
                "\t",
                "\r",
                "\n",
                "\r\n",
                "'",
                "''",
                "\"",
                "\"\"",
                ";",
                ",",
                "|",
                "\\",
                " ",
                "\u00A0",
                "\u202F",
                "\uFEFF",
                "🚲",
                "é",
                "e\u0301",
                "a",
                "0",
                "x=1",
                "cmd|'/C calc'!A0",
                "#",
                "\u2028",
                "\u0001",
                "\u000B",
                "\u0085",
                "<",
                "]]>",
                "&amp;",
                "_x0041_",
                "_x",
                "_");
        return hostile.list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<CsvForm> forms() {
        return Combinators.combine(
                        Arbitraries.of(';', ',', '\t'),
                        Arbitraries.of(true, false),
                        Arbitraries.of(',', '.'),
                        Arbitraries.of(CsvForm.Dates.values()))
                .as((separator, marked, decimal, dates) ->
                        new CsvForm(separator, StandardCharsets.UTF_8, marked, decimal, dates));
    }

    @Provide
    Arbitrary<Format> formats() {
        return Arbitraries.oneOf(
                forms().map(form -> (Format) form),
                Arbitraries.of(GeoJson.withoutPositions(), GoGoCarto.full(Gazetteer.empty()), Tables.PAIR));
    }

    @Provide
    Arbitrary<XlsxForm> workbooks() {
        return Combinators.combine(Arbitraries.of(',', '.'), Arbitraries.of(CsvForm.Dates.values()))
                .as(XlsxForm::new);
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        Arbitrary<Need> need = Combinators.combine(
                        texts().map(TextsThatComeBackTest::line),
                        texts(),
                        texts().map(TextsThatComeBackTest::said).list().ofMaxSize(4),
                        Arbitraries.of("2018", "2018-03", "2018-03-28", "0001-01-01")
                                .map(PartialDate::parse),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("999999999999999"))
                                .ofScale(6),
                        Arbitraries.of(LocalDate.of(2019, 12, 31), LocalDate.of(9999, 1, 1)))
                .as((title, body, exclusions, heard, budget, deadline) -> Need.captured(
                                new NeedId("n"), new FabriqueId("bfc"), new Wording(title, body, null))
                        .withCapture(new Capture(heard, null, null, body))
                        .withConstraints(new Constraints(deadline, budget, exclusions)));
        return need.list().ofMaxSize(6).map(TextsThatComeBackTest::numbered);
    }

    private static List<Need> numbered(List<Need> needs) {
        return IntStream.range(0, needs.size())
                .mapToObj(at -> Need.captured(
                                new NeedId("=n-" + at),
                                needs.get(at).fabrique(),
                                needs.get(at).wording())
                        .withCapture(needs.get(at).capture())
                        .withConstraints(needs.get(at).constraints()))
                .toList();
    }

    private static String line(String text) {
        return said(text.codePoints()
                .filter(point -> Text.isOneLine("a" + Character.toString(point) + "a"))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private static String said(String text) {
        return Text.isBlank(text) ? "x" : text;
    }
}
