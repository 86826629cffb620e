package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with ({@code -Pfuzz}), and what it found once. */
class FuzzedInputTest {

    @ParameterizedTest
    @MethodSource("cursors")
    void isACursorOrRefusedAsOne(Path input) {
        assertThatCode(() -> CursorTarget.fuzzerTestOneInput(Files.readAllBytes(input)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isAThingOrToldToBeDamaged(Path input) {
        assertThatCode(() -> DocumentTarget.fuzzerTestOneInput(Files.readAllBytes(input)))
                .doesNotThrowAnyException();
    }

    static List<Path> cursors() throws IOException, URISyntaxException {
        return inputs("cursors");
    }

    static List<Path> documents() throws IOException, URISyntaxException {
        return inputs("documents");
    }

    private static List<Path> inputs(String folder) throws IOException, URISyntaxException {
        Path all = Path.of(FuzzedInputTest.class.getResource("/fuzz/" + folder).toURI());
        try (Stream<Path> files = Files.list(all)) {
            return files.sorted().toList();
        }
    }
}
