package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A format is recognised by what a file is, or not at all. */
class WhichFormatAFileIsInTest {

    @TempDir
    Path folder;

    @Test
    void whatWeWriteIsRecognised() throws IOException {
        try (Storage storage = Stores.lived()) {
            Path store = folder.resolve("store");
            Stores.write(storage, store);
            assertThat(FileFormat.recognise(store)).contains(FileFormat.STORE);
            for (CsvForm form :
                    List.of(CsvForm.french(), CsvForm.plain(), CsvForm.plain().withSeparator('\t'))) {
                assertThat(written(storage, form)).contains(FileFormat.CSV);
            }
            assertThat(written(storage, XlsxForm.french())).contains(FileFormat.XLSX);
            assertThat(written(storage, GeoJson.withoutPositions())).contains(FileFormat.GEOJSON);
            assertThat(written(storage, GoGoCarto.full(Gazetteer.empty()))).contains(FileFormat.GOGOCARTO);
            assertThat(written(storage, GoGoCarto.compact(Gazetteer.empty()))).contains(FileFormat.GOGOCARTO);
            assertThat(written(storage, Tables.PAIR)).contains(FileFormat.PAIR);
            Path lines = folder.resolve("lines");
            storage.<ExportReport>read(view -> JsonFile.lines(Kind.NEEDS).write(view, lines));
            assertThat(FileFormat.recognise(lines)).contains(FileFormat.JSON_LINES);
            Path structures = folder.resolve("structures");
            storage.<ExportReport>read(view -> InclusionFile.write(
                    visitor -> view.register(Kind.ORGANISATIONS)
                            .each(Kind.ORGANISATIONS.everything(), kept -> visitor.accept(kept.value())),
                    "fabrique",
                    LocalDate.of(2026, 11, 28),
                    structures));
            assertThat(FileFormat.recognise(structures)).contains(FileFormat.DATA_INCLUSION);
        }
    }

    private Optional<FileFormat> written(Storage storage, Format format) throws IOException {
        Path file = folder.resolve("needs-" + System.identityHashCode(format));
        storage.<ExportReport>read(view -> Sheet.needs().write(view, format, file));
        return FileFormat.recognise(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "title;name",
                "Bonjour, id est un mot",
                "{}",
                "{\"id\":1,",
                "{\"id\":\"n-1\",\n\"title\":\"T\"}",
                "[]",
                "[{\"id\":\"n-1\",\"name\":\"x\"}]",
                "<xml/>",
                "\u00FF\u00FEi\u0000d",
                "{\"items\":[{\"id\":1}]}"
            })
    void whatCouldBeSeveralThingsOrIsNoneIsNot(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("needs.csv"), text, StandardCharsets.UTF_8);
        assertThat(FileFormat.recognise(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "\uFEFFid;title", "title;\"id\"", "ID,title\n1,x"})
    void aFirstLineWithAnIdentityIsThatOfATable(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("some.file"), text, StandardCharsets.UTF_8);
        assertThat(FileFormat.recognise(file)).contains(FileFormat.CSV);
    }

    @Test
    void everyFormatHasACodeOfItsOwn() {
        assertThat(FileFormat.values()).extracting(FileFormat::code).doesNotHaveDuplicates();
    }
}
