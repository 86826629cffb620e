package org.fabrique.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.fabrique.persistence.testkit.Samples;

/** A process that writes until it is killed, and says after each unit that it was kept. */
final class Victim {

    private Victim() {}

    public static void main(String[] arguments) throws IOException {
        try (SqliteStorage storage = SqliteStorage.at(Path.of(arguments[0]));
                FileChannel said = FileChannel.open(Path.of(arguments[1]), StandardOpenOption.APPEND)) {
            for (long number = Store.count(storage); ; number++) {
                writeOne(storage, number);
                said.write(ByteBuffer.wrap(new byte[] {'.'}));
            }
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
