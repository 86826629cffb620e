package org.fabrique.core.theme;

import java.util.Optional;
import org.fabrique.core.Text;

/**
 * The people something is for: one of the 14 codes of data·inclusion, or a free label kept verbatim, such as
 * {@code habitants}.
 * <p>
 * It is not a person and never names one.
 */
public record Audience(String value) implements Comparable<Audience> {

    public Audience {
        value = Text.line(value, "audience");
    }

    public static Audience of(InclusionAudience coded) {
        return new Audience(coded.code());
    }

    public static Audience parse(String text) {
        return new Audience(text);
    }

    /** Returns the code of data·inclusion this is, or empty for a free label. */
    public Optional<InclusionAudience> coded() {
        return InclusionAudience.ofCode(value);
    }

    @Override
    public int compareTo(Audience other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
