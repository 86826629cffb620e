package org.fabrique.core.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Amounts;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must respect.
 *
 * @param deadline the last useful day, or null when there is none or it is unknown
 * @param budgetEuros the most that can be spent, or null when unknown; not negative
 * @param exclusions what must not be proposed, in words
 */
public record Constraints(
        @Nullable LocalDate deadline, @Nullable BigDecimal budgetEuros, List<String> exclusions) {

    public Constraints {
        budgetEuros = budgetEuros == null ? null : Amounts.exact(budgetEuros, "budget");
        exclusions =
                exclusions.stream().map(text -> Text.body(text, "exclusion")).toList();
    }

    public static Constraints none() {
        return new Constraints(null, null, List.of());
    }

    /** Returns the trace of them without their words. */
    Constraints redacted() {
        return new Constraints(deadline, budgetEuros, List.of());
    }
}
