package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What all failures of the library extend: a code that never changes and a sentence in two languages.
 * <p>
 * It never carries personal data. A wrong argument given by a programmer is an {@link IllegalArgumentException}
 * instead.
 */
public abstract class FabriqueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Message sentence;

    protected FabriqueException(String code, Message sentence) {
        this(code, sentence, null);
    }

    protected FabriqueException(String code, Message sentence, @Nullable Throwable cause) {
        super(requireNonNull(sentence, "sentence").en(), cause);
        this.code = requireNonNull(code, "code");
        this.sentence = sentence;
    }

    /** Returns the stable code of the failure, such as {@code CONFLICT}. */
    public final String code() {
        return code;
    }

    /** Returns what happened, in the language asked for. */
    public final String in(Locale locale) {
        return sentence.in(locale);
    }
}
