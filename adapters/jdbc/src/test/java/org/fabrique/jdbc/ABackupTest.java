package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is a store of its own, with one state of the other, whole. */
class ABackupTest {

    private static final int BACKUPS = 20;

    @TempDir
    Path folder;

    @Test
    void hasEverythingAndIsSound() {
        try (SqliteStorage storage = open("fabrique.db")) {
            Store.add(storage, Store.NEED);
            storage.backup(folder.resolve("copy.db"));
            Store.add(storage, Samples.need("n-2", "Après"));
        }
        try (SqliteStorage copy = open("copy.db")) {
            assertThat(copy.<Object>read(
                            view -> view.needs().find(Store.NEED.id()).orElseThrow()))
                    .isEqualTo(Versioned.first(Store.NEED, Store.ACT));
            assertThat(Store.count(copy)).isEqualTo(1);
            assertThat(copy.verify()).isEmpty();
            Store.add(copy, Samples.need("n-3", "Suite"));
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        try (SqliteStorage storage = open("fabrique.db")) {
            Store.add(storage, Store.NEED);
            storage.backup(folder.resolve("copy.db"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isNeverWrittenOverSomething() throws IOException {
        Path target = Files.writeString(folder.resolve("copy.db"), "mine");
        try (SqliteStorage storage = open("fabrique.db")) {
            Store.add(storage, Store.NEED);
            assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> storage.backup(target));
        }
        assertThat(target).hasContent("mine");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        try (SqliteStorage storage = open("fabrique.db")) {
            Store.add(storage, Store.NEED);
            assertThatExceptionOfType(StorageException.Unavailable.class)
                    .isThrownBy(() -> storage.backup(folder.resolve("not there").resolve("copy.db")));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).allMatch(file -> file.getFileName().toString().startsWith("fabrique.db"));
        }
    }

    /** Each unit adds one need and one initiative: a state that was never kept would have more of the one. */
    @Test
    void isOneStateHoweverMuchIsWrittenMeanwhile() {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        List<Path> copies = new ArrayList<>();
        try (SqliteStorage storage = open("fabrique.db")) {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writePairs(storage, goesOn));
            for (int number = 0; number < BACKUPS; number++) {
                Path copy = folder.resolve("copy-%d.db".formatted(number));
                storage.backup(copy);
                copies.add(copy);
            }
            goesOn.set(false);
            writer.join();
        }
        copies.forEach(ABackupTest::requirePairs);
    }

    private static void writePairs(SqliteStorage storage, AtomicBoolean goesOn) {
        for (int number = 0; goesOn.get(); number++) {
            String id = String.valueOf(number);
            storage.write(Store.ACT, unit -> {
                unit.needs().add(Samples.need("n-" + id, "Besoin"));
                return unit.initiatives().add(Samples.initiative("i-" + id, "Idée"));
            });
        }
    }

    private static void requirePairs(Path copy) {
        try (SqliteStorage storage = SqliteStorage.at(copy)) {
            long initiatives = storage.<Long>read(view -> view.initiatives().count(InitiativeQuery.all()));
            assertThat(Store.count(storage)).isEqualTo(initiatives);
            assertThat(storage.verify()).isEmpty();
        }
    }

    private SqliteStorage open(String name) {
        return SqliteStorage.at(folder.resolve(name));
    }
}
