package org.fabrique.examples.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.jdbc.SqliteStorage;

/** A process that lives the story on a file, and says on a line what each call was answered, once it was. */
final class Teller {

    private Teller() {}

    public static void main(String[] arguments) throws IOException {
        try (FabriqueEngine engine = FabriqueEngine.open(SqliteStorage.at(Path.of(arguments[0])))) {
            Story.live(engine, 0, Story.CALLS, line -> say(System.out, line));
            // It ends when it is killed, or with the one who listens.
            System.in.transferTo(System.out);
        }
    }

    /** A line comes whole or not at all. */
    private static void say(PrintStream out, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /**
     * Lets a teller live until it has said so much, and kills it a little later.
     *
     * @param micros how much later, in microseconds
     * @return the lines it said, to the last
     */
    static List<String> killed(Path file, int lines, int micros) throws IOException {
        Process teller = start(file);
        try (BufferedReader said = teller.inputReader(StandardCharsets.UTF_8)) {
            List<String> heard = new ArrayList<>();
            while (heard.size() < lines) {
                heard.add(line(said, file));
            }
            TimeUnit.MICROSECONDS.sleep(micros);
            // The process itself would close what it said as well.
            teller.toHandle().destroyForcibly();
            said.lines().forEach(heard::add);
            return heard;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        } finally {
            teller.destroyForcibly();
        }
    }

    private static String line(BufferedReader said, Path file) throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("The teller ended by itself: " + Files.readString(log(file)));
        }
        return line;
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + file.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Teller.class.getName(),
                        file.toString())
                .redirectError(log(file).toFile())
                .start();
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".log");
    }
}
