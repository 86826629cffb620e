package org.fabrique.matching.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The lists that come with the engine. */
final class Resources {

    private Resources() {}

    /** Returns the lines of a list, without blank lines and comments. */
    static List<String> lines(String name) {
        try (InputStream bytes = Resources.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("The list %s is missing from the jar.".formatted(name));
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the words of a list, whatever stands between them. */
    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Stream.of(line.split("[,\\s]+")))
                .toList();
    }
}
