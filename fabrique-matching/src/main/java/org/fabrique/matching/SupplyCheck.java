package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.resource.Service;
import org.fabrique.core.theme.ThemeScheme;

/**
 * Whether a need is really unmet, given the services known to exist around.
 * <p>
 * A service covers a need when it is about all its themes, or parts of them, for all its audiences (or for everyone), and
 * serves all those who live there; partly when it has some of each; not when it has nothing of one. When something cannot be
 * told, and nothing excludes it, the service is unknown. The answer is that of the service that covers most: parts of several
 * are not added up. A need without themes or territory is unknown, whatever exists.
 * <p>
 * Themes are broad: "covered" is a question to ask that service, not the end of the need. And a list is never complete:
 * "not seen" does not say that there is nothing.
 *
 * @param services those that cover most first, then the nearest, then by identity
 */
public record SupplyCheck(NeedId need, Coverage coverage, Message reason, List<ServiceCheck> services) {

    public SupplyCheck {
        requireNonNull(need, "need");
        requireNonNull(coverage, "coverage");
        requireNonNull(reason, "reason");
        services = List.copyOf(services);
    }

    /**
     * Sets a need against the services around, in whatever order they come.
     *
     * @param context its gazetteer tells who lives where; distances need the facts {@code lat} and {@code lon} of a
     *     profile, in decimal degrees
     * @throws IllegalArgumentException when an identity stands twice
     */
    public static SupplyCheck of(Need need, Collection<Service> around, LocalContext context) {
        return of(need, around, context, ThemeScheme.carrefour());
    }

    /**
     * Sets a need against the services around, as {@link #of(Need, Collection, LocalContext)} does.
     *
     * @param themes gives the hierarchy, and the labels for the reasons
     */
    public static SupplyCheck of(Need need, Collection<Service> around, LocalContext context, ThemeScheme themes) {
        Supply supply = new Supply(need, themes, context.gazetteer());
        List<ServiceCheck> services = ById.of(around, Service::id, "service").values().stream()
                .map(supply::check)
                .sorted(ServiceCheck.MOST_FIRST)
                .toList();
        Coverage best = services.isEmpty() ? Coverage.NOT_SEEN : services.get(0).coverage();
        Coverage coverage = need.themes().isEmpty() || need.territory() == null ? Coverage.UNKNOWN : best;
        return new SupplyCheck(need.id(), coverage, reason(need, coverage, services), services);
    }

    private static Message reason(Need need, Coverage coverage, List<ServiceCheck> services) {
        return switch (coverage) {
            case COVERED -> named("Couvert par : %s.", "Covered by: %s.", services);
            case PARTLY -> named("Couvert en partie par : %s.", "Partly covered by: %s.", services);
            case UNKNOWN -> unknown(need, services);
            case NOT_SEEN ->
                Message.of(
                        "Rien de vu parmi les services connus (%d).".formatted(services.size()),
                        "Nothing seen among the known services (%d).".formatted(services.size()));
        };
    }

    private static Message unknown(Need need, List<ServiceCheck> services) {
        if (need.themes().isEmpty()) {
            return Message.of("Inconnu : le besoin n'a pas encore de thème.", "Unknown: the need has no theme yet.");
        }
        return need.territory() == null
                ? Message.of("Inconnu : le besoin n'a pas de territoire.", "Unknown: the need has no territory.")
                : named("Inconnu : à demander à %s.", "Unknown: to be asked of %s.", services);
    }

    private static Message named(String fr, String en, List<ServiceCheck> services) {
        String first = services.get(0).service().name();
        return Message.of(fr.formatted(first), en.formatted(first));
    }
}
