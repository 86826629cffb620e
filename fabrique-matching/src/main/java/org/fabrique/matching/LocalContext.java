package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;

/**
 * What is known of the place where a need is felt. What it does not say is unknown.
 *
 * @param gazetteer knows the territories; {@link Gazetteer#empty()} knows none
 * @param resources what the place, or one around it or within it, has or is known not to have
 * @param confirmations what people stated about requirements
 */
public record LocalContext(Gazetteer gazetteer, List<LocalResource> resources, List<Confirmation> confirmations) {

    /** Where a need that names no territory is felt; what lies there is known to be where it is. */
    public static final TerritoryCode HERE = TerritoryCode.zone("here");

    public LocalContext {
        requireNonNull(gazetteer, "gazetteer");
        resources = List.copyOf(resources);
        confirmations = List.copyOf(confirmations);
    }

    /** Returns the context of somebody who knows nothing of the place. */
    public static LocalContext none() {
        return new LocalContext(Gazetteer.empty(), List.of(), List.of());
    }

    public static LocalContext of(Gazetteer gazetteer) {
        return none().withGazetteer(gazetteer);
    }

    public LocalContext withGazetteer(Gazetteer places) {
        return new LocalContext(places, resources, confirmations);
    }

    /** Returns the same for one answer, which asks for each place once. */
    LocalContext remembered() {
        return gazetteer instanceof RememberedPlaces ? this : withGazetteer(new RememberedPlaces(gazetteer));
    }

    public LocalContext withResources(List<LocalResource> known) {
        return new LocalContext(gazetteer, known, confirmations);
    }

    public LocalContext withConfirmations(List<Confirmation> stated) {
        return new LocalContext(gazetteer, resources, stated);
    }
}
