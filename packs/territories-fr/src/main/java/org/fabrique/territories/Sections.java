package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The rows of the resource that {@code generate/generate.mjs} writes, by section; the format is described there. */
final class Sections {

    private static final String RESOURCE = "territories-fr.tsv.gz";
    private static final String FORMAT = "fabrique-territories-fr\t1";
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final Map<String, List<String[]>> rows = new HashMap<>();

    private Sections(BufferedReader lines) throws IOException {
        if (!FORMAT.equals(lines.readLine())) {
            throw new IOException("Its first line is not \"%s\".".formatted(FORMAT));
        }
        String[] header = requireNonNull(lines.readLine(), "source").split("\t", -1);
        this.source = header[1] + " " + header[2];
        readRows(lines);
    }

    static Sections read() {
        try (InputStream resource = Sections.class.getResourceAsStream(RESOURCE)) {
            InputStream text = new GZIPInputStream(requireNonNull(resource, RESOURCE), BUFFER);
            return new Sections(new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource %s cannot be read.".formatted(RESOURCE), e);
        }
    }

    /** Returns the name and the version of what the resource was generated from. */
    String source() {
        return source;
    }

    List<String[]> rows(String section) {
        return requireNonNull(rows.get(section), section);
    }

    boolean has(String section) {
        return rows.containsKey(section);
    }

    private void readRows(BufferedReader lines) throws IOException {
        List<String[]> section = List.of();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                rows.put(line.substring(1, line.indexOf(']')), section);
            } else {
                section.add(line.split("\t", -1));
            }
        }
    }
}
