package org.fabrique.core.resource;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Something a territory has: an empty shop, six volunteers, a mechanic, a fund.
 * <p>
 * Having a resource of the kind a solution requires proposes an answer; it proves nothing until a person confirms it or
 * a stated quantity reaches a stated threshold. A resource can also be a known absence ({@code present} is false):
 * "no premises are to be had here".
 *
 * @param quantity how much of it there is, or null when nobody counted
 * @param available when it can be used, or null when that is unknown
 */
public record LocalResource(
        ResourceId id,
        FabriqueId fabrique,
        ResourceKind kind,
        String label,
        TerritoryCode territory,
        boolean present,
        @Nullable Quantity quantity,
        @Nullable Period available,
        Visibility visibility) {

    public LocalResource {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(kind, "kind");
        label = Text.line(label, "label of a resource");
        requireNonNull(territory, "territory");
        requireNonNull(visibility, "visibility");
        if (!present && quantity != null) {
            throw new IllegalArgumentException("An absent resource (%s) has no quantity.".formatted(id));
        }
    }

    /** Returns a resource that is there, private to its fabrique, of unknown quantity and availability. */
    public static LocalResource of(
            ResourceId id, FabriqueId fabrique, ResourceKind kind, String label, TerritoryCode territory) {
        return new LocalResource(id, fabrique, kind, label, territory, true, null, null, Visibility.PRIVATE);
    }

    /** Returns the statement that a place does not have something. */
    public static LocalResource absent(
            ResourceId id, FabriqueId fabrique, ResourceKind kind, String label, TerritoryCode territory) {
        return new LocalResource(id, fabrique, kind, label, territory, false, null, null, Visibility.PRIVATE);
    }

    public LocalResource withQuantity(Quantity counted) {
        return new LocalResource(id, fabrique, kind, label, territory, present, counted, available, visibility);
    }

    public LocalResource withAvailable(Period period) {
        return new LocalResource(id, fabrique, kind, label, territory, present, quantity, period, visibility);
    }

    public LocalResource withVisibility(Visibility chosen) {
        return new LocalResource(id, fabrique, kind, label, territory, present, quantity, available, chosen);
    }
}
