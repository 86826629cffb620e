package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ADamagedFileTest {

    private static final Need OTHER = Samples.need("n-2", "Autre").withThemes(List.of(Samples.MOBILITY));

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void keepTwoNeeds() {
        file = folder.resolve("fabrique.db");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            Store.add(storage, Store.NEED, OTHER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document = replace(document, 'Besoin', 'Besoim')",
                "document = substr(document, 1, 20)",
                "document = ''",
                "version = 2",
                "sort = 'z'",
                "fabrique = 'martinique'",
                "status = 'DORMANT'",
                "territory = 'dep:23'",
                "checksum = checksum + 1"
            })
    void aRowThatIsNotWhatWasWrittenIsFoundAndNamed(String damage) throws SQLException {
        Store.execute(file, "UPDATE need SET " + damage + " WHERE id = 'n-1'");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            requireDamaged(() -> storage.read(view -> view.needs().find(Store.NEED.id())), "need", "n-1");
            requireDamaged(
                    () -> storage.read(view -> view.needs().list(NeedQuery.all(), PageRequest.first(10))),
                    "need",
                    "n-1");
            assertThat(storage.<Optional<Versioned<Need>>>read(
                            view -> view.needs().find(OTHER.id())))
                    .as("the other can be read")
                    .contains(Versioned.first(OTHER, Store.ACT));
        }
    }

    @Test
    void aRowUnderAnotherIdentityIsFound() throws SQLException {
        Store.execute(file, "UPDATE need SET id = 'n-9' WHERE id = 'n-1'");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            requireDamaged(
                    () -> storage.read(
                            view -> view.needs().find(Samples.need("n-9", "?").id())),
                    "need",
                    "n-9");
        }
    }

    @Test
    void aListThatLeadsToTheWrongThingIsFound() throws SQLException {
        Store.execute(file, "INSERT INTO need_theme (owner, value) VALUES ('n-1', 'SEN')");
        NeedQuery seniors = NeedQuery.all().about(List.of(Samples.SENIORS));
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            requireDamaged(
                    () -> storage.read(view -> view.needs().list(seniors, PageRequest.first(10))), "need", "n-1");
        }
    }

    @Test
    void aSaveOverADamagedVersionIsRefusedLikeAnyOther() throws SQLException {
        Store.execute(file, "UPDATE need SET version = 5 WHERE id = 'n-1'");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            assertThatExceptionOfType(org.fabrique.persistence.StaleWriteException.class)
                    .isThrownBy(() -> storage.write(
                            Store.ACT, unit -> unit.needs().save(Store.NEED.become(NeedStatus.DORMANT), 1)));
        }
    }

    @Test
    void aFileThatWasCutOffIsNotReadAsGood() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            assertThatExceptionOfType(StorageException.Damaged.class)
                    .isThrownBy(() -> storage.read(view -> {
                        view.needs().list(NeedQuery.all(), PageRequest.first(10));
                        return view.initiatives().count(org.fabrique.persistence.query.InitiativeQuery.all());
                    }))
                    .matches(damaged -> damaged.code().equals("STORE_DAMAGED"));
        }
    }

    private static void requireDamaged(ThrowingCallable reading, String table, String id) {
        assertThatExceptionOfType(StorageException.Damaged.class)
                .isThrownBy(reading)
                .matches(damaged -> damaged.code().equals("STORE_DAMAGED"))
                .matches(damaged -> damaged.table().equals(table))
                .matches(damaged -> damaged.id().equals(id));
    }
}
