package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.TerritoryCode;
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

    /** Returns an offer of unknown quantity and time. */
    public static Offer of(StakeholderId by, ResourceKind kind, String text) {
        return new Offer(by, kind, text, null, null);
    }

    /**
     * Returns the offer as something the place has, private to the fabrique that heard of it. So it is set against what a
     * solution requires like any local resource: an offer of the right kind proposes, and a quantity that reaches a
     * threshold answers.
     *
     * @param place where it can be used
     */
    public LocalResource asResource(ResourceId id, FabriqueId fabrique, TerritoryCode place) {
        String label = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
        return new LocalResource(
                id,
                fabrique,
                kind,
                label,
                place,
                true,
                quantity,
                during == null ? List.of() : List.of(during),
                Visibility.PRIVATE);
    }
}
