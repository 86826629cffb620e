package org.fabrique.examples.web.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.json.JsonSchemas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of all that programs can ask (OpenAPI 3.1): what stands in {@code openapi.json}, with the forms of the domain. */
final class OpenApi {

    private static final List<Class<?>> DOMAIN =
            List.of(AnnualReport.class, Initiative.class, MatchDecision.class, Need.class, Solution.class);

    private static final String OF_A_SCHEMA = "#/$defs/";
    private static final String OF_THE_API = "#/components/schemas/";

    private OpenApi() {}

    static void tell(Call call) {
        call.tellJson(Made.TEXT);
    }

    /** Made when it is first asked for. */
    private static final class Made {

        static final String TEXT = made();

        private static String made() {
            JsonMapper mapper = JsonMapper.shared();
            ObjectNode api = (ObjectNode) mapper.readTree(written());
            ObjectNode schemas = (ObjectNode) api.at("/components/schemas");
            DOMAIN.forEach(type -> join(
                    schemas, (ObjectNode) mapper.readTree(JsonSchemas.of(type).replace(OF_A_SCHEMA, OF_THE_API))));
            return mapper.writeValueAsString(api);
        }

        /** Takes a schema in by its title, and what it is made of by the names of these: the same name is the same type. */
        private static void join(ObjectNode schemas, ObjectNode schema) {
            schemas.setAll((ObjectNode) schema.remove("$defs"));
            String name = schema.remove("title").asString();
            schema.remove(List.of("$schema", "$id"));
            schemas.set(name.replace(' ', '-'), schema);
        }

        private static String written() {
            try (InputStream in = requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
