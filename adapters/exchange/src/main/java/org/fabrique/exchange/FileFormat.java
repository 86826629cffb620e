package org.fabrique.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The formats of files there are, and which one a file is in as far as its beginning tells.
 * <p>
 * Nothing is guessed: a file that could be in several formats, or is in none, is not recognised, and its name says nothing.
 */
public enum FileFormat {
    /** A {@link StoreFile}. */
    STORE("store"),
    /** A {@link Sheet} as a table: {@link CsvForm}. */
    CSV("csv"),
    /** A {@link Sheet} as a workbook. */
    XLSX("xlsx"),
    /** A {@link JsonFile} that is one list. */
    JSON("json"),
    /** A {@link JsonFile} with a thing on each line. */
    JSON_LINES("jsonl"),
    /** A {@link Sheet} as {@link GeoJson}. */
    GEOJSON("geojson"),
    /** A {@link Sheet} as a {@link GoGoCarto} map. */
    GOGOCARTO("gogocarto"),
    /** A {@link Sheet} as linked data in the words of {@link Pair}. */
    PAIR("pair"),
    /** An {@link InclusionFile}. */
    DATA_INCLUSION("data-inclusion");

    private static final int BEGINNING = 1 << 16;

    private final String code;

    FileFormat(String code) {
        this.code = code;
    }

    /** Returns what a command or an address calls it. */
    public String code() {
        return code;
    }

    /** Returns the format the beginning of a file tells; empty when there is none, or several would do. */
    public static Optional<FileFormat> recognise(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Beginning(in.readNBytes(BEGINNING)).format();
        }
    }
}
