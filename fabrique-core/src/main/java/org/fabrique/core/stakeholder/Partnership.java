package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two stakeholders. It has no direction: {@code one} and {@code other} are kept in
 * the order of their identities.
 *
 * @param purpose what they do together
 * @param during the period, or null when not said
 */
public record Partnership(
        StakeholderId one,
        StakeholderId other,
        String purpose,
        @Nullable Period during) {

    public Partnership {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        if (one.equals(other)) {
            throw new IllegalArgumentException("The stakeholder %s cannot be its own partner.".formatted(one));
        }
        purpose = Text.body(purpose, "purpose of a partnership");
        if (one.compareTo(other) > 0) {
            StakeholderId first = other;
            other = one;
            one = first;
        }
    }
}
