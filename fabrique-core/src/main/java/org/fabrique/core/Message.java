package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * One sentence for people, in French and in English.
 * <p>
 * Programs never read it: whatever it says also stands as data beside it.
 */
public record Message(String fr, String en) implements Serializable {

    public Message {
        requireNonNull(fr, "fr");
        requireNonNull(en, "en");
    }

    public static Message of(String fr, String en) {
        return new Message(fr, en);
    }

    /** Returns the sentence in English for an English locale, in French for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }
}
