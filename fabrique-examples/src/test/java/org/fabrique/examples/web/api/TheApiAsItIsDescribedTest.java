package org.fabrique.examples.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fabrique.examples.web.Served;
import org.fabrique.examples.web.Visitor;
import org.fabrique.examples.web.api.Described.Operation;
import org.fabrique.examples.web.api.Program.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description is one, of all that is answered, and every status it tells of is answered. */
class TheApiAsItIsDescribedTest {

    private static final String LIMOUSIN = "fabrique_animator.fabrique-limousin";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    @AutoClose
    private static final Served served = Served.demonstration();

    private final Program program = Program.of(served).being(LIMOUSIN);

    @Test
    void isOfEveryRouteAndOfNoOther() {
        List<String> answered = served.routes().stream()
                .filter(route -> route.contains(" /api/"))
                .sorted()
                .toList();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(20);
        assertThat(program.described().operations().stream().map(Operation::route))
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    /** What OpenAPI 3.1 asks of a document, as far as this one uses it. */
    @Test
    void isAnOpenApiDocument() {
        JsonNode document = program.described().document();
        assertThat(document.path("openapi").asString()).matches("3\\.1\\.\\d+");
        assertThat(document.at("/info/title").isString()
                        && document.at("/info/version").isString())
                .isTrue();
        assertThat(document.propertyNames())
                .isSubsetOf("openapi", "info", "servers", "security", "paths", "components");
        assertThat(document.path("components").propertyNames())
                .isSubsetOf("schemas", "responses", "parameters", "headers", "securitySchemes");
        document.path("components")
                .forEach(kind -> assertThat(kind.propertyNames()).allMatch(name -> name.matches("[a-zA-Z0-9._-]+")));
        document.path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            assertThat(path.getValue().propertyNames())
                    .allMatch(name -> METHODS.contains(name) || name.equals("parameters"));
        });
        program.described().operations().forEach(this::isAnOperation);
        assertThat(program.described().operations().stream()
                        .map(each -> each.said().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    private void isAnOperation(Operation operation) {
        assertThat(operation.said().propertyNames())
                .as(operation.route())
                .isSubsetOf("operationId", "summary", "description", "parameters", "requestBody", "responses");
        assertThat(operation.statuses())
                .as(operation.route())
                .isNotEmpty()
                .allMatch(code -> code.matches("[1-5]\\d\\d"));
        operation.said().path("responses").forEach(each -> {
            JsonNode response = program.described().resolved(each);
            assertThat(response.path("description").isString())
                    .as(operation.route())
                    .isTrue();
            assertThat(response.propertyNames()).isSubsetOf("description", "headers", "content");
        });
        operation.parameters().forEach(parameter -> {
            assertThat(parameter.path("in").asString()).isIn("path", "query", "header");
            assertThat(parameter.path("schema").isObject()).isTrue();
            assertThat(parameter.path("in").asString().equals("path")
                            && !parameter.path("required").asBoolean())
                    .isFalse();
        });
        assertThat(operation.parameters().stream()
                        .map(each -> each.path("in").asString() + " "
                                + each.path("name").asString()))
                .as(operation.route())
                .doesNotHaveDuplicates();
        assertThat(operation.parameters().stream()
                        .filter(each -> each.path("in").asString().equals("path"))
                        .map(each -> each.path("name").asString()))
                .as(operation.route())
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("\\{([^}]+)}")
                        .matcher(operation.path())
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void isToldPathByPathInTheDocs() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/api.md")).stream()
                        .filter(line -> line.startsWith("| `/"))
                        .map(line -> line.split("`", 3)[1]))
                .containsExactlyInAnyOrderElementsOf(
                        program.described().document().path("paths").propertyNames());
    }

    @Test
    void isLedToFromEveryPage() {
        Visitor.Page page = served.visitor(LIMOUSIN).open("/");
        assertThat(page.html().select("footer a").attr("href")).isEqualTo("/api/v1/openapi.json");
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        List<String> references = program.described().document().findValuesAsString("$ref");
        assertThat(references)
                .hasSizeGreaterThan(300)
                .allSatisfy(reference -> assertThat(program.described()
                                .document()
                                .at(reference.substring(1))
                                .isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void isOfEveryParameterOfTheAddressAndOfNoOther() {
        for (Operation operation : program.described().operations()) {
            String known = operation.parametersOfTheAddress().stream().sorted().collect(Collectors.joining(", "));
            String asked = operation.path().replaceAll("[{}]", "") + "?unknown=1";
            assertThat(program.ask(operation.method(), asked, null).text("/problems/0/detail"))
                    .as(operation.route())
                    .isEqualTo(
                            known.isEmpty()
                                    ? "no parameter is expected"
                                    : "one of these parameters is expected: " + known);
        }
    }

    @Test
    void noParameterIsGivenTwice() {
        Answer refused = program.get("/needs?limit=1&limit=2&words=a");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.all("/problems", "/detail")).containsExactly("a single value is expected");
    }

    /** Those of the server's own troubles are left out: another test shows one. */
    @Test
    void everyStatusIsAnswered() {
        Set<String> described = new TreeSet<>();
        program.described()
                .operations()
                .forEach(operation -> operation.statuses().stream()
                        .filter(status -> !status.startsWith("5"))
                        .forEach(status -> described.add(operation.route() + " " + status)));
        assertThat(described).hasSizeGreaterThan(100);
        List<Example> examples = Example.all(program);
        assertThat(examples.stream().map(Example::route))
                .containsExactlyInAnyOrderElementsOf(program.described().operations().stream()
                        .map(Operation::route)
                        .toList());
        examples.forEach(this::refuse);
        examples.forEach(each -> each.ask(program));
        described.removeAll(program.seen());
        assertThat(described).isEmpty();
    }

    /** Whoever is not known or may not, an unknown parameter, what is not there, what is no document, too large, or wrong. */
    private void refuse(Example example) {
        example.ask(program.being("nobody"));
        example.ask(program.being("network_animator"));
        example.askMore(program, "unknown=1");
        example.nowhere().ask(program);
        if (example.body() != null) {
            example.ask(program.with("Content-Type", "text/plain"));
            example.with("\"" + "x".repeat(1_000_001) + "\"").ask(program);
            example.with("{\"unknown\": 1}").ask(program);
        }
        if (example.method().equals("PUT")) {
            program.put(example.path(), example.body());
            program.with("If-Match", "\"99\"").put(example.path(), example.body());
        }
    }
}
