package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.fabrique.matching.json.Samples.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the form reads: the samples are the contract with whoever keeps or shows an answer. */
class GoldenSamplesTest {

    private static final MatchingJson JSON = MatchingJson.standard();

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenLikeTheSample(Sample sample) {
        assertThat(JSON.writeIndented(sample.value()) + "\n").isEqualTo(text(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadFromTheSample(Sample sample) {
        assertThat(JSON.read(text(sample), sample.value().getClass())).isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isDescribedInTheDocumentation(Sample sample) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/match-format.md")))
                .contains("](../adapters/matching-json/src/test/resources/org/fabrique/matching/json/" + sample.file()
                        + ")");
    }

    private static String text(Sample sample) {
        try (InputStream bytes = GoldenSamplesTest.class.getResourceAsStream(sample.file())) {
            return new String(Objects.requireNonNull(bytes, sample.file()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
