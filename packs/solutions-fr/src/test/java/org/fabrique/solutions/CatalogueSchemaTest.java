package org.fabrique.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that is published says what the reader does. */
class CatalogueSchemaTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(DOCS.resolve("catalogue.schema.json")), InputFormat.JSON);

    @Test
    void acceptsEveryRecordOfTheStarterCatalogue() {
        assertThat(starter())
                .hasSize(116)
                .allSatisfy(line -> assertThat(errors(line)).isEmpty());
    }

    @Test
    void acceptsTheExampleOfTheDocumentation() {
        String example = text(DOCS.resolve("catalogue-format.md"))
                .lines()
                .filter(line -> line.startsWith("{\"id\""))
                .findFirst()
                .orElseThrow();

        assertThat(errors(example)).isEmpty();
    }

    @Test
    void acceptsTheSmallestRecord() {
        assertThat(errors(BadLines.GOOD.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seenBySchema")
    void refusesWhatTheReaderRefuses(BadLines.BadLine bad) {
        assertThat(errors(bad.json().replace('\'', '"'))).isNotEmpty();
    }

    static Stream<BadLines.BadLine> seenBySchema() {
        return BadLines.all().stream().filter(BadLines.BadLine::seenBySchema);
    }

    private static List<Error> errors(String line) {
        return SCHEMA.validate(line, InputFormat.JSON);
    }

    private static List<String> starter() {
        try (InputStream in = StarterCatalogue.class.getResourceAsStream("solutions.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
