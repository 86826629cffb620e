package org.fabrique.core.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/** How much a draft may hold, and what counts as not said in one. */
final class Limits {
    static final int LINE = 200;
    static final int BODY = 20_000;
    static final int ENTRIES = 50;

    static final String TOO_LONG = "{org.fabrique.core.intake.tooLong.message}";
    static final String TOO_MANY = "{org.fabrique.core.intake.tooMany.message}";

    private Limits() {}

    /** Returns the text as it was given, or null when it is blank: forms send empty fields. */
    static @Nullable String said(@Nullable String text) {
        return text == null || Text.isBlank(text) ? null : text;
    }

    /** Returns the entries as they were given, blank ones as null so that they are refused; empty for an absent list. */
    @SuppressWarnings("NullAway") // An entry may be null until the validator has refused it.
    static List<String> allSaid(@Nullable List<String> texts) {
        List<String> kept = new ArrayList<>();
        copy(texts).forEach(text -> kept.add(said(text)));
        return Collections.unmodifiableList(kept);
    }

    /** Returns a copy that may hold nulls, which are for the validator to refuse; empty for an absent list. */
    static <T> List<T> copy(@Nullable List<T> entries) {
        return entries == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(entries));
    }
}
