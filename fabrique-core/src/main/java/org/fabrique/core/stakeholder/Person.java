package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A natural person, and the only place where personal data stands: everything else refers to a person by identity.
 * <p>
 * Its text form shows the identity alone.
 *
 * @param controller the fabrique that decides why and how the data are used (RGPD, article 4)
 * @param email an address, or null when not given
 * @param phone a number as it was given, or null
 */
public record Person(
        StakeholderId id,
        FabriqueId controller,
        @Personal String name,
        @Personal @Nullable String email,
        @Personal @Nullable String phone)
        implements Stakeholder {

    public Person {
        requireNonNull(id, "id");
        requireNonNull(controller, "controller");
        name = Text.line(name, "name of a person");
        email = Text.optionalLine(email, "e-mail of a person");
        phone = Text.optionalLine(phone, "phone of a person");
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
