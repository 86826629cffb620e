package org.fabrique.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * That a controller keeps the data of a person for one purpose, since when, and when the person was last heard of. A
 * person known for several purposes has several.
 *
 * @param lastContact the last day the person did something about it, from which retention counts; opening a mail is
 *     nothing
 */
public record Processing(
        StakeholderId person, Controller controller, Purpose purpose, LocalDate since, LocalDate lastContact) {

    public Processing {
        requireNonNull(person, "person");
        requireNonNull(controller, "controller");
        requireNonNull(purpose, "purpose");
        requireNonNull(since, "since");
        requireNonNull(lastContact, "lastContact");
        if (lastContact.isBefore(since)) {
            throw new IllegalArgumentException(
                    "The last contact (%s) cannot come before the first (%s).".formatted(lastContact, since));
        }
    }

    public static Processing begun(StakeholderId person, Controller controller, Purpose purpose, LocalDate since) {
        return new Processing(person, controller, purpose, since, since);
    }

    /** Returns this processing after a contact; an earlier one than the last changes nothing. */
    public Processing contacted(LocalDate on) {
        return new Processing(person, controller, purpose, since, on.isAfter(lastContact) ? on : lastContact);
    }

    /** Tells whether it is what a link to a person needs: the same person, controller and purpose. */
    public boolean covers(Link link) {
        return person.equals(link.who()) && controller.equals(link.controller()) && purpose == link.purpose();
    }
}
