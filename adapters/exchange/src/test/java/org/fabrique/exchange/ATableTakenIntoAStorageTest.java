package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.Evidence;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.Wording;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that become things of a storage: all of them, or none. */
class ATableTakenIntoAStorageTest {

    private static final SheetImport<NeedId, Need> NEEDS =
            SheetImport.of(Sheet.needs(), CsvForm.french(), Tables.INTAKE);
    private static final NeedId ID = new NeedId("n-1");
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

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("table.csv"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ImportReport taken(String text) {
        return NEEDS.into(storage, Stores.ACT, file(text));
    }

    private Versioned<Need> kept() {
        return storage.<Versioned<Need>>read(view -> view.needs().find(ID).orElseThrow());
    }

    private List<String> refused(String text) {
        String before = Stores.digest(storage);
        Path table = file(text);
        List<String> checked = NEEDS.check(table, storage).problems().stream()
                .map(Tables::told)
                .map(told -> told.replace(table.toString(), "table.csv"))
                .toList();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> NEEDS.into(storage, Stores.ACT, table));
        assertThat(Stores.digest(storage)).isEqualTo(before);
        return checked;
    }

    @Test
    void newRowsAreAddedAndTheSameFileChangesNothing() {
        String text = "id;fabrique;title\nn-1;bfc;Se déplacer\nn-2;bfc;Se soigner\n";
        assertThat(NEEDS.check(file(text), storage)).isEqualTo(new ImportReport(2, 0, 0, 0, List.of(), List.of()));
        assertThat(storage.<Long>read(view -> view.needs().count(NeedQuery.all())))
                .isZero();
        assertThat(taken(text)).isEqualTo(new ImportReport(2, 0, 0, 0, List.of(), List.of()));
        assertThat(kept().value()).isEqualTo(Need.captured(ID, BFC, "Se déplacer"));
        String before = Stores.digest(storage);
        assertThat(taken(text)).isEqualTo(new ImportReport(0, 0, 2, 0, List.of(), List.of()));
        assertThat(Stores.digest(storage)).isEqualTo(before);
    }

    @Test
    void aRowChangesWhatItSaysAndLeavesTheRest() {
        Need need = Need.captured(ID, BFC, new Wording("Se déplacer", "Un bus.", null))
                .withEvidence(List.of(new Evidence(
                        Evidence.Kind.FIGURE, "12 % sans voiture", URI.create("https://example.org"), null)))
                .qualified("Aucun bus le soir.")
                .become(NeedStatus.DORMANT);
        storage.write(Stores.ACT, unit -> unit.needs().add(need));

        assertThat(taken("id;title;themes\nn-1;Se déplacer le soir;MOB\n"))
                .isEqualTo(new ImportReport(0, 1, 0, 0, List.of(), List.of()));

        Need changed = kept().value();
        assertThat(kept().version()).isEqualTo(2);
        assertThat(changed.wording()).isEqualTo(new Wording("Se déplacer le soir", "Un bus.", "Aucun bus le soir."));
        assertThat(changed.themes()).hasSize(1);
        assertThat(changed.evidence()).isEqualTo(need.evidence());
        assertThat(changed.steps()).isEqualTo(need.steps());
    }

