package org.fabrique.solutions;

import static java.util.Map.entry;

import java.util.Map;
import org.fabrique.core.Text;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;

/**
 * The audiences of the rich form as codes of data·inclusion where the label means people the definition of the code
 * names; any other label is kept verbatim.
 * <p>
 * {@code docs/catalogue-format.md} shows the table. A label that is narrower than every code, such as "parents solos",
 * stays a label: a code would say more than the source.
 */
final class Audiences {

    private static final Map<String, InclusionAudience> SAME_PEOPLE = Map.ofEntries(
            entry("salaries", InclusionAudience.WORKERS),
            entry("allocataires de minima sociaux", InclusionAudience.MINIMUM_INCOME),
            entry("allocataires du rsa", InclusionAudience.MINIMUM_INCOME),
            entry("demandeurs d emploi", InclusionAudience.JOB_SEEKERS),
            entry("etudiants", InclusionAudience.STUDENTS),
            entry("familles", InclusionAudience.FAMILIES),
            entry("femmes", InclusionAudience.WOMEN),
            entry("jeunes", InclusionAudience.YOUTH),
            entry("personnes handicapees", InclusionAudience.DISABLED),
            entry("personnes sans domicile", InclusionAudience.EMERGENCY),
            entry("personnes refugiees", InclusionAudience.EXILES),
            entry("personnes migrantes", InclusionAudience.EXILES),
            entry("habitants qpv", InclusionAudience.PRIORITY_RESIDENTS),
            entry("seniors", InclusionAudience.SENIORS),
            entry("retraites", InclusionAudience.SENIORS),
            entry("tous publics", InclusionAudience.EVERYONE));

    private Audiences() {}

    /** Returns the code, or the label as it is written. */
    static Audience of(String label) {
        InclusionAudience coded = SAME_PEOPLE.get(Text.folded(label));
        return coded == null ? new Audience(label) : Audience.of(coded);
    }
}
