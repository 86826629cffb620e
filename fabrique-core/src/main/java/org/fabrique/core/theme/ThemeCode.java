package org.fabrique.core.theme;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The stable code of a theme, such as {@code MOB} for mobility.
 * <p>
 * A code does not say which scheme it belongs to, nor that it exists in one: that is for {@link ThemeScheme#find}.
 */
public record ThemeCode(String value) implements Comparable<ThemeCode> {

    private static final Pattern VALUE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

    public ThemeCode {
        requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The theme code (%s) must be 2 to 40 capital letters, digits, hyphens or underscores."
                            .formatted(value));
        }
    }

    /** Tells whether the text has the form of a theme code; not whether a scheme has such a theme. */
    public static boolean isValid(String text) {
        return VALUE.matcher(text).matches();
    }

    public static ThemeCode parse(String text) {
        return new ThemeCode(text);
    }

    @Override
    public int compareTo(ThemeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
