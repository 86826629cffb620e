package org.fabrique.exchange;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.FabriqueDraft;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Kind;

/** Fabriques as rows. Their referents, who are persons, and their own words are not carried. */
final class FabriqueRows {

    private static final Column<Fabrique, String> NAME = Column.<Fabrique, String>of(
                    "name",
                    Cells.text(),
                    "nom",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    Fabrique::name)
            .isRequired();
    private static final Column<Fabrique, List<String>> HOSTS = Column.many(
            "hosts",
            Cells.word(),
            "structures porteuses",
            "Les identifiants des organisations qui la portent. " + Columns.BARS_FR,
            "The identities of the organisations that carry it. " + Columns.BARS_EN,
            it -> it.hosts().stream().map(StakeholderId::value).toList());
    private static final Column<Fabrique, List<String>> TERRITORIES = Column.many(
            "territories",
            Cells.word(),
            "territoires",
            "Ceux qu'elle couvre, comme dep:23. " + Columns.BARS_FR,
            "Those it covers, such as dep:23. " + Columns.BARS_EN,
            it -> it.territories().stream().map(TerritoryCode::toString).toList());

    private FabriqueRows() {}

    static Sheet<FabriqueId, Fabrique> sheet() {
        return new Sheet<>(
                "fabriques",
                "Fabriques à initiatives",
                Kind.FABRIQUES,
                FabriqueId::new,
                List.of(NAME, HOSTS, TERRITORIES),
                List.of(new Reference<Fabrique, StakeholderId>(
                        HOSTS.name(), List.of(Kind.ORGANISATIONS, Kind.PERSONS), Fabrique::hosts)),
                FabriqueRows::draft,
                FabriqueRows::merged,
                Fabrique::territories);
    }

    private static Loaded<Fabrique> draft(FabriqueId id, Row row, Intake intake) {
        return intake.fabrique(id, new FabriqueDraft(row.get(NAME), row.all(HOSTS), row.all(TERRITORIES)));
    }

    private static Fabrique merged(Fabrique kept, Fabrique said) {
        return said.withReferents(kept.referents()).withVocabulary(kept.vocabulary());
    }
}
