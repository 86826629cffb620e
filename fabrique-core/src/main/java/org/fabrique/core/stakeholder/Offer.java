package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a stakeholder says it can bring, to be set against what a solution requires. It is a proposal, not a commitment.
 *
 * @param quantity how much, or null when not said
 * @param during when, or null when not said
 */
public record Offer(
        StakeholderId by,
        ResourceKind kind,
        String text,
        @Nullable Quantity quantity,
        @Nullable Period during) {

    public Offer {
        requireNonNull(by, "by");
        requireNonNull(kind, "kind");
        text = Text.body(text, "text of an offer");
    }
}
