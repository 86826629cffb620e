package org.fabrique.core.privacy;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * A place where something refers to a stakeholder, who may be a person: by whom it is kept, and for what.
 *
 * @param controller the fabrique or the network that keeps it
 * @param in the kind of thing and its identity, such as {@code need:35b2}; what has none of its own is told by those it
 *     names, such as {@code partnership:host/council} or {@code offer:host/FUNDING}; never by its words
 */
public record Link(StakeholderId who, Controller controller, Purpose purpose, String in) {

    public Link {
        requireNonNull(who, "who");
        requireNonNull(controller, "controller");
        requireNonNull(purpose, "purpose");
        in = Text.line(in, "place of a link");
    }
}
