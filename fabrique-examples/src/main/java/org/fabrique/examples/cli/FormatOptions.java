package org.fabrique.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;
import org.fabrique.exchange.FileFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which format a file is in: said, or recognised by what it is. What is said and what it is must agree. */
final class FormatOptions {

    private static final String CODES =
            Arrays.stream(FileFormat.values()).map(FileFormat::code).collect(Collectors.joining(", "));

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "store, csv, xlsx, json, jsonl, geojson, gogocarto, pair, data-inclusion ; à la lecture, reconnu quand"
                            + " il n'est pas dit. / recognised when it is read and not said.")
    private @Nullable String said;

    /** Returns the format of a file to be written. */
    FileFormat ofANewFile(CommandSpec command) {
        return said(command).orElseThrow(() -> Usage.wrong(command, "--format: " + CODES));
    }

    /** Returns the format of a file that is there, and tells it when nobody said it. */
    FileFormat of(Path file, CommandSpec command, Speech speech) {
        Optional<FileFormat> meant = said(command);
        Optional<FileFormat> found = recognised(file);
        if (meant.isEmpty()) {
            FileFormat format = found.orElseThrow(() -> Files.isReadable(file) ? unknown(file) : unreadable(file));
            command.commandLine()
                    .getErr()
                    .println(speech.say("Format reconnu : %s.", "Format recognised: %s.")
                            .formatted(format.code()));
            return format;
        }
        found.filter(other -> contradicts(other, meant.get())).ifPresent(other -> refuse(file, other));
        return meant.get();
    }

    private Optional<FileFormat> said(CommandSpec command) {
        Optional<FileFormat> known = Stream.of(FileFormat.values())
                .filter(format -> format.code().equalsIgnoreCase(said))
                .findFirst();
        Usage.require(command, said == null || known.isPresent(), "--format: " + CODES);
        return known;
    }

    /** Whatever cannot be read is told by whoever reads the file. */
    private static Optional<FileFormat> recognised(Path file) {
        try {
            return FileFormat.recognise(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Readers of tables and stores have better advice of their own. */
    private static boolean contradicts(FileFormat found, FileFormat meant) {
        return found != meant
                && !List.of(FileFormat.STORE, FileFormat.CSV, FileFormat.XLSX).contains(meant);
    }

    private static void refuse(Path file, FileFormat found) {
        throw new InvalidInput(List.of(Problem.of(
                "WRONG_FORMAT",
                Place.file(file.toString()),
                "",
                "c'est un fichier %s : dites --format %s".formatted(found.code(), found.code()),
                "this is a file of %s: say --format %s".formatted(found.code(), found.code()))));
    }

    private static InvalidInput unreadable(Path file) {
        return new InvalidInput(List.of(Problem.of(
                "UNREADABLE_FILE",
                Place.file(file.toString()),
                "",
                "ce fichier n'existe pas ou ne peut être lu",
                "this file does not exist or cannot be read")));
    }

    private static InvalidInput unknown(Path file) {
        return new InvalidInput(List.of(Problem.of(
                "UNKNOWN_FORMAT",
                Place.file(file.toString()),
                "",
                "le format n'est pas reconnu : dites-le par --format (%s)".formatted(CODES),
                "the format is not recognised: say it by --format (%s)".formatted(CODES))));
    }
}
