package org.fabrique.examples.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a visitor: the one that was chosen, else the one the browser asks for, else French. */
public final class Language {

    /** Holds the language of a visitor. */
    static final String COOKIE = "language";

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Language() {}

    static Locale of(Context request) {
        Locale chosen = parse(request.cookie(COOKIE));
        return chosen != null ? chosen : asked(request.header("Accept-Language"));
    }

    /** Returns the language of a tag, or null when it is not spoken here. */
    static @Nullable Locale parse(@Nullable String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** Returns the language that is asked for, as far as it is spoken here; else French. */
    public static Locale asked(@Nullable String ranges) {
        try {
            Locale best = ranges == null ? null : Locale.lookup(Locale.LanguageRange.parse(ranges), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }
}
