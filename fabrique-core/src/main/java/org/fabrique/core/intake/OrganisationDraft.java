package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.InseeCode;
import org.fabrique.core.intake.constraint.Rna;
import org.fabrique.core.intake.constraint.Siren;
import org.fabrique.core.intake.constraint.Siret;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as somebody typed or uploaded it: nothing of it is sure. It has no place for personal data.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.stakeholder.Organisation}, or tells all
 * that is wrong.
 *
 * @param name a line of at most 200 characters
 * @param siren the number of its legal unit, without spaces
 * @param siret the number of its establishment, of the same legal unit, without spaces
 * @param rna its number as an association
 * @param seat the INSEE code of its commune, such as {@code 23096}; not a postal code
 */
public record OrganisationDraft(
        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String name,

        @NotNull @Nullable OrganisationKind kind,
        @Siren @Nullable String siren,
        @Siret @Nullable String siret,
        @Rna @Nullable String rna,
        @InseeCode @Nullable String seat) {

    public OrganisationDraft {
        name = Limits.said(name);
        siren = Limits.said(siren);
        siret = Limits.said(siret);
        rna = Limits.said(rna);
        seat = Limits.said(seat);
    }

    /** Returns a draft of which only the name and the kind are known. */
    public static OrganisationDraft of(@Nullable String name, @Nullable OrganisationKind kind) {
        return new OrganisationDraft(name, kind, null, null, null, null);
    }

    public OrganisationDraft withSiren(@Nullable String siren) {
        return new OrganisationDraft(name, kind, siren, siret, rna, seat);
    }

    public OrganisationDraft withSiret(@Nullable String siret) {
        return new OrganisationDraft(name, kind, siren, siret, rna, seat);
    }

    public OrganisationDraft withRna(@Nullable String rna) {
        return new OrganisationDraft(name, kind, siren, siret, rna, seat);
    }

    public OrganisationDraft withSeat(@Nullable String seat) {
        return new OrganisationDraft(name, kind, siren, siret, rna, seat);
    }
}
