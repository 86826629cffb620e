package org.fabrique.core.theme;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * One concept of a {@link ThemeScheme}.
 *
 * @param label its preferred label
 * @param gloss what it also covers, as French words separated by commas; empty when the label says it all
 * @param broader the theme it is a part of, or null at the top
 */
public record Theme(
        ThemeCode code,
        Message label,
        String gloss,
        @Nullable ThemeCode broader) {

    public Theme {
        requireNonNull(code, "code");
        requireNonNull(label, "label");
        requireNonNull(gloss, "gloss");
        if (code.equals(broader)) {
            throw new IllegalArgumentException("The theme %s cannot be a part of itself.".formatted(code));
        }
    }
}
