package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.Query;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things with all their parts, written as tables, changed there and changed back: what no column carries stays. */
class ALivedStoreAsTablesTest {

    @TempDir
    Path folder;

    static Stream<Sheet<?, ?>> sheets() {
        return Sheet.all().stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void whatIsWrittenAndTakenBackChangesNothing(Sheet<?, ?> sheet) throws IOException {
        try (Storage storage = Stores.lived()) {
            String before = Stores.digest(storage);
            ImportReport report = taken(sheet, storage, table(sheet, storage, ""));
            assertThat(report.problems()).isEmpty();
            assertThat(report.same()).isEqualTo(values(sheet, storage).size()).isPositive();
            assertThat(Stores.digest(storage)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void whatIsWrittenAsAWorkbookAndTakenBackChangesNothing(Sheet<?, ?> sheet) {
        try (Storage storage = Stores.lived()) {
            String before = Stores.digest(storage);
            Path file = folder.resolve(sheet.name() + ".xlsx");
            long written = storage.<ExportReport>read(view -> sheet.write(view, XlsxForm.french(), file))
                    .written();
            ImportReport report =
                    SheetImport.of(sheet, XlsxForm.french(), Tables.INTAKE).into(storage, Stores.ACT, file);
            assertThat(written).isPositive();
            assertThat(report).isEqualTo(new ImportReport(0, 0, (int) written, 0, sheet.derivedColumns(), List.of()));
            assertThat(Stores.digest(storage)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void whatNoColumnCarriesStaysWhenARowChanges(Sheet<?, ?> sheet) throws IOException {
        try (Storage storage = Stores.lived()) {
            List<Object> before = List.copyOf(values(sheet, storage));
            Path original = table(sheet, storage, "");
            ImportReport changed = taken(sheet, storage, table(sheet, storage, " bis"));
            assertThat(changed).isEqualTo(new ImportReport(0, before.size(), 0, 0, sheet.derivedColumns(), List.of()));
            assertThat(List.<Object>copyOf(values(sheet, storage))).doesNotContainAnyElementsOf(before);
            assertThat(taken(sheet, storage, original)).isEqualTo(changed);
            assertThat(List.<Object>copyOf(values(sheet, storage))).isEqualTo(before);
        }
    }

    /** Writes all things of the kind, with something more behind what they are called. */
    private <I, T> Path table(Sheet<I, T> sheet, Storage storage, String more) throws IOException {
        Path file = Files.createTempFile(folder, sheet.name(), ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            CsvWriting writing = new CsvWriting(out, CsvForm.french(), sheet.columns());
            values(sheet, storage).forEach(thing -> {
                Map<String, String> cells = new HashMap<>(sheet.cells(thing, CsvForm.french()));
                Stream.of("title", "name", "label")
                        .forEach(column -> cells.computeIfPresent(column, (name, text) -> text + more));
                writing.row(cells);
            });
            writing.end();
        }
        return file;
    }

    private static <I, T> ImportReport taken(Sheet<I, T> sheet, Storage storage, Path file) {
        return SheetImport.of(sheet, CsvForm.french(), Tables.INTAKE).into(storage, Stores.ACT, file);
    }

    private static <I, T> List<T> values(Sheet<I, T> sheet, Storage storage) {
        return storage.<List<T>>read(view -> values(sheet.kind(), view));
    }

    private static <I, T, Q extends Query<T>> List<T> values(Kind<I, T, Q> kind, View view) {
        List<T> all = new ArrayList<>();
        view.register(kind).each(kind.everything(), kept -> all.add(kept.value()));
        return all;
    }
}
