package org.fabrique.exchange;

import java.util.List;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.OrganisationDraft;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/** Organisations as rows. Their activity, their legal forms and a seat that is no commune are not carried. */
final class OrganisationRows {

    private static final Column<Organisation, String> NAME = Column.<Organisation, String>of(
                    "name",
                    Cells.text(),
                    "nom",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    Organisation::name)
            .isRequired();
    private static final Column<Organisation, OrganisationKind> KIND = Column.<Organisation, OrganisationKind>of(
                    "kind",
                    Cells.code(OrganisationKind.class),
                    "sorte",
                    "De quelle sorte d'organisation il s'agit.",
                    "Which kind of organisation it is.",
                    Organisation::kind)
            .isRequired();
    private static final Column<Organisation, String> SIREN = Column.of(
            "siren",
            Cells.word(),
            "SIREN",
            "Neuf chiffres, sans espace.",
            "Nine digits, without space.",
            it -> Columns.text(it.siren()));
    private static final Column<Organisation, String> SIRET = Column.of(
            "siret",
            Cells.word(),
            "SIRET",
            "Quatorze chiffres, sans espace, de la même unité légale.",
            "Fourteen digits, without space, of the same legal unit.",
            it -> Columns.text(it.siret()));
    private static final Column<Organisation, String> RNA = Column.of(
            "rna",
            Cells.word(),
            "numéro RNA",
            "W et neuf chiffres.",
            "W and nine digits.",
            it -> Columns.text(it.rna()));
    private static final Column<Organisation, String> SEAT = Column.of(
            "seat",
            Cells.word(),
            "siège",
            "Le code INSEE de sa commune, comme 23096 ; pas un code postal.",
            "The INSEE code of its commune, such as 23096; not a postal code.",
            it -> commune(it.seat()));

    private OrganisationRows() {}

    static Sheet<StakeholderId, Organisation> sheet() {
        return new Sheet<>(
                "organisations",
                "Organisations",
                Kind.ORGANISATIONS,
                StakeholderId::new,
                List.of(NAME, KIND, SIREN, SIRET, RNA, SEAT),
                List.of(),
                OrganisationRows::draft,
                OrganisationRows::merged,
                it -> Columns.one(it.seat()));
    }

    private static @Nullable String commune(@Nullable TerritoryCode seat) {
        return seat == null || seat.level() != Level.COMMUNE ? null : seat.value();
    }

    private static Loaded<Organisation> draft(StakeholderId id, Row row, Intake intake) {
        return intake.organisation(
                id,
                new OrganisationDraft(
                        row.get(NAME), row.get(KIND), row.get(SIREN), row.get(SIRET), row.get(RNA), row.get(SEAT)));
    }

    private static Organisation merged(Organisation kept, Organisation said) {
        boolean elsewhere = commune(kept.seat()) == null && said.seat() == null;
        return new Organisation(
                kept.id(),
                said.name(),
                said.kind(),
                said.siren(),
                said.siret(),
                said.rna(),
                kept.activity(),
                kept.legalForms(),
                elsewhere ? kept.seat() : said.seat());
    }
}
