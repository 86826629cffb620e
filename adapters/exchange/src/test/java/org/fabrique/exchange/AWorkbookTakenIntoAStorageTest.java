package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a workbook that become things of a storage: all of them, or none. */
class AWorkbookTakenIntoAStorageTest {

    private static final SheetImport<NeedId, Need> NEEDS =
            SheetImport.of(Sheet.needs(), XlsxForm.french(), Tables.INTAKE);
    private static final FabriqueId BFC = new FabriqueId("bfc");

    @TempDir
    Path folder;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = SqliteStorage.at(folder.resolve("store.db"));
        storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(BFC, "Bourgogne")));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Path file(byte[] workbook) throws IOException {
        return Files.write(folder.resolve("table.xlsx"), workbook);
    }

    @Test
    void whatIsTakenWrittenAndTakenAgainChangesNothing() throws IOException {
        Path table = file(Workbooks.ofRows(Workbooks.need(Workbooks.cell("=Se déplacer"))));
        assertThat(NEEDS.into(storage, Stores.ACT, table))
                .isEqualTo(new ImportReport(1, 0, 0, 0, List.of(), List.of()));
        String before = Stores.digest(storage);
        Path copy = folder.resolve("copy.xlsx");
        storage.<ExportReport>read(view -> Sheet.needs().write(view, XlsxForm.french(), copy));
        assertThat(NEEDS.into(storage, Stores.ACT, copy))
                .isEqualTo(new ImportReport(0, 0, 1, 0, List.of("status", "sdgs"), List.of()));
        assertThat(Stores.digest(storage)).isEqualTo(before);
    }

    @Test
    void whereItBreaksOffNothingIsKept() throws IOException {
        byte[] broken = Workbooks.ofRows(Workbooks.need(Workbooks.cell("Bus")) + "<row><c><v>");
        Path table = file(broken);
        String before = Stores.digest(storage);
        assertThat(NEEDS.check(table, storage).isClean()).isFalse();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> NEEDS.into(storage, Stores.ACT, table));
        assertThat(Stores.digest(storage)).isEqualTo(before);
    }

    @Test
    void theRowsThatAreRefusedAreWrittenAsCsv() throws IOException {
        Path table = file(Workbooks.ofRows(Workbooks.need("<c><f>1+1</f></c>")));
        Path rejects = folder.resolve("rejects.csv");
        assertThat(NEEDS.rejects(table, storage, rejects, Locale.FRENCH)).isEqualTo(1);
        assertThat(Files.readString(rejects))
                .isEqualTo("\uFEFFid;fabrique;title;problem\r\n"
                        + "n-1;bfc;;\"title : c\'est une formule ; collez-en la valeur\"\r\n");
    }
}
