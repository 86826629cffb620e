package org.fabrique.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.testkit.Samples;

/** A process that writes until it is killed, and says after each unit that it was kept. */
final class Victim {

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
        UnaryOperator<Connection> settings = connection -> synchronous(connection, arguments[2]);
        try (SqliteStorage storage = SqliteStorage.at(Path.of(arguments[0]), Duration.ofSeconds(5), settings);
                FileChannel said = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.APPEND)) {
            for (long number = Store.count(storage); ; number++) {
                writeOne(storage, number);
                said.write(ByteBuffer.wrap(new byte[] {'.'}));
            }
        }
    }

    /**
     * Starts a victim.
     *
     * @param acknowledged a file that is there, which gets one byte for each unit that was kept
     * @param scratch where the driver unpacks a library, which nobody takes away from a killed process
     * @param synchronous the setting of SQLite
     */
    static Process start(Path file, Path acknowledged, Path scratch, String synchronous) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        file.toString(),
                        acknowledged.toString(),
                        synchronous)
                .redirectErrorStream(true)
                .redirectOutput(acknowledged
                        .resolveSibling(acknowledged.getFileName() + ".log")
                        .toFile())
                .start();
    }

    private static Connection synchronous(Connection connection, String setting) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + setting);
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void writeOne(SqliteStorage storage, long number) {
        storage.write(Store.ACT, unit -> {
            unit.needs()
                    .add(Samples.need("n-" + number, "Besoin " + number)
                            .withThemes(List.of(Samples.MOBILITY, Samples.SENIORS)));
            return unit.initiatives().add(Samples.initiative("i-" + number, "Idée " + number));
        });
    }
}
