package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fabrique.core.intake.Loaded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ADocumentOfOthersTest {

    @Test
    void isReadValueByValueWhateverTheyAre() {
        Loaded<String> read = read("\uFEFF{'a':['x',1.50,true,{'b':'y'}],'c':null}", root -> {
            JsonObject object = root.object();
            List<JsonValue> all = object.value("a").elements(10);
            assertThat(object.names()).containsExactly("a", "c");
            assertThat(object.value("c")).isNull();
            assertThat(all.get(0).isText()).isTrue();
            assertThat(all.get(1).number()).isEqualByComparingTo(new BigDecimal("1.5"));
            assertThat(all.get(2).yesOrNo()).isTrue();
            assertThat(all.get(3).json()).isEqualTo("{\"b\":\"y\"}");
            return all.get(3).object().requiredText("b") + all.get(0).text();
        });
        assertThat(read.orThrow()).containsExactly("yx");
    }

    @Test
    void tellsWhereAValueIsNotWhatIsExpected() {
        assertThat(told(read("{'a':{'b':[1,null]}}", root -> {
                    root.object()
                            .value("a")
                            .object()
                            .value("b")
                            .elements(10)
                            .get(0)
                            .text();
                    return "made";
                })))
                .containsExactly(
                        "NULL_ELEMENT map.json, /a/b/1: \"null\"; a value is expected, and not null",
                        "WRONG_TYPE map.json, /a/b/0: \"1\"; a text between quotes is expected");
    }

    @Test
    void readsOneOfManyApartFromTheOthers() {
        Loaded<List<Loaded<String>>> read = read(
                "['a',1]",
                root -> root.elements(10).stream()
                        .map(one -> one.apart(value -> String.valueOf(value.text())))
                        .toList());

        List<Loaded<String>> apart = read.orThrow().get(0);
        assertThat(apart.get(0).orThrow()).containsExactly("a");
        assertThat(told(apart.get(1)))
                .containsExactly("WRONG_TYPE map.json, /1: \"1\"; a text between quotes is expected");
    }

    @Test
    void isRefusedAsAWholeWhenItIsBroken() {
        assertThat(told(read("{'a':1", JsonValue::json)))
                .singleElement()
                .asString()
                .startsWith("MALFORMED_INPUT");
        assertThat(told(read("{'a':1,'a':2}", JsonValue::json)))
                .singleElement()
                .asString()
                .startsWith("DUPLICATE_KEY");
        assertThat(told(read("{} {}", JsonValue::json)))
                .singleElement()
                .asString()
                .startsWith("TRAILING_DATA");
        assertThat(told(read("", JsonValue::json))).singleElement().asString().startsWith("MALFORMED_INPUT");
        assertThat(told(read(JsonDocument.standard(), new byte[] {'"', (byte) 0xE9, '"'}, JsonValue::json)))
                .singleElement()
                .asString()
                .startsWith("BAD_ENCODING")
                .contains("Windows-1252");
    }

    @Test
    void isReadUpToItsLimit() {
        JsonDocument small =
                JsonDocument.standard().withLimits(Limits.standard().withDocumentBytes(10));
        assertThat(read(small, "\"12345678\"".getBytes(StandardCharsets.UTF_8), JsonValue::text)
                        .orThrow())
                .containsExactly("12345678");
        assertThat(told(read(small, "\"123456789\"".getBytes(StandardCharsets.UTF_8), JsonValue::text)))
                .containsExactly("LIMIT_EXCEEDED map.json: more than 10 bytes; the limit is 10");
    }

    @Test
    void thatIsNotThereIsAProblemLikeAnother(@org.junit.jupiter.api.io.TempDir Path folder) {
        Path nothing = folder.resolve("map.json");
        assertThat(JsonDocument.standard().read(nothing, JsonValue::text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("UNREADABLE_FILE"));
    }

    private static <T> Loaded<T> read(String json, Function<JsonValue, @Nullable T> form) {
        return read(JsonDocument.standard(), json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), form);
    }

    private static <T> Loaded<T> read(JsonDocument reader, byte[] bytes, Function<JsonValue, @Nullable T> form) {
        try {
            return reader.read("map.json", new ByteArrayInputStream(bytes), form);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static List<String> told(Loaded<?> read) {
        return read.problems().stream()
                .map(problem -> problem.code() + " " + problem.in(Locale.ENGLISH))
                .toList();
    }
}
