package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fabrique.core.Amounts;

/**
 * The jobs of an enterprise or activity on a day.
 *
 * @param fullTimeEquivalents exact, not negative; people are not counted here
 */
public record Jobs(LocalDate on, BigDecimal fullTimeEquivalents) {

    public Jobs {
        requireNonNull(on, "on");
        fullTimeEquivalents = Amounts.exact(fullTimeEquivalents, "full-time equivalents");
    }
}
