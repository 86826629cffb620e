package org.fabrique.core.stakeholder;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fabrique.core.Period;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A legal form an organisation had: forms arrive late and change, from association to SCIC for example.
 *
 * @param name the form as French law or usage names it
 * @param during the period, or null when not said
 */
public record LegalForm(String name, @Nullable Period during) {

    private static final Comparator<LegalForm> OLDEST_FIRST =
            Comparator.comparing(LegalForm::during, nullsLast(comparing(Period::fromInclusive)));

    public LegalForm {
        name = Text.line(name, "legal form");
    }

    /** Tells whether it is known to hold on a day. */
    boolean isOn(LocalDate day) {
        return during != null && during.contains(day);
    }

    /** Returns the forms in the order of their time, those of unknown time last, when no day is known to have two. */
    static List<LegalForm> history(List<LegalForm> forms) {
        List<LegalForm> sorted = forms.stream().sorted(OLDEST_FIRST).toList();
        for (int at = 1; at < sorted.size(); at++) {
            requireApart(sorted.get(at - 1), sorted.get(at));
        }
        return sorted;
    }

    private static void requireApart(LegalForm earlier, LegalForm later) {
        Period during = later.during();
        if (during != null && earlier.isOn(during.fromInclusive())) {
            throw new IllegalArgumentException(
                    "Two legal forms hold on %s, among them %s.".formatted(during.fromInclusive(), later.name()));
        }
    }
}
