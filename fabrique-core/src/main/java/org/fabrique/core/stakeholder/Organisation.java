package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Text;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A legal or informal body that takes part.
 *
 * @param siren its legal unit, or null when it has none or it is unknown
 * @param siret its establishment, of the same legal unit, or null
 * @param rna its number as an association, or null
 * @param activity its main activity in the register, or null when unknown
 * @param legalForms its legal forms over time, the oldest first and those of unknown time last; it has one at a
 *     time, or none
 * @param seat where it sits, or null when unknown
 */
public record Organisation(
        StakeholderId id,
        String name,
        OrganisationKind kind,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable Rna rna,
        @Nullable NafCode activity,
        List<LegalForm> legalForms,
        @Nullable TerritoryCode seat)
        implements Stakeholder {

    public Organisation {
        requireNonNull(id, "id");
        name = Text.line(name, "name of an organisation");
        requireNonNull(kind, "kind");
        legalForms = LegalForm.history(legalForms);
        if (siren != null && siret != null && !siret.siren().equals(siren)) {
            throw new IllegalArgumentException(
                    "The SIRET %s is not an establishment of the legal unit %s.".formatted(siret, siren));
        }
        if (siret != null) {
            siren = siret.siren();
        }
    }

    public static Organisation of(StakeholderId id, String name, OrganisationKind kind) {
        return new Organisation(id, name, kind, null, null, null, null, List.of(), null);
    }

    public Organisation withSiren(Siren number) {
        return new Organisation(id, name, kind, number, siret, rna, activity, legalForms, seat);
    }

    public Organisation withSiret(Siret number) {
        return new Organisation(id, name, kind, number.siren(), number, rna, activity, legalForms, seat);
    }

    public Organisation withRna(Rna number) {
        return new Organisation(id, name, kind, siren, siret, number, activity, legalForms, seat);
    }

    public Organisation withActivity(NafCode code) {
        return new Organisation(id, name, kind, siren, siret, rna, code, legalForms, seat);
    }

    public Organisation withLegalForms(List<LegalForm> history) {
        return new Organisation(id, name, kind, siren, siret, rna, activity, history, seat);
    }

    public Organisation withSeat(TerritoryCode place) {
        return new Organisation(id, name, kind, siren, siret, rna, activity, legalForms, place);
    }

    /** Returns its legal form on a day; empty when it had none or it is unknown. */
    public Optional<LegalForm> legalFormOn(LocalDate day) {
        return legalForms.stream().filter(form -> form.isOn(day)).findFirst();
    }
}
