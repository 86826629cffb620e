package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * A group of a network in which candidates try the method together before they are labelled.
 * <p>
 * Who is in it stands in the memberships: a step into experimentation names its group.
 *
 * @param runBy the body that runs it
 * @param since when it began, or null when unknown
 */
public record ExperimentationGroup(
        ExperimentationGroupId id,
        NetworkId network,
        String name,
        StakeholderId runBy,
        @Nullable PartialDate since) {

    public ExperimentationGroup {
        requireNonNull(id, "id");
        requireNonNull(network, "network");
        name = Text.line(name, "name of a group of experimentation");
        requireNonNull(runBy, "runBy");
    }
}