    @Test
    void anEmptyCellTakesAwayAndAMissingColumnDoesNot() {
        taken("id;fabrique;title;request;heardHow\nn-1;bfc;Se déplacer;Un bus.;une visite\n");
        taken("id;title;request\nn-1;Se déplacer;\n");
        assertThat(kept().value().wording().request()).isNull();
        assertThat(kept().value().capture().how()).isEqualTo("une visite");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() {
        assertThat(refused("id;fabrique;title;heardFrom\nn-1;bfc;Se déplacer;\nn-2;bzh;Se soigner;o-404\nn-3;bfc;;\n"))
                .containsExactly(
                        "MISSING_REFERENCE: table.csv, line 3, fabrique: nothing has this identity in the storage",
                        "MISSING_REFERENCE: table.csv, line 3, heardFrom: nothing has this identity in the "
                                + "storage",
                        "CONSTRAINT: table.csv, line 4, title: must not be blank");
        assertThat(storage.<Boolean>read(view -> view.needs().find(ID).isPresent()))
                .isFalse();
    }

    @Test
    void aNeedDoesNotMoveToAnotherFabrique() {
        storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("bzh"), "Bretagne")));
        taken("id;fabrique;title\nn-1;bfc;Se déplacer\n");
        assertThat(refused("id;fabrique;title\nn-1;bzh;Se déplacer\n"))
                .containsExactly(
                        "RULE_VIOLATION: table.csv, line 2, fabrique: no longer changes once the thing is kept");
    }

    @Test
    void aQualifiedNeedKeepsSayingWhatIsMissing() {
        taken("id;fabrique;title;statement\nn-1;bfc;Se déplacer;Aucun bus.\n");
        assertThat(refused("id;title;statement\nn-1;Se déplacer;\n"))
                .singleElement()
                .asString()
                .startsWith("RULE_VIOLATION: table.csv, line 2: The need n-1 is");
    }

    @Test
    void anOrganisationDoesNotTakeTheIdentityOfAPerson() {
        storage.write(Stores.ACT, unit -> unit.persons().add(Samples.person("p-1")));
        SheetImport<StakeholderId, Organisation> organisations =
                SheetImport.of(Sheet.organisations(), CsvForm.french(), Tables.INTAKE);
        ImportReport report = organisations.check(file("id;name;kind\np-1;Le Relais;association\n"), storage);
        assertThat(report.problems())
                .extracting(problem -> problem.expected().en())
                .containsExactly("this identity is that of another kind of thing");
    }

    @Test
    void whoWasNamedBeforeMayBeGone() {
        storage.write(Stores.ACT, unit -> unit.persons().add(Samples.person("p-1")));
        taken("id;fabrique;title;heardFrom\nn-1;bfc;Se déplacer;p-1\n");
        storage.erase(new StakeholderId("p-1"), Stores.ACT);
        assertThat(taken("id;title;heardFrom\nn-1;Se déplacer le soir;p-1\n").changed())
                .isEqualTo(1);
        assertThat(kept().value().capture().by()).isEqualTo(new StakeholderId("p-1"));
    }

    @Test
    void refusedRowsKeepAllTheirCellsWhateverTheFirstOneHas() throws IOException {
        String longText = "x".repeat(33_000);
        Path table = file("id;fabrique;title;request\nn-1;bfc\nn-2;bfc;;%s\n".formatted(longText));
        Path refused = folder.resolve("refused.csv");
        assertThat(NEEDS.rejects(table, storage, refused, Locale.ENGLISH)).isEqualTo(2);
        assertThat(Files.readAllLines(refused).get(0)).endsWith("id;fabrique;title;request;problem");
        assertThat(refused).content().contains("n-1;bfc;;;", "n-2;bfc;;" + longText + ";");
    }

    @Test
    void whatIsExportedAndImportedIsTheSame() {
        taken("id;fabrique;title;heardOn;budgetEuros;exclusions\nn-1;bfc;=Se déplacer;2018;12 000,5;un|deux\n");
        Path out = folder.resolve("out.csv");
        storage.<ExportReport>read(view -> Sheet.needs()
                .write(
                        visitor -> view.needs().each(NeedQuery.all(), need -> visitor.accept(need.value())),
                        CsvForm.french(),
                        out));
        assertThat(NEEDS.into(storage, Stores.ACT, out))
                .isEqualTo(new ImportReport(0, 0, 1, 0, List.of("status", "sdgs"), List.of()));
        try (Storage other = SqliteStorage.at(folder.resolve("other.db"))) {
            other.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(BFC, "Bourgogne")));
            NEEDS.into(other, Stores.ACT, out);
            assertThat(Stores.digest(other)).isEqualTo(Stores.digest(storage));
        }
    }

    @Test
    void theRowsThatAreRefusedCanBeMendedAndTakenIn() throws IOException {
        Path table = file("id;fabrique;title;request\nn-1;bfc;;=1+1\nn-2;bfc;Se soigner;\n");
        Path rejects = folder.resolve("rejects.csv");
        assertThat(NEEDS.rejects(table, storage, rejects, Locale.FRENCH)).isEqualTo(1);
        String text = Files.readString(rejects);
        assertThat(text)
                .isEqualTo("\uFEFFid;fabrique;title;request;problem\r\n"
                        + "n-1;bfc;;'=1+1;title : ne doit pas être vide\r\n");
        taken(text.replace(";bfc;;", ";bfc;Calculer;"));
        assertThat(kept().value().wording()).isEqualTo(new Wording("Calculer", "=1+1", null));
    }
}
