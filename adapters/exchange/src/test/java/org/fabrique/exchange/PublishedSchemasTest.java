package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.json.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Table Schemas in docs/schemas are those of the sheets; docs/exchange.md names every column. */
class PublishedSchemasTest {

    private static final Path DOCS = Path.of("../../docs");

    static Stream<Sheet<?, ?>> sheets() {
        return Sheet.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void areThoseOfTheSheets(Sheet<?, ?> sheet) throws IOException {
        Path published = DOCS.resolve("schemas").resolve(sheet.name() + ".json");
        assertThat(Files.readString(published)).isEqualTo(sheet.schema(CsvForm.french()));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void nameTheColumnsInTheirOrder(Sheet<?, ?> sheet) {
        List<String> named = sheet.schema(CsvForm.french())
                .lines()
                .filter(line -> line.startsWith("    {\"name\":\""))
                .map(line -> line.split("\"", 5)[3])
                .toList();
        assertThat(named).isEqualTo(sheet.columns());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyColumnIsInTheDocuments(Sheet<?, ?> sheet) throws IOException {
        String text = Files.readString(DOCS.resolve("exchange.md"));
        String part = text.substring(text.indexOf("### `" + sheet.name() + "`")).split("\n##", 2)[0];
        assertThat(sheet.columns()).allSatisfy(column -> assertThat(part).contains("`" + column + "`"));
    }

    @Test
    void theSheetsHaveNamesOfTheirOwn() {
        assertThat(Codes.of(Sheet.all(), Sheet::name).codes())
                .containsExactly("organisations", "fabriques", "needs", "resources", "solutions", "initiatives");
    }
}
