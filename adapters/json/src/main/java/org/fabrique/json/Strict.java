package org.fabrique.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sets Jackson up: nothing is guessed, rounded, turned into something else or dropped. */
final class Strict {

    private Strict() {}

    static JsonMapper mapper(Limits limits, Map<Class<?>, Class<?>> forms) {
        return JsonMapper.builder(factory(limits))
                .annotationIntrospector(new DomainIntrospector())
                .addModule(new DomainModule())
                .addMixIns(forms)
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultPropertyInclusion(any -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                .withConfigOverride(Collection.class, many -> many.setInclude(leftOutWhenEmpty()))
                .withConfigOverride(List.class, many -> many.setInclude(leftOutWhenEmpty()))
                .withConfigOverride(Set.class, many -> many.setInclude(leftOutWhenEmpty()))
                .withConfigOverride(Map.class, many -> many.setInclude(leftOutWhenEmpty()))
                .build();
    }

    /** Returns a layout with one part on each line, the same on every system. */
    static PrettyPrinter indented() {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    private static JsonInclude.Value leftOutWhenEmpty() {
        return JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS);
    }

    /** Names like NaN are read as numbers here, so that they can be refused as such, with their place. */
    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .streamReadConstraints(new Bounds(limits))
                .build();
    }
}
