package org.fabrique.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Problem;
import org.fabrique.persistence.Kind;

/**
 * What the targets of the fuzzer share: laws of whatever stands in a file. A target throws when it found a fault, and does nothing
 * otherwise. The first byte chooses what should stand in the file, the others are the file.
 */
final class FuzzedFile {

    /** That of all threads of the process, the compiler and the collector as well. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final List<Sheet<?, ?>> SHEETS = Sheet.all();
    private static final FileLimits LIMITS =
            FileLimits.standard().withRows(200).withColumns(40).withFeatures(200);

    private FuzzedFile() {}

    /** Rows of any sheet: read or refused; what is read comes back when it is written. */
    static void rows(byte[] input, Format format) {
        if (input.length > 0) {
            inTime(() -> rows(SHEETS.get(chosen(input, SHEETS.size())), rest(input), format));
        }
    }

    private static <T> void rows(Sheet<?, T> sheet, byte[] file, Format format) {
        Loaded<T> read = read(sheet, file, format);
        requireTold(read.problems());
        if (read.problems().isEmpty()) {
            byte[] again;
            try {
                again = Tables.written(sheet, read.values(), format);
            } catch (InvalidInput notWritable) {
                requireTold(notWritable.problems());
                return;
            }
            require(read(sheet, again, format).equals(read), "It is not read as it was written.");
        }
    }

    private static <T> Loaded<T> read(Sheet<?, T> sheet, byte[] file, Format format) {
        try {
            return sheet.read("file", new ByteArrayInputStream(file), format, LIMITS, Tables.INTAKE);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Whole things of any kind. */
    static void things(byte[] input, boolean lines) {
        if (input.length > 0) {
            Kind<?, ?, ?> kind = Kind.all().get(chosen(input, Kind.all().size()));
            inTime(() -> things(json(kind, lines), rest(input)));
        }
    }

    private static <I, T> JsonFile<I, T> json(Kind<I, T, ?> kind, boolean lines) {
        return lines ? JsonFile.lines(kind) : JsonFile.list(kind);
    }

    private static <T> void things(JsonFile<?, T> json, byte[] bytes) {
        inAFile(bytes, file -> {
            Loaded<T> read = json.within(LIMITS).read(file);
            requireTold(read.problems());
            if (read.problems().isEmpty()) {
                Path again = file.resolveSibling("again");
                json.write(read.values()::forEach, again);
                require(json.read(again).equals(read), "It is not read as it was written.");
            }
        });
    }

    /** Does something with a file in a folder of its own. */
    static void inAFile(byte[] bytes, Reading reading) {
        try {
            Path folder = Files.createTempDirectory("fuzzed");
            Path file = Files.write(folder.resolve("file"), bytes);
            try {
                reading.of(file);
            } finally {
                Files.deleteIfExists(folder.resolve("again"));
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a file. */
    @FunctionalInterface
    interface Reading {
        void of(Path file) throws IOException;
    }

    static int chosen(byte[] input, int number) {
        return Math.floorMod(input[0], number);
    }

    static byte[] rest(byte[] input) {
        return Arrays.copyOfRange(input, 1, input.length);
    }

    /** Each says what is wrong and where, in words that are no class of a library. */
    static void requireTold(List<Problem> problems) {
        require(problems.size() <= Troubles.MOST_TOLD + 1, "There are too many problems.");
        for (Problem problem : problems) {
            String told = problem.in(Locale.ENGLISH);
            require(
                    !problem.code().isEmpty() && !problem.expected().en().isEmpty(),
                    "It does not tell what is expected.");
            require(!problem.expected().en().contains("Exception"), "It tells of Java: " + told);
            require(
                    !problem.place().field().isEmpty() || problem.place().file() != null,
                    "It does not tell where: " + told);
        }
    }

    /**
     * Does something that must end in time, whatever comes in: at the second time at the latest, for the first one also loads
     * classes. The time other programs use of the machine does not count.
     */
    static void inTime(Runnable work) {
        if (taken(work).compareTo(LONGEST) > 0) {
            Duration again = taken(work);
            require(again.compareTo(LONGEST) <= 0, "It took " + again + ".");
        }
    }

    private static Duration taken(Runnable work) {
        Duration begun = used();
        work.run();
        return used().minus(begun);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static void require(boolean law, String broken) {
        if (!law) {
            throw new AssertionError(broken);
        }
    }
}
