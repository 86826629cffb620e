package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema says of a document is what reading says, but for the rules of the domain. */
class DocumentsAndSchemasTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Class<?>, Schema> SCHEMAS = JsonSchemas.types().values().stream()
            .collect(Collectors.toMap(
                    Function.identity(), type -> REGISTRY.getSchema(JsonSchemas.of(type), InputFormat.JSON)));

    static Stream<Object> samples() {
        return GoldenSamplesTest.samples().map(GoldenSamplesTest.Sample::value);
    }

    static Set<String> names() {
        return JsonSchemas.types().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Object sample) {
        assertThat(errors(JSON.write(sample), sample.getClass())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverIsWrittenIsValid(String name) {
        Class<?> type = JsonSchemas.types().get(name);

        assertThat(invented(type, 50)).flatMap(json -> errors(json, type)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aChangedSampleIsValidWhenItsShapeIsRead(Object sample) {
        assertThatBothAgree(Changes.of(JSON.write(sample)), sample.getClass());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChangedDocumentIsValidWhenItsShapeIsRead(String name) {
        Class<?> type = JsonSchemas.types().get(name);

        invented(type, 2).forEach(json -> assertThatBothAgree(Changes.of(json), type));
    }

    private static void assertThatBothAgree(List<String> documents, Class<?> type) {
        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(documents.stream()
                        .filter(json -> errors(json, type).isEmpty()
                                != shape(json, type).isEmpty()))
                .isEmpty();
    }

    private static List<String> invented(Class<?> type, int many) {
        Inventor inventor = new Inventor(new Random(28));
        return IntStream.range(0, many)
                .mapToObj(at -> JSON.write(inventor.value(type)))
                .toList();
    }

    private static List<Error> errors(String json, Class<?> type) {
        return SCHEMAS.get(type).validate(json, InputFormat.JSON);
    }

    /** Returns what reading finds wrong with the shape: all but the rules of the domain. */
    private static List<Problem> shape(String json, Class<?> type) {
        try {
            JSON.read(json, type);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems().stream()
                    .filter(problem -> !problem.expected().fr().startsWith("une règle du domaine le refuse"))
                    .toList();
        }
    }
}
