package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import org.fabrique.core.Period;
import org.fabrique.core.Text;

/**
 * The legal form an organisation had during a period: forms arrive late and change, from association to SCIC for
 * example.
 *
 * @param name the form as French law or usage names it
 */
public record LegalForm(String name, Period during) {

    private static final Comparator<LegalForm> OLDEST_FIRST =
            Comparator.comparing(form -> form.during().fromInclusive());

    public LegalForm {
        name = Text.line(name, "legal form");
        requireNonNull(during, "during");
    }

    /** Returns the forms in the order of their time, when no day has two of them. */
    static List<LegalForm> history(List<LegalForm> forms) {
        List<LegalForm> sorted = forms.stream().sorted(OLDEST_FIRST).toList();
        for (int at = 1; at < sorted.size(); at++) {
            LegalForm later = sorted.get(at);
            if (sorted.get(at - 1).during().contains(later.during().fromInclusive())) {
                throw new IllegalArgumentException("Two legal forms hold on %s, among them %s."
                        .formatted(later.during().fromInclusive(), later.name()));
            }
        }
        return sorted;
    }
}
