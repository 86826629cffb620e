package org.fabrique.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sources of the domain say of its types and their parts, so that a schema says the same. */
final class Comments {

    private static final Path SOURCES = Path.of("..", "..", "fabrique-core", "src", "main", "java");
    private static final Map<Class<?>, String> FOUND = new ConcurrentHashMap<>();

    private Comments() {}

    /** Returns the first paragraph about a type; null when there is none. */
    static @Nullable String of(Class<?> type) {
        String first = comment(type).split("<p>|<pre>|(?m)^@", 2)[0];
        return first.isBlank() ? null : plain(first);
    }

    /** Returns what is said of a part of a record; null when nothing is. */
    static @Nullable String of(Class<?> type, String part) {
        Matcher said =
                Pattern.compile("(?ms)^@param " + part + "\\s(.*?)(?=^@|\\z)").matcher(comment(type));
        return said.find() ? plain(said.group(1)) : null;
    }

    private static String comment(Class<?> type) {
        return FOUND.computeIfAbsent(type, Comments::find);
    }

    private static String find(Class<?> type) {
        Matcher above = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+[a-z ]*\\b(?:record|enum|interface) " + type.getSimpleName()
                                + "\\b",
                        Pattern.DOTALL)
                .matcher(source(type));
        return above.find() ? above.group(1).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static String source(Class<?> type) {
        String file = type.getName().split("\\$", 2)[0].replace('.', '/') + ".java";
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes the tags of Javadoc away: of a link its own words stay, else the name. */
    private static String plain(String comment) {
        return comment.replaceAll("\\{@(?:link|linkplain) \\S+\\s+([^}]+)}", "$1")
                .replaceAll("\\{@\\w+ (?:\\w*#)?([^}]+)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
