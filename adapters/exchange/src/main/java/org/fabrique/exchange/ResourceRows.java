package org.fabrique.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.Intake;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.ResourceDraft;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/** What territories have as rows. Nothing is lost. */
final class ResourceRows {

    private static final Column<LocalResource, String> FABRIQUE = Columns.fabrique(LocalResource::fabrique);
    private static final Column<LocalResource, ResourceKind> KIND = Column.<LocalResource, ResourceKind>of(
                    "kind",
                    Cells.code(ResourceKind.class),
                    "sorte",
                    "De quelle sorte de ressource il s'agit.",
                    "Which kind of resource it is.",
                    LocalResource::kind)
            .isRequired();
    private static final Column<LocalResource, String> LABEL = Column.<LocalResource, String>of(
                    "label",
                    Cells.text(),
                    "libellé",
                    "Une ligne d'au plus 200 caractères.",
                    "A line of at most 200 characters.",
                    LocalResource::label)
            .isRequired();
    private static final Column<LocalResource, String> TERRITORY =
            Columns.<LocalResource>territory(LocalResource::territory).isRequired();
    private static final Column<LocalResource, Boolean> PRESENT = Column.of(
            "present",
            Cells.yesOrNo(),
            "présente",
            "Non quand on sait que le territoire ne l'a pas ; oui par défaut.",
            "Non (no) when the territory is known not to have it; oui (yes) by default.",
            LocalResource::present);
    private static final Column<LocalResource, BigDecimal> AMOUNT = Column.of(
            "amount",
            Cells.amount(),
            "quantité",
            "Combien, avec une unité.",
            "How much, with a unit.",
            ResourceRows::amount);
    private static final Column<LocalResource, String> UNIT = Column.of(
            "unit",
            Cells.text(),
            "unité",
            "En quoi elle est comptée, comme m2 ou EUR.",
            "What it is counted in, such as m2 or EUR.",
            ResourceRows::unit);
    private static final Column<LocalResource, List<Period>> AVAILABLE = Column.many(
            "available",
            Cells.period(),
            "disponible",
            "Du premier au dernier jour, deux points entre eux ; sans dernier jour, sans fin. " + Columns.BARS_FR,
            "From the first to the last day, two dots between; without a last day, without end. " + Columns.BARS_EN,
            LocalResource::available);
    private static final Column<LocalResource, Visibility> VISIBILITY = Columns.visibility(LocalResource::visibility);

    private ResourceRows() {}

    static Sheet<ResourceId, LocalResource> sheet() {
        return new Sheet<>(
                "resources",
                "Ressources locales",
                Kind.RESOURCES,
                ResourceId::new,
                List.of(FABRIQUE, KIND, LABEL, TERRITORY, PRESENT, AMOUNT, UNIT, AVAILABLE, VISIBILITY),
                List.of(new Reference<LocalResource, FabriqueId>(
                        FABRIQUE.name(), List.of(Kind.FABRIQUES), it -> List.of(it.fabrique()))),
                ResourceRows::draft,
                (kept, said) -> said,
                it -> List.of(it.territory()));
    }

    private static @Nullable BigDecimal amount(LocalResource resource) {
        return resource.quantity() == null ? null : resource.quantity().amount();
    }

    private static @Nullable String unit(LocalResource resource) {
        return resource.quantity() == null ? null : resource.quantity().unit();
    }

    private static Loaded<LocalResource> draft(ResourceId id, Row row, Intake intake) {
        return intake.resource(
                id,
                new ResourceDraft(
                        row.get(FABRIQUE),
                        row.get(KIND),
                        row.get(LABEL),
                        row.get(TERRITORY),
                        row.get(PRESENT),
                        row.get(AMOUNT),
                        row.get(UNIT),
                        row.all(AVAILABLE),
                        row.get(VISIBILITY)));
    }
}
