package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;
import org.fabrique.core.Text;

/**
 * The legal form an organisation had during a period: forms arrive late and change, from association to SCIC for
 * example.
 *
 * @param name the form as French law or usage names it
 */
public record LegalForm(String name, Period during) {

    public LegalForm {
        name = Text.line(name, "legal form");
        requireNonNull(during, "during");
    }
}
