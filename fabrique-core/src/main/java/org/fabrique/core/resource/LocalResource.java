package org.fabrique.core.resource;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
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
 * @param available when it can be used, in the order of the days; no two of these periods overlap, and none is given
 *     when that is unknown
 */
public record LocalResource(
        ResourceId id,
        FabriqueId fabrique,
        ResourceKind kind,
        String label,
        TerritoryCode territory,
        boolean present,
        @Nullable Quantity quantity,
        List<Period> available,
        Visibility visibility) {

    public LocalResource {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(kind, "kind");
        label = Text.line(label, "label of a resource");
        requireNonNull(territory, "territory");
        available = inOrder(available);
        requireNonNull(visibility, "visibility");
        if (!present && quantity != null) {
            throw new IllegalArgumentException("An absent resource (%s) has no quantity.".formatted(id));
        }
        if (!present && !available.isEmpty()) {
            throw new IllegalArgumentException("An absent resource (%s) is never available.".formatted(id));
        }
    }

    /** Returns a resource that is there, private to its fabrique, of unknown quantity and availability. */
    public static LocalResource of(
            ResourceId id, FabriqueId fabrique, ResourceKind kind, String label, TerritoryCode territory) {
        return new LocalResource(id, fabrique, kind, label, territory, true, null, List.of(), Visibility.PRIVATE);
    }

    /** Returns the statement that a place does not have something. */
    public static LocalResource absent(
            ResourceId id, FabriqueId fabrique, ResourceKind kind, String label, TerritoryCode territory) {
        return new LocalResource(id, fabrique, kind, label, territory, false, null, List.of(), Visibility.PRIVATE);
    }

    public LocalResource withQuantity(Quantity counted) {
        return new LocalResource(id, fabrique, kind, label, territory, present, counted, available, visibility);
    }

    /** Returns this resource with the periods during which it can be used. */
    public LocalResource withAvailable(Period... periods) {
        return new LocalResource(id, fabrique, kind, label, territory, present, quantity, List.of(periods), visibility);
    }

    public LocalResource withVisibility(Visibility chosen) {
        return new LocalResource(id, fabrique, kind, label, territory, present, quantity, available, chosen);
    }

    /** Tells whether it can be used on a day; unknown when nobody has said when it can be. */
    public Truth isAvailableOn(LocalDate day) {
        if (present && available.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(available.stream().anyMatch(period -> period.contains(day)));
    }

    private static List<Period> inOrder(List<Period> periods) {
        List<Period> sorted = periods.stream()
                .sorted(Comparator.comparing(Period::fromInclusive))
                .toList();
        for (int at = 1; at < sorted.size(); at++) {
            if (sorted.get(at - 1).contains(sorted.get(at).fromInclusive())) {
                throw new IllegalArgumentException(
                        "The periods %s and %s overlap.".formatted(sorted.get(at - 1), sorted.get(at)));
            }
        }
        return sorted;
    }
}
