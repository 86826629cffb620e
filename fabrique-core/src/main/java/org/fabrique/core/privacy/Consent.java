package org.fabrique.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * That a person agreed to one purpose, having read one version of a text, until it is withdrawn. It is the proof, and
 * holds no other data of the person.
 *
 * @param textVersion which text was read, such as {@code lettre-2018-1}
 * @param how by which means it was given (a form, a sheet of paper), or null when not noted
 * @param withdrawnOn the day it was withdrawn, or null while it holds
 */
public record Consent(
        StakeholderId person,
        Controller controller,
        Purpose purpose,
        String textVersion,
        LocalDate givenOn,
        @Nullable String how,
        @Nullable LocalDate withdrawnOn) {

    public Consent {
        requireNonNull(person, "person");
        requireNonNull(controller, "controller");
        requireNonNull(purpose, "purpose");
        textVersion = Text.line(textVersion, "version of the text of a consent");
        requireNonNull(givenOn, "givenOn");
        how = Text.optionalLine(how, "means of a consent");
        if (withdrawnOn != null && withdrawnOn.isBefore(givenOn)) {
            throw new IllegalArgumentException(
                    "A consent cannot be withdrawn (%s) before it is given (%s).".formatted(withdrawnOn, givenOn));
        }
    }

    public static Consent given(
            StakeholderId person, Controller controller, Purpose purpose, String textVersion, LocalDate on) {
        return new Consent(person, controller, purpose, textVersion, on, null, null);
    }

    /** Returns this consent withdrawn; one that is withdrawn already stays so since its first day. */
    public Consent withdrawn(LocalDate on) {
        return withdrawnOn != null && !on.isBefore(withdrawnOn)
                ? this
                : new Consent(person, controller, purpose, textVersion, givenOn, how, on);
    }

    /** Tells whether it holds on a day: from the day it was given, and no more on the day it is withdrawn. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }
}
