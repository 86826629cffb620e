package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzer begins with ({@code -Pfuzz}), and what it found once: each is read or refused. */
class FuzzedFilesTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "csv",
            CsvTarget::fuzzerTestOneInput,
            "xlsx",
            XlsxTarget::fuzzerTestOneInput,
            "json-lines",
            JsonLinesTarget::fuzzerTestOneInput,
            "json-list",
            JsonListTarget::fuzzerTestOneInput,
            "geojson",
            GeoJsonTarget::fuzzerTestOneInput,
            "gogocarto",
            GoGoCartoTarget::fuzzerTestOneInput,
            "pair",
            PairTarget::fuzzerTestOneInput,
            "inclusion",
            InclusionTarget::fuzzerTestOneInput,
            "store",
            StoreFileTarget::fuzzerTestOneInput);

    @ParameterizedTest
    @ValueSource(
            strings = {"csv", "xlsx", "json-lines", "json-list", "geojson", "gogocarto", "pair", "inclusion", "store"})
    void isReadOrRefused(String target) throws IOException, URISyntaxException {
        List<Path> inputs = inputs(target);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> TARGETS.get(target).accept(bytes))
                    .as("%s", input)
                    .doesNotThrowAnyException();
        }
    }

    private static List<Path> inputs(String folder) throws IOException, URISyntaxException {
        Path all = Path.of(FuzzedFilesTest.class.getResource("/fuzz/" + folder).toURI());
        try (Stream<Path> files = Files.list(all)) {
            return files.sorted().toList();
        }
    }
}
