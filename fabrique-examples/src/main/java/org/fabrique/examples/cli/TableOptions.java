package org.fabrique.examples.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fabrique.exchange.CsvForm;
import org.fabrique.exchange.Sheet;
import org.fabrique.json.Codes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which things a table holds, and how it is written: said, or else that of French spreadsheets. */
final class TableOptions {

    private static final Map<String, Character> SEPARATORS = Map.of(";", ';', ",", ',', "tab", '\t');
    private static final Set<String> CHARSETS = Set.of("utf-8", "windows-1252");

    @Option(
            names = "--of",
            paramLabel = "KIND",
            description = "csv : organisations, needs, resources, solutions ou initiatives."
                    + " / csv: organisations, needs, resources, solutions or initiatives.")
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
            description = "csv : avant les décimales. / csv: before the decimals.")
    private char decimal = ',';

    @Option(
            names = "--dates",
            paramLabel = "french|iso",
            defaultValue = "french",
            description = "csv : 28/03/2018 ou 2018-03-28. / csv: 28/03/2018 or 2018-03-28.")
    private CsvForm.Dates dates = CsvForm.Dates.FRENCH;

    /** Tells whether the kind was said: it has no meaning for a whole store. */
    boolean saysKind() {
        return kind != null;
    }

    /** Returns the sheet that was asked for; it is never guessed from a file. */
    Sheet<?, ?> sheet(CommandSpec command) {
        Codes<Sheet<?, ?>> sheets = Codes.of(Sheet.all(), Sheet::name);
        Optional<Sheet<?, ?>> found = sheets.find(kind == null ? "" : kind);
        Usage.require(command, found.isPresent(), "--of: " + String.join(", ", sheets.codes()));
        return found.orElseThrow();
    }

    CsvForm form(CommandSpec command) {
        Usage.require(command, SEPARATORS.containsKey(separator), "--separator: ; , tab");
        Usage.require(command, CHARSETS.contains(charset.toLowerCase(Locale.ROOT)), "--charset: utf-8, windows-1252");
        Usage.require(command, decimal == ',' || decimal == '.', "--decimal: , .");
        return CsvForm.french()
                .withSeparator(SEPARATORS.getOrDefault(separator, ';'))
                .withCharset(Charset.forName(charset))
                .withDecimal(decimal)
                .withDates(dates);
    }
}
