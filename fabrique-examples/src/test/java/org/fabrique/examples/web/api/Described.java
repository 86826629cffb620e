package org.fabrique.examples.web.api;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description says of each operation, and whether an answer is as it says. */
final class Described {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Described(String document) {
        this.document = MAPPER.readTree(document);
    }

    /** One operation: its method, its path with the names of its parts, and all that is said of it. */
    record Operation(String method, String path, JsonNode said, List<JsonNode> parameters) {

        String route() {
            return method + " /api/v1" + path;
        }

        List<String> statuses() {
            return List.copyOf(said.path("responses").propertyNames());
        }

        List<String> parametersOfTheAddress() {
            return parameters.stream()
                    .filter(each -> each.path("in").asString().equals("query"))
                    .map(each -> each.path("name").asString())
                    .toList();
        }

        boolean takes(String method, String asked) {
            return this.method.equals(method) && asked.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> !each.getKey().equals("parameters"))
                        .forEach(each -> all.add(new Operation(
                                each.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                each.getValue(),
                                parameters(path.getValue(), each.getValue())))));
        return all;
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        List<JsonNode> all = new ArrayList<>();
        path.path("parameters").forEach(each -> all.add(resolved(each)));
        operation.path("parameters").forEach(each -> all.add(resolved(each)));
        return all;
    }

    /** Returns the operation a request is for; the one with the fewest parts in its path when there are several. */
    Optional<Operation> operation(String method, String path) {
        String asked = path.replaceFirst("^/api/v1", "").replaceFirst("\\?.*$", "");
        return operations().stream()
                .filter(each -> each.takes(method, asked))
                .min(java.util.Comparator.comparingLong(
                        each -> each.path().chars().filter(c -> c == '{').count()));
    }

    /** Returns what is wrong with an answer: its status, the type of its document, its headers, the document. */
    List<String> faults(Operation operation, HttpResponse<String> answer) {
        JsonNode said = resolved(operation.said().path("responses").path(Integer.toString(answer.statusCode())));
        if (said.isMissingNode()) {
            return List.of("The status %d is not described.".formatted(answer.statusCode()));
        }
        List<String> faults = new ArrayList<>();
        said.path("headers").properties().forEach(header -> {
            boolean mayBeAbsent = header.getKey().equals("Link");
            answer.headers()
                    .firstValue(header.getKey())
                    .ifPresentOrElse(value -> faults.addAll(faultsOfHeader(resolved(header.getValue()), value)), () -> {
                        if (!mayBeAbsent) {
                            faults.add("The header %s is missing.".formatted(header.getKey()));
                        }
                    });
        });
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content = said.path("content").path(type);
        if (content.isMissingNode()) {
            faults.add("The type %s is not described.".formatted(type));
        } else {
            faults.addAll(faults(content.path("schema"), answer.body()));
        }
        return faults;
    }

    private List<String> faultsOfHeader(JsonNode header, String value) {
        JsonNode schema = header.path("schema");
        return schema.path("type").asString().equals("integer")
                ? faults(schema, value)
                : faults(schema, MAPPER.writeValueAsString(value));
    }

    /** Returns what is wrong with a document that is sent. */
    List<String> faultsOfRequest(Operation operation, String body) {
        return faults(operation.said().at("/requestBody/content/application~1json/schema"), body);
    }

    List<String> faultsOfProblem(String body) {
        return faults(document.at("/components/responses/NotFound/content/application~1problem+json/schema"), body);
    }

    private List<String> faults(JsonNode schema, String json) {
        return schemas
                .computeIfAbsent(schema.toString(), key -> compiled(schema))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema, with all that it may refer to inside it. */
    private Schema compiled(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("$defs", document.at("/components/schemas"));
        return SCHEMAS.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), InputFormat.JSON);
    }

    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : document.at(reference.asString().substring(1));
    }
}
