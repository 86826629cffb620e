package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** CSV that others made: every cell is read as a plain splitting of its lines reads it, in the column it stands in. */
class TablesOfOthersTest {

    /** Public files that lie beside the repository, or where the system property {@code fabrique.data} says. */
    private static final Path TERRITORIES =
            Path.of(System.getProperty("fabrique.data", "../../../shared/data")).resolve("territories");

    @Test
    void areReadCellByCell() throws IOException {
        if (!Files.isDirectory(TERRITORIES)) {
            String reason = "SKIPPED: %s is not there; maybe set -Dfabrique.data=FOLDER.".formatted(TERRITORIES);
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        try (Stream<Path> files = Files.list(TERRITORIES)) {
            assertThat(files.filter(TablesOfOthersTest::isPlain).toList())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(TablesOfOthersTest::isReadAsItsLines);
        }
    }

    /** One without quotes and within the limits: then its lines can be split by hand. */
    private static boolean isPlain(Path file) {
        try {
            return Files.size(file) < FileLimits.standard().fileBytes()
                    && Files.readString(file).indexOf('"') < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void isReadAsItsLines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> names = List.of(lines.get(0).split(",", -1));
        Troubles troubles = new Troubles(file.toString());
        List<String> read = new ArrayList<>();
        new CsvReading(
                        FileSource.of(file),
                        CsvForm.plain(),
                        FileLimits.standard(),
                        new Header(names, List.of()),
                        troubles)
                .each(row ->
                        read.add(String.join(",", names.stream().map(row::text).toList())));
        assertThat(troubles.problems()).isEmpty();
        assertThat(read)
                .isEqualTo(IntStream.range(1, lines.size()).mapToObj(lines::get).toList());
    }
}
