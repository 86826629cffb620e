package org.fabrique.examples.cli;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.Sheet;
import org.fabrique.exchange.XlsxForm;
import org.fabrique.json.Codes;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which things a file holds, and how its texts are written: said, or else as in French spreadsheets. */
final class TableOptions {

    private static final Map<String, Character> SEPARATORS = Map.of(";", ';', ",", ',', "tab", '\t');
    private static final Set<String> CHARSETS = Set.of("utf-8", "windows-1252");
    private static final Codes<Sheet<?, ?>> SHEETS = Codes.of(Sheet.all(), Sheet::name);
    private static final Codes<Kind<?, ?, ?>> KINDS = Codes.of(Kind.all(), Kind::name);

    @Option(
            names = "--of",
            paramLabel = "KIND",
            description =
                    "Lesquelles : organisations, fabriques, needs, resources, solutions, initiatives ; en json et jsonl,"
                            + " toute sorte, comme need ou membership. / Which: the same; in json and jsonl any kind, such as need or"
                            + " membership.")
    private @Nullable String kind;

    @Option(
            names = "--separator",
            paramLabel = ";|,|tab",
            defaultValue = ";",
            description = "csv : entre deux cases. / csv: between two cells.")
    private String separator = ";";

    @Option(
            names = "--charset",
            paramLabel = "utf-8|windows-1252",
            defaultValue = "utf-8",
            description = "csv : les octets du fichier. / csv: the bytes of the file.")
    private String charset = "utf-8";

    @Option(
            names = "--decimal",
            paramLabel = ",|.",
            defaultValue = ",",
            description = "csv, xlsx : avant les décimales. / csv, xlsx: before the decimals.")
    private char decimal = ',';

    @Option(
            names = "--dates",
            paramLabel = "french|iso",
            defaultValue = "french",
            description = "csv, xlsx : 28/03/2018 ou 2018-03-28. / csv, xlsx: 28/03/2018 or 2018-03-28.")
    private CsvForm.Dates dates = CsvForm.Dates.FRENCH;

    /** Tells whether the kind was said: it has no meaning for a whole store. */
    boolean saysKind() {
        return kind != null;
    }

    /** Tells whether the places where solutions run were asked for: they are no sheet of their own. */
    boolean asksForImplementations() {
        return "implementations".equals(kind);
    }

    /** Returns the sheet that was asked for; it is never guessed from a file. */
    Sheet<?, ?> sheet(CommandSpec command) {
        Optional<Sheet<?, ?>> found = SHEETS.find(kind == null ? "" : kind);
        return found.orElseThrow(() -> Usage.wrong(command, "--of: " + String.join(", ", SHEETS.codes())));
    }

    /** Returns the kind that was asked for, by its own name or that of its sheet. */
    Kind<?, ?, ?> kind(CommandSpec command) {
        Map<String, Kind<?, ?, ?>> sheets = new LinkedHashMap<>();
        Sheet.all().forEach(sheet -> sheets.put(sheet.name(), sheet.kind()));
        String said = kind == null ? "" : kind;
        return KINDS.find(said)
                .or(() -> Optional.ofNullable(sheets.get(said)))
                .orElseThrow(() -> Usage.wrong(command, "--of: " + String.join(", ", KINDS.codes())));
    }

    CsvForm csv(CommandSpec command) {
        Usage.require(command, SEPARATORS.containsKey(separator), "--separator: ; , tab");
        Usage.require(command, CHARSETS.contains(charset.toLowerCase(Locale.ROOT)), "--charset: utf-8, windows-1252");
        Usage.require(command, decimal == ',' || decimal == '.', "--decimal: , .");
        return CsvForm.french()
                .withSeparator(SEPARATORS.getOrDefault(separator, ';'))
                .withCharset(Charset.forName(charset))
                .withDecimal(decimal)
                .withDates(dates);
    }

    XlsxForm xlsx(CommandSpec command) {
        CsvForm texts = csv(command);
        return new XlsxForm(texts.decimal(), texts.dates());
    }
}
