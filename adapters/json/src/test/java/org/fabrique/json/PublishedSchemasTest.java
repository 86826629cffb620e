package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.need.NeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas in docs/schemas/json are those of the types. When a type has changed, the new ones stand in
 * {@code target/schemas} after this test: look at them and copy them.
 */
class PublishedSchemasTest {

    private static final Path MADE = Path.of("target", "schemas");
    private static final SchemaMaker MAKER = new SchemaMaker();

    static Set<String> names() {
        return JsonSchemas.types().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areThoseOfTheTypes(String name) throws IOException {
        Class<?> type = JsonSchemas.types().get(name);
        String made = MAKER.schema(name, type);
        Files.createDirectories(MADE);
        Files.writeString(MADE.resolve(name + ".json"), made);

        assertThat(JsonSchemas.of(type)).isEqualTo(made);
    }

    @Test
    void thereIsAFileForEachAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "docs", "schemas", "json"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void aTypeWithoutAFormOfItsOwnHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.of(NeedId.class))
                .withMessageContaining("NeedId");
    }
}
