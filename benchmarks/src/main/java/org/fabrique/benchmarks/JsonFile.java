package org.fabrique.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of one JSON object on each line, plain or packed by gzip. */
final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFile() {}

    /** Returns what each line is read as, in the order of the file. */
    static <T> List<T> read(Path file, Function<JsonNode, T> as) throws IOException {
        List<T> all = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.lines().map(JSON::readTree).map(as).forEach(all::add);
        }
        return all;
    }
}
