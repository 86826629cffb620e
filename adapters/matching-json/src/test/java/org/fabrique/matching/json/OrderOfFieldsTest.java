package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is worked out comes in an order that is said, for the machine gives methods in any: the same value is the same text. */
class OrderOfFieldsTest {

    @Test
    void whereSeveralThingsAreWorkedOutTheirOrderIsSaid() {
        assertThat(MatchingForms.MIX_INS).allSatisfy((type, form) -> {
            List<String> derived = Arrays.stream(form.getDeclaredMethods())
                    .flatMap(method -> Stream.ofNullable(method.getAnnotation(JsonProperty.class)))
                    .map(JsonProperty::value)
                    .toList();
            if (derived.size() > 1) {
                List<String> parts = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                assertThat(form.getAnnotation(JsonPropertyOrder.class))
                        .as(form.getSimpleName())
                        .isNotNull();
                List<String> said =
                        List.of(form.getAnnotation(JsonPropertyOrder.class).value());
                assertThat(said).startsWith(parts.toArray(String[]::new)).containsAll(derived);
            }
        });
    }
}
