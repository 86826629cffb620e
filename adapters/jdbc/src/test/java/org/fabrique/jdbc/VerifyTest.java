package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was changed behind the back of the storage is found: in things, in what they are found by, in the history. */
class VerifyTest {

    private static final int TAMPERINGS = 100;
    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("fabrique.db");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            storage.write(Store.ACT, unit -> {
                unit.needs().add(Store.NEED.withThemes(List.of(Samples.MOBILITY, Samples.SENIORS)));
                unit.needs().add(Samples.need("n-2", "Autre"));
                unit.persons().add(Samples.person("p-1"));
                return unit.persons().add(Samples.person("p-2"));
            });
            IntStream.range(0, 10)
                    .forEach(number -> storage.write(
                            Store.ACT,
                            unit -> unit.initiatives().add(Samples.initiative("i-" + number, "Idée " + number))));
            storage.write(
                    Store.ACT,
                    unit -> unit.needs()
                            .save(
                                    unit.needs()
                                            .find(Store.NEED.id())
                                            .orElseThrow()
                                            .value()
                                            .become(NeedStatus.DORMANT),
                                    1));
            storage.erase(new StakeholderId("p-2"), Store.ACT);
        }
    }

    @Test
    void findsNothingWhenAllIsWell() {
        assertThat(damages()).isEmpty();
    }

    static Stream<String> strokes() {
        return Stream.of(
                "UPDATE need SET document = replace(document, 'Besoin', 'Envie') WHERE id = 'n-1'",
                "UPDATE need SET sort = 'a' WHERE id = 'n-1'",
                "UPDATE need SET words = ' autre' WHERE id = 'n-1'",
                "UPDATE need SET author = 'somebody' WHERE id = 'n-1'",
                "UPDATE need SET author = '' WHERE id = 'n-1'",
                "UPDATE need SET moment = moment + 1 WHERE id = 'n-1'",
                "UPDATE need SET moment = 9223372036854775807 WHERE id = 'n-1'",
                "UPDATE need SET version = 1 WHERE id = 'n-1'",
                "UPDATE need SET checksum = checksum + 1 WHERE id = 'n-1'",
                "DELETE FROM need_theme WHERE owner = 'n-1' AND value = 'MOB'",
                "INSERT INTO need_theme (owner, value) VALUES ('n-2', 'MOB')",
                "DELETE FROM need WHERE id = 'n-2'",
                "DELETE FROM person WHERE id = 'p-1'",
                "UPDATE history SET author = 'somebody' WHERE id = 'n-1' AND version = 1",
                "UPDATE history SET author = '' WHERE id = 'n-1' AND version = 1",
                "UPDATE history SET moment = moment - 1 WHERE id = 'n-1' AND version = 2",
                "UPDATE history SET digest = 'x' WHERE id = 'n-1' AND version = 2",
                "UPDATE history SET seal = 'x' WHERE id = 'n-1' AND version = 2",
                "UPDATE history SET erased = 0 WHERE erased = 1",
                "UPDATE history SET kind = 'wish' WHERE id = 'n-2'",
                "DELETE FROM history WHERE id = 'n-1' AND version = 1",
                "DELETE FROM history WHERE id = 'n-1' AND version = 2",
                "DELETE FROM history WHERE id = 'n-1'",
                "DELETE FROM history WHERE erased = 1",
                "DELETE FROM history",
                "UPDATE history SET author = '' WHERE erased = 1",
                "UPDATE history SET unit = 99 WHERE id = 'i-3'");
    }

    @ParameterizedTest
    @MethodSource("strokes")
    void findsEachStrokeOfAPen(String stroke) throws SQLException {
        Store.execute(file, stroke);
        assertThat(damages()).isNotEmpty();
    }

    /** Lines edited, dropped, exchanged, and the end cut off, wherever. */
    @Test
    void findsAHundredTamperingsOfTheHistoryInAHundred() throws Exception {
        Random chance = new Random(SEED);
        byte[] sound = Files.readAllBytes(file);
        int missed = 0;
        for (int tampering = 0; tampering < TAMPERINGS; tampering++) {
            Files.write(file, sound);
            tamper(tampering % 4, 1 + chance.nextInt(11), chance);
            missed += damages().isEmpty() ? 1 : 0;
        }
        System.out.printf("%d tamperings of the history, seed %d: %d missed%n", TAMPERINGS, SEED, missed);
        assertThat(missed).isZero();
    }

    private void tamper(int how, int unit, Random chance) throws SQLException {
        switch (how) {
            case 0 -> Store.execute(file, "UPDATE history SET author = 'x%d' WHERE unit = %d".formatted(unit, unit));
            case 1 -> Store.execute(file, "DELETE FROM history WHERE unit = " + unit);
            case 2 -> exchange(unit, 1 + (unit + chance.nextInt(10)) % 11);
            default -> Store.execute(file, "DELETE FROM history WHERE unit >= " + unit);
        }
    }

    private void exchange(int one, int other) throws SQLException {
        try (Connection connection = Store.raw(file)) {
            connection.setAutoCommit(false);
            Store.update(connection, "UPDATE history SET unit = -1 WHERE unit = " + one);
            Store.update(connection, "UPDATE history SET unit = %d WHERE unit = %d".formatted(one, other));
            Store.update(connection, "UPDATE history SET unit = %d WHERE unit = -1".formatted(other));
            connection.commit();
        }
    }

    private List<Damage> damages() {
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            return storage.verify();
        } catch (StorageException.Damaged unreadable) {
            return List.of(new Damage(unreadable.table(), unreadable.id(), Message.of("?", "?")));
        }
    }
}
