package org.fabrique.core.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Where something wrong stands.
 *
 * @param file the name of the file or form, or null when there is none
 * @param line the line from 1, or 0 when there are no lines
 * @param field the name of the field, or its JSON pointer, such as {@code /requirements/2/kind}; empty for the whole
 */
public record Place(@Nullable String file, int line, String field) {

    public Place {
        requireNonNull(field, "field");
        if (line < 0) {
            throw new IllegalArgumentException("The line (%d) must not be negative.".formatted(line));
        }
    }

    public static Place field(String field) {
        return new Place(null, 0, field);
    }

    public static Place line(String file, int line, String field) {
        return new Place(file, line, field);
    }

    public static Place file(String file) {
        return new Place(file, 0, "");
    }

    /** Returns the place a JSON pointer leads to from this one. */
    public Place within(String pointer) {
        return new Place(file, line, field + pointer);
    }
}
